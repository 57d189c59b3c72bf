import type { WordLinks } from "./paraphrase-links";
import type { SentenceFeatures } from "./sentence-features";
import type { Vocabulary } from "./vocabulary";

/** What two sentences have in common. Weights are sums of inverse document frequencies. */
export interface Evidence {
  /** Of words that say what happens; those that are only alike count in part. */
  plain: number;
  /** Of names, states and tagged entries. */
  names: number;
  /** How many words, names, numbers and days both have. */
  things: number;
  /** How many of the names of the sentence that has less of them the other one has, 0 to 1; undefined without any. */
  namesInCommon: number | undefined;
  /** How many numbers, and days, both have. */
  numbers: number;
  days: number;
  /** All that together. */
  weight: number;
  /** That beside all that both sentences have, as a cosine: 0 to 1. */
  coverage: number;
}

/** What the name of somebody counts beside a word that says what happened, what a number does, and a day. */
const nameShare = 0.6;
const sameNumber = 5;
const sameDay = 2;
/** Further numbers and days say little more. */
const mostNumbers = 2;
const commonNumber = /^0?\d$/u;

/** Words shorter than this are like too many others. */
export const shortestAlike = 5;
/** What a word counts that has the other one in it, and one that only begins like it. */
const oneInOther = 0.7;
const sameBeginning = 0.5;

/** Whether one word is the head or the tail of the other (Parade, Militärparade) or both begin alike (reisen, Reise). */
export function wordsAlike(one: string, other: string): boolean {
  return likenessOfWords(one, other) >= oneInOther;
}

/** How much of one word the other one says by its letters, 0 to 1. */
export function likenessOfWords(one: string, other: string): number {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < shortestAlike) return 0;
  if (longer.startsWith(shorter) || longer.endsWith(shorter)) return oneInOther;
  let common = 0;
  while (common < shorter.length && shorter[common] === longer[common]) common++;
  if (common >= shortestAlike && common >= 0.7 * longer.length) return oneInOther;
  return common > shortestAlike && common >= 0.5 * longer.length ? sameBeginning : 0;
}

/** What one sentence could have in common with another one at most. */
export function wholeOf({ telling, names, numbers, calendar }: SentenceFeatures): number {
  return sum(telling) + nameShare * sum(names) + sameNumber * numbers.size + sameDay * calendar.size;
}

/** Weighs what two sentences share; `wholes` are what `wholeOf` gives for them. */
export function evidenceOf(
  a: SentenceFeatures,
  b: SentenceFeatures,
  links: WordLinks,
  vocabulary: Vocabulary,
  wholes: readonly [a: number, b: number] = [wholeOf(a), wholeOf(b)],
): Evidence {
  const { weight: plain, words } = plainWeight(a, b, links);
  let names = 0;
  let sameNames = 0;
  for (const [name, telling] of a.names) {
    const there = b.names.get(name);
    if (there === undefined) continue;
    names += Math.min(telling, there);
    sameNames++;
  }
  let numbers = 0;
  for (const word of a.numbers) {
    if (b.numbers.has(word) && !commonNumber.test(vocabulary.wordText(word))) numbers++;
  }
  let days = 0;
  for (const day of a.calendar) if (b.calendar.has(day)) days++;
  const weight =
    plain +
    nameShare * names +
    sameNumber * Math.min(mostNumbers, numbers) +
    sameDay * Math.min(mostNumbers, days);
  const both = Math.sqrt(wholes[0] * wholes[1]);
  const fewer = Math.min(a.names.size, b.names.size);
  const namesInCommon = fewer === 0 ? undefined : sameNames / fewer;
  const things = words + sameNames + numbers + days;
  return {
    namesInCommon,
    things,
    plain,
    names,
    numbers,
    days,
    weight,
    coverage: both === 0 ? 0 : Math.min(1, weight / both),
  };
}

/** Words that are the same are matched first, then those most alike, each once. */
function plainWeight(a: SentenceFeatures, b: SentenceFeatures, links: WordLinks) {
  let weight = 0;
  let words = 0;
  let choices: Array<{ stem: number; other: number; counts: number }> | undefined;
  for (const [stem, telling] of a.telling) {
    const there = b.telling.get(stem);
    if (there !== undefined) {
      weight += Math.min(telling, there);
      words++;
      continue;
    }
    const linked = links.get(stem);
    if (!linked) continue;
    for (const [other, strength] of linked) {
      const tellingThere = b.telling.get(other);
      if (tellingThere === undefined || a.telling.has(other)) continue;
      choices ??= [];
      choices.push({ stem, other, counts: strength * Math.min(telling, tellingThere) });
    }
  }
  if (!choices) return { weight, words };
  const gone = new Set<number>();
  const used = new Set<number>();
  for (const { stem, other, counts } of choices.sort((x, y) => y.counts - x.counts)) {
    if (gone.has(stem) || used.has(other)) continue;
    gone.add(stem);
    used.add(other);
    weight += counts;
    words++;
  }
  return { weight, words };
}

function sum(weights: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}
