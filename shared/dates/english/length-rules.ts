import type { Amount, Unit } from "../meaning";
import { durationValue } from "../resolve/length";
import { type DateRule, datePattern, type Reading, type RuleMatch, startsWith } from "../rule";
import { about, aboutStarts, lengthModifier, lengthOf } from "./lengths";
import { isCapitalName } from "./names";
import { amount, amountStarts, numberWord, readAmount } from "./numbers";
import { anyUnit, pluralUnit, singular, units } from "./words";

const middle =
  "(?:(?:consecutive|straight|successive|full|whole|long|short|more|additional|extra|other|calendar|working|business|trading|entire|solid|further) )?";
/** Behind a length these make it an age or a measure of something else. */
const ageBefore = /(?:aged?|age (?:is|was|of)|ages)(?: (?:between )?\d+(?: to | and | or | ?- ?))? ?$/iu;
const ageBehind = /^(?:[ -]?(?:old|olds|of age)(?![\p{L}])|-old)/iu;
/** Something in front counts per unit: "30 euros a year". */
const perUnit =
  /(?:\d|percent|per cent|%|million|billion|thousand|hundred|times|once|twice|thrice|hours?|days?|dollars|euros|pounds|tonnes|tons|barrels|people|each)(?: \p{L}+)?(?: \p{L}+)? $/u;

/** "The Six-Day War", "the Thirty Years' War". */
function isNameWithLength(unit: string | undefined): boolean {
  return /^\p{Lu}\p{Ll}/u.test(unit ?? "");
}

const smallerUnit = "(?:months?|weeks?|days?|hours?|minutes?|seconds?)";
/** "Twenty years, 3 months and 4 days": what is added in smaller units. */
const further = `(?<further>(?:,? (?:and )?(?:\\d+|${numberWord}) ${smallerUnit}(?! (?:ago|later|earlier))){0,3})`;
const furtherPart = new RegExp(`(\\d+|${numberWord}) (${smallerUnit})`, "giu");

function readLength(match: RuleMatch): Reading | undefined {
  const { groups, after, before } = match;
  if (isNameWithLength(groups.unit) || ageBefore.test(before)) return undefined;
  if (ageBehind.test(after) || /^ light/u.test(after) || /light[ -]$/iu.test(before)) return undefined;
  const amountWords = groups.amount ?? "";
  const unit = singular(groups.unit ?? "");
  const isOne = /^an?$/i.test(amountWords);
  const plural = unit !== groups.unit?.toLowerCase();
  if (
    isOne &&
    (plural ||
      unit === "second" ||
      unit === "quarter" ||
      unit === "minute" ||
      perUnit.test(before.toLowerCase()))
  )
    return undefined;
  if (unit === "quarter" && (!plural || /^ of /u.test(after))) return undefined;
  if (unit === "second" && !plural && !/-/.test(match.words)) return undefined;
  // "One day he will", "the one day".
  if (/^one$/i.test(amountWords) && unit === "day" && !/(?:for|in|within|than|of|only|just) $/iu.test(before))
    return undefined;
  if (/^(?:many|some|few|various|multiple)$/i.test(amountWords) && !plural) return undefined;
  const length = lengthOf(amountWords, groups.unit ?? "");
  if (!length) return undefined;
  const { meaning } = length;
  const [part] = meaning.parts;
  const more =
    groups.half && part && typeof part.amount === "number"
      ? [{ ...part, amount: part.amount + 0.5 }]
      : meaning.parts;
  const further = [...(groups.further ?? "").matchAll(furtherPart)].flatMap(
    ([, count = "", of = ""]) => lengthOf(count, of)?.meaning.parts ?? [],
  );
  return { meaning: { ...meaning, parts: [...more, ...further], ...lengthModifier(groups.about) } };
}

function readHyphened(match: RuleMatch): Reading | undefined {
  const { groups, after, words } = match;
  if (ageBehind.test(after) || isNameWithLength(groups.unit)) return undefined;
  const length = lengthOf(groups.amount ?? "", groups.unit ?? "");
  if (!length || (/half-/i.test(words) && /century|quarter/i.test(groups.unit ?? ""))) return length;
  return { meaning: { ...length.meaning, ...lengthModifier(groups.about) } };
}

/** "The past three months", "recent years", "the next few days": lengths that touch the present. */
function readSpanOfNow({ groups, before, after }: RuleMatch): Reading | undefined {
  if (ageBehind.test(after)) return undefined;
  const unit = groups.unit ?? "";
  const isPlural = singular(unit) !== unit.toLowerCase();
  if (groups.amount === undefined && !isPlural && !groups.the) return undefined;
  if (/^(?:first|final)$/i.test(groups.which ?? "") && groups.amount === undefined) return undefined;
  // "It will last two hours."
  if (/^(?:last|next)$/i.test(groups.which ?? "") && !groups.the && !spanLead.test(before)) return undefined;
  if (/(?:these|those|his|her|their|its|the) $/iu.test(before) && groups.amount === undefined && !isPlural)
    return undefined;
  return lengthOf(groups.amount ?? (isPlural ? "some" : "1"), unit);
}

