import { type ArticleFacts, isEarlier, type PairIndex } from "./article-facts";

/** An article or a source that shares words with others. */
export interface NetworkNode {
  key: string;
  name: string;
  source: string;
  articles: number[];
  words: number;
}

/** Words that two nodes share, from the one that came out first to the other one. */
export interface NetworkEdge {
  from: number;
  to: number;
  /** Words of the later node that also stand in the earlier one. */
  words: number;
  /** The same as a share of the later node's words. */
  share: number;
  /** False when nothing tells which of both was first: then `from` is merely the smaller number. */
  isDirected: boolean;
}

export interface ReuseNetwork {
  nodes: NetworkNode[];
  /** The heaviest first. */
  edges: NetworkEdge[];
  /** Edges below the threshold. */
  hidden: number;
}

interface NetworkRequest {
  pairs: PairIndex;
  nodes: readonly NetworkNode[];
  facts: readonly ArticleFacts[];
  /** The least share an edge needs, 0 to 1. */
  least: number;
}

/**
 * Who may have taken over how much from whom: time gives the direction, so an edge says that the words were there
 * before, not that they were taken from there. Between sources, the direction is that of the larger part of the words.
 */
export function reuseNetwork({ pairs, nodes, facts, least }: NetworkRequest): ReuseNetwork {
  const nodeOf = new Map<number, number>();
  for (const [node, { articles }] of nodes.entries()) for (const one of articles) nodeOf.set(one, node);
  const edges: NetworkEdge[] = [];
  let hidden = 0;
  for (const sums of sumsByPair(nodes, nodeOf, pairs, facts)) {
    const edge = edgeOf(sums, nodes);
    if (edge.share >= least) edges.push(edge);
    else hidden++;
  }
  edges.sort((a, b) => b.words - a.words || a.from - b.from || a.to - b.to);
  return { nodes: [...nodes], edges, hidden };
}

/** Of two nodes a < b: words of b that stood in a before, words of a that stood in b before, and words nobody can place in time. */
interface Sums {
  a: number;
  b: number;
  forward: number;
  backward: number;
  undated: number;
}

function sumsByPair(
  nodes: readonly NetworkNode[],
  nodeOf: ReadonlyMap<number, number>,
  pairs: PairIndex,
  facts: readonly ArticleFacts[],
): Iterable<Sums> {
  const sums = new Map<number, Sums>();
  for (const [node, { articles }] of nodes.entries()) {
    for (const article of articles) {
      pairs.forEach(article, (other, here, there) => {
        const partner = nodeOf.get(other);
        if (partner === undefined || partner <= node) return;
        const place = node * nodes.length + partner;
        const sum = sums.get(place) ?? { a: node, b: partner, forward: 0, backward: 0, undated: 0 };
        sums.set(place, sum);
        const [one, two] = [facts[article], facts[other]];
        const earlier = one && two ? isEarlier(one, two) : undefined;
        if (earlier === undefined) sum.undated += Math.max(here, there);
        else if (earlier) sum.forward += there;
        else sum.backward += here;
      });
    }
  }
  return sums.values();
}

function edgeOf({ a, b, forward, backward, undated }: Sums, nodes: readonly NetworkNode[]): NetworkEdge {
  const isDirected = forward + backward > 0 && forward !== backward;
  const [from, to] = backward > forward ? [b, a] : [a, b];
  const words = forward + backward + undated;
  const smaller = Math.min(nodes[a]?.words ?? 0, nodes[b]?.words ?? 0);
  const all = isDirected ? (nodes[to]?.words ?? 0) : smaller;
  return { from, to, words, share: all === 0 ? 0 : Math.min(1, words / all), isDirected };
}
