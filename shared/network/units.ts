import { type DayInterval, isoWeekOf } from "../dates/calendar";
import { intervalOf } from "../dates/timex-interval";
import type { NetworkClaim, Side } from "./claim";
import type { NetworkSettings } from "./settings";

/** What one actor (or source) says to one statement in one claim: what networks count. */
export interface Unit {
  /** Id of an actor, or the name of a source. */
  entity: string;
  statement: string;
  side: Exclude<Side, "unset">;
  article: string;
  coder: string;
  start: number;
  end: number;
  /** The days that decide about windows and duplicates; null when not known. */
  days: DayInterval | null;
}

/** Claims that do not count, by why. */
export interface LeftOut {
  otherLabels: number;
  otherSources: number;
  withoutStatement: number;
  withoutSpeaker: number;
  withoutSource: number;
  withoutDate: number;
  outsideWindow: number;
}

export const nothingLeftOut: LeftOut = {
  ...{ otherLabels: 0, otherSources: 0, withoutStatement: 0, withoutSpeaker: 0, withoutSource: 0 },
  ...{ withoutDate: 0, outsideWindow: 0 },
};

/** The parents of actors by id. */
export type Parents = ReadonlyMap<string, string>;

/** The units of all claims that the settings ask for, whatever the window, and those in the window. */
export interface MadeUnits {
  all: Unit[];
  inWindow: Unit[];
  leftOut: LeftOut;
  /** Claims in the window. */
  claims: number;
  /** Claims in the window without a stance on one of their statements at least. */
  withoutStance: number;
}

/** Makes the units of claims. */
export function makeUnits(
  claims: Iterable<NetworkClaim>,
  settings: NetworkSettings,
  parents: Parents,
): MadeUnits {
  const made: MadeUnits = {
    ...{ all: [], inWindow: [], claims: 0, withoutStance: 0 },
    leftOut: { ...nothingLeftOut },
  };
  for (const claim of claims) {
    const why = whyNot(claim, settings);
    if (why) {
      made.leftOut[why]++;
      continue;
    }
    const units = unitsOf(claim, settings, parents);
    made.all.push(...units);
    const outside = placeInWindow(units[0]?.days ?? null, settings);
    if (outside) {
      made.leftOut[outside]++;
      continue;
    }
    made.inWindow.push(...units);
    made.claims++;
    if (claim.statements.some(({ side }) => side === "unset")) made.withoutStance++;
  }
  return made;
}

function whyNot(claim: NetworkClaim, settings: NetworkSettings): keyof LeftOut | undefined {
  const { labels, sources, kind } = settings;
  if (labels.length > 0 && !labels.includes(claim.label)) return "otherLabels";
  if (sources.length > 0 && !sources.includes(claim.source)) return "otherSources";
  if (claim.statements.length === 0) return "withoutStatement";
  if (kind === "source-source") return claim.source === "" ? "withoutSource" : undefined;
  return claim.speakers.length === 0 ? "withoutSpeaker" : undefined;
}

function placeInWindow(
  days: DayInterval | null,
  { from, to }: NetworkSettings,
): "withoutDate" | "outsideWindow" | undefined {
  if (from === "" && to === "") return undefined;
  if (!days) return "withoutDate";
  const first = intervalOf(from)?.from ?? days.from;
  const last = intervalOf(to)?.to ?? days.to;
  return days.to < first || days.from > last ? "outsideWindow" : undefined;
}

function unitsOf(claim: NetworkClaim, settings: NetworkSettings, parents: Parents): Unit[] {
  const isDna = settings.counting === "dna";
  const { article, coder, start, end } = claim;
  const published = claim.published === "" ? null : (intervalOf(claim.published) ?? null);
  const days = isDna ? published : (claim.said ?? published);
  // There, a statement has one actor and one concept.
  const statements = isDna ? claim.statements.slice(0, 1) : claim.statements;
  return entitiesOf(claim, settings, parents).flatMap((entity) =>
    statements.map(({ statement, side }) => ({
      ...{ entity, statement, side: countedSide(side, settings), article, coder, start, end, days },
    })),
  );
}

