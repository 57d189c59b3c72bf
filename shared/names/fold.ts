// Letters that NFD does not take apart.
const letters: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ĳ: "ij",
  ŋ: "n",
};

const plain = /^[A-Za-z0-9]*$/;
const special = /[äöüßæœøłđðþıĳŋ]/gu;
const marks = /\p{M}+/gu;
// Dashes and blanks of all kinds keep words apart; quotes, apostrophes and invisible characters leave no
// trace.
const gaps = /[\p{Pd}\p{Z}\s\u2212/_]+/gu;
const dropped = /[\u00ad\u200b-\u200f\u2060\ufeff"'„“”‟‚‘’‛«»‹›`´ʼʹ.]/gu;

/**
 * The key under which spellings of one name meet: small letters, no accents, ä as ae, ß as ss, hyphens as
 * blanks, neither quotes nor full stops. Two texts with the same key differ in the way they are written only.
 */
export function foldName(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(special, (letter) => letters[letter] ?? letter)
      .normalize("NFD")
      .replace(marks, "")
      // What was under an accent: ǽ.
      .replace(special, (letter) => letters[letter] ?? letter)
      .replace(dropped, "")
      .replace(gaps, " ")
      .trim()
  );
}

const soundOf: Readonly<Record<string, string>> = {
  schtsch: "sc",
  shch: "sc",
  szcz: "sc",
  dsch: "i",
  dzh: "i",
  dj: "i",
  tsch: "c",
  tch: "c",
  ch: "c",
  kh: "c",
  cz: "c",
  sch: "s",
  sh: "s",
  sz: "s",
  zh: "s",
  ph: "f",
  th: "t",
  rh: "r",
  gh: "g",
  ae: "e",
  oe: "o",
  ou: "u",
  oo: "u",
  ue: "u",
  ee: "i",
  ck: "k",
  c: "k",
  q: "k",
  tz: "s",
  ts: "s",
  z: "s",
  x: "ks",
  w: "v",
  j: "i",
  y: "i",
};

const groups = new RegExp(
  Object.keys(soundOf)
    .sort((a, b) => b.length - a.length)
    .join("|"),
  "gu",
);
const silentH = /(?<=[aeiou])h(?![aeiou])/gu;
const russianEnd = /i?[eo](?:v|f+)$/u;
const doubled = /(.)\1+/gu;

/** The sound of one folded word. */
export function wordSound(word: string): string {
  return word
    .replace(silentH, "")
    .replace(groups, (group) => soundOf[group] ?? group)
    .replace(russianEnd, "ov")
    .replace(doubled, "$1");
}

/**
 * A looser key: spellings that transliterate one name alike (Selenskyj and Zelensky, Jong-un and Jongun)
 * share it. Different names may share it as well, so it proposes and never decides.
 */
export function soundKey(text: string): string {
  return foldName(text).split(" ").map(wordSound).join("");
}
