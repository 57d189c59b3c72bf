import type { VagueMeaning } from "../meaning";
import { type DateRule, datePattern, oneOf, type Reading, type RuleMatch, startsWith } from "../rule";
import { isCapitalName } from "./names";

const past = [
  "recently",
  "lately",
  "long ago",
  "not long ago",
  "some time ago",
  "a while ago",
  "back then",
  "those days",
  "the past",
];
const present = [
  ...["now", "right now", "currently", "nowadays", "presently", "these days", "the present"],
  ...["at present", "at the moment", "at this time"],
];
const future = [
  "soon",
  "shortly",
  "someday",
  "before long",
  "the near future",
  "the foreseeable future",
  "the future",
];

/** Turns in which the words mean no time; tested on what stands behind and before them. */
const traps: Readonly<Record<string, { behind?: RegExp; before?: RegExp }>> = {
  soon: {
    behind: /^ (?:after|before|afterwards?|thereafter|as)(?!\p{L})/iu,
    before: /(?:as|too|how|so) $/iu,
  },
  now: { behind: /^ (?:that|known|called)(?!\p{L})/iu },
  lately: { before: /till $/iu },
};
/** "The future of", "the present tense"; and only behind a preposition is "the past" a time. */
const thingBehind = /^ (?:of|tense|president|king|queen|generation|leader|government|participle)(?!\p{L})/iu;
const thingLead = /(?:in|from|for|of|into|to|about|with|than|until) $/iu;
/** "The past three months", "the past year" are lengths. */
const lengthBehind =
  /^ (?:\p{L}+ |[\d,.]+ ){0,3}(?:seconds?|minutes?|hours?|days?|weekends?|weeks?|months?|quarters?|years?|decades?|century|centuries|summer|winter)(?!\p{L})/iu;

function isTrap({ words, before, after }: RuleMatch): boolean {
  const word = words.toLowerCase();
  const trap = traps[word];
  if (trap?.behind?.test(after) || trap?.before?.test(before)) return true;
  if (word === "shortly") return !/^(?:[.,;:!?)]|$)/u.test(after);
  if (!/^the (?:past|present|future)$/.test(word)) return false;
  return !thingLead.test(before) || thingBehind.test(after) || lengthBehind.test(after);
}

function ruleFor(name: string, words: readonly string[], value: VagueMeaning["value"]): DateRule {
  return {
    name,
    first: startsWith(new Set(words.map((word) => word.split(" ", 1)[0] ?? ""))),
    pattern: datePattern(oneOf(words)),
    read: (match): Reading | undefined =>
      isCapitalName(match) || isTrap(match) ? undefined : { meaning: { kind: "vague", value } },
  };
}

/** Times without a date: "recently", "now", "soon". */
export const vagueRules: readonly DateRule[] = [
  ruleFor("past", past, "PAST_REF"),
  ruleFor("present", present, "PRESENT_REF"),
  ruleFor("future", future, "FUTURE_REF"),
];
