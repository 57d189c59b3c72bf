import type { Planted } from "./invented-news";
import { type Rival, type Word, wordsOf } from "./rivals";

/** Two articles and what the second has from the first. */
export interface PlantedPair {
  a: string;
  b: string;
  planted: Planted[];
}

/** What one contender found: of each sort how many of how many, what share of the words it marked was planted. */
export interface Found {
  name: string;
  sorts: Record<string, { found: number; of: number }>;
  precision: number;
  /** Milliseconds for each pair. */
  times: number[];
}

/** Lets every contender compare all pairs. A planted stretch is found when half of its words are marked on both sides. */
export async function measureFound(
  pairs: readonly PlantedPair[],
  rivals: readonly Rival[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const rival of rivals) {
    const one: Found = { name: rival.name, sorts: {}, precision: 0, times: [] };
    let marked = 0;
    let right = 0;
    for (const { a, b, planted } of pairs) {
      const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
      const start = performance.now();
      const common = await rival.compare(a, b);
      one.times.push(performance.now() - start);
      for (const stretch of planted) {
        const sort = `${stretch.kind}${stretch.moved ? ", moved" : ""}`;
        const tally = one.sorts[sort] ?? { found: 0, of: 0 };
        one.sorts[sort] = tally;
        tally.of++;
        const inA = share(wordsA, common.a, stretch.sourceStart, stretch.sourceEnd);
        const inB = share(wordsB, common.b, stretch.start, stretch.end);
        if (inA >= 0.5 && inB >= 0.5) tally.found++;
      }
      for (const [at, word] of wordsB.entries()) {
        if (common.b[at] !== 1) continue;
        marked++;
        if (planted.some(({ start: from, end }) => word.start >= from && word.end <= end)) right++;
      }
    }
    one.precision = marked === 0 ? 1 : right / marked;
    found.push(one);
  }
  return found;
}

/** How many of the words between two offsets are marked. */
function share(words: readonly Word[], marks: Uint8Array, start: number, end: number): number {
  let all = 0;
  let marked = 0;
  for (const [at, word] of words.entries()) {
    if (word.start < start || word.end > end) continue;
    all++;
    marked += marks[at] ?? 0;
  }
  return all === 0 ? 0 : marked / all;
}