const spanLead = /(?:in|over|within|during|for|of|from) $/iu;
const bareLead =
  /(?:for|in|over|within|after|of|during|through|throughout|across|takes?|took|taken|lasted|lasting|spend|spent|several|many) (?:the )?$/iu;

/** "For years", "hours of talks". */
function readBare({ groups, before, after }: RuleMatch): Reading | undefined {
  if (
    (!bareLead.test(before) && !/^ (?:after|before)(?!\p{L})/u.test(after)) ||
    ageBehind.test(after) ||
    (/^ (?:ago|of)(?!\p{L})/iu.test(after) && !/(?:within|after) $/iu.test(before))
  )
    return undefined;
  if (
    /(?:number|percent|%|one|two|some|many|most|all|days|hours|time|quarter|end|beginning|start) of (?:the )?$/iu.test(
      before,
    )
  )
    return undefined;
  return lengthOf("some", groups.unit ?? "");
}

const nightUnits: Readonly<Record<string, string>> = {
  night: "NI",
  morning: "MO",
  evening: "EV",
  afternoon: "AF",
};

function readNights({ groups }: RuleMatch): Reading | undefined {
  const count = readAmount(groups.amount ?? "");
  const part = nightUnits[singular(groups.unit ?? "")];
  if (count === undefined || !part || singular(groups.unit ?? "") === groups.unit) return undefined;
  return { meaning: { kind: "fixed", type: "DURATION", value: `PT${count}${part}` } };
}

const lengthFirst = startsWith([...amountStarts, ...aboutStarts], /^\d+$/);
const unitStarts = [...units.keys()].flatMap((unit) => [`${unit}s`, unit]).concat("centuries", "millennia");

/** Lengths of time: "six years", "two and a half hours", "a 90-minute talk", "the past three months", "for years". */
export const lengthRules: readonly DateRule[] = [
  {
    name: "length",
    first: lengthFirst,
    pattern: datePattern(
      `${about}(?<amount>${amount}) ${middle}(?<unit>${anyUnit})(?<half> and a half)?${further}'?`,
    ),
    read: readLength,
  },
  {
    name: "a week or two",
    first: startsWith(["a", "an"]),
    pattern: datePattern("an? (?<unit>minute|hour|day|week|month|year|decade) or (?:two|three|so|more)"),
    read: ({ groups }) => lengthOf("some", groups.unit ?? ""),
  },
  {
    name: "a quarter of an hour",
    first: startsWith(["a", "quarter", "three"]),
    pattern: datePattern("(?:(?<three>three[ -]quarters)|(?:a )?quarter) of an hour"),
    read: ({ groups }) => lengthOf(groups.three ? "45" : "15", "minute"),
  },
  {
    name: "six-year",
    first: lengthFirst,
    pattern: datePattern(
      `${about}(?<amount>half|${amount})-(?<unit>second|minute|hour|day|weekend|week|month|quarter|year|decade|century)(?!-)`,
    ),
    read: (match) =>
      readHyphened({
        ...match,
        groups: {
          ...match.groups,
          amount: match.groups.amount?.toLowerCase() === "half" ? "half a" : match.groups.amount,
        },
      }),
  },
  {
    name: "the past three months",
    first: startsWith([
      "the",
      "past",
      "last",
      "next",
      "coming",
      "recent",
      "previous",
      "following",
      "preceding",
      "first",
      "final",
      "these",
    ]),
    pattern: datePattern(
      `(?<the>(?:the|these|this|his|her|their|its|our) )?(?:very )?(?<which>past|last|next|coming|recent|previous|following|preceding|first|final|upcoming|most recent) (?:(?<amount>${amount}) )?(?<unit>${anyUnit})`,
    ),
    read: readSpanOfNow,
  },
  {
    name: "for years",
    first: startsWith(unitStarts),
    pattern: datePattern(`(?<unit>${pluralUnit})'?`),
    read: readBare,
  },
  {
    name: "three nights",
    first: lengthFirst,
    pattern: datePattern(`(?<amount>${amount}) (?<unit>nights|mornings|evenings|afternoons)`),
    read: readNights,
  },
];

/** The value of so many units, such as `P1W`. */
export function unitValue(amount: Amount, unit: Unit): string {
  return durationValue([{ amount, unit }]);
}

/** Whether a number in front says that something is counted per unit. */
export function countsPerUnit(before: string): boolean {
  return perUnit.test(before.toLowerCase());
}

/** Whether the words of a set are part of a name: "Daily Mirror". */
export function isNameOfSet(match: RuleMatch): boolean {
  return isCapitalName(match) || (/^\p{Lu}/u.test(match.words) && /^ \p{Lu}\p{Ll}/u.test(match.after));
}
