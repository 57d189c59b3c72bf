import type { Direction, Meaning, Unit } from "../meaning";
import { type DateRule, datePattern, type Reading, type RuleMatch } from "../rule";
import { type Length, lengthOf, lengthPattern, lengthStart } from "./length";
import { roughlyOf, roughlyPattern, withMod } from "./modifiers";
import { amountOf, numberPattern } from "./numbers";
import { entryOf, unit, units } from "./words";

function distance(length: Length, direction: Direction, from?: "mentioned"): Meaning {
  const { amount, unit: counted, mod } = length;
  if (amount === "X") return duration(length);
  return {
    kind: "distance",
    amount,
    unit: counted,
    direction,
    ...(from ? { from } : {}),
    ...withMod(mod),
  };
}

function duration({ amount, unit: counted, mod }: Length): Meaning {
  return { kind: "duration", parts: [{ amount, unit: counted }], ...withMod(mod) };
}

function readAgo({ groups }: RuleMatch): Reading | undefined {
  const length = lengthOf(groups);
  return length && { meaning: distance(length, "past") };
}

function readAhead({ groups, after }: RuleMatch): Reading | undefined {
  const length = lengthOf(groups);
  if (!length) return undefined;
  // "in drei Tagen Haft", "in zwei Jahren Arbeit": a noun behind makes it a length.
  const asLength = /^ (?:Haft|Arbeit|Krieg|Bauzeit|Amtszeit|Verhandlungen)(?!\p{L})/u.test(after);
  const meaning = asLength ? duration(length) : distance(length, "future");
  return { meaning: meaning.kind === "distance" ? { ...meaning, unlessPast: true } : meaning };
}

function readLaterOrEarlier({ groups }: RuleMatch): Reading | undefined {
  const length = lengthOf(groups);
  const past = /^(?:zuvor|davor|vorher|früher)$/iu.test(groups.side ?? "");
  return length && { meaning: distance(length, past ? "past" : "future", "mentioned") };
}

/** Words behind or before that make a number of years somebody's age. */
const ageBehind = /^(?:[ -](?:alt|alte[nrsm]?|jung|älter|jünger)(?!\p{L})|-jährig)/iu;
const ageBefore =
  /(?:Alters?(?: von)?|Lebensalter(?: von)?|ab|mit(?: nur| erst)?|unter|über|ab dem|älter als|jünger als|zwischen \p{L}+ und|bis) $/iu;
const nounBehind = /^ (?:\p{Lu}|(?:zu|in) (?:Haft|Gefängnis))/u;

function isAge({ groups, before, after }: RuleMatch): boolean {
  if (ageBehind.test(after)) return true;
  if (entryOf(units, groups.unit) !== "year") return false;
  const dative = /jahren$/iu.test(groups.unit ?? "");
  if (/Alter(?:s|n)?(?: von)?(?: \p{L}+)? $/iu.test(before)) return true;
  if (!dative || nounBehind.test(after)) return false;
  return ageBefore.test(before) || /^(?:über|unter)$/iu.test(groups.rough ?? "");
}

function readLength(match: RuleMatch): Reading | undefined {
  const { groups, before, words } = match;
  const length = lengthOf(groups);
  if (!length || isAge(match)) return undefined;
  if (/(?:^|[^\p{L}])(?:jede[nrsm]?|alle|aller|der|die|das) $/iu.test(before) && /^ein/iu.test(words))
    return undefined;
  if (/^ der offenen/u.test(match.after)) return undefined;
  if (/^eines (?:tages|abends|nachts)$/iu.test(words)) return undefined;
  if (/^(?:den|die|so|in|nicht|sehr|allzu|bis|über|unter|gut|bald|nur|erst)$/iu.test(words)) return undefined;
  if (length.unit === "day" && length.amount === 1 && /(?:^|[^\p{L}])(?:eines|auf|an) $/iu.test(before))
    return undefined;
  return { meaning: duration(length) };
}

/** "zwei bis drei Jahre", "50 statt 30 Jahre": each number is a length of its own. */
function readTwo(match: RuleMatch): readonly Reading[] | undefined {
  const { groups } = match;
  const counted = entryOf(units, groups.unit);
  const low = amountOf(groups.low);
  const high = amountOf(groups.high);
  if (!counted || low === undefined || high === undefined || isAge(match)) return undefined;
  const reading = (group: string, amount: typeof low): Reading => ({
    group,
    meaning: duration({ amount, unit: counted }),
  });
  return [reading("low", low), reading("timex", high)];
}

