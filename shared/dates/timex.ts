import type { Reason } from "../suggest/reason";

/** The four types of TIMEX3 (ISO-TimeML, ISO 24617-1). */
export const timexTypes = ["DATE", "TIME", "DURATION", "SET"] as const;
export type TimexType = (typeof timexTypes)[number];

/** The modifiers of TIMEX3 that news need. */
export const timexModifiers = [
  "START",
  "MID",
  "END",
  "APPROX",
  "BEFORE",
  "AFTER",
  "ON_OR_BEFORE",
  "ON_OR_AFTER",
  "LESS_THAN",
  "MORE_THAN",
  "EQUAL_OR_LESS",
  "EQUAL_OR_MORE",
] as const;
export type TimexModifier = (typeof timexModifiers)[number];

/**
 * What a time expression means. `value` is a TIMEX3 value: `2025-09-02`, `2025-09-02TMO`, `2025-W36`, `2025-W36-WE`,
 * `2025-08`, `2025-Q1`, `2025-SU`, `202`, `20`, `XXXX-04-27`, `P6Y`, `PXW`, `PT3H`, `PAST_REF`, `PRESENT_REF`,
 * `FUTURE_REF`, `2025-09-03/2025-09-05` is never a value: a range is two expressions. A value holds `X` for each
 * digit that is not known.
 */
export interface Timex {
  type: TimexType;
  value: string;
  mod?: TimexModifier;
  /** For SET: how often, as TIMEX3 has it, such as `1D` in `freq`, `EVERY` in `quant`. */
  freq?: string;
  quant?: string;
}

/** Another reading the coder may flip to with one key, such as the weekday before instead of after. */
export interface OtherReading extends Timex {
  why: Reason;
}

/** A time expression in a text. `start` and `end` are UTF-16 units, half-open; `quote` is what stands there. */
export interface DateExpression extends Timex {
  start: number;
  end: number;
  quote: string;
  /**
   * The same with its preposition ("am Dienstag", "seit sechs Jahren"), where there is one. `start` and `end` follow
   * TimeML, which leaves the preposition out. UTF-16 units, half-open.
   */
  phrase?: { start: number; end: number };
  /** The rule that gave the value, with what it was reckoned from. */
  why: Reason;
  /** The value would be exact, but the article has no (full) publication date: what can be said is in `value`. */
  waiting?: true;
  /** Readings that are possible too, the likeliest first. */
  others?: readonly OtherReading[];
}

/** What the finder knows about the article. */
export interface DateContext {
  /** BCP 47; German and English have rules, other languages get what is written in digits. */
  language: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for an undated article. */
  published: string | null;
  /** Stretches that are not article; nothing is found in them. UTF-16 units. */
  mask?: ReadonlyArray<{ start: number; end: number }>;
}
