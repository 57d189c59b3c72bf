import { createHash } from "node:crypto";
import type { SplitPart } from "./rows";

/** The parts of a split, in the order of the percentages. */
export const splitParts = ["train", "dev", "test"] as const satisfies readonly SplitPart[];
export type DealtPart = (typeof splitParts)[number];

/** The seed when none is given. */
export const defaultSeed = 1;

/** What dealing needs to know of an article. */
export interface SplitArticle {
  id: string;
  source: string;
  /** Spans by label. */
  labels: ReadonlyMap<string, number>;
}

export interface DealSettings {
  percentages: readonly number[];
  seed?: number;
  /** Ids of articles that go to the same part; an article is in one of them at most. */
  groups?: ReadonlyArray<readonly string[]>;
  /** Whether each part gets its share of every source and label. */
  stratify?: boolean;
}

/**
 * How many of `total` articles each part gets: the shares of `percentages`, rounded so that they add up and none is
 * off by one or more (largest remainder; the earlier part first where remainders are equal).
 */
export function partSizes(total: number, percentages: readonly number[]): number[] {
  const sum = percentages.reduce((a, b) => a + b, 0);
  const exact = percentages.map((percentage) => (sum > 0 ? (total * percentage) / sum : 0));
  // Guards against 2.9999999999999996, which is 3.
  const sizes = exact.map((share) => Math.floor(share + 1e-9));
  const byRemainder = exact
    .map((share, part) => ({ part, remainder: Math.round((share - (sizes[part] ?? 0)) * 1e9) }))
    .sort((a, b) => b.remainder - a.remainder || a.part - b.part);
  let rest = total - sizes.reduce((a, b) => a + b, 0);
  for (const { part } of byRemainder) {
    if (rest <= 0) break;
    sizes[part] = (sizes[part] ?? 0) + 1;
    rest--;
  }
  return sizes;
}

/**
 * Deals whole articles to train, dev and test, groups of them in one piece. It depends on nothing but the settings,
 * the ids and what is known of the articles, never on their order. A part is never off its size by as much as the
 * largest group has articles; without groups sizes are those of `partSizes`.
 */
export function dealArticles(
  articles: readonly SplitArticle[],
  { percentages, seed = defaultSeed, groups = [], stratify = true }: DealSettings,
): Map<string, DealtPart> {
  const units = unitsOf(articles, groups, seed);
  const dealer = new Dealer(units, partSizes(articles.length, percentages));
  const large = units.filter(({ ids }) => ids.length > 1).sort((a, b) => b.ids.length - a.ids.length);
  for (const unit of large) dealer.give(unit, stratify ? dealer.bestFor(unit) : dealer.anyFor(unit));
  const single = units.filter(({ ids }) => ids.length === 1);
  if (stratify) dealer.dealByRarest(single);
  else for (const unit of single) dealer.give(unit, dealer.firstWithRoom());
  return dealer.parts;
}

/** Articles that are dealt together. */
interface Unit {
  ids: string[];
  /** Hash of seed and id: what stands for chance. */
  chance: string;
  /** How much it has of each feature: articles of a source, spans of a label. By number of the feature. */
  features: Map<number, number>;
}

function chanceOf(seed: number, id: string): string {
  return createHash("sha256").update(`${seed}\n${id}`).digest("hex");
}

/** In the order of their chance. */
function unitsOf(
  articles: readonly SplitArticle[],
  groups: ReadonlyArray<readonly string[]>,
  seed: number,
): Unit[] {
  const numbers = new Map<string, number>();
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)));
  const grouped = new Map<number, Unit>();
  const units: Unit[] = [];
  for (const article of [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const chance = chanceOf(seed, article.id);
    const group = groupOf.get(article.id);
    let unit = group === undefined ? undefined : grouped.get(group);
    if (!unit) {
      unit = { ids: [], chance, features: new Map() };
      units.push(unit);
      if (group !== undefined) grouped.set(group, unit);
    }
    unit.ids.push(article.id);
    if (chance < unit.chance) unit.chance = chance;
    addFeatures(unit.features, article, numbers);
  }
  return units.sort((a, b) => (a.chance < b.chance ? -1 : 1));
}

function addFeatures(features: Map<number, number>, article: SplitArticle, numbers: Map<string, number>) {
  const labels = [...article.labels].map(([label, count]) => [`label ${label}`, count] as const);
  for (const [name, count] of [
    [`source ${article.source}`, 1] as const,
    ...labels.sort(([a], [b]) => (a < b ? -1 : 1)),
  ]) {
    if (count === 0) continue;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    features.set(number, (features.get(number) ?? 0) + count);
  }
}

