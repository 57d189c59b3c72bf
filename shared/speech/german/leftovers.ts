import type { Finding } from "../finding";
import { reason } from "../finding";
import { rangeOf } from "../token-range";
import type { Token } from "../tokens";
import type { Attribution } from "./attributions";
import { moodIn } from "./clauses";
import { isClause, onlyQuotations } from "./contents";
import { type Reading, take, wordsAt } from "./frames";
import { otherDeterminers, subjectDeterminers } from "./function-words";

/** Words that say: somebody else has it that … */
const hearsay =
  /^(?:offenbar|angeblich|anscheinend|mutmaßlich|vermutlich|möglicherweise|womöglich|offensichtlich)$/u;

/** "laut der Polizei …": adds the source to claims of the same sentence, or makes a claim of the sentence. */
export function readAttributions(reading: Reading): void {
  for (const attribution of reading.attributions) {
    const { clauses } = reading;
    const start = clauses.tokens[attribution.from]?.start ?? 0;
    const near = reading.findings.filter(
      (finding) =>
        (finding.start <= start && start < finding.end) ||
        (finding.frame && finding.frame.start <= start && start < finding.frame.end),
    );
    if (near.length === 0) addSentence(reading, attribution);
    else for (const finding of near) addSource(finding, attribution);
  }
}

function addSource(finding: Finding, { party, via }: Attribution): void {
  if (!party || (finding.speaker && finding.speaker.start === party.start)) return;
  if (finding.speaker || via) finding.via ??= party;
  else finding.speaker = party;
}

/** The sentence, up to a colon or a claim found before, as what the source says. */
function addSentence(reading: Reading, attribution: Attribution): void {
  const { clauses, taken } = reading;
  const { segments, tokens, unit } = clauses;
  const { party, via } = attribution;
  if (!party) return;
  const at = segments.findIndex(({ to }) => attribution.from < to);
  let first = at;
  while (first > 0 && !taken[first - 1] && segments[first]?.before !== "colon") first--;
  let last = segments.findIndex(({ to }) => attribution.to <= to);
  if (last < at) last = at;
  while (last + 1 < segments.length && !taken[last + 1] && segments[last + 1]?.before !== "colon") last++;
  let from = segments[first]?.from ?? 0;
  let to = segments[last]?.to ?? tokens.length;
  if (from === attribution.from) from = attribution.to;
  if (to === attribution.to) to = attribution.from;
  const range = rangeOf(tokens, from, to);
  const other = reading.attributions.find(
    (each) => each !== attribution && each.to === to && each.from > from,
  );
  if (other) to = other.from;
  const quoted = onlyQuotations(tokens, from, to);
  if (
    !range ||
    (!quoted &&
      (!(isClause(clauses, first, last) || moodIn(clauses, first, last).first.length > 0) || to - from < 3))
  )
    return;
  const { first: sure, second } = moodIn(clauses, first, last);
  const mood = sure.length > 0 ? sure : second;
  const why = [party.why];
  if (mood.length > 0) why.push(reason("subjunctive", { words: wordsAt(clauses, mood) }));
  reading.findings.push({
    ...range,
    unit: unit.index,
    speech: quoted ? "direct" : mood.length > 0 ? "indirect" : "paraphrase",
    class: via ? "reports" : "says",
    score: quoted ? 0.9 : mood.length > 0 ? 0.82 : via ? 0.58 : 0.66,
    why,
    ...(via ? { via: party } : { speaker: party }),
    frame: rangeOf(tokens, attribution.from, attribution.to) ?? range,
  });
  take(reading, first, last);
}

/** What no frame has taken: quotations and Konjunktiv that go on, "demnach", hearsay. */
export function readLeftovers(reading: Reading): void {
  const { clauses, taken } = reading;
  const { segments } = clauses;
  for (let first = 0; first < segments.length; first++) {
    if (taken[first]) continue;
    let last = first;
    while (last + 1 < segments.length && !taken[last + 1] && segments[last + 1]?.before !== "colon") last++;
    const finding = leftover(reading, first, last);
    if (finding) reading.findings.push(finding);
    first = last;
  }
}

function leftover(reading: Reading, first: number, last: number): Finding | undefined {
  const { clauses } = reading;
  const { segments, tokens, unit } = clauses;
  const from = segments[first]?.from ?? 0;
  const to = segments[last]?.to ?? tokens.length;
  const range = rangeOf(tokens, from, to);
  if (!range) return undefined;
  const base = { ...range, unit: unit.index, class: "says" as const };
  const only = to - from === 1 ? tokens[from]?.quotation : undefined;
  if (only) {
    if (only.kind !== "speech" || (!only.ends && only.end - only.start < 40)) return undefined;
    return { ...base, speech: "direct", score: 0.8, why: [reason("quotation")], continues: "quotation" };
  }
  const { first: sure, second } = moodIn(clauses, first, last);
  if (sure.length > 0) {
    const why = [reason("subjunctive", { words: wordsAt(clauses, sure) })];
    return { ...base, speech: "indirect", score: 0.78, why, continues: "subjunctive" };
  }
  if (!isClause(clauses, first, last)) return undefined;
  for (let at = from; at < Math.min(to, from + 8); at++) {
    const word = tokens[at]?.lower ?? "";
    if (word === "demnach" || word === "demzufolge") {
      return {
        ...base,
        speech: "paraphrase",
        score: 0.62,
        why: [reason("demnach", { word })],
        continues: "demnach",
      };
    }
  }
  if (second.length > 0 && first === 0) {
    const why = [reason("subjunctive-second", { words: wordsAt(clauses, second) })];
    return { ...base, speech: "indirect", score: 0.4, why, continues: "subjunctive" };
  }
  return hearsayIn(reading, from, to, base);
}

/** "der vermutlich 41-Jährige", "seine angeblich neue Waffe": the word is about a noun, not about the sentence. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.kind === "word" &&
    !before.capital &&
    (subjectDeterminers.has(before.lower) || otherDeterminers.has(before.lower))
  );
}

function hearsayIn(
  reading: Reading,
  from: number,
  to: number,
  base: Pick<Finding, "start" | "end" | "unit" | "class">,
): Finding | undefined {
  const { tokens } = reading.clauses;
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? "";
    if (
      !hearsay.test(word) ||
      tokens[at + 1]?.lower === "auch" ||
      tokens[at + 1]?.kind === "number" ||
      isAttribute(tokens, at)
    )
      continue;
    return { ...base, class: "reports", speech: "narrator", score: 0.4, why: [reason("hearsay", { word })] };
  }
  return undefined;
}
