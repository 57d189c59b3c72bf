import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { numberWord, readAmount } from "./numbers";

/** Zones with one meaning, as distance from UTC; others are part of the expression but not of its value. */
const zones: Readonly<Record<string, string>> = {
  GMT: "Z",
  UTC: "Z",
  EST: "-05",
  EDT: "-04",
  PST: "-08",
  PDT: "-07",
  CET: "+01",
  CEST: "+02",
};
const zone =
  "(?: \\(?(?<zone>GMT|UTC|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|BST|CET|CEST|local time|(?:eastern|central|pacific) (?:standard |daylight )?time)\\)?)?";
const half = "(?<half>[ap]m|[ap]\\.m\\.?)";
const dayPart = "(?: (?:in the (?<part>morning|afternoon|evening)|at (?<night>night)))?";

function zoneOf(written: string | undefined): { zone?: string } {
  const known = zones[written?.toUpperCase() ?? ""];
  return known ? { zone: known } : {};
}

/** The hour on a clock of 24 hours; undefined when it is no hour of the half of the day. */
function fullHour(hour: number, half: string | undefined): number | undefined {
  const side = half?.toLowerCase().replaceAll(".", "");
  if (side === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (side === "pm" ? 12 : 0);
}

function readClock({ groups }: RuleMatch): Reading | undefined {
  const hour = fullHour(Number(groups.hour), groups.half);
  if (hour === undefined) return undefined;
  return {
    meaning: {
      kind: "clock",
      hour,
      ...(groups.minute ? { minute: Number(groups.minute) } : {}),
      ...(groups.second ? { second: Number(groups.second) } : {}),
      ...zoneOf(groups.zone),
    },
  };
}

const clockLead =
  /(?:at|by|until|till|from|since|before|after|around|about|to|and|between|shortly after|at about) $/iu;

/** "10:30" is a time only where words say so: it may be a score or a verse. */
function readPlainClock(match: RuleMatch): Reading | undefined {
  const { groups, before, after } = match;
  if (/^[:.]\d/u.test(after) || /\d[:.]?$/u.test(before)) return undefined;
  return groups.zone || groups.hours || clockLead.test(before) ? readClock(match) : undefined;
}

function readOClock({ groups }: RuleMatch): Reading | undefined {
  const hour = readAmount(groups.hour ?? "");
  if (typeof hour !== "number" || hour < 1 || hour > 12) return undefined;
  const side =
    groups.night || groups.part ? (groups.part?.toLowerCase() === "morning" ? "am" : "pm") : undefined;
  return { meaning: { kind: "clock", hour: fullHour(hour, side) ?? hour } };
}

function readHoursOf24(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const hour = Number(groups.hour);
  if (hour > 23) return undefined;
  return readClock(match);
}

/** Times of the day: "3:30 p.m. EST", "5 o'clock", "0800 GMT", "noon". */
export const clockRules: readonly DateRule[] = [
  {
    name: "clock of 12 hours",
    first: /^\d{1,2}(?:am|pm)?$/u,
    pattern: datePattern(
      `(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?)? ?${half}${zone}`,
    ),
    read: readClock,
  },
  {
    name: "clock of 24 hours",
    first: /^\d{1,2}$/u,
    pattern: datePattern(
      `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?<hours> (?:hours|hrs))?${zone}`,
    ),
    read: readPlainClock,
  },
  {
    name: "four digits and a zone",
    first: /^\d{4}(?:gmt|utc|hrs)?$/u,
    pattern: datePattern(
      "(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?<zone>GMT|UTC|EST|EDT|CET|CEST|hrs|hours|local time)",
    ),
    read: readHoursOf24,
  },
  {
    name: "o'clock",
    first: new RegExp(`^(?:\\d{1,2}|${numberWord})$`, "u"),
    pattern: datePattern(`(?<hour>\\d{1,2}|${numberWord}) ?o'clock${dayPart}`),
    read: readOClock,
  },
  {
    name: "noon, midnight",
    first: startsWith(["noon", "midnight"]),
    pattern: datePattern("noon|midnight"),
    read: ({ words, after, before }) =>
      /^ (?:sun|mass|express|blue)(?!\p{L})/iu.test(after) || /(?:high|burning the) $/iu.test(before)
        ? undefined
        : { meaning: { kind: "clock", hour: words.toLowerCase() === "noon" ? 12 : 24 } },
  },
  {
    name: "the morning",
    first: startsWith(["the"]),
    pattern: datePattern("the (?:(?<edge>early|late) )?(?<part>morning|afternoon|evening)"),
    read: ({ groups, before, after }) => {
      if (!/(?:in|during|by|of|into|throughout) $/iu.test(before) || /^ (?:of|after|before)/iu.test(after))
        return undefined;
      const part = ({ morning: "MO", afternoon: "AF", evening: "EV" } as const)[
        groups.part?.toLowerCase() as "morning"
      ];
      const mod = groups.edge
        ? { mod: groups.edge.toLowerCase() === "early" ? ("START" as const) : ("END" as const) }
        : {};
      return { meaning: { kind: "dayPart", part, ...mod } };
    },
  },
  {
    name: "overnight",
    first: startsWith(["overnight"]),
    pattern: datePattern("overnight"),
    read: ({ after }) =>
      /^ (?:success|sensation|star|stay|bag|train|success)(?!\p{L})/iu.test(after)
        ? undefined
        : { meaning: { kind: "dayPart", part: "NI" } },
  },
];
