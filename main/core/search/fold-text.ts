// Letters that have no accent to lose but are written with others.
const special: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "TH",
  ı: "i",
  ŋ: "n",
  Ŋ: "N",
  ς: "σ",
};
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const mark = /^\p{M}$/u;
const marks = /\p{M}+/gu;
const blank = /^[\s\p{Cc}]$/u;
const dash = /^[\p{Pd}\u2212]$/u;
const doubleQuote = /^[„“”‟«»″]$/u;
const singleQuote = /^[‚‘’‛‹›′ʼ´]$/u;
const letterOrDigit = /^[\p{L}\p{Nd}]$/u;

/**
 * One character without its accent: "é" gives "e", "ß" "ss", a dash of any kind "-", a blank of any kind " ". Marks
 * and invisible characters leave nothing.
 */
export function plainCharacter(character: string): string {
  if (character >= " " && character <= "~") return character;
  const known = special[character];
  if (known !== undefined) return known;
  if (invisible.test(character) || mark.test(character)) return "";
  if (blank.test(character)) return " ";
  if (dash.test(character)) return "-";
  if (doubleQuote.test(character)) return '"';
  if (singleQuote.test(character)) return "'";
  if (!letterOrDigit.test(character)) return character;
  const bare = character.normalize("NFKD").replace(marks, "");
  return special[bare] ?? bare;
}

/** `plainCharacter` in small letters. */
export function foldCharacter(character: string): string {
  const plain = plainCharacter(character);
  const lower = plain.toLowerCase();
  if (lower === plain) return plain;
  return lower.replace(marks, "").replaceAll("ς", "σ");
}

/** How much two texts may differ and still be the same for a search. */
export interface TextEquality {
  matchCase: boolean;
  foldAccents: boolean;
}

const blanks = /[\s\p{Cc}]+/gu;
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;

/**
 * The form under which texts that a search takes for equal are equal. Blanks count as one, invisible characters as
 * none, and an accent is the same composed and decomposed.
 */
export function comparedForm(text: string, { matchCase, foldAccents }: TextEquality): string {
  const seen = text.normalize("NFC").replace(unseen, "").replace(blanks, " ");
  if (foldAccents) {
    let form = "";
    for (const character of seen) form += matchCase ? plainCharacter(character) : foldCharacter(character);
    return form;
  }
  if (matchCase) return seen;
  let form = "";
  for (const character of seen) form += character.toLowerCase();
  return form.replaceAll("ς", "σ").normalize("NFC");
}

// Folded texts hold one byte a character: what is no ASCII gets one of 128 numbers, the same for the same character.
const unknown = new Map<number, number>();

function bucketOf(codePoint: number): number {
  let bucket = unknown.get(codePoint);
  if (bucket === undefined) {
    bucket = 0x80 + (codePoint % 128);
    unknown.set(codePoint, bucket);
  }
  return bucket;
}

const asBytes = new Map<number, Uint8Array>();

/** The folded form of a code point as bytes: ASCII, or one byte from 0x80 on for anything else. */
export function foldedBytes(codePoint: number): Uint8Array {
  let bytes = asBytes.get(codePoint);
  if (bytes) return bytes;
  const folded = [...foldCharacter(String.fromCodePoint(codePoint))];
  bytes = Uint8Array.from(folded, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x20 && code < 0x7f ? code : bucketOf(code);
  });
  asBytes.set(codePoint, bytes);
  return bytes;
}

/** The folded form of `text` as it stands in the index: one Latin-1 character a byte. */
export function foldForIndex(text: string): string {
  const bytes: number[] = [];
  for (const character of text) bytes.push(...foldedBytes(character.codePointAt(0) ?? 0));
  return Buffer.from(bytes).toString("latin1");
}

const wordUnits = new Int8Array(65_536).fill(-1);
const wordCharacter = /^[\p{L}\p{M}\p{N}_]$/u;

/** Whether a UTF-16 unit belongs to a word: a letter, mark, digit or underscore. Half a surrogate pair is none. */
export function isWordUnit(unit: number): boolean {
  let known = wordUnits[unit] ?? 0;
  if (known < 0) {
    known = wordCharacter.test(String.fromCharCode(unit)) ? 1 : 0;
    wordUnits[unit] = known;
  }
  return known === 1;
}

/** Whether a UTF-16 unit is never seen and parts no words, such as a soft hyphen. */
export function isInvisibleUnit(unit: number): boolean {
  if (unit !== 0xad && unit < 0x200b) return false;
  return invisible.test(String.fromCharCode(unit));
}

/** Whether a UTF-16 unit is a combining mark. */
export function isMarkUnit(unit: number): boolean {
  return unit >= 0x300 && mark.test(String.fromCharCode(unit));
}

/** Whether an astral character is a letter, mark or digit. */
export function isWordCodePoint(codePoint: number): boolean {
  return wordCharacter.test(String.fromCodePoint(codePoint));
}