const bySize: readonly Unit[] = ["second", "minute", "hour", "day", "week", "month", "year"];

/** "drei Jahre und sechs Monate": one length, where the second unit is the smaller one. */
function readSum(match: RuleMatch): Reading | undefined {
  const { groups } = match;
  const parts = [
    { amount: amountOf(groups.amount), unit: entryOf(units, groups.unit) },
    { amount: amountOf(groups.smaller), unit: entryOf(units, groups.smallerUnit) },
  ].flatMap(({ amount, unit: counted }) =>
    amount === undefined || !counted ? [] : [{ amount, unit: counted }],
  );
  const [first, second] = parts;
  if (!first || !second || bySize.indexOf(first.unit) <= bySize.indexOf(second.unit) || isAge(match))
    return undefined;
  return { meaning: { kind: "duration", parts, ...withMod(roughlyOf(groups.rough)) } };
}

/** "vor Jahren", "seit Wochen", "über Monate". */
function readUncounted({ groups, after }: RuleMatch): Reading | undefined {
  const counted = entryOf(units, groups.unit);
  if (!counted || /^ (?:geordnet|sortiert|\d)/u.test(after)) return undefined;
  return { meaning: { kind: "duration", parts: [{ amount: "X", unit: counted }] } };
}

const side = "(?:später|danach|darauf|zuvor|davor|vorher|früher)";
const bareUnits =
  "Sekunden|Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?|Jahrhunderten?|Jahrtausenden?";

/** Lengths of time, alone and as distances from now or from the date mentioned last. */
export const lengthRules: readonly DateRule[] = [
  {
    name: "ago",
    first: /^vor$/u,
    pattern: datePattern(
      `vor (?:nunmehr |mittlerweile |inzwischen |schon |bereits |genau |exakt |kaum |nicht einmal |gerade (?:ein)?mal |erst |nur |lediglich )?(?<timex>${lengthPattern})`,
    ),
    read: readAgo,
  },
  {
    name: "ahead",
    first: /^in$/u,
    pattern: datePattern(
      `in (?:spätestens |frühestens |voraussichtlich |genau |exakt |schon |bereits |nur |lediglich |gerade (?:ein)?mal )?(?<timex>${lengthPattern})(?! (?:Folge|Haft))`,
    ),
    read: readAhead,
  },
  {
    name: "later and earlier",
    first: lengthStart,
    pattern: datePattern(`${lengthPattern} (?<side>${side})(?! als)`),
    read: readLaterOrEarlier,
  },
  {
    name: "length",
    first: lengthStart,
    pattern: datePattern(lengthPattern, { beforeHyphen: true }),
    read: readLength,
  },
  {
    name: "two lengths",
    first: lengthStart,
    pattern: datePattern(
      `(?:(?:rund|etwa|ca\\.|circa|ungefähr) )?(?<low>${numberPattern}) ?(?:bis|oder|statt|und|beziehungsweise|bzw\\.|-|auf) ?(?<timex>(?<high>${numberPattern}) (?<unit>${unit}))`,
    ),
    read: readTwo,
  },
  {
    name: "length and length",
    first: lengthStart,
    pattern: datePattern(
      `(?:(?<rough>${roughlyPattern}) )?(?<amount>${numberPattern}) (?<unit>${unit})(?: und|,) (?<smaller>${numberPattern}) (?<smallerUnit>${unit})(?! (?:${side}))`,
    ),
    read: readSum,
  },
  {
    name: "uncounted length",
    first:
      /^(?:vor|seit|über|innerhalb|binnen|nach|auf|für|schon|jahre|monate|wochen|tage|stunden|minuten|jahrzehnte|jahrhunderte)$/u,
    pattern: datePattern(
      `(?:(?:vor|seit|über|innerhalb von|binnen|nach|auf|für) (?<timex>(?<unit>${bareUnits}))|(?<timexLang>(?<unitLang>Jahre|Monate|Wochen|Tage|Stunden|Minuten|Jahrzehnte|Jahrhunderte)) lang)`,
    ),
    read: (match) => {
      const { unitLang } = match.groups;
      const reading = readUncounted(unitLang ? { ...match, groups: { unit: unitLang } } : match);
      return reading && unitLang ? { ...reading, group: "timexLang" } : reading;
    },
  },
];
