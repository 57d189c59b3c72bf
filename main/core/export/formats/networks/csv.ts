import type { WriteContext } from "../../exporter";
import { distinctNames, type Graph } from "./graph";
import type { NetworkFormat } from "./network-format";
import { asTexts, nodeRows, nodeTableHelp, readRows, writeNodes, writeRows } from "./node-table";

const edgesFile = "network-edges.csv";
const nodesFile = "network-nodes.csv";
const matrixFile = "network-matrix.csv";

/** A larger matrix is not written: the list of edges says the same. */
const mostCells = 4_000_000;

function* edgeRows(graph: Graph): Generator<Array<string | number>> {
  yield ["Source", "Target", "Type", "Weight", "articles", ...graph.layers, "source_name", "target_name"];
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  for (const { source, target, weight, articles, layers } of graph.edges) {
    yield [
      ...[source, target, "Undirected", weight, articles],
      ...graph.layers.map((layer) => layers[layer] ?? 0),
      ...[names.get(source) ?? "", names.get(target) ?? ""],
    ];
  }
}

function sidesOf(graph: Graph) {
  const names = distinctNames(graph.nodes, ({ name }) => name);
  const all = graph.nodes.map((node, at) => ({ node, name: names[at] ?? "" }));
  if (graph.kind !== "actor-statement") return { rows: all, columns: all };
  return {
    rows: all.filter(({ node }) => node.mode !== "statement"),
    columns: all.filter(({ node }) => node.mode === "statement"),
  };
}

function hasMatrix(graph: Graph): boolean {
  const { rows, columns } = sidesOf(graph);
  return rows.length * columns.length <= mostCells;
}

/** Weights by row and column; 0 where there is no edge. Between nodes of one kind both halves are filled. */
function* matrixRows(graph: Graph): Generator<Array<string | number>> {
  const { rows, columns } = sidesOf(graph);
  const weights = new Map<string, Map<string, number>>();
  const put = (a: string, b: string, weight: number) => {
    const row = weights.get(a) ?? new Map<string, number>();
    weights.set(a, row.set(b, weight));
  };
  for (const { source, target, weight } of graph.edges) {
    put(source, target, weight);
    put(target, source, weight);
  }
  yield ["", ...columns.map(({ name }) => name)];
  for (const { node, name } of rows) {
    const row = weights.get(node.id);
    yield [name, ...columns.map(({ node: other }) => row?.get(other.id) ?? 0)];
  }
}

async function write(graph: Graph, context: WriteContext): Promise<void> {
  await writeRows(context, edgesFile, edgeRows(graph));
  await writeNodes(graph, context, nodesFile);
  if (hasMatrix(graph)) await writeRows(context, matrixFile, matrixRows(graph));
  else context.loss.add("the matrix", 1, "it would have too many cells; the list of edges says the same.");
}

/** Tables: edges, nodes, and the matrix of weights. */
export const networkCsv: NetworkFormat = {
  id: "network-csv",
  name: "Network as CSV",
  extensions: ["csv"],
  write,
  read: async (context, graph) => ({
    edges: await readRows(context, edgesFile),
    nodes: await readRows(context, nodesFile),
    matrix: hasMatrix(graph) ? await readRows(context, matrixFile) : [],
  }),
  say: (graph) => ({
    edges: asTexts(edgeRows(graph)),
    nodes: asTexts(nodeRows(graph)),
    matrix: hasMatrix(graph) ? asTexts(matrixRows(graph)) : [],
  }),
  describe: [
    "Tables after RFC 4180, UTF-8, commas; names that a spreadsheet would run have an apostrophe before them.",
    "network-edges.csv: Source, Target (ids of nodes), Type, Weight, articles, and what is behind the weight: yes, no,",
    "  neutral; or congruence, conflict, statements; and the names of both nodes",
    ...nodeTableHelp(nodesFile),
    "network-matrix.csv: the weights by name; equal names have the node's id behind them",
  ],
};
