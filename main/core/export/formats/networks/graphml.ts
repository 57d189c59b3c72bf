import type { WriteContext } from "../../exporter";
import type { Graph, GraphEdge, GraphNode } from "./graph";
import type { NetworkFormat } from "./network-format";
import { visitXml, xml } from "./xml";

const path = "network.graphml";

const nodeKeys = {
  name: "string",
  mode: "string",
  kind: "string",
  entry: "string",
  claims: "int",
  articles: "int",
  colour: "string",
} as const satisfies Partial<Record<keyof GraphNode, string>>;
type NodeKey = keyof typeof nodeKeys;

/** Key of the weight of an edge. igraph and Gephi know it by this name. */
const edgeKeys = (graph: Graph) => ["weight", "articles", ...graph.layers];

function head(graph: Graph): string {
  const key = (id: string, domain: string, name: string, type: string) =>
    `  <key id="${id}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    // Gephi shows "label", igraph "name".
    key("label", "node", "label", "string"),
    ...Object.entries(nodeKeys).map(([name, type]) => key(`node-${name}`, "node", name, type)),
    ...edgeKeys(graph).map((name) => key(`edge-${name}`, "edge", name, name === "weight" ? "double" : "int")),
    `  <graph id="G" edgedefault="undirected">`,
    "",
  ].join("\n");
}

function nodeLine(node: GraphNode): string {
  const names = Object.keys(nodeKeys) as NodeKey[];
  const data = names.map((name) => `<data key="node-${name}">${xml(String(node[name]))}</data>`);
  return `    <node id="${node.id}"><data key="label">${xml(node.name)}</data>${data.join("")}</node>\n`;
}

function edgeLine({ source, target, ...edge }: GraphEdge, at: number, graph: Graph): string {
  const values: Record<string, number> = { weight: edge.weight, articles: edge.articles, ...edge.layers };
  const data = edgeKeys(graph).map((name) => `<data key="edge-${name}">${values[name]}</data>`);
  return `    <edge id="e${at + 1}" source="${source}" target="${target}">${data.join("")}</edge>\n`;
}

async function write(graph: Graph, context: WriteContext): Promise<void> {
  const file = await context.file(path);
  await file.write(head(graph));
  for (const node of graph.nodes) await file.write(nodeLine(node), 1);
  for (const [at, edge] of graph.edges.entries()) await file.write(edgeLine(edge, at, graph), 1);
  await file.write("  </graph>\n</graphml>\n");
}

type Element = Record<string, string>;

/** GraphML, for Gephi, igraph, networkx, visone and Cytoscape. */
export const graphml: NetworkFormat = {
  id: "network-graphml",
  name: "Network as GraphML",
  extensions: ["graphml"],
  write,
  async read(context) {
    const said: { nodes: Element[]; edges: Element[] } = { nodes: [], edges: [] };
    let open: Element | undefined;
    let key = "";
    await visitXml(context.locate(path), {
      open(name, attributes) {
        if (name === "node" || name === "edge") {
          open = { ...attributes };
          said[`${name}s`].push(open);
        }
        key = name === "data" ? (attributes.key ?? "") : "";
        if (key !== "" && open) open[key] = "";
      },
      text(text) {
        if (key !== "" && open && text.trim() !== "") open[key] += text;
      },
    });
    return said;
  },
  say: (graph) => ({
    nodes: graph.nodes.map((node) => {
      const names = Object.keys(nodeKeys) as NodeKey[];
      const data = names.map((name) => [`node-${name}`, String(node[name])]);
      return { id: node.id, label: node.name, ...Object.fromEntries(data) };
    }),
    edges: graph.edges.map(({ source, target, weight, articles, layers }, at) => {
      const data = Object.entries({ weight, articles, ...layers });
      return {
        ...{ id: `e${at + 1}`, source, target },
        ...Object.fromEntries(data.map(([name, value]) => [`edge-${name}`, String(value)])),
      };
    }),
  }),
  describe: [
    "network.graphml: GraphML for Gephi, igraph, networkx, visone, Cytoscape; edges without direction.",
    "  nodes: label and name, mode (actor, source, statement), kind (of the actor; topic of the statement),",
    "  entry (id in the registry), claims, articles, colour",
    "  edges: weight, articles, and what is behind the weight: yes, no, neutral; or congruence, conflict, statements",
  ],
};
