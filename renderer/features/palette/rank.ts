/** Something that can be found in the palette. */
export interface PaletteItem {
  id: string;
  kind: "command" | "article" | "actor";
  name: string;
  /** Other words it goes by: aliases, source. Found, but ranked lower. */
  also: string;
}

/** Where the letters of the query were found in the name: half-open ranges in UTF-16 units, to be shown bold. */
export type Marks = Array<[number, number]>;

export interface Ranked<I> {
  item: I;
  score: number;
  marks: Marks;
}

const plainText = /^[\x20-\x7e]*$/;
const folds = new Map<string, string>();
const mostFolds = 50_000;

/** Folds each text once: ten thousand titles are looked through at every key. */
function fold(text: string): string {
  let folded = folds.get(text);
  if (folded === undefined) {
    if (folds.size > mostFolds) folds.clear();
    folded = plainText.test(text) ? text.toLowerCase() : foldLetters(text);
    folds.set(text, folded);
  }
  return folded;
}

// One unit in, one unit out, so that the places of letters stay those of the name.
function foldLetters(text: string): string {
  return [...text]
    .map((character) => {
      const plain = character.normalize("NFD").charAt(0).toLowerCase();
      return plain.padEnd(character.length, " ").slice(0, character.length);
    })
    .join("");
}

const isWordStart = (text: string, at: number) => at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));

const wordsOf = (query: string) => fold(query).split(/\s+/).filter(Boolean);

/**
 * How well `query` fits `name`: undefined if it does not. Whole runs of letters beat scattered ones, beginnings of words
 * beat their middles, short names beat long ones.
 */
export function matchName(name: string, query: string): { score: number; marks: Marks } | undefined {
  const hay = fold(name);
  const words = wordsOf(query);
  if (words.length === 0) return { score: 0, marks: [] };
  let score = 0;
  const marks: Marks = [];
  for (const word of words) {
    const found = matchWord(hay, word);
    if (!found) return undefined;
    score += found.score;
    marks.push(...found.marks);
  }
  return { score: score - Math.min(10, hay.length / 12), marks: marks.sort((a, b) => a[0] - b[0]) };
}

function matchWord(hay: string, word: string): { score: number; marks: Marks } | undefined {
  for (let at = hay.indexOf(word); at !== -1; at = hay.indexOf(word, at + 1)) {
    if (isWordStart(hay, at)) return { score: at === 0 ? 100 : 80, marks: [[at, at + word.length]] };
  }
  const inside = hay.indexOf(word);
  if (inside !== -1) return { score: 50, marks: [[inside, inside + word.length]] };
  return word.length > 1 ? matchScattered(hay, word) : undefined;
}

/** The letters in order with gaps, preferring beginnings of words: "mda" finds "Mark as DAte". */
function matchScattered(hay: string, word: string): { score: number; marks: Marks } | undefined {
  const marks: Marks = [];
  let starts = 0;
  let from = 0;
  for (const letter of word) {
    const at = nextLetter(hay, letter, from);
    if (at === -1) return undefined;
    if (isWordStart(hay, at)) starts += 1;
    marks.push([at, at + 1]);
    from = at + 1;
  }
  // Letters strewn over a long title mean nothing: all must begin words, or stand close together from a beginning.
  const [first] = marks;
  const close = first && isWordStart(hay, first[0]) && from - first[0] <= word.length * 2;
  if (starts < word.length && !close) return undefined;
  return { score: 20 + (10 * starts) / word.length, marks };
}

function nextLetter(hay: string, letter: string, from: number): number {
  for (let at = hay.indexOf(letter, from); at !== -1; at = hay.indexOf(letter, at + 1)) {
    if (isWordStart(hay, at)) return at;
  }
  return hay.indexOf(letter, from);
}

/** The items that fit `query`, best first; at equal rank they keep their order. */
export function rank<I extends PaletteItem>(
  items: readonly I[],
  query: string,
  limit: number,
): Array<Ranked<I>> {
  const found: Array<Ranked<I>> = [];
  for (const item of items) {
    const name = matchName(item.name, query);
    const also = name ? undefined : matchName(item.also, query);
    if (name) found.push({ item, ...name });
    else if (also && also.score > 40) found.push({ item, score: also.score - 40, marks: [] });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}
