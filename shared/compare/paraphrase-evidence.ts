import { likeWord } from "./like-words";
import type { SentenceFeatures } from "./sentence-features";
import type { Vocabulary } from "./vocabulary";

/** What two sentences have in common besides names and function words. */
export interface Evidence {
  /** Words of both, those that are only alike counted in part. */
  words: number;
  /** How telling these are together, as sum of inverse document frequencies. */
  weight: number;
  /** That sum as a share of all such words of the sentence that has less of them, 0 to 1. */
  share: number;
}

/** Words that every article has hardly count: say, year, police. */
const commonplace = 2.5;
const commonplaceShare = 0.3;
/** What a number that is no year and a day, month or season that both have count. */
const sameNumber = 2.5;
const sameDay = 1.5;
const commonNumber = /^(?:0?\d|(?:19|20)\d\d)$/u;
/** Words shorter than this are like too many others. */
const shortestAlike = 5;
/** What a word counts that is only like another one. */
const alikeShare = 0.7;

/** Whether one word is the head or the tail of the other (Parade, Militärparade) or both begin alike (reisen, Reise). */
export function wordsAlike(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length >= shortestAlike && (longer.startsWith(shorter) || longer.endsWith(shorter)))
    return true;
  let common = 0;
  while (common < shorter.length && shorter[common] === longer[common]) common++;
  return common >= shortestAlike && common >= 0.7 * longer.length;
}

/** Weighs what two sentences share; the rarer stems are matched first, each once. */
export function evidenceOf(
  a: SentenceFeatures,
  b: SentenceFeatures,
  vocabulary: Vocabulary,
  language: string,
): Evidence {
  let words = 0;
  let weight = 0;
  const restA: Array<[text: string, idf: number]> = [];
  for (const [stem, idf] of a.plain) {
    if (b.plain.has(stem)) {
      words += idf < commonplace ? commonplaceShare : 1;
      weight += idf;
    } else restA.push([vocabulary.stemText(stem), idf]);
  }
  const restB: Array<[text: string, idf: number]> = [];
  for (const [stem, idf] of b.plain) if (!a.plain.has(stem)) restB.push([vocabulary.stemText(stem), idf]);
  const alike = (one: string, other: string) => {
    const group = likeWord(one, language);
    return (group !== undefined && group === likeWord(other, language)) || wordsAlike(one, other);
  };
  const rarest = restB.sort(byRarity);
  const used = new Set<string>();
  for (const [one, idf] of restA.sort(byRarity)) {
    const partner = rarest.find(([other]) => !used.has(other) && alike(one, other));
    if (!partner) continue;
    used.add(partner[0]);
    words += alikeShare * (Math.min(idf, partner[1]) < commonplace ? commonplaceShare : 1);
    weight += alikeShare * Math.min(idf, partner[1]);
  }
  const total = (sentence: SentenceFeatures) =>
    [...sentence.plain.values()].reduce((sum, idf) => sum + idf, 0);
  for (const number of a.numbers) {
    if (!b.numbers.has(number) || commonNumber.test(vocabulary.wordText(number))) continue;
    words++;
    weight += sameNumber;
  }
  for (const day of a.calendar) {
    if (!b.calendar.has(day)) continue;
    words += 0.5;
    weight += sameDay;
  }
  const least = Math.min(total(a), total(b));
  return { words, weight, share: least === 0 ? 0 : Math.min(1, weight / least) };
}

function byRarity([one, idfOne]: [string, number], [other, idfOther]: [string, number]): number {
  return idfOther - idfOne || (one < other ? -1 : 1);
}