function countedSide(side: Side, { counting, unset }: NetworkSettings): Unit["side"] {
  // There, agreement is yes or no, and yes unless somebody changes it.
  if (counting === "dna") return side === "no" ? "no" : "yes";
  if (side === "unset") return unset === "agrees" ? "yes" : "neutral";
  return side;
}

function entitiesOf(claim: NetworkClaim, settings: NetworkSettings, parents: Parents): string[] {
  if (settings.kind === "source-source") return [claim.source];
  const speakers = settings.counting === "dna" ? claim.speakers.slice(0, 1) : claim.speakers;
  return [...new Set(speakers.map((speaker) => atLevel(speaker, settings.level, parents)))];
}

/** The entry an actor counts as; going round in a circle ends at the smallest id of the circle. */
export function atLevel(actor: string, level: NetworkSettings["level"], parents: Parents): string {
  if (level === "actor") return actor;
  if (level === "parent") return parents.get(actor) ?? actor;
  const path = [actor];
  for (let next = parents.get(actor); next !== undefined; next = parents.get(next)) {
    const seen = path.indexOf(next);
    if (seen >= 0) return path.slice(seen).reduce((least, id) => (id < least ? id : least));
    path.push(next);
  }
  return path.at(-1) ?? actor;
}

const keyOf = (...parts: string[]) => parts.join("\u0000");

/**
 * Several coders' units about the same place counted once: in each stretch of overlapping claims of an article with the
 * same actor, statement and side, those of the coder who has the most of them stay (of the first id among equals).
 */
export function mergeCoders(units: readonly Unit[]): Unit[] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = keyOf(unit.article, unit.entity, unit.statement, unit.side);
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : mergeGroup(group)));
}

function mergeGroup(group: Unit[]): Unit[] {
  group.sort((a, b) => a.start - b.start || a.end - b.end || (a.coder < b.coder ? -1 : 1));
  const kept: Unit[] = [];
  let stretch: Unit[] = [];
  let end = 0;
  for (const unit of group) {
    if (stretch.length > 0 && unit.start >= end) {
      kept.push(...ofOneCoder(stretch));
      stretch = [];
    }
    end = stretch.length === 0 ? unit.end : Math.max(end, unit.end);
    stretch.push(unit);
  }
  return [...kept, ...ofOneCoder(stretch)];
}

function ofOneCoder(stretch: readonly Unit[]): Unit[] {
  const byCoder = new Map<string, Unit[]>();
  for (const unit of stretch) byCoder.set(unit.coder, [...(byCoder.get(unit.coder) ?? []), unit]);
  const [first] = [...byCoder].sort(
    ([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1),
  );
  return first?.[1] ?? [];
}

/**
 * What of the units counts when the same actor's claims to the same statement on the same side count once in each
 * document or span of time; of equal ones that of the first article stays. `sidesApart` false: on whatever side.
 */
export function withoutDuplicates(
  units: readonly Unit[],
  settings: NetworkSettings,
  sidesApart: boolean,
): Unit[] {
  if (settings.duplicates === "include") return [...units];
  const kept = new Map<string, Unit>();
  for (const unit of units) {
    const { entity, statement, side } = unit;
    const key = keyOf(entity, statement, sidesApart ? side : "", periodOf(unit, settings));
    const known = kept.get(key);
    if (!known || isBefore(unit, known)) kept.set(key, unit);
  }
  return [...kept.values()];
}

function isBefore(a: Unit, b: Unit): boolean {
  return a.article < b.article || (a.article === b.article && a.side < b.side);
}

function periodOf({ article, days }: Unit, { duplicates, counting }: NetworkSettings): string {
  const own = `article ${article}`;
  if (duplicates === "document" || !days) return own;
  const partOf = { week: isoWeekOf, month: (day: string) => day.slice(0, 7), year: yearOf };
  const part = duplicates === "include" ? undefined : partOf[duplicates];
  if (!part) return own;
  if (counting === "dna") {
    // There, weeks and months are compared by their number alone, whatever the year.
    const name = part(days.from);
    return duplicates === "year" ? name : name.slice(5);
  }
  // What is known only roughly may lie in this week or in that one.
  const name = part(days.from);
  return name === part(days.to) ? name : own;
}

const yearOf = (day: string) => day.slice(0, 4);
