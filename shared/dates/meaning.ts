import type { TimexModifier } from "./timex";

/** Parts of the day as TIMEX3 writes them: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";
export type Season = "SP" | "SU" | "FA" | "WI";
export type Direction = "past" | "future";
/** Units of time. `weekend` and `quarter` are counted like the others. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "millennium";
/** How many; X when the words leave it open ("einige", "several"). */
export type Amount = number | "X";
/** A year by its number, or so many years after (before, if negative) the year of publication. */
export type YearNamed = number | { shift: number };

/** Days that have a name; Advent and Easter move with the year. */
export type Holiday =
  | "newYear"
  | "epiphany"
  | "valentine"
  | "womensDay"
  | "carnivalMonday"
  | "shroveTuesday"
  | "ashWednesday"
  | "palmSunday"
  | "maundyThursday"
  | "goodFriday"
  | "holySaturday"
  | "easter"
  | "easterMonday"
  | "labourDay"
  | "victoryDay"
  | "ascension"
  | "pentecost"
  | "pentecostMonday"
  | "corpusChristi"
  | "independenceDay"
  | "assumption"
  | "germanUnity"
  | "austrianNationalDay"
  | "reformation"
  | "halloween"
  | "allSaints"
  | "allSouls"
  | "martinmas"
  | "thanksgiving"
  | "blackFriday"
  | "nicholas"
  | "immaculate"
  | "advent1"
  | "advent2"
  | "advent3"
  | "advent4"
  | "christmasEve"
  | "christmas"
  | "boxingDay"
  | "newYearsEve"
  | "mothersDay"
  | "swissNationalDay"
  | "bastilleDay"
  | "turnOfYear";

interface Directed {
  /** Which one is meant where the words say so ("kommenden", "last"); without it, tense and nearness decide. */
  direction?: Direction;
}

/** A calendar date as far as it is named. A missing year, or month of a bare day, is reckoned. */
export interface CalendarMeaning extends Directed {
  kind: "calendar";
  year?: YearNamed;
  month?: number;
  day?: number;
  /** 1 for Monday to 7 for Sunday, where it stands beside the date: helps to find the year. */
  weekday?: number;
  part?: DayPart;
}

/** A weekday alone. */
export interface WeekdayMeaning extends Directed {
  kind: "weekday";
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
  part?: DayPart;
  /** The first such weekday after the day mentioned last: "Montag bis Freitag". */
  after?: "mentioned";
  /** The weekday of this week (0), of the last (-1), of the next (1): "Dienstag voriger Woche". */
  inWeek?: number;
}

/** So many units away from the publication date or from the last date mentioned; 0 is the current one. */
export interface ShiftMeaning {
  kind: "shift";
  unit: "day" | "weekend" | "week" | "month" | "quarter" | "year" | "decade" | "century";
  by: number;
  /** `sentence`: from the date mentioned last in the same sentence, else from the publication date. */
  from?: "published" | "mentioned" | "sentence";
  part?: DayPart;
}

/** "vor zwei Jahren", "in three weeks", "zwei Tage später": reckoned to the grain of its unit. */
export interface DistanceMeaning {
  kind: "distance";
  amount: Amount;
  unit: Unit;
  direction: Direction;
  from?: "published" | "mentioned";
  /** A day so many units from this one, which is counted from the publication date: "heute vor zehn Jahren" is 0. */
  fromDay?: number;
  /** Only a length where the clause speaks of the past: "In zwei Jahren wurde das Haus gebaut". */
  unlessPast?: true;
}

/** A length of time; the parts add up ("zwei Jahre und drei Monate"). */
export interface DurationMeaning {
  kind: "duration";
  parts: ReadonlyArray<{ amount: Amount; unit: Unit }>;
}

/** Something that comes again and again. */
export interface SetMeaning {
  kind: "set";
  value: string;
  quant?: string;
  freq?: string;
}

/** A part of the year; `of` names the year where the words do. */
export interface PeriodMeaning extends Directed {
  kind: "period";
  period: Season | "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2";
  year?: YearNamed;
}

export interface HolidayMeaning extends Directed {
  kind: "holiday";
  holiday: Holiday;
  year?: YearNamed;
  part?: DayPart;
}

/** A decade: 199 for the 1990s; with `century: false` only its digit is known (9 for "the nineties"). */
export interface DecadeMeaning {
  kind: "decade";
  decade: number;
  century: boolean;
}

export interface CenturyMeaning {
  kind: "century";
  /** 20 for the twentieth. */
  century: number;
}

export interface IsoWeekMeaning {
  kind: "isoWeek";
  week: number;
  year?: YearNamed;
}

/** A time of the day; its day is the one beside it in the sentence, else that of publication. */
export interface ClockMeaning {
  kind: "clock";
  hour: number;
  minute?: number;
  second?: number;
  /** As TIMEX3 has it, `Z` or `+02`; only where the text names a zone by its distance. */
  zone?: string;
}

/** "am Nachmittag", "in the evening": of the day mentioned last, else of the day of publication. */
export interface DayPartMeaning {
  kind: "dayPart";
  part: DayPart;
}

/** The date mentioned last, cut to `unit`: "am selben Tag", "in that year". Not found when nothing was mentioned. */
export interface MentionedMeaning {
  kind: "mentioned";
  unit?: "day" | "week" | "month" | "year";
  /** Nothing further back than the sentence before is meant: "bis dahin". */
  near?: true;
}

export interface VagueMeaning {
  kind: "vague";
  value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
}

/** A value that is fully known from the words, such as an ISO date. */
export interface FixedMeaning {
  kind: "fixed";
  type: "DATE" | "TIME" | "DURATION";
  value: string;
}

/** What the words of an expression mean, before anything is reckoned from the dates around it. */
export type Meaning = (
  | CalendarMeaning
  | WeekdayMeaning
  | ShiftMeaning
  | DistanceMeaning
  | DurationMeaning
  | SetMeaning
  | PeriodMeaning
  | HolidayMeaning
  | DecadeMeaning
  | CenturyMeaning
  | IsoWeekMeaning
  | ClockMeaning
  | DayPartMeaning
  | MentionedMeaning
  | VagueMeaning
  | FixedMeaning
) & { mod?: TimexModifier };
