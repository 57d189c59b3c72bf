import type { DayPart, Season, Unit } from "../meaning";
import { oneOf } from "../rule";

/** 1 for Monday to 7 for Sunday. */
export const weekdays: Readonly<Record<string, number>> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonnabend: 6,
  sonntag: 7,
};

/** Only before a date, with or without a stop: "Di., 2. September". */
export const shortWeekdays: Readonly<Record<string, number>> = {
  mo: 1,
  di: 2,
  mi: 3,
  do: 4,
  fr: 5,
  sa: 6,
  so: 7,
};

/** In full; 1 to 12. */
export const months: Readonly<Record<string, number>> = {
  januar: 1,
  jänner: 1,
  jaenner: 1,
  februar: 2,
  feber: 2,
  märz: 3,
  maerz: 3,
  april: 4,
  mai: 5,
  juni: 6,
  juno: 6,
  juli: 7,
  august: 8,
  september: 9,
  oktober: 10,
  november: 11,
  dezember: 12,
};

/** Only beside a day or a year: "2. Sept.", "Okt 2025". */
export const shortMonths: Readonly<Record<string, number>> = {
  jan: 1,
  jän: 1,
  feb: 2,
  mär: 3,
  mrz: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dez: 12,
};

/** As they stand behind a weekday or a word such as "gestern". */
export const dayParts: Readonly<Record<string, DayPart>> = {
  früh: "MO",
  morgen: "MO",
  vormittag: "MO",
  mittag: "MI",
  nachmittag: "AF",
  spätnachmittag: "AF",
  abend: "EV",
  vorabend: "EV",
  spätabend: "EV",
  nacht: "NI",
  mitternacht: "NI",
};

/** Seasons, early and late ones too. */
export const seasons: Readonly<Record<string, Season>> = {
  frühjahr: "SP",
  frühling: "SP",
  frühsommer: "SU",
  sommer: "SU",
  hochsommer: "SU",
  spätsommer: "SU",
  herbst: "FA",
  spätherbst: "FA",
  winter: "WI",
  sommersemester: "SU",
  wintersemester: "WI",
};

/** Units in all their cases. */
export const units: Readonly<Record<string, Unit>> = {
  sekunde: "second",
  sekunden: "second",
  minute: "minute",
  minuten: "minute",
  stunde: "hour",
  stunden: "hour",
  tag: "day",
  tage: "day",
  tagen: "day",
  tages: "day",
  tags: "day",
  wochenende: "weekend",
  wochenenden: "weekend",
  wochenendes: "weekend",
  woche: "week",
  wochen: "week",
  monat: "month",
  monate: "month",
  monaten: "month",
  monats: "month",
  monates: "month",
  quartal: "quarter",
  quartale: "quarter",
  quartalen: "quarter",
  quartals: "quarter",
  jahr: "year",
  jahre: "year",
  jahren: "year",
  jahres: "year",
  jahrs: "year",
  kalenderjahr: "year",
  kalenderjahres: "year",
  geschäftsjahr: "year",
  geschäftsjahres: "year",
  haushaltsjahr: "year",
  haushaltsjahres: "year",
  schuljahr: "year",
  schuljahres: "year",
  studienjahr: "year",
  studienjahres: "year",
  jahrzehnt: "decade",
  jahrzehnte: "decade",
  jahrzehnten: "decade",
  jahrzehnts: "decade",
  dekade: "decade",
  dekaden: "decade",
  jahrhundert: "century",
  jahrhunderte: "century",
  jahrhunderten: "century",
  jahrhunderts: "century",
  jahrtausend: "millennium",
  jahrtausende: "millennium",
  jahrtausenden: "millennium",
  jahrtausends: "millennium",
};

/** Lengths that are one word: their unit and how many. */
export const wholeLengths: Readonly<Record<string, { amount: number; unit: Unit }>> = {
  viertelstunde: { amount: 15, unit: "minute" },
  dreiviertelstunde: { amount: 45, unit: "minute" },
  vierteljahr: { amount: 3, unit: "month" },
  vierteljahres: { amount: 3, unit: "month" },
  dreivierteljahr: { amount: 9, unit: "month" },
  halbjahr: { amount: 6, unit: "month" },
  halbjahres: { amount: 6, unit: "month" },
  vierteljahrhundert: { amount: 25, unit: "year" },
};

/** An alternation of the weekdays; those below are of the other lists. */
export const weekday = oneOf(Object.keys(weekdays));
/** Months in full. */
export const month = oneOf(Object.keys(months));
/** A month in full or short with its stop, where a day or year stands beside it. */
export const anyMonth = `(?:${oneOf(Object.keys(months))}|${oneOf(Object.keys(shortMonths))}(?:\\.|(?!\\p{L})))`;
/** Parts of the day. */
export const dayPart = oneOf(Object.keys(dayParts));
/** Seasons. */
export const season = oneOf(Object.keys(seasons));
/** Units of time. */
export const unit = oneOf(Object.keys(units));

/** The entry of a word list, whatever its case and a stop behind it. */
export function entryOf<T>(list: Readonly<Record<string, T>>, written: string | undefined): T | undefined {
  const key = (written ?? "").toLowerCase().replace(/\.$/, "");
  return Object.hasOwn(list, key) ? list[key] : undefined;
}

/** 1 to 12 for the name of a month, long or short. */
export function monthOf(written: string | undefined): number | undefined {
  return entryOf(months, written) ?? entryOf(shortMonths, written);
}
