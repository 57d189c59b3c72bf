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
  /** Words of the later node that stood in the earlier one before; without a direction, those of either in the other. */
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

/**
 * Of two nodes a < b: words of b that stood in a before, words of a that stood in b before, and words of each that
 * stand in the other at any time. An article counts with the one article of the other node it shares most with.
 */
interface Sums {
  a: number;
  b: number;
  forward: number;
  backward: number;
  inA: number;
  inB: number;
}

/** The most words that an article has in common with one article of another node. */
interface Most {
  before: number;
  ever: number;
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
      for (const [partner, { before, ever }] of mostByNode(article, nodeOf, pairs, facts)) {
        if (partner === node) continue;
        const [a, b] = node < partner ? [node, partner] : [partner, node];
        const place = a * nodes.length + b;
        const sum = sums.get(place) ?? { a, b, forward: 0, backward: 0, inA: 0, inB: 0 };
        sums.set(place, sum);
        if (node === a) {
          sum.backward += before;
          sum.inA += ever;
        } else {
          sum.forward += before;
          sum.inB += ever;
        }
      }
    }
  }
  return sums.values();
}

function mostByNode(
  article: number,
  nodeOf: ReadonlyMap<number, number>,
  pairs: PairIndex,
  facts: readonly ArticleFacts[],
): Map<number, Most> {
  const most = new Map<number, Most>();
  const fact = facts[article];
  pairs.forEach(article, (other, here) => {
    const partner = nodeOf.get(other);
    if (partner === undefined) return;
    const known = most.get(partner) ?? { before: 0, ever: 0 };
    most.set(partner, known);
    known.ever = Math.max(known.ever, here);
    const there = facts[other];
    if (fact && there && isEarlier(there, fact)) known.before = Math.max(known.before, here);
  });
  return most;
}

function edgeOf({ a, b, forward, backward, inA, inB }: Sums, nodes: readonly NetworkNode[]): NetworkEdge {
  const isDirected = forward !== backward;
  const [from, to] = backward > forward ? [b, a] : [a, b];
  const words = isDirected ? Math.max(forward, backward) : Math.max(inA, inB);
  const smaller = Math.min(nodes[a]?.words ?? 0, nodes[b]?.words ?? 0);
  const all = isDirected ? (nodes[to]?.words ?? 0) : smaller;
  return { from, to, words, share: all === 0 ? 0 : Math.min(1, words / all), isDirected };
}
