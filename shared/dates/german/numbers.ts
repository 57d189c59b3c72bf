import type { Amount } from "../meaning";
import { oneOf, startsWith } from "../rule";

const ones = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const teens: Readonly<Record<string, number>> = {
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
};
const tens: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

/** Every number word up to 99, then the round hundreds, and the broken ones. */
function numberWords(): Record<string, number> {
  const words: Record<string, number> = { null: 0, zwo: 2, zween: 2, ...teens, ...tens };
  ones.forEach((one, i) => {
    if (one === "") return;
    if (i > 1) words[one] = i;
    if (i > 1) words[`${one}einhalb`] = i + 0.5;
    if (i > 1) words[`${one}hundert`] = i * 100;
    if (i > 1) words[`${one}tausend`] = i * 1000;
    for (const [ten, value] of Object.entries(tens)) words[`${one}und${ten}`] = value + i;
  });
  for (const ending of ["", "e", "er", "em", "en", "es", "s"]) words[`ein${ending}`] = 1;
  for (const word of ["beide", "beiden", "zweier"]) words[word] = 2;
  return {
    ...words,
    dreier: 3,
    hundert: 100,
    einhundert: 100,
    tausend: 1000,
    eintausend: 1000,
    eineinhalb: 1.5,
    einundeinhalb: 1.5,
    anderthalb: 1.5,
    "ein dutzend": 12,
    "einem dutzend": 12,
    "zwei dutzend": 24,
  };
}

const counted: Readonly<Record<string, number>> = numberWords();

/** How many is left open. */
const openWords = (
  "einige einigen einiger etliche etlichen etlicher mehrere mehreren mehrerer wenige wenigen weniger viele vielen " +
  "vieler zahlreiche zahlreichen zahllose zahllosen unzählige unzähligen manche manchen dutzende dutzenden hunderte " +
  "hunderten tausende tausenden lange langen zig"
).split(" ");

const openPhrases = [
  "ein paar",
  "den paar",
  "die paar",
  "paar",
  ...["dutzende von", "hunderte von", "tausende von", "ganz wenige", "ganz wenigen"],
  ...["allzu langen", "so vielen", "so viele", "sehr vielen", "nicht allzu langen"],
];

// "Dreiundvierzig" and its like are built here: all of them in full would make a pattern that takes long to make.
const joined = `${oneOf(ones.slice(1))}und${oneOf(Object.keys(tens))}`;
const single = oneOf(Object.keys(counted).filter((word) => !/und.*ig$/.test(word)));

/** A number in words or digits. */
export const numberPattern = `(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}(?:,\\d{1,2})?|${joined}|${single})`;
/** A number, or a word that leaves it open. */
export const amountPattern = `(?:${oneOf([...openPhrases, ...openWords])}|${numberPattern})`;

/** A first word that may begin an amount. */
export const amountStart = startsWith(
  [
    ...Object.keys(counted).filter((word) => !word.includes(" ")),
    ...openWords,
    ...["paar", "den", "die", "ganz", "allzu", "so", "sehr", "nicht"],
  ],
  /^\d{1,6}$/,
);

/** What an amount says: "zwölf" 12, "3,5" 3.5, "einige" X; undefined for anything else. */
export function amountOf(written: string | undefined): Amount | undefined {
  const word = (written ?? "").toLowerCase();
  if (Object.hasOwn(counted, word)) return counted[word];
  if (openWords.includes(word) || openPhrases.includes(word)) return "X";
  if (!/^\d[\d.,]*$/.test(word)) return undefined;
  return Number(word.replaceAll(".", "").replace(",", "."));
}

const ordinalStems: Readonly<Record<string, number>> = {
  erst: 1,
  zweit: 2,
  dritt: 3,
  viert: 4,
  fünft: 5,
  sechst: 6,
  siebt: 7,
  siebent: 7,
  acht: 8,
  neunt: 9,
  zehnt: 10,
  elft: 11,
  zwölft: 12,
  dreizehnt: 13,
  vierzehnt: 14,
  fünfzehnt: 15,
  sechzehnt: 16,
  siebzehnt: 17,
  achtzehnt: 18,
  neunzehnt: 19,
  zwanzigst: 20,
  einundzwanzigst: 21,
};

/** An ordinal in words with its ending, or in digits with its stop. */
export const ordinalPattern = `(?:${oneOf(Object.keys(ordinalStems))}(?:e[nrsm]?)|\\d{1,2}\\.)`;

/** "dritten" and "3." as 3. */
export function ordinalOf(written: string | undefined): number | undefined {
  const word = (written ?? "").toLowerCase();
  if (/^\d{1,2}\.$/.test(word)) return Number(word.slice(0, -1));
  const stem = word.replace(/e[nrsm]?$/, "");
  return Object.hasOwn(ordinalStems, stem) ? ordinalStems[stem] : undefined;
}
