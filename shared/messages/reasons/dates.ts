import { defineMessages, type Message } from "../define";

const weekday = {
  en: "{weekday, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}",
  de: "{weekday, select, 1 {Montag} 2 {Dienstag} 3 {Mittwoch} 4 {Donnerstag} 5 {Freitag} 6 {Samstag} other {Sonntag}}",
};

const units = {
  second: ["second", "seconds", "Sekunde", "Sekunden"],
  minute: ["minute", "minutes", "Minute", "Minuten"],
  hour: ["hour", "hours", "Stunde", "Stunden"],
  day: ["day", "days", "Tag", "Tage"],
  weekend: ["weekend", "weekends", "Wochenende", "Wochenenden"],
  week: ["week", "weeks", "Woche", "Wochen"],
  month: ["month", "months", "Monat", "Monate"],
  quarter: ["quarter", "quarters", "Quartal", "Quartale"],
  year: ["year", "years", "Jahr", "Jahre"],
  decade: ["decade", "decades", "Jahrzehnt", "Jahrzehnte"],
  century: ["century", "centuries", "Jahrhundert", "Jahrhunderte"],
  other: ["millennium", "millennia", "Jahrtausend", "Jahrtausende"],
} as const;

/** "{amount} years" in one language, the unit chosen by the value `unit`. */
function counted(first: 0 | 2): string {
  const choices = Object.entries(units).map(([unit, names]) => {
    const [one, many] = [names[first], names[first + 1]];
    return `${unit} {{amount, plural, one {# ${one}} other {# ${many}}}}`;
  });
  return `{unit, select, ${choices.join(" ")}}`;
}

/** "year" in one language, the unit chosen by the value `unit`. */
function named(first: 0 | 2): string {
  const choices = Object.entries(units).map(([unit, names]) => `${unit} {${names[first]}}`);
  return `{unit, select, ${choices.join(" ")}}`;
}

const amount = { en: counted(0), de: counted(2) };
const unit = { en: named(0), de: named(2) };

/** Why a time expression has its value: the rule, with what it was reckoned from. */
export const datesReasons: Record<string, Message> = defineMessages({
  named: { en: "named in full", de: "vollständig genannt" },
  yearOf: { en: "year by {date}", de: "Jahr nach {date}" },
  yearOfMention: { en: "year of {date}, named just before", de: "Jahr von {date}, kurz davor genannt" },
  yearByWeekday: { en: `year in which it is a ${weekday.en}`, de: `Jahr, in dem es ein ${weekday.de} ist` },
  monthOf: { en: "month by {date}", de: "Monat nach {date}" },
  weekdayBefore: { en: `${weekday.en} {beforeDate}`, de: `${weekday.de} {beforeDate}` },
  weekdayAfter: { en: `${weekday.en} {afterDate}`, de: `${weekday.de} {afterDate}` },
  weekdayItself: { en: `{date} is a ${weekday.en}`, de: `{date} ist ein ${weekday.de}` },
  weekdayOfWeek: { en: `${weekday.en} {ofWeek}`, de: `${weekday.de} {ofWeek}` },
  weekendBefore: { en: "weekend {beforeDate}", de: "Wochenende {beforeDate}" },
  weekendAfter: { en: "weekend {afterDate}", de: "Wochenende {afterDate}" },
  weekendItself: { en: "weekend {ofDate}", de: "Wochenende {ofDate}" },
  current: { en: `${unit.en} {ofDate}`, de: `${unit.de} {ofDate}` },
  previous: { en: `${unit.en} {beforeDate}`, de: `${unit.de} {beforeDate}` },
  following: { en: `${unit.en} {afterDate}`, de: `${unit.de} {afterDate}` },
  distanceBefore: { en: `${amount.en} {beforeDate}`, de: `${amount.de} {beforeDate}` },
  distanceAfter: { en: `${amount.en} {afterDate}`, de: `${amount.de} {afterDate}` },
  length: { en: "length as it is worded", de: "Dauer wie genannt" },
  lengths: { en: "length in several units", de: "Dauer in mehreren Einheiten" },
  set: { en: "comes again and again", de: "kehrt regelmäßig wieder" },
  decade: { en: "century not named", de: "Jahrhundert nicht genannt" },
  mentioned: { en: "{date}, mentioned before", de: "{date}, zuvor erwähnt" },
  notMentioned: {
    en: "no date before it to reckon from",
    de: "kein Datum davor, von dem aus zu rechnen wäre",
  },
  timeOfMention: { en: "day named beside it: {date}", de: "Tag daneben genannt: {date}" },
  timeOfPublication: { en: "on the day of publication, {date}", de: "am Tag der Veröffentlichung, {date}" },
  vague: { en: "names no date", de: "nennt kein Datum" },
  waiting: { en: "waiting for the publication date", de: "wartet auf das Veröffentlichungsdatum" },
});
