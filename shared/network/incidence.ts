import type { NetworkSettings } from "./settings";
import { type Unit, withoutDuplicates } from "./units";

/** What one actor says to one statement, counted. */
export interface Cell {
  yes: number;
  no: number;
  neutral: number;
  /** All sides. */
  all: number;
  /** Claims of all sides, whatever the weights count. */
  claims: number;
  /** Ids of the articles it is said in. */
  articles: ReadonlySet<string>;
}

/** Actors (or sources) by statements; both in the order of their ids. */
export type Incidence = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

interface Counts {
  yes: Unit[];
  no: Unit[];
  neutral: Unit[];
  all: Unit[];
}

/** Counts units into cells. `sidesApart` false: a second claim on the other side is a duplicate, too. */
export function countUnits(
  units: readonly Unit[],
  settings: NetworkSettings,
  sidesApart: boolean,
): Incidence {
  const counts = new Map<string, Map<string, Counts>>();
  for (const unit of withoutDuplicates(units, settings, true)) {
    const own = countsOf(counts, unit);
    own[unit.side].push(unit);
    if (sidesApart) own.all.push(unit);
  }
  if (!sidesApart) {
    for (const unit of withoutDuplicates(units, settings, false)) countsOf(counts, unit).all.push(unit);
  }
  return sorted(counts, (row) => sorted(row, (cell) => cellOf(cell, settings)));
}

function countsOf(counts: Map<string, Map<string, Counts>>, { entity, statement }: Unit): Counts {
  let row = counts.get(entity);
  if (!row) {
    row = new Map();
    counts.set(entity, row);
  }
  let cell = row.get(statement);
  if (!cell) {
    cell = { yes: [], no: [], neutral: [], all: [] };
    row.set(statement, cell);
  }
  return cell;
}

function sorted<T, U>(map: ReadonlyMap<string, T>, make: (value: T) => U): Map<string, U> {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(entries.map(([key, value]) => [key, make(value)]));
}

function cellOf({ yes, no, neutral, all }: Counts, settings: NetworkSettings): Cell {
  const weigh = (units: readonly Unit[]) => weightOf(units, settings);
  return {
    ...{ yes: weigh(yes), no: weigh(no), neutral: weigh(neutral), all: weigh(all) },
    claims: all.length,
    articles: articlesOf(all),
  };
}

function weightOf(units: readonly Unit[], { weight }: NetworkSettings): number {
  if (weight === "binary") return Math.min(1, units.length);
  return weight === "articles" ? articlesOf(units).size : units.length;
}

function articlesOf(units: readonly Unit[]): Set<string> {
  return new Set(units.map(({ article }) => article));
}
