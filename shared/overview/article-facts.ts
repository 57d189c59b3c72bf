import type { OverviewAnswer } from "../ipc/compare-types";

/** What the overview knows of an article beside its words. */
export interface ArticleFacts {
  id: string;
  title: string;
  source: string;
  /** Day of publication as `YYYY-MM-DD`, a longer moment, a month or a year; null when it is not known. */
  published: string | null;
}

/** Whether `a` came out before `b`: undefined when nothing tells, such as two on the same day or one without a date. */
export function isEarlier(a: ArticleFacts, b: ArticleFacts): boolean | undefined {
  if (!a.published || !b.published) return undefined;
  // "2025-09" and "2025-09-04" may be either way round.
  const length = Math.min(a.published.length, b.published.length);
  const [first, second] = [a.published.slice(0, length), b.published.slice(0, length)];
  return first === second ? undefined : first < second;
}

/** By day of publication, undated ones last, then by source, title and id. */
export function compareByTime(a: ArticleFacts, b: ArticleFacts): number {
  return (
    order(a.published ?? "9999", b.published ?? "9999") ||
    order(a.source, b.source) ||
    order(a.title, b.title) ||
    order(a.id, b.id)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The pairs that concern each article, found without going through all of them. */
export class PairIndex {
  readonly #answer: OverviewAnswer;
  /** Pairs of article n are `order[from[n]]` to `order[from[n + 1] - 1]`. */
  readonly #from: Uint32Array;
  readonly #order: Uint32Array;

  constructor(answer: OverviewAnswer) {
    this.#answer = answer;
    const { a, b } = answer.pairs;
    const from = new Uint32Array(answer.articles.length + 1);
    for (const list of [a, b]) for (const article of list) from[article + 1] = (from[article + 1] ?? 0) + 1;
    for (let article = 1; article < from.length; article++) {
      from[article] = (from[article] ?? 0) + (from[article - 1] ?? 0);
    }
    const next = from.slice();
    const sorted = new Uint32Array(a.length * 2);
    for (let pair = 0; pair < a.length; pair++) {
      for (const article of [a[pair] ?? 0, b[pair] ?? 0]) {
        const at = next[article] ?? 0;
        sorted[at] = pair;
        next[article] = at + 1;
      }
    }
    this.#from = from;
    this.#order = sorted;
  }

  /** Calls `use` for each article that shares words with `article`: how many of its words stand there, and the other way round. */
  forEach(article: number, use: (other: number, here: number, there: number) => void): void {
    const { a, b, sharedA, sharedB } = this.#answer.pairs;
    const end = this.#from[article + 1] ?? 0;
    for (let at = this.#from[article] ?? 0; at < end; at++) {
      const pair = this.#order[at] ?? 0;
      if (a[pair] === article) use(b[pair] ?? 0, sharedA[pair] ?? 0, sharedB[pair] ?? 0);
      else use(a[pair] ?? 0, sharedB[pair] ?? 0, sharedA[pair] ?? 0);
    }
  }
}
