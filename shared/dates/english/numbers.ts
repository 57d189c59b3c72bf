import type { Amount } from "../meaning";
import { oneOf } from "../rule";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const smallOrdinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tensOrdinals = "twentieth thirtieth".split(" ");

const cardinals = new Map<string, number>(small.map((word, i) => [word, i]));
const ordinals = new Map<string, number>(smallOrdinals.map((word, i) => [word, i]));
tens.forEach((word, i) => {
  const value = 20 + 10 * i;
  cardinals.set(word, value);
  for (let unit = 1; unit < 10; unit++) {
    cardinals.set(`${word}-${small[unit]}`, value + unit);
    if (i < 2) ordinals.set(`${word}-${smallOrdinals[unit]}`, value + unit);
  }
});
tensOrdinals.forEach((word, i) => {
  ordinals.set(word, 20 + 10 * i);
});
ordinals.delete("zeroth");

/** Numbers in words from zero to ninety-nine. */
export const numberWord = `(?:${oneOf(tens)}(?:-${oneOf(small.slice(1, 10))})?|${oneOf(small)})`;
/** Ordinals in words from first to thirty-ninth. */
export const ordinalWord = oneOf(ordinals.keys());

/** The value of an ordinal in words or digits ("third", "21st"). */
export function readOrdinal(words: string): number | undefined {
  const word = words.toLowerCase().replace(" ", "-");
  return ordinals.get(word) ?? (/^\d+(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : undefined);
}

const digits = "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?";
const number = `(?:${numberWord}|${digits})`;
const multiple = "(?:hundred|thousand|dozen|million)";
const manyOf = "(?:dozens|scores|tens|hundreds|thousands|millions)(?: of)?";
const vague =
  "a few|a couple(?: of)?|a handful of|a number of|several|some|many|numerous|countless|multiple|various|few";

/** How many, as the pattern of a number before a unit. */
export const amount =
  `(?:half an?|${number}(?: ${multiple}|[ -]and[ -]a[ -]half|(?: to | or |-)${number})?|` +
  `an? ${multiple}|${manyOf}|${vague}|an?)`;

/** The words an amount may begin with, besides digits. */
export const amountStarts = [
  ...["half", "a", "an", "several", "some", "many", "numerous", "countless", "multiple", "various", "few"],
  ...["dozens", "scores", "tens", "hundreds", "thousands", "millions"],
  ...small,
  ...tens,
];

const multiples: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
};

/** The number that words say; X when they leave it open; undefined when they are no number. */
export function readAmount(words: string): Amount | undefined {
  const word = words.toLowerCase();
  if (/^half an?$/.test(word)) return 0.5;
  const multiple = /^(.+) (dozen|hundred|thousand|million)$/.exec(word);
  if (multiple?.[1] && multiple[2]) return (readPlain(multiple[1]) ?? 1) * (multiples[multiple[2]] ?? 1);
  const half = /^(.+?)[ -]and[ -]a[ -]half$/.exec(word);
  if (half?.[1]) return (readPlain(half[1]) ?? 0) + 0.5;
  const plain = readPlain(word);
  if (plain !== undefined) return plain;
  return /^[\p{L}\p{N},. -]+$/u.test(word) ? "X" : undefined;
}

function readPlain(word: string): number | undefined {
  if (word === "a" || word === "an") return 1;
  if (/^\d[\d,]*(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  return cardinals.get(word);
}

/** A year of two or four digits; of two, up to 40 are of this century. */
export function readYear(written: string): number {
  const digitsOnly = written.replace("'", "");
  const year = Number(digitsOnly);
  if (digitsOnly.length > 2) return year;
  return year + (year <= 40 ? 2000 : 1900);
}
