import { isDeepStrictEqual } from "node:util";
import { ClaimReader } from "#core/network/claims-of-rows";
import type { NetworkClaim } from "#shared/network/claim";
import { methodOf } from "#shared/network/describe-settings";
import { makeNetwork, type Network } from "#shared/network/network";
import type { NetworkSettings } from "#shared/network/settings";
import type { DatasetWriter, Exporter, ReadContext, WriteContext } from "../../exporter";
import { type Graph, graphOf } from "./graph";
import { countLeftOut } from "./left-out";
import { networkOptions, settingsOf } from "./options";

/** One way to write a network into files. */
export interface NetworkFormat {
  id: string;
  name: string;
  extensions: string[];
  /** Writes the files of a graph; their names begin with "network". */
  write(graph: Graph, context: WriteContext): Promise<void>;
  /** Reads the files; gives what `say` gives for the graph they were made from. Throws Error on anything unexpected. */
  read(context: ReadContext, graph: Graph): Promise<unknown>;
  /** What the files say of a graph. */
  say(graph: Graph): unknown;
  /** Lines for README.txt. */
  describe: string[];
}

/** The file that says how a network was made; each format has its own, so that they may share a folder. */
const settingsFileOf = ({ id }: NetworkFormat) => `${id}-settings.json`;

const noPlace = "a network has no place for them.";

/** The exporter of one way to write networks. */
export function networkExporter(format: NetworkFormat): Exporter {
  return {
    ...{ id: format.id, name: format.name, extensions: format.extensions },
    group: "networks",
    textFree: true,
    offsetUnit: "none",
    options: networkOptions,
    cannotCarry: {
      ...{ provenance: noPlace, masks: noPlace, "article-notes": noPlace, status: noPlace },
      ...{ notes: noPlace, times: noPlace, coders: noPlace },
    },
    open: (context) => open(format, context),
    describe: () => [
      ...format.describe,
      `${settingsFileOf(format)}: every setting, what was counted and what was left out, and how it was counted in words.`,
      "Only claims that are linked to a statement are in a network; see docs/networks.md.",
    ],
  };
}

async function open(format: NetworkFormat, context: WriteContext): Promise<DatasetWriter> {
  const settings = settingsOf(context.options);
  const reader = new ClaimReader(context.head.codebook);
  const claims: NetworkClaim[] = [];
  let graph: Graph = { kind: settings.kind, nodes: [], edges: [], layers: [] };
  return {
    async add(rows) {
      claims.push(...reader.read(rows));
    },
    async finish() {
      const network = makeNetwork(claims, context.head, settings);
      const made = graphOf(network, settings.kind);
      graph = made.graph;
      countLeftOut(network, settings, context.loss);
      context.loss.add("names of nodes", made.changedNames, "signs that no line can hold became blanks.");
      await format.write(graph, context);
      await context.writeFile(settingsFileOf(format), settingsText(network, settings, claims, context), 1);
    },
    async verify(read) {
      if (!isDeepStrictEqual(await format.read(read, graph), format.say(graph))) {
        throw new Error("its nodes or edges came back different");
      }
    },
  };
}

function settingsText(
  network: Network,
  settings: NetworkSettings,
  claims: readonly NetworkClaim[],
  { head, about }: WriteContext,
): string {
  const { sources, labels, ...rest } = settings;
  const coders = [...new Set(claims.map(({ coder }) => coder))].sort();
  const content = {
    ...{ format: "wortlaut-network", formatVersion: 1, application: about.application },
    project: { id: head.project.id, title: head.project.title },
    settings: { ...rest, sources, claimLabels: labels },
    coders,
    ...{ nodes: network.nodes.length, edges: network.edges.length },
    ...{ counted: network.counted, leftOut: network.leftOut, method: methodOf(settings) },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
