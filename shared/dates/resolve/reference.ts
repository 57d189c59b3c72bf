import type { Reason } from "../../suggest/reason";
import type { Direction, Meaning, Unit } from "../meaning";
import type { OtherReading, Timex } from "../timex";

/** A date that stands earlier in the text. */
export interface Mention {
  value: string;
  /** Number of its sentence, counted from 0. */
  sentence: number;
  /** Offset in the flattened text. */
  end: number;
}

/** What a value is reckoned from. */
export interface Reference {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or null. */
  published: string | null;
  /** The day, month and year of publication as far as they are known. */
  day?: string;
  month?: string;
  year?: number;
  /** Dates earlier in the text, the nearest first. */
  mentioned: readonly Mention[];
  sentence: number;
  /** Whether the clause speaks of the past or the future. */
  tense(): Direction | undefined;
  /** The text between a mention and the expression. */
  since(mention: Mention): string;
  /** The day named at most `reach` characters behind, as in "um 11 Uhr am Samstag". */
  dayBehind(reach: number): string | undefined;
}

/** What an expression comes to. */
export interface Outcome extends Timex {
  why: Reason;
  waiting?: true;
  others?: readonly OtherReading[];
}

/** The reason of that name, with what it was reckoned from. */
export function because(key: string, values?: Record<string, string | number>): Reason {
  return values ? { domain: "dates", key, values } : { domain: "dates", key };
}

/** A DATE, or a TIME when the value names a part of the day. */
export function dated(value: string, why: Reason, others: readonly OtherReading[] = []): Outcome {
  const distinct = others.filter((other, i) => {
    const first = others.findIndex(({ value, type }) => value === other.value && type === other.type);
    return first === i && other.value !== value;
  });
  return { type: typeOf(value), value, why, ...(distinct.length > 0 ? { others: distinct } : {}) };
}

/** DATE or TIME, by the value. */
export function typeOf(value: string): "DATE" | "TIME" {
  return value.includes("T") && !value.endsWith("_REF") ? "TIME" : "DATE";
}

/** A value with X for what the missing publication date would give. */
export function waitingFor(value: string): Outcome {
  return { type: typeOf(value), value, why: because("waiting"), waiting: true };
}

/** The letter of a unit in a duration; those of the clock come behind a T. */
export const unitLetters: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  weekend: "WE",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
};

/** Whether a unit is measured by the clock. */
export function isClockUnit(unit: Unit): boolean {
  return unit === "second" || unit === "minute" || unit === "hour";
}

export type MeaningOf<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>;
