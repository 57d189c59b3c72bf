import { readFile } from "node:fs/promises";
import type { WriteContext } from "../../exporter";
import { distinctNames, type Graph } from "./graph";
import type { NetworkFormat } from "./network-format";
import { asTexts, nodeRows, nodeTableHelp, readRows, writeNodes } from "./node-table";

const path = "network.dl";
const nodesFile = "network-dl-nodes.csv";

/** Labels without blanks and signs that readers of this format take for something else. */
function labelsOf(graph: Graph): string[] {
  return distinctNames(graph.nodes, ({ name, id }) => {
    const plain = name.replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, "_").replace(/^[_.-]+|[_.-]+$/gu, "");
    if (plain === "") return id;
    // A label that begins with a digit could be a number.
    return /^\p{N}/u.test(plain) ? `_${plain}` : plain;
  });
}

/** Number of a node: "n1" is 1. */
const numberOf = (id: string) => Number(id.slice(1));

/** The ties: from actors to statements; between nodes of one kind in both directions. */
function tiesOf(graph: Graph): Array<[number, number, number]> {
  return graph.edges.flatMap(({ source, target, weight }): Array<[number, number, number]> => {
    const [a, b] = [numberOf(source), numberOf(target)];
    return graph.kind === "actor-statement"
      ? [[a, b, weight]]
      : [
          [a, b, weight],
          [b, a, weight],
        ];
  });
}

async function write(graph: Graph, context: WriteContext): Promise<void> {
  const labels = labelsOf(graph);
  const file = await context.file(path);
  await file.write(`dl n=${labels.length}\nformat = edgelist1\nlabels:\n`);
  for (const label of labels) await file.write(`${label}\n`);
  await file.write("data:\n");
  for (const tie of tiesOf(graph)) await file.write(`${tie.join(" ")}\n`, 1);
  await writeNodes(graph, context, nodesFile, labels);
}

/** UCINET's DL with labels and a list of ties. */
export const dl: NetworkFormat = {
  id: "network-dl",
  name: "Network as UCINET DL",
  extensions: ["dl"],
  write,
  async read(context) {
    const lines = (await readFile(context.locate(path), "utf8")).split("\n");
    const data = lines.indexOf("data:");
    if (data < 0 || lines[1] !== "format = edgelist1" || lines[2] !== "labels:" || lines.at(-1) !== "") {
      throw new Error("a line is missing");
    }
    return {
      count: lines[0],
      labels: lines.slice(3, data),
      ties: lines.slice(data + 1, -1).map((line) => line.split(" ").map(Number)),
      nodes: await readRows(context, nodesFile),
    };
  },
  say: (graph) => ({
    count: `dl n=${graph.nodes.length}`,
    labels: labelsOf(graph),
    ties: tiesOf(graph),
    nodes: asTexts(nodeRows(graph, labelsOf(graph))),
  }),
  describe: [
    "network.dl: UCINET DL (edgelist1, UTF-8). Labels have no blanks; ties lead from actors to statements, and between",
    "  nodes of one kind in both directions.",
    ...nodeTableHelp(nodesFile),
    "  dl_label: what the node is called in network.dl",
  ],
};
