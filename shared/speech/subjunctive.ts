import { sentencesOf } from "../text/sentences";
import type { Range } from "../text/words";
import { otherDeterminers, prepositions, subjectDeterminers } from "./german/function-words";
import { findQuotations } from "./quotations";
import { type Segment, segmentsOf } from "./segments";
import { subjunctive } from "./speech-verbs/german-conjugation";
import { subjunctiveInfinitives } from "./subjunctive-verbs";
import { type Token, tokensOf } from "./tokens";

/** A word that shows the mood, as it stands in the text. UTF-16 units, half-open. */
export interface MoodWord extends Range {
  word: string;
}

/** A clause in the mood of reported speech. */
export interface SubjunctiveClause extends Range {
  evidence: MoodWord[];
  /** "I" for Konjunktiv I; "II" for forms that may stand for it where the two look alike (hätten, würden). */
  mood: "I" | "II";
}

/** Forms that are Konjunktiv I and nothing else. */
const surely = new Set("sei seien seist könne müsse solle dürfe wolle möge wisse".split(" "));
/** Konjunktiv I of the third person, or the indicative of the first. */
const unlessFirstPerson = new Set(["habe", "werde"]);
/** They stand for Konjunktiv I where that looks like the indicative: sie hätten, sie würden. */
const second = new Set(
  "hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften sollten wollten gäbe gäben ginge gingen käme kämen stünde stünden bräuchte bräuchten bekäme bekämen ließe ließen".split(
    " ",
  ),
);
const prefixes =
  /^(?:be|ent|emp|er|ge|ver|zer|miss|ab|an|auf|aus|bei|ein|fest|her|hin|mit|nach|nieder|statt|teil|über|um|unter|vor|weg|weiter|wider|wieder|zu|zurück|zusammen|durch|hinter|voran|heraus|hinaus|hervor|hinzu|herum|bereit|dar|davon|entgegen|fort|frei|heim|klar|kennen|offen|sicher|still|voraus|vorbei)(?=\p{L}{3})/u;

const forms = new Set(
  subjunctiveInfinitives
    .split(" ")
    .flatMap((infinitive) => {
      const form = subjunctive(infinitive, infinitive.replace(/(?<=e[lr])n$|en$|n$/u, ""));
      // handele, handle; ändere, ändre
      return [form, form.replace(/e([lr])e$/u, "$1e")];
    })
    .filter((form) => form.endsWith("e") && form.length > 3),
);

/** Looks like a form in -e, but is another word far more often. */
const others = new Set(
  (
    "heute beide bitte gerne lange ohne alle viele eine keine meine seine deine ihre unsere welche solche jene diese hohe " +
    "gerade leise zuhause beinahe bislange danke ende mitte nahe sonntage weise keine wurde hatte war möchte sollte " +
    "wollte konnte musste durfte mochte wusste dachte brachte kannte nannte rannte sandte wandte solche einige " +
    "manche etliche sämtliche zufolge infolge gleiche selbe ganze andere weitere nächste letzte erste zweite dritte vierte"
  ).split(" "),
);

/** The words of the tokens `[from, to)` that are Konjunktiv I (or stand for it: "II"), outside of quotations. */
export function moodOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { first: number[]; second: number[] } {
  const result = { first: [] as number[], second: [] as number[] };
  let firstPerson = false;
  for (let at = from; at < to; at++) if (tokens[at]?.lower === "ich") firstPerson = true;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.capital) continue;
    if (second.has(token.lower)) result.second.push(at);
    else if (isFirst(tokens, at, from, to, firstPerson)) result.first.push(at);
  }
  return result;
}

function isFirst(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  firstPerson: boolean,
): boolean {
  const word = tokens[at]?.lower ?? "";
  if (surely.has(word)) return !isIdiom(tokens, at, from);
  if (firstPerson || !word.endsWith("e") || others.has(word)) return false;
  if (unlessFirstPerson.has(word)) return tokens[at - 1]?.lower !== "als";
  if (!isVerbForm(word) || (adjectives.has(word) && tokens[at + 1]?.capital)) return false;
  if (at === to - 1) return at > from;
  return at > from && !isAdjective(tokens, at, to);
}

