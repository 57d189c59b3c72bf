import { addDays, dayValue, easterSunday, weekdayAfter, weekdayBefore } from "./calendar";
import type { Holiday } from "./meaning";

/** Month and day of those that stay where they are. */
const fixed: Readonly<Partial<Record<Holiday, readonly [month: number, day: number]>>> = {
  newYear: [1, 1],
  epiphany: [1, 6],
  valentine: [2, 14],
  womensDay: [3, 8],
  labourDay: [5, 1],
  victoryDay: [5, 9],
  independenceDay: [7, 4],
  bastilleDay: [7, 14],
  swissNationalDay: [8, 1],
  assumption: [8, 15],
  germanUnity: [10, 3],
  austrianNationalDay: [10, 26],
  reformation: [10, 31],
  halloween: [10, 31],
  allSaints: [11, 1],
  allSouls: [11, 2],
  martinmas: [11, 11],
  nicholas: [12, 6],
  immaculate: [12, 8],
  christmasEve: [12, 24],
  christmas: [12, 25],
  boxingDay: [12, 26],
  newYearsEve: [12, 31],
  turnOfYear: [12, 31],
};

/** Days from Easter Sunday. */
const fromEaster: Readonly<Partial<Record<Holiday, number>>> = {
  carnivalMonday: -48,
  shroveTuesday: -47,
  ashWednesday: -46,
  palmSunday: -7,
  maundyThursday: -3,
  goodFriday: -2,
  holySaturday: -1,
  easter: 0,
  easterMonday: 1,
  ascension: 39,
  pentecost: 49,
  pentecostMonday: 50,
  corpusChristi: 60,
};

/** The day a holiday falls on in `year`, as `YYYY-MM-DD`. */
export function holidayIn(holiday: Holiday, year: number): string {
  const day = fixed[holiday];
  if (day) return dayValue(year, ...day);
  const distance = fromEaster[holiday];
  if (distance !== undefined) return addDays(easterSunday(year), distance);
  const fourthAdvent = weekdayBefore(dayValue(year, 12, 25), 7);
  const fourthThursday = addDays(weekdayAfter(dayValue(year, 10, 31), 4), 21);
  if (holiday === "thanksgiving") return fourthThursday;
  if (holiday === "blackFriday") return addDays(fourthThursday, 1);
  if (holiday === "mothersDay") return addDays(weekdayAfter(dayValue(year, 4, 30), 7), 7);
  return addDays(fourthAdvent, -7 * (4 - Number(holiday.slice(-1))));
}

/** The month (and day) a holiday has in every year, with X for what moves: `XXXX-12-25`, `XXXX-XX-XX`. */
export function holidayAnyYear(holiday: Holiday): string {
  return fixed[holiday] ? `XXXX${holidayIn(holiday, 2000).slice(4)}` : "XXXX-XX-XX";
}
