import { sentencesOf } from "../text/sentences";
import type { Range } from "../text/words";
import type { TaggedEntity } from "./compared-article";
import { tokenFlag } from "./tokens";
import { type Vocabulary, wordKind } from "./vocabulary";

/** The words of an article as far as they are read: parallel arrays. The functions here add to the flags. */
export interface Columns {
  count: number;
  words: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  flags: Uint8Array;
}

/** The stems of all words; function words are flagged. */
export function stemsAndStops({ count, words, flags }: Columns, vocabulary: Vocabulary): Uint32Array {
  const stems = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    stems[i] = vocabulary.stemOf(word);
    if (vocabulary.isStop(word)) flags[i] = (flags[i] as number) | tokenFlag.stop;
  }
  return stems;
}

/** The sentence of each word, and where sentences begin, as word numbers; masked text ends a sentence, too. */
export function markSentences(
  { count, starts, flags }: Columns,
  text: string,
  language: string,
): { sentence: Uint32Array; first: Uint32Array } {
  const ranges = sentencesOf(text, language);
  const sentence = new Uint32Array(count);
  const first: number[] = [];
  let range = -1;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    let begins = i === 0 || ((flags[i] as number) & tokenFlag.masked) !== 0;
    while (range + 1 < ranges.length && (ranges[range + 1] as Range).start <= start) {
      range++;
      begins = true;
    }
    if (begins) {
      first.push(i);
      flags[i] = (flags[i] as number) | tokenFlag.sentenceStart;
    }
    sentence[i] = first.length - 1;
  }
  first.push(count);
  return { sentence, first: Uint32Array.from(first) };
}

/** The number of the entity that each word stands in, 0 for none; of overlapping ones the shorter. */
export function markEntities(
  columns: Columns,
  entities: readonly TaggedEntity[],
  vocabulary: Vocabulary,
): Uint32Array {
  const { count, starts } = columns;
  const numbers = new Uint32Array(count);
  const longFirst = [...entities].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start ||
      (one.key < other.key ? -1 : 1),
  );
  for (const entity of longFirst) {
    const number = vocabulary.entity(entity.key);
    for (let i = firstEndingBehind(columns, entity.start); i < count; i++) {
      if ((starts[i] as number) >= entity.end) break;
      numbers[i] = number;
    }
  }
  return numbers;
}

function firstEndingBehind({ count, ends }: Columns, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Flags what is part of a name, by lists of words and by what stands beside a word that is in none. */
export function markNames(
  columns: Columns,
  text: string,
  vocabulary: Vocabulary,
  entities: Uint32Array,
): void {
  const { count, words, flags, starts, ends } = columns;
  const within = new Set<number>();
  for (let i = 0; i < count; i++) {
    const flag = flags[i] as number;
    if (flag & tokenFlag.capital && !(flag & tokenFlag.sentenceStart)) within.add(words[i] as number);
  }
  for (let i = 0; i < count; i++) {
    const flag = flags[i] as number;
    if (!(flag & tokenFlag.capital) || flag & tokenFlag.stop) continue;
    const word = words[i] as number;
    const kind = vocabulary.classOf(word, () => text.slice(starts[i], ends[i]));
    const listed = (kind & wordKind.listed) !== 0;
    // Any word has a capital there: only a second one behind it, or the same word elsewhere, tells.
    const begins =
      (flag & tokenFlag.sentenceStart) !== 0 && !within.has(word) && !isBeforeCapital(columns, text, i);
    const noun =
      begins || (vocabulary.wordLanguage(word) === "de" && standsAsNoun(columns, text, vocabulary, i));
    const name = (kind & wordKind.name) !== 0 && (listed || !noun);
    if (name || entities[i] !== 0) flags[i] = flag | tokenFlag.name;
  }
}

const determiner =
  /^(?:d(?:er|ie|as|en|em|es)|(?:k?ein|sein|ihr|unser|dies|jen|jed)(?:e[rsmn]?)?|am|im|vom|zum|zur|beim|ins)$/u;
const inflected = /[a-z]{3}(?:e|en|er|em|es)$/u;

/** Whether an article or an inflected adjective stands before a German word, and no other capitalised word beside it. */
function standsAsNoun(columns: Columns, text: string, vocabulary: Vocabulary, i: number): boolean {
  const { words, flags } = columns;
  if (i === 0 || !isBlank(columns, text, i) || isCapital(columns, i - 1, tokenFlag.sentenceStart))
    return false;
  if (isBeforeCapital(columns, text, i)) return false;
  const before = vocabulary.wordText(words[i - 1] as number);
  const stop = ((flags[i - 1] as number) & tokenFlag.stop) !== 0;
  return stop ? determiner.test(before) : inflected.test(before);
}

function isBeforeCapital(columns: Columns, text: string, i: number): boolean {
  return i + 1 < columns.count && isBlank(columns, text, i + 1) && isCapital(columns, i + 1, 0);
}

function isBlank({ starts, ends }: Columns, text: string, i: number): boolean {
  const gap = text.slice(ends[i - 1], starts[i]);
  return gap === " " || gap === "\u00a0";
}

function isCapital({ flags }: Columns, i: number, unless: number): boolean {
  const flag = flags[i] as number;
  return (flag & tokenFlag.capital) !== 0 && (flag & unless) === 0;
}