/** Adjectives far more often than verbs before a noun: "stellen sie reiche Zeugnisse aus". */
const adjectives = new Set(
  "reiche weite leere feste dichte sichere laute reife rege wache starke klare breite tiefe offene freie".split(
    " ",
  ),
);

function isVerbForm(word: string): boolean {
  // teilweise, beispielsweise; not: verweise, beweise
  if (/weise$/u.test(word) && !/^(?:ver|be|hin|ab|zu|an|aus|auf|zurück|ein|unter)?weise$/u.test(word))
    return false;
  if (/iere$/u.test(word) || forms.has(word)) return word.length > 3;
  const base = word.replace(prefixes, "");
  return base !== word && forms.has(base.replace(/^ge(?=\p{L}{4})|^zu(?=\p{L}{4})/u, ""));
}

/** "die klare Lage", "in reiche Länder", "neue weite Felder": what looks like a verb belongs to a noun. */
function isAdjective(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  if (!before || before.kind === "sign") return true;
  if (before.capital || before.kind === "quote" || before.kind === "parenthesis") return false;
  if (before.kind === "number") return next?.capital ?? false;
  if (prepositions.has(before.lower)) return true;
  const determiner = subjectDeterminers.has(before.lower) || otherDeterminers.has(before.lower);
  // "das koste Geld", "die gehe davon": a pronoun; "das reiche Land": a determiner.
  if (determiner) return next?.capital === true || (next?.kind === "word" && /e[nrsm]?$/u.test(next.lower));
  return (
    next?.capital === true && /(?:e|en|er|es)$/u.test(before.lower) && !/^(?:er|sie|es)$/u.test(before.lower)
  );
}

/** es sei denn; sei es …, sei es …; wie dem auch sei; Gott sei Dank; als sei nichts geschehen. */
function isIdiom(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1]?.lower;
  const next = tokens[at + 1]?.lower;
  if (tokens[at]?.lower !== "sei" && tokens[at]?.lower !== "seien") return false;
  if (before === "es" && next === "denn") return true;
  if (next === "dank" || (before === "auch" && tokens[from]?.lower === "wie")) return true;
  return at === from || tokens[at - 1]?.kind === "comma" ? next === "es" : before === "als";
}

/** The clauses of a German text in Konjunktiv I, or in Konjunktiv II beside them; empty in other languages. */
export function findSubjunctives(text: string, language: string): SubjunctiveClause[] {
  if (!/^de\b/iu.test(language)) return [];
  const quotations = findQuotations(text, language).filter(({ depth }) => depth === 0);
  const clauses: SubjunctiveClause[] = [];
  let next = 0;
  for (const sentence of sentencesOf(text, language)) {
    if (sentence.end - sentence.start > 3000) continue;
    while ((quotations[next]?.end ?? Infinity) <= sentence.start) next++;
    let last = next;
    while ((quotations[last]?.start ?? Infinity) < sentence.end) last++;
    const tokens = tokensOf(text, sentence.start, sentence.end, quotations.slice(next, last));
    for (const segment of segmentsOf(tokens, () => false)) {
      const clause = clauseOf(text, tokens, segment);
      if (clause) clauses.push(clause);
    }
  }
  return clauses;
}

function clauseOf(
  text: string,
  tokens: readonly Token[],
  { from, to }: Segment,
): SubjunctiveClause | undefined {
  const { first, second } = moodOf(tokens, from, to);
  const found = first.length > 0 ? first : second;
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  if (found.length === 0 || start === undefined || end === undefined) return undefined;
  return { start, end, evidence: moodWords(text, tokens, found), mood: first.length > 0 ? "I" : "II" };
}

/** The tokens at `places` as they stand in the text. */
export function moodWords(text: string, tokens: readonly Token[], places: readonly number[]): MoodWord[] {
  return places.flatMap((at) => {
    const token = tokens[at];
    return token ? [{ start: token.start, end: token.end, word: text.slice(token.start, token.end) }] : [];
  });
}