/** Deals units one by one and knows what each part still wants. */
class Dealer {
  readonly parts = new Map<string, DealtPart>();
  /** How many articles each part still takes; below zero when a group was larger. */
  readonly #room: number[];
  readonly #shares: number[];
  /** By feature: how much there is of it, and how much each part still wants. */
  readonly #totals: number[] = [];
  readonly #wanted: number[][] = [];

  constructor(units: readonly Unit[], sizes: readonly number[]) {
    const total = Math.max(
      1,
      sizes.reduce((a, b) => a + b, 0),
    );
    this.#room = [...sizes];
    this.#shares = sizes.map((size) => size / total);
    for (const { features } of units) {
      for (const [feature, count] of features) this.#totals[feature] = (this.#totals[feature] ?? 0) + count;
    }
    this.#wanted = this.#totals.map((count) => this.#shares.map((share) => count * share));
  }

  give(unit: Unit, part: number): void {
    for (const id of unit.ids) this.parts.set(id, splitParts[part] ?? "train");
    this.#room[part] = this.#roomOf(part) - unit.ids.length;
    for (const [feature, count] of unit.features) {
      const wanted = this.#wanted[feature];
      if (wanted) wanted[part] = (wanted[part] ?? 0) - count;
    }
  }

  firstWithRoom(): number {
    return this.#room.findIndex((room) => room > 0);
  }

  /** A part with room for the group, by chance, the more likely the more room it has. */
  anyFor(unit: Unit): number {
    const parts = this.#partsFor(unit.ids.length);
    const total = parts.reduce((sum, part) => sum + this.#roomOf(part), 0);
    let at = (Number.parseInt(unit.chance.slice(0, 12), 16) / 16 ** 12) * total;
    for (const part of parts) {
      at -= this.#roomOf(part);
      if (at < 0) return part;
    }
    return parts[0] ?? 0;
  }

  /** The part with room for the group that lacks the largest share of what the group has. */
  bestFor(unit: Unit): number {
    const parts = this.#partsFor(unit.ids.length);
    const lacks = (part: number) => {
      let sum = 0;
      for (const [feature, count] of unit.features) {
        const total = this.#totals[feature] ?? 1;
        const share = this.#shares[part] || 1;
        sum += (count / total) * ((this.#wanted[feature]?.[part] ?? 0) / (share * total));
      }
      return sum;
    };
    return this.#best(parts, lacks, unit.chance);
  }

  /**
   * Iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011): the articles of the rarest feature that is left
   * are dealt first, each to the part that wants most of it.
   */
  dealByRarest(units: readonly Unit[]): void {
    const having = new Map<number, Unit[]>();
    for (const unit of units) {
      for (const feature of unit.features.keys()) {
        const list = having.get(feature);
        if (list) list.push(unit);
        else having.set(feature, [unit]);
      }
    }
    const left = new Map([...having].map(([feature, { length }]) => [feature, length]));
    for (let rarest = leastOf(left); rarest !== undefined; rarest = leastOf(left)) {
      left.delete(rarest);
      for (const unit of having.get(rarest) ?? []) {
        if (this.parts.has(unit.ids[0] ?? "")) continue;
        const feature = rarest;
        this.give(
          unit,
          this.#best(this.#partsFor(1), (part) => this.#wanted[feature]?.[part] ?? 0, unit.chance),
        );
        for (const other of unit.features.keys()) {
          const count = left.get(other);
          if (count !== undefined) left.set(other, count - 1);
        }
      }
    }
  }

  /** The part with the highest value; among equals the one with most room, then one by chance. */
  #best(parts: readonly number[], worthOf: (part: number) => number, chance: string): number {
    const rated = parts.map((part) => ({ part, value: worthOf(part), room: this.#roomOf(part) }));
    const value = Math.max(...rated.map((one) => one.value));
    const best = rated.filter((one) => one.value > value - 1e-9);
    const room = Math.max(...best.map((one) => one.room));
    const equal = best.filter((one) => one.room === room);
    return equal[Number.parseInt(chance.slice(12, 20), 16) % equal.length]?.part ?? 0;
  }

  /** The parts with room for so many articles; when there is none, those with most room. */
  #partsFor(size: number): number[] {
    const enough = Math.min(size, Math.max(...this.#room));
    return this.#room.flatMap((room, part) => (room >= enough && room > 0 ? [part] : []));
  }

  #roomOf(part: number): number {
    return this.#room[part] ?? 0;
  }
}

/** The feature that fewest have; the first of them where several are as rare. */
function leastOf(left: ReadonlyMap<number, number>): number | undefined {
  let least: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [feature, count] of left) {
    if (count < fewest || (count === fewest && feature < (least ?? 0))) {
      least = feature;
      fewest = count;
    }
  }
  return least;
}
