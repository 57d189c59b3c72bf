import type { Cell, Incidence } from "./incidence";
import type { NetworkEdge } from "./network";
import { ignoresSides, type NetworkSettings } from "./settings";

/** The sums over the statements that two actors (or sources) both speak of. */
interface Pair {
  /** Statements that count. */
  shared: string[];
  ignore: number;
  congruence: number;
  conflict: number;
  /** The same sums with the smaller of the two instead of their product. */
  least: { ignore: number; congruence: number; conflict: number };
  /** All that the two say to statements (or on sides of statements) that both of them speak to. */
  saidByBoth: { ignore: number; sides: number };
}

/** What an actor says altogether. */
interface Total {
  /** Sum and sum of squares over statements, sides together. */
  ignore: { sum: number; squares: number };
  /** The same over statements and sides. */
  sides: { sum: number; squares: number };
}

/** The edges between actors, or between sources, through the statements they both speak of. */
export function oneModeEdges(incidence: Incidence, settings: NetworkSettings): NetworkEdge[] {
  const byStatement = new Map<string, string[]>();
  for (const [entity, row] of incidence) {
    for (const statement of row.keys()) {
      const list = byStatement.get(statement);
      if (list) list.push(entity);
      else byStatement.set(statement, [entity]);
    }
  }
  const totals = new Map([...incidence].map(([entity, row]) => [entity, totalOf(row)]));
  const edges: NetworkEdge[] = [];
  for (const [a, row] of incidence) {
    const partners = [...new Set([...row.keys()].flatMap((one) => byStatement.get(one) ?? []))].sort();
    for (const b of partners) {
      const other = incidence.get(b);
      if (b <= a || !other) continue;
      const edge = edgeOf({ a, b, row, other, totals }, settings);
      if (edge) edges.push(edge);
    }
  }
  return edges;
}

type Row = ReadonlyMap<string, Cell>;

interface Two {
  a: string;
  b: string;
  row: Row;
  other: Row;
  totals: ReadonlyMap<string, Total>;
}

function edgeOf(two: Two, settings: NetworkSettings): NetworkEdge | undefined {
  const { a, b, row, other, totals } = two;
  const pair = pairOf(row, other, settings);
  const [first, second] = [totals.get(a), totals.get(b)];
  if (!first || !second || pair.shared.length === 0) return undefined;
  const weight = weightOf(pair, first, second, settings);
  if (weight === 0 && (settings.counting === "dna" || settings.measure !== "subtract")) return undefined;
  const articles = new Set<string>();
  for (const statement of pair.shared) {
    for (const article of row.get(statement)?.articles ?? []) articles.add(article);
    for (const article of other.get(statement)?.articles ?? []) articles.add(article);
  }
  const { congruence, conflict, shared } = pair;
  return {
    a,
    b,
    weight,
    articles: articles.size,
    layers: { congruence, conflict, statements: shared.length },
  };
}

function pairOf(row: Row, other: Row, settings: NetworkSettings): Pair {
  const pair: Pair = {
    ...{ shared: [], ignore: 0, congruence: 0, conflict: 0 },
    least: { ignore: 0, congruence: 0, conflict: 0 },
    saidByBoth: { ignore: 0, sides: 0 },
  };
  for (const [statement, x] of row) {
    const y = other.get(statement);
    if (!y) continue;
    const congruence = x.yes * y.yes + x.no * y.no;
    const conflict = x.yes * y.no + x.no * y.yes;
    pair.ignore += x.all * y.all;
    pair.congruence += congruence;
    pair.conflict += conflict;
    pair.saidByBoth.ignore += saidByBoth(x.all, y.all);
    pair.saidByBoth.sides += saidByBoth(x.yes, y.yes) + saidByBoth(x.no, y.no);
    pair.least.ignore += Math.min(x.all, y.all);
    pair.least.congruence += Math.min(x.yes, y.yes) + Math.min(x.no, y.no);
    pair.least.conflict += Math.min(x.yes, y.no) + Math.min(x.no, y.yes);
    const counts = { ignore: 1, congruence, conflict, subtract: congruence + conflict };
    if (counts[settings.measure] > 0) pair.shared.push(statement);
  }
  return pair;
}

const saidByBoth = (x: number, y: number) => (x > 0 && y > 0 ? x + y : 0);

function totalOf(row: Row): Total {
  const total: Total = { ignore: { sum: 0, squares: 0 }, sides: { sum: 0, squares: 0 } };
  for (const { all, yes, no } of row.values()) {
    total.ignore.sum += all;
    total.ignore.squares += all * all;
    total.sides.sum += yes + no;
    total.sides.squares += yes * yes + no * no;
  }
  return total;
}

function weightOf(pair: Pair, one: Total, other: Total, settings: NetworkSettings): number {
  const { measure } = settings;
  if (measure !== "subtract") return normalised(pair, measure, one, other, settings);
  // Signed zeros would be written as such.
  const agreement = normalised(pair, "congruence", one, other, settings);
  return agreement - normalised(pair, "conflict", one, other, settings) || 0;
}

function normalised(
  pair: Pair,
  measure: "ignore" | "congruence" | "conflict",
  one: Total,
  other: Total,
  settings: NetworkSettings,
): number {
  const { normalisation, counting } = settings;
  const part = ignoresSides(settings) ? "ignore" : "sides";
  const [x, y] = [one[part], other[part]];
  const raw = pair[measure];
  if (raw === 0 || normalisation === "raw") return raw;
  if (normalisation === "average") return raw / ((x.sum + y.sum) / 2);
  if (counting === "dna") {
    return normalisation === "cosine"
      ? raw / (x.sum * y.sum)
      : raw / dnaJaccardNorm(pair, part, x.sum, y.sum);
  }
  if (normalisation === "cosine") return raw / Math.sqrt(x.squares * y.squares);
  // Of two numbers the greater is their sum without the smaller.
  return pair.least[measure] / (x.sum + y.sum - pair.least[measure]);
}

/** What both say, multiplied, and what only one of them says at all. */
function dnaJaccardNorm(pair: Pair, part: "ignore" | "sides", x: number, y: number): number {
  const both = part === "ignore" ? pair.ignore : pair.congruence;
  return both + x + y - pair.saidByBoth[part];
}
