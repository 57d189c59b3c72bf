import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { lengthOf } from "./lengths";
import { isCapitalName } from "./names";
import { dayPartName, dayParts, edge, edgeModifier, edgeWords, genitive, stepOf } from "./words";

type Shifted = "day" | "weekend" | "week" | "month" | "quarter" | "year" | "decade" | "century";

const namedDays: Readonly<Record<string, number>> = {
  "the day before yesterday": -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  "the day after tomorrow": 2,
};

function readDay(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const by = namedDays[groups.day?.toLowerCase() ?? ""];
  if (by === undefined || isCapitalName(match)) return undefined;
  const part = dayParts.get(groups.part?.toLowerCase() ?? "");
  return {
    meaning: { kind: "shift", unit: "day", by, ...(part ? { part } : {}), ...edgeModifier(groups.edge) },
  };
}

function readPartOfDay({ groups }: RuleMatch): Reading | undefined {
  const part = dayParts.get(groups.part?.toLowerCase() ?? "");
  const which = groups.which?.toLowerCase();
  const mod = edgeModifier(groups.edge);
  if (groups.tonight) return { meaning: { kind: "shift", unit: "day", by: 0, part: "NI", ...mod } };
  if (!part) return undefined;
  if (which === "last") return { meaning: { kind: "shift", unit: "day", by: -1, part, ...mod } };
  if (which === "this") return { meaning: { kind: "shift", unit: "day", by: 0, part, ...mod } };
  const by = which === "the next" || which === "the following" ? 1 : which === "the previous" ? -1 : 0;
  return { meaning: { kind: "shift", unit: "day", by, from: "mentioned", part, ...mod } };
}

const span = "(?<unit>weekend|week|month|quarter|year|decade|century)";

function readSpan(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const unit = groups.unit?.toLowerCase() as Shifted;
  return { meaning: { kind: "shift", unit, by: stepOf(groups.which), ...edgeModifier(groups.edge) } };
}

/** "The end of the year", "later in the month": the one that is going on. */
function readCurrentSpan({ groups }: RuleMatch): Reading {
  const unit = groups.unit?.toLowerCase() as Shifted;
  return { meaning: { kind: "shift", unit, by: 0, ...edgeModifier(groups.edge ?? groups.close) } };
}

const spanOfTime = /(?:over|within|in|during|for|through|throughout|across) $/iu;

/** "The next day", "the following week", "the year before". */
function readNeighbour(match: RuleMatch): Reading | undefined {
  const { groups, after, before } = match;
  const unit = groups.unit?.toLowerCase() as Shifted;
  const which = groups.which?.toLowerCase();
  if (
    groups.side &&
    /^ (?:the|a|an|his|her|their|its|my|our|he|she|it|they|we|I|\p{Lu}|\d|last|next|this|that)/u.test(after)
  ) {
    return undefined;
  }
  if (which === "next" && unit !== "day" && spanOfTime.test(before)) return lengthOf("1", unit);
  if (which === "next" && unit === "day" && /^ of /u.test(after)) return undefined;
  const by = /^(?:previous|preceding|before|earlier)$/i.test(which ?? groups.side ?? "") ? -1 : 1;
  return { meaning: { kind: "shift", unit, by, from: "mentioned" } };
}

function readSame({ groups }: RuleMatch): Reading {
  const unit = groups.unit?.toLowerCase() as "day" | "week" | "month" | "year";
  return { meaning: { kind: "mentioned", unit } };
}

/** What is reckoned from today or from the date mentioned last. */
export const relativeRules: readonly DateRule[] = [
  {
    name: "named day",
    first: startsWith(["the", "yesterday", "today", "tomorrow", "early", "late", "later", "earlier"]),
    pattern: datePattern(
      `(?:(?<edge>early|late|later|earlier)(?: on)? )?(?<day>${Object.keys(namedDays).join("|")})(?: (?<part>${dayPartName}))?${genitive}`,
    ),
    read: readDay,
  },
  {
    name: "part of the day",
    first: startsWith(["tonight", "last", "this", "that", "the", "early", "late", "later", "earlier"]),
    pattern: datePattern(
      `(?:(?<edge>early|late|later|earlier) )?(?:(?<tonight>tonight)|(?<which>last|this|that|the same|the next|the following|the previous) (?<part>${dayPartName}))${genitive}`,
    ),
    read: readPartOfDay,
  },
  {
    name: "last, this, next",
    first: startsWith([...edgeWords, "last", "this", "next", "past", "coming"]),
    pattern: datePattern(
      `${edge}(?<which>last|this past|this coming|this|next|coming|past) ${span}${genitive}`,
    ),
    read: readSpan,
  },
  {
    name: "part of the current span",
    first: startsWith([...edgeWords, "year", "month", "week"]),
    pattern: datePattern(
      `(?:(?<edge>(?:the )?(?:very )?(?:beginning|start|middle|end|close) of|(?:early|late|later|earlier) in|end|mid)[ -](?:the )?(?:current )?(?<unit>week|month|quarter|year|decade|century)(?! (?:of|before|after|that|when)\\b))`,
    ),
    read: readCurrentSpan,
  },
  {
    name: "year-end",
    first: startsWith(["year", "month", "week"]),
    pattern: datePattern("(?<unit>year|month|week)(?:-|'s )(?<close>end)"),
    read: readCurrentSpan,
  },
  {
    name: "the year before last",
    first: startsWith(["the"]),
    pattern: datePattern(`the ${span} (?<side>before last|after next)`),
    read: ({ groups }) => ({
      meaning: {
        kind: "shift",
        unit: groups.unit?.toLowerCase() as Shifted,
        by: groups.side?.toLowerCase() === "after next" ? 2 : -2,
      },
    }),
  },
  {
    name: "the next, the previous",
    first: startsWith(["the"]),
    pattern: datePattern(
      "the (?<which>next|following|previous|preceding) (?<unit>day|weekend|week|month|quarter|year|decade)",
    ),
    read: readNeighbour,
  },
  {
    name: "the day before",
    first: startsWith(["the"]),
    pattern: datePattern("the (?<unit>day|week|month|year) (?<side>before|after|earlier|later)"),
    read: readNeighbour,
  },
  {
    name: "that, the same",
    first: startsWith(["that", "the", "later", "earlier"]),
    pattern: datePattern("(?:(?:later|earlier) )?(?:that|the same) (?:very )?(?<unit>day|week|month|year)"),
    read: readSame,
  },
];
