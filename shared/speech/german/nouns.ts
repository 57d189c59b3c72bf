import type { Party } from "../finding";
import { reason } from "../finding";
import { germanSpeechNouns } from "../speech-verbs/german-nouns";
import { rangeOf } from "../token-range";
import type { Token } from "../tokens";
import { type Clauses, firstOf, isInfinitiveClause, moodIn, secondPlace } from "./clauses";
import { type Reading, take, wordsAt } from "./frames";
import { genitiveDeterminers } from "./function-words";
import { nounPhraseAt } from "./noun-phrases";

/** "die Forderung, …", "seine Aussage, dass …": what depends on a noun of saying is a claim. */
export function readNouns(reading: Reading): void {
  const { clauses, taken } = reading;
  const { segments, tokens } = clauses;
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    if (!next || taken[index + 1] || (next.before !== "comma" && next.before !== "colon")) return;
    const noun = nounBefore(clauses, segment.from, segment.to);
    const content = noun === undefined ? undefined : dependentAt(clauses, index + 1);
    if (noun === undefined || !content) return;
    const range = rangeOf(tokens, content.from, content.to);
    const speechClass = germanSpeechNouns.get(nounKey(tokens[noun]?.lower ?? ""));
    if (!range || !speechClass) return;
    const speaker = ownerOf(clauses, noun, segment.from, segment.to);
    // "im Verdacht, …", "die Frage, ob …" belong to nobody in particular.
    if (!speaker && (speechClass === "thinks" || speechClass === "asks" || isGoverned(tokens[noun - 1])))
      return;
    const words = clauses.text.slice(tokens[noun]?.start ?? 0, tokens[noun]?.end ?? 0);
    const why = [reason("noun", { noun: words })];
    if (content.mood.length > 0) why.push(reason("subjunctive", { words: wordsAt(clauses, content.mood) }));
    reading.findings.push({
      ...range,
      unit: clauses.unit.index,
      speech: content.mood.length > 0 ? "indirect" : "paraphrase",
      class: speechClass,
      score: speaker ? 0.58 : 0.48,
      why,
      ...(speaker ? { speaker } : {}),
      frame: { start: tokens[segment.from]?.start ?? 0, end: tokens[segment.to - 1]?.end ?? 0 },
    });
    take(reading, index + 1, content.last);
  });
}

/** The noun as the list has it: without what it is compounded with ("Rücktrittsforderung"). */
function nounKey(word: string): string {
  if (germanSpeechNouns.has(word)) return word;
  for (let cut = 3; cut < word.length - 4; cut++)
    if (germanSpeechNouns.has(word.slice(cut))) return word.slice(cut);
  return word;
}

/** A noun of saying at the end of a clause, or before an attribute that ends it. */
function nounBefore({ tokens }: Clauses, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= Math.max(from, to - 6); at--) {
    const token = tokens[at];
    if (token?.kind !== "word" || !token.capital || !germanSpeechNouns.has(nounKey(token.lower))) continue;
    const phrase = nounPhraseAt(tokens, at, { anyCase: true, limit: to });
    // What stands behind may be a genitive or the verb's own end: "… der Opposition", "… zurück".
    const rest = phrase ? to - phrase.to : to;
    return rest <= 1 ? at : undefined;
  }
  return undefined;
}

function isGoverned(before: Token | undefined): boolean {
  return /^(?:unter|im|in|auf|ohne|trotz|wegen)$/u.test(before?.lower ?? "");
}

interface Dependent {
  from: number;
  to: number;
  last: number;
  mood: number[];
}

function dependentAt(clauses: Clauses, index: number): Dependent | undefined {
  const { segments, tokens } = clauses;
  const segment = segments[index];
  if (!segment || segment.before === "colon") return undefined;
  const from = firstOf(clauses, segment);
  const mood = moodIn(clauses, index, index).first;
  if (tokens[from]?.lower === "dass") return { from: from + 1, to: segment.to, last: index, mood };
  if (mood.length > 0 && secondPlace(clauses, segment) === mood[0])
    return { from, to: segment.to, last: index, mood };
  if (isInfinitiveClause(clauses, segment)) return { from, to: segment.to, last: index, mood: [] };
  return undefined;
}

/** "die Forderung Krolls", "die Aussage des Ministers", "Krolls Ankündigung": who says it. */
function ownerOf(clauses: Clauses, noun: number, from: number, to: number): Party | undefined {
  const { tokens, text } = clauses;
  const behind = tokens[noun + 1];
  const word = text.slice(tokens[noun]?.start ?? 0, tokens[noun]?.end ?? 0);
  const why = reason("owner", { noun: word });
  const at = behind?.lower === "von" || behind?.lower === "vonseiten" ? noun + 2 : noun + 1;
  if (behind && (at > noun + 1 || genitiveDeterminers.has(behind.lower) || behind.capital)) {
    const phrase = nounPhraseAt(tokens, at, { anyCase: true, limit: to });
    const start = tokens[at]?.start;
    const end = phrase && tokens[phrase.to - 1]?.end;
    if (phrase && !phrase.pronoun && start !== undefined && end !== undefined) return { start, end, why };
  }
  const before = tokens[noun - 1];
  if (noun - 1 >= from && before?.capital && /s$/u.test(before.lower))
    return { start: before.start, end: before.end, why };
  return undefined;
}
