import type { Network, NetworkNode } from "#shared/network/network";
import type { NetworkKind } from "#shared/network/settings";

/** A node as it stands in a file. */
export interface GraphNode extends Omit<NetworkNode, "id"> {
  /** "n1", "n2"; ids of files may not hold every sign. */
  id: string;
  /** Id in the registry; of a source its name. */
  entry: string;
}

/** An edge as it stands in a file, without direction. */
export interface GraphEdge {
  source: string;
  target: string;
  weight: number;
  articles: number;
  layers: Record<string, number>;
}

/** A network as files have it. */
export interface Graph {
  kind: NetworkKind;
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** What is on every edge besides weight and articles, in this order. */
  layers: string[];
}

/** The graph of a network, and how many names had signs that no line of a file can hold. */
export function graphOf(network: Network, kind: NetworkKind): { graph: Graph; changedNames: number } {
  const isTwoMode = kind === "actor-statement";
  const ids = new Map<string, string>();
  let changedNames = 0;
  const keyOf = (id: string, isStatement: boolean) => `${isStatement ? "statement" : "other"} ${id}`;
  const nodes = network.nodes.map(({ id: entry, ...node }, at): GraphNode => {
    const id = `n${at + 1}`;
    ids.set(keyOf(entry, node.mode === "statement"), id);
    const name = oneLine(node.name) || entry;
    if (name !== node.name) changedNames++;
    return { ...node, id, entry: oneLine(entry), name, kind: oneLine(node.kind) };
  });
  const edges = network.edges.map(({ a, b, weight, articles, layers }) => ({
    source: ids.get(keyOf(a, false)) ?? "",
    target: ids.get(keyOf(b, isTwoMode)) ?? "",
    ...{ weight, articles, layers },
  }));
  const layers = isTwoMode ? ["yes", "no", "neutral"] : ["congruence", "conflict", "statements"];
  return { graph: { kind, nodes, edges, layers }, changedNames };
}

/** A name on one line, without signs that XML has no place for. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, " ").trim();
}

/** Names of nodes in their order, those that occur more than once with their id behind them. */
export function distinctNames(nodes: readonly GraphNode[], nameOf: (node: GraphNode) => string): string[] {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(nameOf(node), (counts.get(nameOf(node)) ?? 0) + 1);
  const taken = new Set(counts.keys());
  return nodes.map((node) => {
    let name = nameOf(node);
    if (counts.get(name) === 1) return name;
    name = `${name}_${node.id}`;
    while (taken.has(name)) name += "_";
    taken.add(name);
    return name;
  });
}
