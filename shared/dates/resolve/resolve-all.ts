import type { Direction, Meaning } from "../meaning";
import type { OtherReading, TimexModifier } from "../timex";
import {
  resolveCalendar,
  resolveCentury,
  resolveDecade,
  resolveHoliday,
  resolveIsoWeek,
  resolveMentioned,
  resolvePeriod,
} from "./calendar-date";
import { resolveClock, resolveDayPart } from "./clock";
import { resolveDuration, resolveSet } from "./length";
import { because, dated, type Mention, type Outcome, type Reference } from "./reference";
import { resolveDistance, resolveShift } from "./shift";
import { resolveWeekday } from "./weekday";

/** What a rule read in the flattened text. */
export interface Found {
  start: number;
  end: number;
  meaning: Meaning;
  others: readonly Meaning[];
}

/** What is known around the expressions of one text; offsets are those of the flattened text. */
export interface Surroundings {
  published: string | null;
  /** The number of the sentence at an offset. */
  sentenceAt(offset: number): number;
  tenseOf(start: number, end: number): Direction | undefined;
  /** The text from one offset to another. */
  between(start: number, end: number): string;
}

export interface Resolved {
  start: number;
  end: number;
  timex: Outcome;
}

/** How many mentions are kept: what lies further back is no longer referred to. */
const memory = 40;
/** A sentence with more expressions is a list or a table, whose words say nothing of past and future. */
const longestTold = 24;

/** Gives each expression its value, in the order of the text; what turns out to mean nothing is left out. */
export function resolveAll(found: readonly Found[], surroundings: Surroundings): Resolved[] {
  const mentioned: Mention[] = [];
  const resolved: Resolved[] = [];
  const places = placesInSentences(found, surroundings);
  found.forEach((item, i) => {
    const told = (places[i] ?? 0) < longestTold;
    const reference = referenceAt(
      item,
      found[i + 1],
      mentioned,
      told ? surroundings : withoutTense(surroundings),
    );
    const outcome = resolve(item.meaning, reference);
    if (!outcome) return;
    const timex = withOthers(outcome, item, reference);
    resolved.push({ start: item.start, end: item.end, timex });
    if (!/^\d/.test(timex.value) || timex.type === "SET") return;
    mentioned.unshift({ value: timex.value, sentence: reference.sentence, end: item.end });
    if (mentioned.length > memory) mentioned.pop();
  });
  return resolved;
}

/** How many expressions stand before each in its sentence. */
function placesInSentences(found: readonly Found[], { sentenceAt }: Surroundings): number[] {
  let last = -1;
  let place = 0;
  return found.map(({ start }) => {
    const sentence = sentenceAt(start);
    place = sentence === last ? place + 1 : 0;
    last = sentence;
    return place;
  });
}

function withoutTense(surroundings: Surroundings): Surroundings {
  return { ...surroundings, tenseOf: () => undefined };
}

function referenceAt(
  item: Found,
  next: Found | undefined,
  mentioned: readonly Mention[],
  surroundings: Surroundings,
): Reference {
  const { published } = surroundings;
  const sentence = surroundings.sentenceAt(item.start);
  const reference: Reference = {
    published,
    ...(published === null ? {} : { year: Number(published.slice(0, 4)) }),
    ...(published !== null && published.length >= 7 ? { month: published.slice(0, 7) } : {}),
    ...(published?.length === 10 ? { day: published } : {}),
    mentioned,
    sentence,
    tense: () => surroundings.tenseOf(item.start, item.end),
    since: (mention) => surroundings.between(mention.end, item.start),
    dayBehind: (reach) => {
      if (!next || next.start - item.end > reach) return undefined;
      if (surroundings.sentenceAt(next.start) !== sentence) return undefined;
      // "heute 15 bis 20 Uhr, morgen 10 bis 15 Uhr": behind a comma something new begins.
      if (/[,;:(]/u.test(surroundings.between(item.end, next.start))) return undefined;
      const behind = referenceAt(next, undefined, mentioned, surroundings);
      const { meaning } = next;
      if (meaning.kind === "clock" || meaning.kind === "dayPart") return undefined;
      return /^\d{4}-\d{2}-\d{2}/.exec(resolve(meaning, behind)?.value ?? "")?.[0];
    },
  };
  return reference;
}

function withOthers(outcome: Outcome, item: Found, reference: Reference): Outcome {
  if (item.others.length === 0 && !outcome.others) return outcome;
  const more = item.others.flatMap((meaning): OtherReading[] => {
    const other = resolve(meaning, reference);
    if (!other) return [];
    const { others: _, waiting: __, ...reading } = other;
    return [reading];
  });
  const others = [...more, ...(outcome.others ?? [])].filter(
    (other, i, all) =>
      (other.value !== outcome.value || other.type !== outcome.type) &&
      all.findIndex(({ value, type }) => value === other.value && type === other.type) === i,
  );
  const { others: _, ...rest } = outcome;
  return others.length > 0 ? { ...rest, others } : rest;
}

function resolve(meaning: Meaning, reference: Reference): Outcome | undefined {
  const outcome = resolveKind(meaning, reference);
  if (!outcome || !meaning.mod) return outcome;
  const asPlace = meaning.kind === "distance" && outcome.type !== "DURATION";
  return { ...outcome, mod: asPlace ? placeOf(meaning.mod, meaning.direction) : meaning.mod };
}

const ago: Readonly<Partial<Record<TimexModifier, TimexModifier>>> = {
  MORE_THAN: "BEFORE",
  LESS_THAN: "AFTER",
  EQUAL_OR_MORE: "ON_OR_BEFORE",
  EQUAL_OR_LESS: "ON_OR_AFTER",
};
const ahead: Readonly<Partial<Record<TimexModifier, TimexModifier>>> = {
  MORE_THAN: "AFTER",
  LESS_THAN: "BEFORE",
  EQUAL_OR_MORE: "ON_OR_AFTER",
  EQUAL_OR_LESS: "ON_OR_BEFORE",
};

/** More than two years ago is before the year two years ago. */
function placeOf(mod: TimexModifier, direction: Direction): TimexModifier {
  return (direction === "past" ? ago : ahead)[mod] ?? mod;
}

function resolveKind(meaning: Meaning, reference: Reference): Outcome | undefined {
  switch (meaning.kind) {
    case "calendar":
      return resolveCalendar(meaning, reference);
    case "weekday":
      return resolveWeekday(meaning, reference);
    case "shift":
      return resolveShift(meaning, reference);
    case "distance":
      return resolveDistance(meaning, reference);
    case "duration":
      return resolveDuration(meaning);
    case "set":
      return resolveSet(meaning);
    case "period":
      return resolvePeriod(meaning, reference);
    case "holiday":
      return resolveHoliday(meaning, reference);
    case "decade":
      return resolveDecade(meaning, reference);
    case "century":
      return resolveCentury(meaning);
    case "isoWeek":
      return resolveIsoWeek(meaning, reference);
    case "clock":
      return resolveClock(meaning, reference);
    case "dayPart":
      return resolveDayPart(meaning, reference);
    case "mentioned":
      return resolveMentioned(meaning, reference);
    case "vague":
      return dated(meaning.value, because("vague"));
    case "fixed":
      return { type: meaning.type, value: meaning.value, why: because("named") };
  }
}
