import { sentencesOf } from "#shared/text/sentences";
import type { Range } from "#shared/text/words";
import { type Language, type Operation, pick, type Random, randomFrom, type Strength } from "./operations";
import { rewriteOften, rewriters } from "./rewrite";

/** Two places that word the same thing, and what was done to the second. UTF-16 units. */
export interface GoldPair {
  operation: Operation;
  a: Range;
  b: Range;
}

/** Two articles of which some sentences are known to be the same. */
export interface GeneratedPair {
  a: string;
  b: string;
  gold: GoldPair[];
}

const sentencesTaken = 5;
/** Shorter ones are too short for a passage. */
const leastWords = 5;

/**
 * Takes sentences of one article, does one operation to each, once or often, and sets them between sentences of an article on something
 * else. An operation that finds nothing to do in a sentence passes it over. The same for the same seed.
 */
export function generatePair(
  base: string,
  filler: string,
  operation: Operation,
  strength: Strength,
  language: Language,
  seed: number,
): GeneratedPair {
  const random = randomFrom(seed);
  const rewrite = rewriteOften(rewriters(language)[operation], strength);
  const sentences = sentencesOf(base, language).filter(
    ({ start, end }) => base.slice(start, end).split(/\s+/u).length >= leastWords,
  );
  const untouched = operation === "keep" || operation === "reorder";
  const rewritten = shuffle(sentences, random)
    .map((a) => ({ a, text: rewrite(base.slice(a.start, a.end), random) }))
    .filter(({ a, text }) => untouched || text !== base.slice(a.start, a.end))
    .slice(0, sentencesTaken);
  const chosen =
    operation === "reorder" ? rewritten : rewritten.sort((one, other) => one.a.start - other.a.start);
  const others = sentencesOf(filler, language).map(({ start, end }) => filler.slice(start, end));
  let text = pick(others, random) ?? "";
  const gold: GoldPair[] = [];
  chosen.forEach(({ a, text: sentence }, at) => {
    text += at % 2 === 0 ? " " : "\n";
    gold.push({ operation, a, b: { start: text.length, end: text.length + sentence.length } });
    text += `${sentence} ${others[(at + 1) % others.length] ?? ""}`;
  });
  return { a: base, b: text, gold };
}

function shuffle<T>(list: readonly T[], random: Random): T[] {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}
