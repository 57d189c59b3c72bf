/** What a UTF-16 unit is to the tokeniser. */
export const letterClass = {
  /** Parts words: blanks, punctuation, hyphens, dashes, quotation marks. */
  separator: 0,
  /** One letter that becomes one or two others. */
  letter: 1,
  digit: 2,
  /** Stands inside words without being seen: soft hyphens, joiners. */
  ignorable: 3,
  apostrophe: 4,
  /** Needs the exact way: marks, other scripts, pairs of surrogates. */
  other: 5,
} as const;

/** How the letters of a language are told from one another. */
export interface Folding {
  /** What the units below `tableSize` are; all others are `letterClass.other`. */
  classes: Uint8Array;
  /** What a letter or digit becomes. */
  first: Uint16Array;
  /** The second letter of those that become two, else 0: ß, æ. */
  second: Uint16Array;
  /** Whether accents count: so in languages whose stemmer knows them. */
  accents: boolean;
}

/** The letters of Latin script that are looked up, and general punctuation up to the signs of currencies. */
export const tableSize = 0x20d0;

const marks = /\p{M}+/gu;
const ignorable = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const notWord = /[^\p{L}\p{N}\p{M}]/gu;
const latin = /\p{Script=Latin}/u;
const wordLike = /^[\p{L}\p{N}\p{M}]/u;
const doubled: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", þ: "th" };
const barred: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i" };

function foldLetter(letter: string, accents: boolean): string {
  const small = letter.toLowerCase();
  if (doubled[small]) return doubled[small];
  if (accents || !latin.test(letter)) return small.normalize("NFC");
  const bare = letter.normalize("NFD").replace(marks, "").toLowerCase();
  return barred[bare] ?? bare;
}

function makeFolding(accents: boolean): Folding {
  const classes = new Uint8Array(tableSize);
  const first = new Uint16Array(tableSize);
  const second = new Uint16Array(tableSize);
  for (let code = 0; code < tableSize; code++) {
    const letter = String.fromCharCode(code);
    if (!wordLike.test(letter)) continue;
    const folded = foldLetter(letter, accents);
    const simple = code < 0x250 && letter.normalize("NFKC") === letter && folded.length < 3;
    classes[code] = !simple ? letterClass.other : code < 58 ? letterClass.digit : letterClass.letter;
    first[code] = folded.charCodeAt(0);
    second[code] = folded.length > 1 ? folded.charCodeAt(1) : 0;
  }
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060]) {
    classes[code] = letterClass.ignorable;
  }
  for (const code of [0x27, 0x60, 0xb4, 0x2bc, 0x2018, 0x2019]) classes[code] = letterClass.apostrophe;
  return { classes, first, second, accents };
}

const foldings = new Map<boolean, Folding>();

/** The table for languages where accents count, or for those where they are folded away. */
export function foldingFor(accents: boolean): Folding {
  let folding = foldings.get(accents);
  if (!folding) {
    folding = makeFolding(accents);
    foldings.set(accents, folding);
  }
  return folding;
}

const grouped = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/u;

/** One spelling for a number with points or commas in it: 10.000 and 10,000 are 10000, 1,8 is 1.8. */
export function normaliseNumber(text: string): string {
  return grouped.test(text) ? text.replace(/[.,]/gu, "") : text.replaceAll(",", ".");
}

const possessive = /['`´\u02bc\u2018\u2019]s$/iu;
const decimal = /^\d+(?:[.,]\d+)+$/u;

/** The normalised form of one token, whatever script it is in; "" where nothing of it is a letter or a digit. */
export function normaliseToken(text: string, folding: Folding): string {
  if (decimal.test(text)) return normaliseNumber(text);
  const bare = text.replace(possessive, "").replace(ignorable, "").normalize("NFKC").replace(notWord, "");
  let folded = "";
  for (const letter of bare) folded += foldLetter(letter, folding.accents);
  return (folding.accents ? folded : dropLatinMarks(folded)).normalize("NFC");
}

// A mark that no letter is written with in one piece stays behind in NFC.
function dropLatinMarks(folded: string): string {
  return /\p{M}/u.test(folded) ? folded.replace(/(?<=\p{Script=Latin})\p{M}+/gu, "") : folded;
}
