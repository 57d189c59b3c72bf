import { createHash } from "node:crypto";
import type { LikePair } from "./near-duplicates";

/** Texts of fewer words are compared as sets of words: a word that is replaced leaves no run of words to be found. */
const tinyWords = 30;
/** So many of the words of the longer one are in both. */
const alikeShare = 0.8;
/** A word that more texts have is looked for in so many of them, the nearest ones before. */
const mostBefore = 200;

/**
 * Pairs of articles (numbers in `articles`) that no run of words tells: those with the same words in the same order,
 * whatever they are worth, and tiny ones with nearly the same words.
 */
export function tinyPairs(articles: readonly Uint32Array[]): LikePair[] {
  const pairs: LikePair[] = [];
  const firsts = new Map<string, number>();
  const tiny: TinyText[] = [];
  for (const [number, words] of articles.entries()) {
    if (words.length === 0) continue;
    const key = createHash("sha256").update(Buffer.from(words.buffer, words.byteOffset, words.byteLength));
    const digest = key.digest("base64");
    const first = firsts.get(digest);
    if (first !== undefined) {
      pairs.push({ a: first, b: number, share: 1 });
      continue;
    }
    firsts.set(digest, number);
    if (words.length < tinyWords) tiny.push({ number, words: countedWords(words) });
  }
  addAlike(tiny, pairs);
  return pairs;
}

interface TinyText {
  number: number;
  /** Its words, each with how often it came before, so that a set of them is a bag. */
  words: string[];
}

function countedWords(words: Uint32Array): string[] {
  const counts = new Map<number, number>();
  return Array.from(words, (word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    return `${word} ${count}`;
  });
}

/** Two texts that are alike have one of their rarest words in common: only those are compared. */
function addAlike(tiny: readonly TinyText[], pairs: LikePair[]): void {
  const frequency = new Map<string, number>();
  for (const { words } of tiny) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => frequency.get(word) ?? 0;
  const having = new Map<string, number[]>();
  const sets = tiny.map(({ words }) => new Set(words));
  for (const [at, { number, words }] of tiny.entries()) {
    const sorted = [...words].sort((x, y) => rarity(x) - rarity(y) || (x < y ? -1 : 1));
    const rarest = sorted.slice(0, words.length - Math.ceil(alikeShare * words.length) + 1);
    const before = new Set(rarest.flatMap((word) => (having.get(word) ?? []).slice(-mostBefore)));
    for (const other of before) {
      const share = sharedBy(sets[at], sets[other]);
      if (share >= alikeShare) pairs.push({ a: tiny[other]?.number ?? 0, b: number, share });
    }
    for (const word of rarest) {
      const list = having.get(word);
      if (list) list.push(at);
      else having.set(word, [at]);
    }
  }
}

function sharedBy(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const longer = Math.max(one.size, other.size);
  if (Math.min(one.size, other.size) < alikeShare * longer) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / longer;
}
