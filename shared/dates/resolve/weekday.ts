import {
  addDays,
  addWeeks,
  dayOfWeek,
  daysBetween,
  isoWeekOf,
  nearestWeekday,
  weekdayAfter,
  weekdayBefore,
} from "../calendar";
import type { Direction } from "../meaning";
import type { OtherReading } from "../timex";
import {
  because,
  dated,
  type MeaningOf,
  type Outcome,
  type Reference,
  typeOf,
  waitingFor,
} from "./reference";

/**
 * A weekday is the nearest such day. Tense and wording move it, but not away from a day next to the publication
 * date: agencies go on writing after the date in their header, so "came on Tuesday" may stand in Monday's text.
 */
export function resolveWeekday(meaning: MeaningOf<"weekday">, reference: Reference): Outcome {
  const part = meaning.part ? `T${meaning.part}` : "";
  const { weekday, inWeek } = meaning;
  const mentioned = meaning.after
    ? /^\d{4}-\d{2}-\d{2}/.exec(reference.mentioned[0]?.value ?? "")?.[0]
    : undefined;
  if (mentioned) {
    const why = because("weekdayAfter", { weekday, date: mentioned });
    return dated(weekdayAfter(mentioned, weekday) + part, why);
  }
  const published = reference.day;
  if (published === undefined) return waitingFor(`XXXX-WXX-${weekday}${part}`);
  if (inWeek !== undefined) {
    const week = addWeeks(isoWeekOf(published), inWeek);
    return dated(dayOfWeek(week, weekday) + part, because("weekdayOfWeek", { weekday, week }));
  }
  const nearest = nearestWeekday(published, weekday);
  const day = chosenDay(meaning, reference, published, nearest);
  const before = weekdayBefore(published, weekday);
  const after = weekdayAfter(published, weekday);
  const candidates = [nearest, before, after, ...(meaning.direction ? [addDays(day, 7)] : [])];
  return dated(
    day + part,
    whyDay(day, weekday, published),
    candidates.map((other) => reading(other, weekday, published, part)),
  );
}

function chosenDay(
  { weekday, direction }: MeaningOf<"weekday">,
  reference: Reference,
  published: string,
  nearest: string,
): string {
  if (direction === "past") return weekdayBefore(published, weekday);
  if (direction === "future") return weekdayAfter(published, weekday);
  const distance = daysBetween(published, nearest);
  const tense: Direction | undefined = distance === 0 ? undefined : reference.tense();
  if (tense === "past" && distance > 1) return addDays(nearest, -7);
  if (tense === "future" && distance < 0) return addDays(nearest, 7);
  return nearest;
}

function reading(day: string, weekday: number, published: string, part: string): OtherReading {
  return { type: typeOf(day + part), value: day + part, why: whyDay(day, weekday, published) };
}

function whyDay(day: string, weekday: number, published: string) {
  const distance = daysBetween(published, day);
  if (distance === 0) return because("weekdayItself", { weekday, date: published });
  return because(distance < 0 ? "weekdayBefore" : "weekdayAfter", { weekday, date: published });
}

/** A weekend: the nearest one, unless tense or wording says otherwise. */
export function resolveWeekend(by: number, reference: Reference): Outcome {
  const published = reference.day;
  if (published === undefined) return waitingFor("XXXX-WXX-WE");
  const saturday = (near: string) => `${isoWeekOf(near)}-WE`;
  const last = saturday(addDays(weekdayBefore(published, 7), -1));
  const next = saturday(weekdayAfter(published, 6));
  const here = saturday(nearestWeekday(published, 6));
  const why = (value: string) =>
    because(value === last ? "weekendBefore" : value === next ? "weekendAfter" : "weekendItself", {
      date: published,
    });
  const other = (value: string): OtherReading => ({ type: "DATE", value, why: why(value) });
  const tense = by < 0 ? "past" : by > 0 ? "future" : reference.tense();
  const onWeekend = here !== last && here !== next;
  const value = by === 0 && onWeekend ? here : tense === "past" ? last : tense === "future" ? next : here;
  return dated(value, why(value), [other(here), other(last), other(next)]);
}
