import { dayNumber } from "../calendar";
import type { Direction, YearNamed } from "../meaning";
import type { OtherReading } from "../timex";
import { intervalOf } from "../timex-interval";
import { because, dated, type Outcome, type Reference, typeOf, waitingFor } from "./reference";

/** News look back more than ahead: a day ahead counts this much more. */
const aheadWeight = 1.35;
/** What tense speaks against has to be this much nearer. */
const tenseWeight = 6;
/** Agencies go on writing after the date in their header. */
const graceDays = 3;

/** Something that comes once a year: a day, a month, a season. */
export interface Yearly {
  /** The value in that year; undefined when it has none, as 29 February. */
  in(year: number): string | undefined;
  /** The value when the year is not known. */
  anyYear: string;
  year?: YearNamed;
  direction?: Direction;
}

/** The year a yearly date is meant to lie in, with the reason, and the other years it could be. */
export function chooseYear(yearly: Yearly, reference: Reference): Outcome | undefined {
  const { year } = yearly;
  if (typeof year === "number") return namedIn(yearly, year);
  if (year) {
    const value = reference.year === undefined ? yearly.anyYear : yearly.in(reference.year + year.shift);
    if (value === undefined) return undefined;
    if (reference.published === null) return waitingFor(value);
    return dated(value, because("yearOf", { date: reference.published }));
  }
  const linked = yearBeside(yearly, reference);
  if (linked) return linked;
  if (reference.year === undefined || reference.published === null) return waitingFor(yearly.anyYear);
  return nearestOf(yearly, reference, reference.year, reference.published);
}

function namedIn(yearly: Yearly, year: number): Outcome | undefined {
  const value = yearly.in(year);
  return value === undefined ? undefined : dated(value, because("named"));
}

/** "2018 traf er Xi, im März reiste er ab": another year in the same sentence holds on. */
function yearBeside(yearly: Yearly, reference: Reference): Outcome | undefined {
  if (yearly.direction) return undefined;
  const beside = reference.mentioned.find(
    ({ sentence, value }) => sentence === reference.sentence && /^\d{4}/.test(value),
  );
  const year = Number(beside?.value.slice(0, 4));
  if (!beside || Number.isNaN(year) || year === reference.year) return undefined;
  // A day near the publication date says nothing about the year of another day.
  if (reference.year !== undefined && Math.abs(year - reference.year) === 1 && beside.value.length > 4) {
    return undefined;
  }
  const value = yearly.in(year);
  return value === undefined ? undefined : dated(value, because("yearOfMention", { date: beside.value }));
}

function nearestOf(
  yearly: Yearly,
  reference: Reference,
  year: number,
  published: string,
): Outcome | undefined {
  const direction = yearly.direction;
  const tense = direction ?? reference.tense();
  const rated: Array<{ value: string; cost: number }> = [];
  for (const candidate of [year - 1, year, year + 1]) {
    const value = yearly.in(candidate);
    if (value === undefined) continue;
    const distance = distanceTo(value, published);
    if (direction && (direction === "past" ? distance >= 0 : distance <= 0)) continue;
    rated.push({ value, cost: costOf(distance, tense) });
  }
  rated.sort((a, b) => a.cost - b.cost);
  const [best, ...rest] = rated;
  if (!best) return waitingFor(yearly.anyYear);
  const why = because("yearOf", { date: published });
  const others = rest.slice(0, 1).map(({ value }): OtherReading => ({ type: typeOf(value), value, why }));
  return dated(best.value, why, others);
}

function costOf(distance: number, tense: Direction | undefined): number {
  const weight = distance > 0 ? aheadWeight : 1;
  const against = (tense === "past" && distance > graceDays) || (tense === "future" && distance < -graceDays);
  return Math.abs(distance) * weight * (against ? tenseWeight : 1);
}

/** First and last days by value, as numbers of days; the same few come again and again in a text. */
const stretches = new Map<string, { from: number; to: number } | undefined>();
const rememberedStretches = 1000;

function stretchOf(value: string): { from: number; to: number } | undefined {
  if (stretches.has(value)) return stretches.get(value);
  const days = intervalOf(value);
  const stretch = days && { from: dayNumber(days.from), to: dayNumber(days.to) };
  if (stretches.size >= rememberedStretches) stretches.clear();
  stretches.set(value, stretch);
  return stretch;
}

/** Days from the publication date to a stretch of time; 0 inside it, negative before. */
function distanceTo(value: string, published: string): number {
  const stretch = stretchOf(value.replace(/T.*$/, ""));
  const from = stretchOf(published);
  if (!stretch || !from) return 0;
  if (stretch.to < from.from) return stretch.to - from.from;
  return stretch.from > from.to ? stretch.from - from.to : 0;
}
