import { type Finding, reason } from "../finding";
import { rangeOf } from "../token-range";
import { holdsClause } from "./clauses";
import type { Reading } from "./frames";
import { documentNoun } from "./function-words";
import { isMedium, phraseEnd } from "./subjects";

const hearsay = /^(?:reportedly|allegedly|apparently|purportedly|supposedly|seemingly)$/u;

/** "according to the police": adds the source to claims of the sentence, or makes a claim of the sentence. */
export function readAttributions(reading: Reading): void {
  const { tokens } = reading.clauses;
  for (let at = 0; at + 1 < tokens.length; at++) {
    const words = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`;
    const length =
      words === "according to"
        ? 2
        : words === "in the" && tokens[at + 2]?.lower === "words" && tokens[at + 3]?.lower === "of"
          ? 4
          : 0;
    if (length > 0) readAttribution(reading, at, at + length);
  }
}

function readAttribution(reading: Reading, from: number, at: number): void {
  const { clauses } = reading;
  const { tokens, segments, unit, text } = clauses;
  const index = segments.findIndex(({ to }) => from < to);
  const own = segments[index];
  if (!own) return;
  const named = withMaker(reading, at, own.to);
  const to = withApposition(reading, index, named.to);
  const range = rangeOf(tokens, named.from, to);
  const frame = rangeOf(tokens, from, to);
  if (!range || !frame) return;
  const word = text.slice(tokens[from]?.start ?? 0, tokens[at - 1]?.end ?? 0);
  const party = { ...range, why: reason("attribution", { word }) };
  const last = tokens[to - 1]?.lower ?? "";
  const via =
    isMedium(clauses, { from: named.from, to }) || (documentNoun.test(last) && last !== "officials");
  const near = reading.findings.filter(({ start, end }) => start <= frame.start && frame.start <= end + 2);
  if (near.length > 0) {
    for (const finding of near)
      if (finding.speaker || via) finding.via ??= party;
      else finding.speaker = party;
    return;
  }
  const content = sentenceAround(reading, index, from, to);
  const claim = content && rangeOf(tokens, content.from, content.to);
  if (!content || !claim || !holdsClause(clauses, content.from, content.to)) return;
  const quoted = content.to - content.from <= 2 && tokens[content.from]?.kind === "quote";
  reading.findings.push({
    ...claim,
    unit: unit.index,
    speech: quoted ? "direct" : "paraphrase",
    class: via ? "reports" : "says",
    score: quoted ? 0.9 : via ? 0.6 : 0.72,
    why: [party.why],
    ...(via ? { via: party } : { speaker: party }),
    frame,
  });
}

/** "a report by the agency", "a statement from the bank": who made it is the source. */
function withMaker({ clauses }: Reading, at: number, limit: number): { from: number; to: number } {
  const { tokens } = clauses;
  const to = phraseEnd(tokens, at, limit);
  const made =
    documentNoun.test(tokens[to - 1]?.lower ?? "") && /^(?:by|from)$/u.test(tokens[to]?.lower ?? "");
  const end = made ? phraseEnd(tokens, to + 1, limit) : to;
  return end > to + 1 ? { from: to + 1, to: end } : { from: at, to };
}

/** "according to Jane Foe, the mayor": the apposition belongs to it. */
function withApposition({ clauses }: Reading, index: number, to: number): number {
  const { tokens, segments } = clauses;
  const next = segments[index + 1];
  if (to !== segments[index]?.to || next?.before !== "comma") return to;
  const isWhole = phraseEnd(tokens, next.from, next.to) === next.to;
  return isWhole && /^(?:a|an|the)$/u.test(tokens[next.from]?.lower ?? "") ? next.to : to;
}

/** The free segments around an attribution, without it where it stands at their edge. */
function sentenceAround(
  { clauses, taken }: Reading,
  index: number,
  from: number,
  to: number,
): { from: number; to: number } | undefined {
  const { segments } = clauses;
  let first = index;
  while (first > 0 && !taken[first - 1] && segments[first]?.before !== "colon") first--;
  let last = segments.findIndex((segment) => to <= segment.to);
  if (last < index) last = index;
  while (last + 1 < segments.length && !taken[last + 1] && segments[last + 1]?.before !== "colon") last++;
  let start = segments[first]?.from ?? 0;
  let end = segments[last]?.to ?? 0;
  if (start === from) start = to;
  if (end === to) end = from;
  for (let at = first; at <= last; at++) taken[at] = true;
  return start < end ? { from: start, to: end } : undefined;
}

/** What no frame has taken: quotations that go on, hearsay. */
export function readLeftovers(reading: Reading): void {
  const { clauses, taken } = reading;
  const { tokens, segments, unit } = clauses;
  for (let first = 0; first < segments.length; first++) {
    if (taken[first]) continue;
    let last = first;
    while (last + 1 < segments.length && !taken[last + 1] && segments[last + 1]?.before !== "colon") last++;
    const from = segments[first]?.from ?? 0;
    const to = segments[last]?.to ?? 0;
    first = last;
    const range = rangeOf(tokens, from, to);
    if (!range) continue;
    const found = leftover(reading, from, to, { ...range, unit: unit.index, class: "says" });
    if (found) reading.findings.push(found);
  }
}

function leftover(
  { clauses }: Reading,
  from: number,
  to: number,
  base: Pick<Finding, "start" | "end" | "unit" | "class">,
): Finding | undefined {
  const { tokens } = clauses;
  const only = to - from === 1 ? tokens[from]?.quotation : undefined;
  if (only) {
    if (only.kind !== "speech" || (!only.ends && only.end - only.start < 40)) return undefined;
    return { ...base, speech: "direct", score: 0.8, why: [reason("quotation")], continues: "quotation" };
  }
  if (!holdsClause(clauses, from, to)) return undefined;
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? "";
    if (hearsay.test(word)) {
      return {
        ...base,
        class: "reports",
        speech: "narrator",
        score: 0.42,
        why: [reason("hearsay", { word })],
      };
    }
  }
  return undefined;
}
