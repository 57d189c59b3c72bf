import type { Meaning } from "../meaning";
import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { about, aboutStarts, lengthModifier, lengthOf } from "./lengths";
import { amount, amountStarts } from "./numbers";
import { englishTense } from "./tense";
import { anyUnit, pluralUnit } from "./words";

function distanceMeaning(
  match: RuleMatch,
  direction: "past" | "future",
  from?: "mentioned",
): Reading | undefined {
  const { groups } = match;
  const length = lengthOf(groups.amount ?? "", groups.unit ?? "")?.meaning;
  if (length?.kind !== "duration") return undefined;
  const [part] = length.parts;
  if (!part) return undefined;
  const meaning: Meaning = {
    kind: "distance",
    ...part,
    direction,
    ...(from ? { from } : {}),
    ...lengthModifier(groups.about),
  };
  return { meaning };
}

function readAgo(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const side = groups.side?.toLowerCase() ?? "";
  if (/ago|from now|hence|from today/.test(side))
    return distanceMeaning(match, side.includes("ago") ? "past" : "future");
  if (
    /^ (?:the|a|an|his|her|their|its|he|she|it|they|being|\p{L}+ing|\p{Lu})/u.test(match.after) &&
    !/earlier|later/.test(side)
  ) {
    return undefined;
  }
  return distanceMeaning(match, /earlier|before|previously/.test(side) ? "past" : "future", "mentioned");
}

const firstSince =
  /(?:first|worst|best|highest|lowest|biggest|largest|longest|only|\p{L}+est|time|once|twice|times|more|less)(?: \p{L}+){0,3} $/u;

/** "In two weeks" looks ahead, unless the sentence looks back or counts: "the first time in two years". */
function readIn(match: RuleMatch): Reading | undefined {
  const { groups, before, after, words } = match;
  const length = lengthOf(groups.amount ?? "", groups.unit ?? "");
  if (!length) return undefined;
  const asLength: Reading = {
    meaning: { ...length.meaning, ...lengthModifier(groups.about) },
    group: "length",
  };
  if (/^ (?:of|old|in|since)(?!\p{L})/u.test(after) || firstSince.test(before.toLowerCase())) return asLength;
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), 0));
  const tense = groups.time
    ? "future"
    : englishTense(sentence + words + after, sentence.length, sentence.length + words.length);
  if (tense !== "future") return asLength;
  const distance = distanceMeaning(match, "future");
  return distance && { ...distance, group: groups.time ? "whole" : "length" };
}

const amountFirst = startsWith([...amountStarts, ...aboutStarts], /^\d+$/);

/** So far from today or from the date mentioned last: "two years ago", "three days later", "in two weeks". */
export const distanceRules: readonly DateRule[] = [
  {
    name: "ago",
    first: amountFirst,
    pattern: datePattern(
      `${about}(?<amount>${amount}) (?<unit>${anyUnit}) (?<side>ago|from now|from today|hence|earlier|before|previously|later|afterwards?|after)`,
    ),
    read: readAgo,
  },
  {
    name: "years ago",
    first: new RegExp(`^${pluralUnit}$`, "u"),
    pattern: datePattern(`(?<unit>${pluralUnit}) (?<side>ago|from now|earlier|later)`),
    read: ({ groups }) => lengthOf("some", groups.unit ?? ""),
  },
  {
    name: "in two weeks",
    first: startsWith(["in"]),
    pattern: datePattern(
      `in (?<whole>(?<length>${about}(?<amount>${amount}) (?<unit>${anyUnit}))(?<time>'? time)?)`,
    ),
    read: readIn,
  },
];
