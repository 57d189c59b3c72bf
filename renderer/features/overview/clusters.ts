import type { ArticleCluster, OverviewAnswer } from "#shared/ipc/compare-types";
import type { ArticleFacts, PairIndex } from "#shared/overview/article-facts";
import { allArticles, type Overview } from "../../state/overview-store";

/** A cluster of articles on one event, as the list and the tables show it. */
export interface ClusterFacts {
  /** Id of its first article, or `allArticles`. */
  id: string;
  /** Numbers in the answer. */
  members: number[];
  first: number[];
  title: string;
  sources: string[];
  /** Publication dates of the first and last dated article. */
  from: string | null;
  to: string | null;
  /** The largest share of an article's words that stands in another one of the cluster, 0 to 1. */
  largest: number;
}

/** The clusters in the order of the answer: the largest first. */
export function clusterFacts({ answer, pairs, facts }: Overview): ClusterFacts[] {
  return answer.clusters.map((cluster) => factsOf(cluster, answer, pairs, facts));
}

function factsOf(
  { articles, first }: ArticleCluster,
  answer: OverviewAnswer,
  pairs: PairIndex,
  facts: readonly ArticleFacts[],
): ClusterFacts {
  const inside = new Set(articles);
  let largest = 0;
  for (const article of articles) {
    const all = answer.words[article] ?? 0;
    if (all === 0) continue;
    pairs.forEach(article, (other, here) => {
      if (inside.has(other)) largest = Math.max(largest, here / all);
    });
  }
  return { ...described(articles, facts), first, largest: Math.min(1, largest) };
}

/** Everything there is, as if it were one cluster. */
export function everything({ answer, facts }: Overview): ClusterFacts {
  const members = answer.articles.map((_, article) => article);
  const largest = answer.pairs.a.reduce((most, a, pair) => {
    const shareA = (answer.pairs.sharedA[pair] ?? 0) / Math.max(1, answer.words[a] ?? 0);
    const b = answer.pairs.b[pair] ?? 0;
    const shareB = (answer.pairs.sharedB[pair] ?? 0) / Math.max(1, answer.words[b] ?? 0);
    return Math.max(most, shareA, shareB);
  }, 0);
  return { ...described(members, facts), id: allArticles, first: [], largest: Math.min(1, largest) };
}

function described(members: number[], facts: readonly ArticleFacts[]) {
  const known = members.flatMap((article) => facts[article] ?? []);
  const dates = known.flatMap(({ published }) => published ?? []).sort();
  return {
    id: known[0]?.id ?? "",
    members,
    title: known[0]?.title ?? "",
    sources: [...new Set(known.map(({ source }) => source))].sort(),
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}

/** The clusters in which an article has all words of `filter` in its title, source or date. */
export function filterClusters(
  clusters: readonly ClusterFacts[],
  facts: readonly ArticleFacts[],
  filter: string,
): ClusterFacts[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...clusters];
  return clusters.filter(({ members }) =>
    members.some((article) => {
      const fact = facts[article];
      const text = `${fact?.title} ${fact?.source} ${fact?.published ?? ""}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    }),
  );
}
