import type { WriteContext } from "../../exporter";
import type { Graph, GraphEdge, GraphNode } from "./graph";
import type { NetworkFormat } from "./network-format";
import { visitXml, xml } from "./xml";

const path = "network.gexf";

const nodeAttributes = ["mode", "kind", "entry", "claims", "articles"] as const;
const isCount = (name: string) => name === "claims" || name === "articles";
const edgeAttributes = (graph: Graph) => ["articles", ...graph.layers];

function head(graph: Graph): string {
  const attribute = (name: string, at: number, type: string) =>
    `<attribute id="${at}" title="${name}" type="${type}"/>`;
  const ofNodes = nodeAttributes.map((name, at) => attribute(name, at, isCount(name) ? "integer" : "string"));
  const ofEdges = edgeAttributes(graph).map((name, at) => attribute(name, at, "integer"));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">',
    "  <meta><creator>Wortlaut</creator></meta>",
    '  <graph defaultedgetype="undirected" mode="static">',
    `    <attributes class="node" mode="static">${ofNodes.join("")}</attributes>`,
    `    <attributes class="edge" mode="static">${ofEdges.join("")}</attributes>`,
    "    <nodes>",
    "",
  ].join("\n");
}

function values(list: ReadonlyArray<string | number>): string {
  const each = list.map((value, at) => `<attvalue for="${at}" value="${xml(String(value))}"/>`);
  return `<attvalues>${each.join("")}</attvalues>`;
}

/** The three parts of `#rrggbb`, 0 to 255. */
function rgb(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function nodeLine(node: GraphNode): string {
  const [r, g, b] = rgb(node.colour);
  const data = values(nodeAttributes.map((name) => node[name]));
  const colour = `<viz:color r="${r}" g="${g}" b="${b}"/>`;
  return `      <node id="${node.id}" label="${xml(node.name)}">${data}${colour}</node>\n`;
}

function edgeLine({ source, target, weight, articles, layers }: GraphEdge, at: number, graph: Graph): string {
  const all: Record<string, number> = { articles, ...layers };
  const data = values(edgeAttributes(graph).map((name) => all[name] ?? 0));
  return `      <edge id="e${at + 1}" source="${source}" target="${target}" weight="${weight}">${data}</edge>\n`;
}

async function write(graph: Graph, context: WriteContext): Promise<void> {
  const file = await context.file(path);
  await file.write(head(graph));
  for (const node of graph.nodes) await file.write(nodeLine(node), 1);
  await file.write("    </nodes>\n    <edges>\n");
  for (const [at, edge] of graph.edges.entries()) await file.write(edgeLine(edge, at, graph), 1);
  await file.write("    </edges>\n  </graph>\n</gexf>\n");
}

interface Element {
  attributes: Record<string, string>;
  values: string[];
  colour: string[];
}

/** GEXF 1.2, Gephi's own. */
export const gexf: NetworkFormat = {
  id: "network-gexf",
  name: "Network as GEXF",
  extensions: ["gexf"],
  write,
  async read(context) {
    const elements: Element[] = [];
    await visitXml(context.locate(path), {
      open(name, attributes) {
        if (name === "node" || name === "edge") elements.push({ attributes, values: [], colour: [] });
        if (name === "attvalue") elements.at(-1)?.values.push(attributes.value ?? "");
        if (name === "color") elements.at(-1)?.colour.push(...Object.values(attributes));
      },
      text() {},
    });
    return elements;
  },
  say: (graph) => [
    ...graph.nodes.map(
      (node): Element => ({
        attributes: { id: node.id, label: node.name },
        values: nodeAttributes.map((name) => String(node[name])),
        colour: rgb(node.colour).map(String),
      }),
    ),
    ...graph.edges.map(
      ({ source, target, weight, articles, layers }, at): Element => ({
        attributes: { id: `e${at + 1}`, source, target, weight: String(weight) },
        values: edgeAttributes(graph).map((name) => String({ articles, ...layers }[name])),
        colour: [],
      }),
    ),
  ],
  describe: [
    "network.gexf: GEXF 1.2 for Gephi and networkx; edges without direction.",
    "  nodes: label, colour, mode (actor, source, statement), kind (of the actor; topic of the statement), entry",
    "  (id in the registry), claims, articles",
    "  edges: weight, articles, and what is behind the weight: yes, no, neutral; or congruence, conflict, statements",
  ],
};
