import type { DayPart, Meaning } from "../meaning";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch } from "../rule";
import { yearNamed, yearPattern } from "./calendar-rules";
import { anyMonth, dayParts, entryOf, monthOf, weekday, weekdays } from "./words";

const hourWords: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
};
const hourWord = oneOf(Object.keys(hourWords));
const zone =
  "(?: (?:MESZ|MEZ|CEST|CET|GMT|UTC|MSK|(?:\\p{Lu}\\p{L}+er |lokaler |deutscher |mitteleuropäischer )?(?:Ortszeit|Sommerzeit|Winterzeit|Zeit))|, Ortszeit)?";
const partBehind =
  "(?: (?:(?<when>morgens|früh|vormittags|mittags|nachmittags|abends|nachts)|am (?<whenNoun>Morgen|Vormittag|Nachmittag|Abend)))?";
const digits = (hour: string, minute: string) => `(?<${hour}>\\d{1,2})(?:[.:](?<${minute}>[0-5]\\d))?`;

/** A time of the day as 24 hours; undefined when the clock has no such hour. */
function clock(hour: number, minute: number, when: string | undefined): Meaning | undefined {
  const late = /^(?:nachmittag|abend)/iu.test(when ?? "") && hour >= 1 && hour < 12;
  const shown = late ? hour + 12 : /^nachts$/iu.test(when ?? "") && hour === 12 ? 0 : hour;
  if (shown > 24 || minute > 59 || (shown === 24 && minute > 0)) return undefined;
  return { kind: "clock", hour: shown, minute };
}

function readClock({ groups, before, after }: RuleMatch): Reading | undefined {
  const hour = groups.hour ? Number(groups.hour) : entryOf(hourWords, groups.hourWord);
  if (hour === undefined || /\d[.,]$/u.test(before) || /^-?\d/u.test(after)) return undefined;
  const meaning = clock(hour, Number(groups.minute ?? groups.behind ?? 0), groups.when ?? groups.whenNoun);
  return meaning && { meaning };
}

/** "14-18 Uhr", "zwischen 14 und 16 Uhr", "von 8.30 bis 12 und 14 bis 16 Uhr": each is a time of its own. */
function readClocks({ groups, before }: RuleMatch): readonly Reading[] | undefined {
  if (/\d[.,]$/u.test(before)) return undefined;
  const times = [
    { group: "first", hour: groups.firstHour, minute: groups.firstMinute },
    { group: "second", hour: groups.secondHour, minute: groups.secondMinute },
    { group: "third", hour: groups.thirdHour, minute: groups.thirdMinute },
    { group: "last", hour: groups.lastHour, minute: groups.lastMinute },
  ];
  const readings: Reading[] = [];
  for (const { group, hour, minute } of times) {
    if (hour === undefined) continue;
    const meaning = clock(Number(hour), Number(minute ?? 0), undefined);
    if (!meaning) return undefined;
    readings.push({ meaning, group });
  }
  return readings;
}

/** "halb neun", "Viertel nach acht". */
function readSpoken({ groups, before, after }: RuleMatch): Reading | undefined {
  const hour = entryOf(hourWords, groups.hour) ?? Number(groups.hour);
  const clockWord = /uhr/iu.test(groups.uhr ?? "");
  if (
    Number.isNaN(hour) ||
    (!clockWord && !/(?:um|gegen|ab|seit|bis|vor|nach|kurz nach|erst) $/iu.test(before))
  )
    return undefined;
  if (/^ (?:Millionen|Jahre|Tage|Wochen|Monate|Prozent|Euro)/u.test(after)) return undefined;
  const minutes: Readonly<Record<string, number>> = {
    halb: -30,
    "viertel vor": -15,
    "viertel nach": 15,
    dreiviertel: -15,
  };
  const shift = minutes[(groups.side ?? "").toLowerCase()] ?? 0;
  const total = (hour * 60 + shift + 1440) % 1440;
  const meaning = clock(Math.floor(total / 60), total % 60, groups.when);
  return meaning && { meaning };
}

const partNouns: Readonly<Record<string, DayPart>> = {
  vormittag: "MO",
  morgen: "MO",
  mittag: "MI",
  nachmittag: "AF",
  spätnachmittag: "AF",
  abend: "EV",
  nacht: "NI",
  morgenstunden: "MO",
  vormittagsstunden: "MO",
  mittagsstunden: "MI",
  nachmittagsstunden: "AF",
  abendstunden: "EV",
  nachtstunden: "NI",
  morgengrauen: "MO",
};
const partLead = /(?:^|[^\p{L}])(?:am|gegen|zu|über|bis|seit|vom|zum|ab|im) $/iu;

