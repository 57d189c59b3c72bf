import { type ArticleFacts, compareByTime, isEarlier, type PairIndex } from "./article-facts";

/** An article in the order of publication, with how much of it was there before. */
export interface Arrival {
  article: number;
  /** Words that stand in the earlier article it shares most with. */
  wordsBefore: number;
  /** The same as a share of its words, 0 to 1. */
  shareBefore: number;
  /** That earlier article; undefined when there is none. */
  from: number | undefined;
  /** Whether nothing tells that another article of the cluster came out before it. */
  isFirst: boolean;
}

/** The articles of a cluster by time. An article without a date is neither first nor later. */
export function arrivals(
  members: readonly number[],
  facts: readonly ArticleFacts[],
  words: ArrayLike<number>,
  pairs: PairIndex,
): Arrival[] {
  const known = members.flatMap((article) => {
    const fact = facts[article];
    return fact ? [{ article, fact }] : [];
  });
  const inCluster = new Set(members);
  const sorted = known.toSorted((a, b) => compareByTime(a.fact, b.fact));
  const dated = sorted.filter(({ fact }) => fact.published);
  return sorted.map(({ article, fact }) => {
    let wordsBefore = 0;
    let from: number | undefined;
    pairs.forEach(article, (other, here) => {
      const there = facts[other];
      if (!inCluster.has(other) || !there || isEarlier(there, fact) !== true || here <= wordsBefore) return;
      wordsBefore = here;
      from = other;
    });
    const all = words[article] ?? 0;
    const isFirst = fact.published !== null && dated.every((other) => isEarlier(other.fact, fact) !== true);
    return {
      article,
      wordsBefore,
      shareBefore: all === 0 ? 0 : Math.min(1, wordsBefore / all),
      from,
      isFirst,
    };
  });
}
