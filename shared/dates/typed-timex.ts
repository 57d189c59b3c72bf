import type { Reason } from "../suggest/reason";
import { findDates } from "./find-dates";
import type { DateExpression, OtherReading, Timex, TimexModifier, TimexType } from "./timex";
import { timexModifiers, timexTypes } from "./timex";
import { isTimexValue, parseTimexValue } from "./timex-value";
import { numbersAsWords, type Spelling, shortLength, spellingsOf, symbolModifier } from "./typed-spellings";

/** What a coder typed as the meaning of a date, or why it is none. */
export type TypedTimex =
  | { ok: true; timex: Timex; why?: Reason; others?: readonly OtherReading[]; waiting?: true }
  | { ok: false; why: Reason };

/** What typed words are reckoned from. */
export interface TypedContext {
  /** BCP 47, of the article; German and English are understood in either. */
  language: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or null. */
  published: string | null;
}

/**
 * Reads what a coder types to correct a date: a TIMEX3 value (`2025-W36`, `P6Y`, `2025-08 END`), digits (`2.9.`), or
 * words as they may stand in an article ("letzten Dienstag", "six years"), in German or English whatever the
 * article's language.
 */
export function readTypedTimex(typed: string, context: TypedContext): TypedTimex {
  const text = typed.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  if (text === "") return { ok: false, why: { domain: "dates", key: "typedNothing" } };
  const { rest, type, mod } = takeMarks(text);
  const read = readValue(rest, type) ?? readWords(rest, context);
  if (!read) return { ok: false, why: { domain: "dates", key: "typedNoDate" } };
  const timex: Timex = type && isTimexValue(type, read.timex.value) ? { ...read.timex, type } : read.timex;
  if (type && timex.type !== type)
    return { ok: false, why: { domain: "dates", key: "typedOtherType", values: { type } } };
  const wanted = mod === undefined ? undefined : fitting(mod, timex.type);
  return { ...read, timex: wanted ? { ...timex, mod: wanted } : timex };
}

type Read = Extract<TypedTimex, { ok: true }>;

const typeForm = new RegExp(`^(${timexTypes.join("|")})(?:[ :]+)(?=\\S)`);
const modifierForm = new RegExp(
  `^(?:(${timexModifiers.join("|")}) (.+)|(.+?),? (?:mod=)?(${timexModifiers.join("|")}))$`,
);

/** The names of types and modifiers, and signs such as "~", that stand around what is meant. */
function takeMarks(text: string): { rest: string; type?: TimexType; mod?: TimexModifier } {
  const type = typeForm.exec(text)?.[1] as TimexType | undefined;
  const untyped = text.replace(typeForm, "");
  const marked = modifierForm.exec(untyped);
  const named = (marked?.[1] ?? marked?.[4]) as TimexModifier | undefined;
  const symbol = symbolModifier(untyped);
  const rest = named ? (marked?.[2] ?? marked?.[3] ?? "") : (symbol?.rest ?? untyped);
  const mod = named ?? symbol?.mod;
  return { rest, ...(type ? { type } : {}), ...(mod ? { mod } : {}) };
}

const ofLength: Readonly<Partial<Record<TimexModifier, TimexModifier>>> = {
  BEFORE: "LESS_THAN",
  AFTER: "MORE_THAN",
  ON_OR_BEFORE: "EQUAL_OR_LESS",
  ON_OR_AFTER: "EQUAL_OR_MORE",
};

/** "<" before a date is "before", before a length "less than". */
function fitting(mod: TimexModifier, type: TimexType): TimexModifier {
  if (type === "DURATION" || type === "SET") return ofLength[mod] ?? mod;
  const [asDate] = Object.entries(ofLength).find(([, length]) => length === mod) ?? [];
  return (asDate as TimexModifier | undefined) ?? mod;
}

function typed(timex: Timex): Read {
  return { ok: true, timex, why: { domain: "dates", key: "typedValue" } };
}

/** A TIMEX3 value, also with small letters and without leading zeros. */
function readValue(text: string, type: TimexType | undefined): Read | undefined {
  for (const value of [text, text.toUpperCase(), padded(text)]) {
    const parsed = parseTimexValue(value);
    if (!parsed || (type && !isTimexValue(type, value))) continue;
    if (type) return typed({ type, value });
    if (parsed.kind === "duration") return typed({ type: "DURATION", value });
    return typed({ type: parsed.kind === "calendar" && parsed.time ? "TIME" : "DATE", value });
  }
  const length = type === undefined || type === "DURATION" ? shortLength(text) : undefined;
  return length === undefined ? undefined : typed({ type: "DURATION", value: length });
}

/** `2025-9-2`, `2025/9/2`, `2025w6` as TIMEX3 writes them. */
function padded(text: string): string {
  const week = /^(\d{4})-?[wW](\d{1,2})$/.exec(text);
  if (week) return `${week[1]}-W${week[2]?.padStart(2, "0")}`;
  const [, year = "", month = "", day] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? [];
  return [year, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}

/** Words as they may stand in an article: in its own language first, then in the other one. */
function readWords(text: string, { language, published }: TypedContext): Read | undefined {
  const own = /^en\b/i.test(language) ? "en" : "de";
  const tags = own === "en" ? [language, "de"] : [/^de\b/i.test(language) ? language : "de", "en"];
  for (const tag of tags) {
    const spoken = /^en\b/i.test(tag) ? "en" : "de";
    for (const word of [text, numbersAsWords(text, tag)]) {
      for (const spelling of word === undefined ? [] : spellingsOf(word, spoken)) {
        const found = wholeExpression(spelling, { language: tag, published });
        if (found) return readingOf(found, spelling);
      }
    }
  }
  return undefined;
}

/** The one expression that covers all that was typed, a preposition in front aside. */
function wholeExpression({ lead, text }: Spelling, context: TypedContext): DateExpression | undefined {
  const whole = lead + text;
  const found = findDates(whole, context);
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const start = Math.min(only.start, only.phrase?.start ?? only.start);
  return start <= lead.length && /^[.!,;]?$/.test(whole.slice(only.end)) ? only : undefined;
}

const sides: ReadonlyArray<readonly [RegExp, TimexModifier]> = [
  [/^(?:vor|before) /i, "BEFORE"],
  [/^(?:nach|after) /i, "AFTER"],
  [/^(?:bis|by|until|till|spätestens) /i, "ON_OR_BEFORE"],
  [/^(?:ab|seit|since|from|frühestens) /i, "ON_OR_AFTER"],
];

function readingOf(found: DateExpression, { lead, text }: Spelling): Read {
  const { type, value, mod, freq, quant, why, waiting, others } = found;
  // "vor 2019" means a time before it, though the expression in an article is the year alone.
  // In "vor zwei Jahren" the preposition is what makes it a date.
  const isDistance = why.key.startsWith("distance");
  const before = lead === "" && !isDistance ? text.slice(0, found.start) : "";
  const side =
    type === "DATE" || type === "TIME" ? sides.find(([form]) => form.test(before))?.[1] : undefined;
  const modifier = mod ?? side;
  const timex: Timex = {
    type,
    value,
    ...(modifier ? { mod: modifier } : {}),
    ...(freq ? { freq } : {}),
    ...(quant ? { quant } : {}),
  };
  return { ok: true, timex, why, ...(waiting ? { waiting } : {}), ...(others ? { others } : {}) };
}