function readPart({ groups, before, after }: RuleMatch): Reading | undefined {
  const part = entryOf(partNouns, groups.part);
  if (!part) return undefined;
  const article = groups.article !== undefined;
  const noun = (groups.part ?? "").toLowerCase();
  if (/^\p{Ll}/u.test(groups.part ?? "")) return undefined;
  const led =
    partLead.test(before) || (article && /(?:^|[^\p{L}])(?:in|bis in|seit|während|durch) $/iu.test(before));
  if (!led || (noun === "nacht" && /(?:^|[^\p{L}])(?:am|im) $/iu.test(before))) return undefined;
  if (/(?:^|[^\p{L}])zu $/iu.test(before) && noun !== "mittag" && noun !== "abend") return undefined;
  if (/(?<!bis )(?<![\p{L}])zum $/iu.test(before) || /^ (?:des Lebens|der Kulturen)/u.test(after))
    return undefined;
  return { meaning: { kind: "dayPart", part } };
}

/** "Morgen des 11. September 2001", "Abend des Dienstags". */
function readPartOfDay({ groups }: RuleMatch): Reading | undefined {
  const part = entryOf(dayParts, groups.part);
  const number = entryOf(weekdays, groups.weekday);
  if (!part) return undefined;
  if (number !== undefined) return { meaning: { kind: "weekday", weekday: number, part } };
  const month = monthOf(groups.month);
  const day = Number.parseInt(groups.day ?? "", 10);
  if (month === undefined || day < 1 || day > 31) return undefined;
  return { meaning: { kind: "calendar", day, month, ...yearNamed(groups), part } };
}

const nextTo = " ?(?:Uhr )?(?:-|bis|und|\\?|oder) ?(?:gegen |etwa |ca\\. |um )?";

/** Times of the day. */
export const clockRules: readonly DateRule[] = [
  {
    name: "o'clock",
    first: new RegExp(`^(?:\\d{1,2}|${hourWord})$`, "u"),
    pattern: datePattern(
      `(?:${digits("hour", "minute")}|(?<hourWord>${hourWord})) ?Uhr(?: (?<behind>[0-5]\\d)(?! \\p{Lu}))?${partBehind}${zone}`,
    ),
    read: readClock,
  },
  {
    name: "hours and minutes",
    first: /^\d{1,2}$/u,
    pattern: datePattern(
      "(?<=(?:^|[^\\p{L}])(?:um|gegen|ab|seit) (?:ca\\. |etwa |rund |circa |exakt |genau )?)(?<hour>[01]?\\d|2[0-3])(?::(?<minute>[0-5]\\d)|\\.(?<behind>[0-5]\\d)(?= \\p{Ll}))(?: Ortszeit)?(?! ?(?:\\p{Lu}|%|€|\\$|Uhr|mehr|weniger))(?![.,]\\d)",
    ),
    read: readClock,
  },
  {
    name: "from hour to hour",
    first: /^\d{1,2}$/u,
    pattern: datePattern(
      `(?<first>${digits("firstHour", "firstMinute")})${nextTo}(?:(?<second>${digits("secondHour", "secondMinute")})${nextTo}(?:von )?(?<third>${digits("thirdHour", "thirdMinute")})${nextTo})?(?<last>${digits("lastHour", "lastMinute")} ?Uhr${zone})`,
    ),
    read: readClocks,
  },
  {
    name: "half past, quarter to",
    first: /^(?:halb|viertel|dreiviertel)$/u,
    pattern: datePattern(
      `(?<side>halb|Viertel vor|Viertel nach|dreiviertel) (?<hour>${hourWord}|\\d{1,2})(?<uhr> Uhr)?(?: (?<when>morgens|abends|nachmittags|nachts|früh))?`,
    ),
    read: readSpoken,
  },
  {
    name: "midnight",
    first: /^mitternacht$/u,
    pattern: datePattern("Mitternacht"),
    read: ({ before }) =>
      /(?:^|[^\p{L}])(?:um|gegen|nach|vor|bis|seit|ab|zu) $/iu.test(before)
        ? { meaning: { kind: "clock", hour: 24, minute: 0 } }
        : undefined,
  },
  {
    name: "part of the day",
    first: new RegExp(`^(?:den|der|dem|frühe[nrms]?|späte[nrms]?|${oneOf(Object.keys(partNouns))})$`, "u"),
    pattern: datePattern(
      `(?:(?<article>den|der|dem) )?(?:(?:frühe|späte|selbe|gleiche)[nrm]? )?(?<part>${oneOf(Object.keys(partNouns))})`,
    ),
    read: readPart,
  },
  {
    name: "part of a named day",
    first: /^(?:der|den|dem|morgen|vormittag|mittag|nachmittag|abend|vorabend|nacht)$/u,
    pattern: datePattern(
      `(?:(?:der|den|dem) )?(?<part>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht) (?:des|vom|zum|auf den) (?:(?<day>\\d{1,2}\\.) ?(?<month>${anyMonth}s?)(?: (?<year>${yearPattern}))?|(?<weekday>${weekday})s?)`,
    ),
    read: readPartOfDay,
  },
];
