import type { PreparedArticle } from "./pair-prepare";

/** A run of the same words in both articles: indexes of its first words, and how many they are. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** Marks the words of each side that are taken already. */
export interface Taken {
  a: Uint8Array;
  b: Uint8Array;
}

/** Words two by two by their numbers: where each pair stands in an article. */
function bigramPlaces({ tokens, masked }: PreparedArticle): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (masked[i] !== masked[i + 1]) continue;
    const key = bigram(tokens.words, i);
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  }
  return places;
}

function bigram(words: Uint32Array, i: number): number {
  // Below 2^53 for vocabularies of up to 90 million words.
  return (words[i] as number) * 94_906_265 + (words[i + 1] as number);
}

function follows({ tokens, masked }: PreparedArticle, i: number): boolean {
  return i > 0 && i < tokens.count && masked[i] === masked[i - 1];
}

/** All runs of at least `least` same words that cannot be made longer; none crosses masked text. */
export function commonRuns(a: PreparedArticle, b: PreparedArticle, least: number): Run[] {
  const places = bigramPlaces(b);
  const runs: Run[] = [];
  const [wordsA, wordsB] = [a.tokens.words, b.tokens.words];
  for (let i = 0; i + 1 < a.tokens.count; i++) {
    if (!follows(a, i + 1)) continue;
    for (const j of places.get(bigram(wordsA, i)) ?? []) {
      if (follows(a, i) && follows(b, j) && wordsA[i - 1] === wordsB[j - 1]) continue;
      let length = 2;
      while (follows(a, i + length) && follows(b, j + length) && wordsA[i + length] === wordsB[j + length]) {
        length++;
      }
      if (length >= least) runs.push({ a: i, b: j, length });
    }
  }
  return runs;
}

/**
 * Chooses runs so that no word is in two of them: the longest first, the earlier one of two; what is left of a run
 * beside chosen ones is looked at again. `counts` says which runs may be chosen. Marks their words as taken.
 */
export function chooseRuns(runs: readonly Run[], taken: Taken, counts: (run: Run) => boolean): Run[] {
  const chosen: Run[] = [];
  let open = runs.flatMap((run) => freeParts(run, taken)).filter(counts);
  while (open.length > 0) {
    open.sort((one, other) => other.length - one.length || one.a - other.a || one.b - other.b);
    const rest: Run[] = [];
    for (const run of open) {
      const parts = freeParts(run, taken);
      if (parts.length === 1 && parts[0]?.length === run.length) {
        chosen.push(run);
        taken.a.fill(1, run.a, run.a + run.length);
        taken.b.fill(1, run.b, run.b + run.length);
      } else rest.push(...parts.filter(counts));
    }
    open = rest;
  }
  return chosen;
}

function freeParts(run: Run, taken: Taken): Run[] {
  const parts: Run[] = [];
  let start = 0;
  for (let k = 0; k <= run.length; k++) {
    if (k < run.length && !taken.a[run.a + k] && !taken.b[run.b + k]) continue;
    if (k > start) parts.push({ a: run.a + start, b: run.b + start, length: k - start });
    start = k + 1;
  }
  return parts;
}
