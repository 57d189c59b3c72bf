import type { Cell, Incidence } from "./incidence";
import type { NetworkEdge } from "./network";
import { ignoresSides, type NetworkSettings } from "./settings";

/** The sums over the statements that two actors (or sources) both speak of. */
interface Pair {
  /** The articles of the one and of the other, for each statement that counts. */
  shared: Array<readonly number[]>;
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

/** What one entity says to a statement, and the numbers of the articles it says it in. */
interface Said {
  entity: number;
  cell: Cell;
  articles: readonly number[];
}

/** The edges between actors, or between sources, through the statements they both speak of. */
export function oneModeEdges(incidence: Incidence, settings: NetworkSettings): NetworkEdge[] {
  const { byStatement, articles } = gathered(incidence);
  const names = [...incidence.keys()];
  const totals = [...incidence.values()].map(totalOf);
  const union = new ArticleUnion(articles);
  const edges: NetworkEdge[] = [];
  for (const [at, [a, row]] of [...incidence].entries()) {
    const pairs = pairsOf(at, row, byStatement, settings);
    for (const other of [...pairs.keys()].sort((one, two) => one - two)) {
      const pair = pairs.get(other);
      const [x, y] = [totals[at], totals[other]];
      if (!pair || !x || !y || pair.shared.length === 0) continue;
      const weight = weightOf(pair, x, y, settings);
      if (weight === 0 && (settings.counting === "dna" || settings.measure !== "subtract")) continue;
      const { congruence, conflict, shared } = pair;
      edges.push({
        ...{ a, b: names[other] ?? "", weight, articles: union.count(shared) },
        layers: { congruence, conflict, statements: shared.length / 2 },
      });
    }
  }
  return edges;
}

/** Who speaks to each statement, in the order of the entities, and how many articles there are. */
function gathered(incidence: Incidence): { byStatement: Map<string, Said[]>; articles: number } {
  const numbers = new Map<string, number>();
  const numberOf = (article: string) => {
    const number = numbers.get(article) ?? numbers.size;
    numbers.set(article, number);
    return number;
  };
  const byStatement = new Map<string, Said[]>();
  let entity = 0;
  for (const row of incidence.values()) {
    for (const [statement, cell] of row) {
      const said = { entity, cell, articles: Array.from(cell.articles, numberOf) };
      const list = byStatement.get(statement);
      if (list) list.push(said);
      else byStatement.set(statement, [said]);
    }
    entity++;
  }
  return { byStatement, articles: numbers.size };
}

/** Counts different articles of several lists without making sets. */
class ArticleUnion {
  readonly #seen: Int32Array;
  #turn = 0;

  constructor(articles: number) {
    this.#seen = new Int32Array(articles);
  }

  count(lists: ReadonlyArray<readonly number[]>): number {
    this.#turn++;
    let count = 0;
    for (const list of lists) {
      for (const article of list) {
        if (this.#seen[article] === this.#turn) continue;
        this.#seen[article] = this.#turn;
        count++;
      }
    }
    return count;
  }
}

/** The sums of an entity with every later one that speaks to one of its statements. */
function pairsOf(
  at: number,
  row: ReadonlyMap<string, Cell>,
  byStatement: ReadonlyMap<string, Said[]>,
  settings: NetworkSettings,
): Map<number, Pair> {
  const pairs = new Map<number, Pair>();
  for (const statement of row.keys()) {
    let own: Said | undefined;
    for (const said of byStatement.get(statement) ?? []) {
      if (said.entity === at) own = said;
      if (said.entity <= at || !own) continue;
      let pair = pairs.get(said.entity);
      if (!pair) {
        pair = emptyPair();
        pairs.set(said.entity, pair);
      }
      addTo(pair, own, said, settings);
    }
  }
  return pairs;
}

function emptyPair(): Pair {
  return {
    ...{ shared: [], ignore: 0, congruence: 0, conflict: 0 },
    least: { ignore: 0, congruence: 0, conflict: 0 },
    saidByBoth: { ignore: 0, sides: 0 },
  };
}

function addTo(pair: Pair, one: Said, other: Said, { measure }: NetworkSettings): void {
  const [x, y] = [one.cell, other.cell];
  const congruence = x.yes * y.yes + x.no * y.no;
  const conflict = x.yes * y.no + x.no * y.yes;
  pair.ignore += x.all * y.all;
  pair.congruence += congruence;
  pair.conflict += conflict;
  pair.least.ignore += Math.min(x.all, y.all);
  pair.least.congruence += Math.min(x.yes, y.yes) + Math.min(x.no, y.no);
  pair.least.conflict += Math.min(x.yes, y.no) + Math.min(x.no, y.yes);
  pair.saidByBoth.ignore += saidByBoth(x.all, y.all);
  pair.saidByBoth.sides += saidByBoth(x.yes, y.yes) + saidByBoth(x.no, y.no);
  const counts = { ignore: 1, congruence, conflict, subtract: congruence + conflict };
  if (counts[measure] > 0) pair.shared.push(one.articles, other.articles);
}

const saidByBoth = (x: number, y: number) => (x > 0 && y > 0 ? x + y : 0);

function totalOf(row: ReadonlyMap<string, Cell>): Total {
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
