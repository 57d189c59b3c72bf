import { wordsOf } from "#shared/text/words";

const odd = 0;
const wordUnit = 1;
const breaking = 2;
/** Joins what stands on both its sides in some cases: 3.5, don't, U.S. */
const between = 3;
const hyphen = 4;
const blank = 5;

// Whatever is not named here is looked at by the full rules.
const kinds = new Uint8Array(65_536);
for (let unit = 0x30; unit < 0x250; unit++) {
  const character = String.fromCharCode(unit);
  if (/[0-9]|\p{Script=Latin}/u.test(character) && !/[ªºŉǰ]/u.test(character)) kinds[unit] = wordUnit;
}
for (const character of '!"#$%&()*+/<=>?@[\\]^`{|}~“”„‚«»‹›–—…€°§†•¡¿')
  kinds[character.charCodeAt(0)] = breaking;
for (const character of ".,:;'’‘·") kinds[character.charCodeAt(0)] = between;
for (const character of "-‐‑") kinds[character.charCodeAt(0)] = hyphen;
for (const character of " \n\t") kinds[character.charCodeAt(0)] = blank;

/**
 * The words of a stretch of text as `wordsOf` finds them, start and end by turns, added to `into`; many times faster
 * for texts in Latin letters. UTF-16 units of the whole text.
 */
export function wordBounds(text: string, start: number, end: number, language: string, into: number[]): void {
  let at = start;
  while (at < end) {
    if (kinds[text.charCodeAt(at)] === blank) {
      at++;
      continue;
    }
    const known = into.length;
    const to = plainWords(text, at, end, into);
    if (to >= 0) {
      at = to;
      continue;
    }
    into.length = known;
    const from = at;
    while (at < end && kinds[text.charCodeAt(at)] !== blank) at++;
    for (const word of wordsOf(text.slice(from, at), language)) into.push(from + word.start, from + word.end);
  }
}

/** The words up to the next blank; gives where that is, -1 where the full rules are needed. */
function plainWords(text: string, start: number, end: number, into: number[]): number {
  let word = -1;
  let at = start;
  for (; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === wordUnit) {
      if (word < 0) word = at;
      continue;
    }
    if (kind === odd) return -1;
    if (kind !== blank && word >= 0 && at + 1 < end) {
      const next = kinds[text.charCodeAt(at + 1)];
      if (kind === hyphen && next === wordUnit) continue;
      if (kind === between && (next === wordUnit || next === between)) return -1;
    }
    if (word >= 0) into.push(word, at);
    word = -1;
    if (kind === blank) return at;
  }
  if (word >= 0) into.push(word, at);
  return at;
}
