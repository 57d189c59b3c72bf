/** Words that carry no content, German and English, folded. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "der die das den dem des ein eine einen einem einer eines kein keine und oder aber doch denn sondern dass daß ob weil " +
    "wenn als wie so auch nur noch schon nicht mehr sehr zu zum zur im in ins am an ans auf aus bei beim mit nach von vom " +
    "vor fur uber unter um bis seit gegen ohne durch zwischen wegen sein seine seiner seinen seinem ihr ihre ihrer ihren " +
    "ihrem es er sie wir ich man sich ist sind war waren sei seien wird werden wurde wurden werde wurde hat haben hatte " +
    "hatten habe kann konnen konnte konnten soll sollen sollte will wollen muss mussen dieser diese dieses diesen diesem " +
    "was wer wo hier dort da dann damit dabei dafur dazu etwa rund " +
    "the a an of to in on at by for with from and or but not no is are was were be been being has have had will would can " +
    "could should may might must do does did it its this that these those he she they we you i his her their our as if " +
    "than then so about over under into out up more most very there"
  ).split(" "),
);

const marks = /\p{M}/gu;
// Taking letters apart takes long, and few words need it.
const plain = /^[A-Za-z0-9]+$/u;
const notLetters = /[^\p{L}\p{N}]+/gu;

/** Lower case without accents, with "ss" for "ß"; soft hyphens and marks are dropped. */
export function fold(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  return word.normalize("NFD").replace(marks, "").toLowerCase().replace(/ß/gu, "ss").replace(notLetters, "");
}

const germanEndings =
  "ungen heiten keiten schaften ischen lichen ierung erinnen innen enden erung ung heit keit schaft isch lich ende ern em in en er es et st te e n s t".split(
    " ",
  );
const englishEndings =
  "ations ation ments ment ingly edly ings ness ing ies ied ers ion ely ed er es ly e s y".split(" ");

/** Reduces a folded word to a stem that its inflected forms share; never shorter than three letters. */
export function stem(folded: string, language: string): string {
  if (/^\p{N}+$/u.test(folded)) return folded;
  const german = !/^en\b/iu.test(language);
  let word = german && /^ge\p{L}{4,}(?:t|en)$/u.test(folded) ? folded.slice(2) : folded;
  for (let round = 0; round < 2; round++) {
    // schließt: the s belongs to the stem.
    if (german && round === 0 && word.endsWith("sst")) {
      word = word.slice(0, -1);
      continue;
    }
    const ending = (german ? germanEndings : englishEndings).find(
      (each) => word.length - each.length >= 3 && word.endsWith(each),
    );
    if (!ending) break;
    word = word.slice(0, -ending.length);
  }
  return word;
}
