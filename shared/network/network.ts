import type { ActorKind } from "../model/project";
import type { NetworkClaim } from "./claim";
import { countUnits, type Incidence } from "./incidence";
import { oneModeEdges } from "./one-mode";
import { ignoresSides, type NetworkSettings } from "./settings";
import { twoModeEdges } from "./two-mode";
import { type LeftOut, makeUnits, mergeCoders, type Unit } from "./units";

export type NodeMode = "actor" | "source" | "statement";

/** An actor, source or statement of a network. */
export interface NetworkNode {
  id: string;
  name: string;
  mode: NodeMode;
  /** Of actors: what kind of actor; of statements: the topic; of sources "". */
  kind: string;
  /** Claims that are counted in the window, whatever the weights count. */
  claims: number;
  /** Articles they stand in. */
  articles: number;
  /** `#rrggbb`. */
  colour: string;
}

/** An edge without direction between two nodes, by id. */
export interface NetworkEdge {
  a: string;
  b: string;
  weight: number;
  /** Articles that the claims behind it stand in. */
  articles: number;
  /** What is behind the weight: `yes`, `no`, `neutral`; or `congruence`, `conflict`, `statements`. */
  layers: Record<string, number>;
}

/** The entries of the registries that nodes are named after. */
export interface NetworkRegistry {
  actors: ReadonlyArray<{ id: string; name: string; kind: ActorKind; parent?: string | undefined }>;
  statements: ReadonlyArray<{ id: string; wording: string; topic: string }>;
}

/** A network: nodes by mode, name and id; edges in the order of their nodes. */
export interface Network {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  /** Claims that were counted, and of these: how many have no stance, how often coders or duplicates counted once. */
  counted: { claims: number; withoutStance: number; sameByCoders: number; duplicates: number };
  leftOut: LeftOut;
}

/** Makes a network of claims. The order in which claims come makes no difference. */
export function makeNetwork(
  claims: Iterable<NetworkClaim>,
  registry: NetworkRegistry,
  settings: NetworkSettings,
): Network {
  const parents = new Map(
    registry.actors.flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : [])),
  );
  const made = makeUnits(claims, settings, parents);
  // There, the statements of all coders count.
  const units = settings.counting === "dna" ? made.inWindow : mergeCoders(made.inWindow);
  // There, duplicates are found on whatever side when sides make no difference.
  const sidesApart = settings.counting === "corrected" || !ignoresSides(settings);
  const incidence = countUnits(units, settings, sidesApart);
  const edges =
    settings.kind === "actor-statement"
      ? twoModeEdges(incidence, settings)
      : oneModeEdges(incidence, settings);
  const nodes = nodesOf({ all: made.all, incidence, edges }, registry, settings);
  let counted = 0;
  for (const row of incidence.values()) for (const { claims: own } of row.values()) counted += own;
  return {
    nodes,
    edges: inOrder(edges, nodes),
    counted: {
      ...{ claims: made.claims, withoutStance: made.withoutStance },
      sameByCoders: made.inWindow.length - units.length,
      duplicates: units.length - counted,
    },
    leftOut: made.leftOut,
  };
}

interface Parts {
  all: readonly Unit[];
  incidence: Incidence;
  edges: readonly NetworkEdge[];
}

function nodesOf(
  { all, incidence, edges }: Parts,
  registry: NetworkRegistry,
  { kind, isolates }: NetworkSettings,
): NetworkNode[] {
  const linked = new Set(edges.flatMap(({ a, b }) => [a, b]));
  const present = (ids: Iterable<string>) => [...new Set(ids)].filter((id) => isolates || linked.has(id));
  const mode = kind === "source-source" ? "source" : "actor";
  const tallies = talliesOf(incidence);
  const firsts = present(all.map(({ entity }) => entity)).map((id) => ({ id, mode }) as const);
  const seconds =
    kind === "actor-statement"
      ? present(all.map(({ statement }) => statement)).map((id) => ({ id, mode: "statement" }) as const)
      : [];
  const describe = describer(registry);
  return [...firsts, ...seconds]
    .map((node) => ({ ...node, ...describe(node.id, node.mode), ...tallyOf(tallies, node.mode, node.id) }))
    .sort(compareNodes);
}

interface Tally {
  claims: number;
  articles: Set<string>;
}

function talliesOf(incidence: Incidence): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (key: string, claims: number, articles: ReadonlySet<string>) => {
    const tally = tallies.get(key) ?? { claims: 0, articles: new Set() };
    tally.claims += claims;
    for (const article of articles) tally.articles.add(article);
    tallies.set(key, tally);
  };
  for (const [entity, row] of incidence) {
    for (const [statement, { claims, articles }] of row) {
      add(`first ${entity}`, claims, articles);
      add(`second ${statement}`, claims, articles);
    }
  }
  return tallies;
}

function tallyOf(tallies: ReadonlyMap<string, Tally>, mode: NodeMode, id: string) {
  const tally = tallies.get(`${mode === "statement" ? "second" : "first"} ${id}`);
  return { claims: tally?.claims ?? 0, articles: tally?.articles.size ?? 0 };
}

/** Colours that stay apart for all kinds of colour sight. */
const colours: Record<ActorKind | "source" | "statement", string> = {
  person: "#0072b2",
  organisation: "#e69f00",
  state: "#009e73",
  medium: "#cc79a7",
  other: "#999999",
  source: "#56b4e9",
  statement: "#d55e00",
};

function describer(registry: NetworkRegistry) {
  const actors = new Map(registry.actors.map((actor) => [actor.id, actor]));
  const statements = new Map(registry.statements.map((statement) => [statement.id, statement]));
  return (id: string, mode: NodeMode): Pick<NetworkNode, "name" | "kind" | "colour"> => {
    if (mode === "source") return { name: id, kind: "", colour: colours.source };
    if (mode === "statement") {
      const { wording = id, topic = "" } = statements.get(id) ?? {};
      return { name: wording, kind: topic, colour: colours.statement };
    }
    const { name = id, kind = "other" } = actors.get(id) ?? {};
    return { name, kind, colour: colours[kind] };
  };
}

const modes: readonly NodeMode[] = ["actor", "source", "statement"];

function compareNodes(a: NetworkNode, b: NetworkNode): number {
  return (
    modes.indexOf(a.mode) - modes.indexOf(b.mode) || compareText(a.name, b.name) || compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Edges in the order of their nodes; the node that comes first is `a`. */
function inOrder(edges: readonly NetworkEdge[], nodes: readonly NetworkNode[]): NetworkEdge[] {
  const places = new Map(nodes.map(({ id, mode }, at) => [mode === "statement" ? `\u0000${id}` : id, at]));
  const isTwoMode = nodes.some(({ mode }) => mode === "statement");
  const placed = edges.map((edge) => {
    const one = places.get(edge.a) ?? 0;
    const other = places.get(isTwoMode ? `\u0000${edge.b}` : edge.b) ?? 0;
    const swapped = one > other;
    return {
      edge: swapped ? { ...edge, a: edge.b, b: edge.a } : edge,
      one: Math.min(one, other),
      other: Math.max(one, other),
    };
  });
  return placed.sort((x, y) => x.one - y.one || x.other - y.other).map(({ edge }) => edge);
}
