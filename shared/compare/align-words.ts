import { wordSound } from "../names/fold";
import type { PreparedArticle } from "./pair-prepare";
import { PairWork } from "./pair-work";
import { tokenFlag } from "./tokens";

/** How two different words are alike. */
export type Likeness = "variant" | "similar";

/** A kind of word of the other article that is like one of this article. */
export interface AlikeWord {
  word: number;
  how: Likeness;
}

const leastDice = 0.55;
const leastLength = 4;
const mostLength = 64;
const leastPart = 5;

/** The distinct words of an article that may be like others: no function words, no numbers. */
export interface WordTypes {
  words: number[];
  texts: string[];
  /** Distinct groups of three letters of each word, edges marked. */
  trigrams: Int32Array[];
  /** How names sound; "" for words that are none. */
  sounds: string[];
}

/** The three-letter groups of a word with its edges. */
function trigramsOf(text: string): Int32Array {
  const padded = `^${text}$`;
  const groups = new Set<number>();
  for (let i = 0; i + 3 <= padded.length; i++) {
    const [one, two, three] = [padded.charCodeAt(i), padded.charCodeAt(i + 1), padded.charCodeAt(i + 2)];
    groups.add(Math.imul(Math.imul(one, 0x9e3b) ^ two, 0x85eb) ^ three);
  }
  return Int32Array.from(groups);
}

/** The distinct words of an article that are compared by their letters. */
export function wordTypesOf(
  { tokens }: Pick<PreparedArticle, "tokens">,
  textOf: (word: number) => string,
): WordTypes {
  const types: WordTypes = { words: [], texts: [], trigrams: [], sounds: [] };
  const seen = new Set<number>();
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.words[i] as number;
    const flag = tokens.flags[i] as number;
    if (flag & (tokenFlag.stop | tokenFlag.number) || seen.has(word)) continue;
    seen.add(word);
    const text = textOf(word);
    if (text.length < leastLength || text.length > mostLength) continue;
    types.words.push(word);
    types.texts.push(text);
    types.trigrams.push(trigramsOf(text));
    types.sounds.push(flag & tokenFlag.name ? wordSound(text) : "");
  }
  return types;
}

const digraph = /([aou])e/gu;

function withoutDigraphs(word: string): string {
  return word.includes("e") ? word.replace(digraph, "$1") : word;
}

/** How two words of one language are alike; undefined if they are not. */
export function likenessOf(one: string, other: string, common: number, groups: number): Likeness | undefined {
  if (one.charCodeAt(0) === other.charCodeAt(0) && withoutDigraphs(one) === withoutDigraphs(other)) {
    return "variant";
  }
  const prefix = commonPrefix(one, other);
  const rest = Math.max(one.length, other.length) - prefix;
  if (prefix >= 4 && rest <= 3) return "variant";
  if ((2 * common) / groups >= leastDice) return "similar";
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < leastPart) return undefined;
  if (long.endsWith(short) || long.startsWith(short)) return "similar";
  // The part may have another ending than the whole: Auslandsreisen, Reise has none of five letters.
  const bare = short.replace(/(?:en|es|er|e|n|s)$/u, "");
  return bare.length >= leastPart && (long.startsWith(bare) || long.slice(-short.length - 2).includes(bare))
    ? "similar"
    : undefined;
}

/** Whether `likenessOf` is worth asking for words with at most `common` groups in common: quick, and never wrongly no. */
function mayBeAlike(
  one: string,
  other: string,
  common: number,
  groups: number,
  groupsThere: number,
): boolean {
  if (one.charCodeAt(0) === other.charCodeAt(0)) return true;
  if (2 * common >= leastDice * (groups + groupsThere)) return true;
  // A word that stands in the other one but for an ending of two letters: so many groups may miss.
  return common + 4 >= (one.length < other.length ? groups : groupsThere);
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

/** So often a group of letters of one article may meet the same one of the other; the commonest are passed over then. */
const mostMeetings = 1_000_000;
/** Fewer words of both articles, multiplied, are never that many. */
const fewWords = 3_000_000;
/** A word is like no more than so many others; no usual word is like as many. */
const mostAlike = 24;

/** For each word of `a` the different words of `b` that are like it. */
export function alikeWords(
  a: PreparedArticle,
  b: PreparedArticle,
  work: PairWork = new PairWork(),
): Map<number, AlikeWord[]> {
  const postings = postingsOf(b.types);
  const sounds = new Map<string, number[]>();
  b.types.sounds.forEach((sound, type) => {
    if (sound) append(sounds, sound, type);
  });
  const index: WordIndex = {
    postings,
    sounds,
    common: commonGroups(a.types, b.types, postings),
    counts: new Uint16Array(b.types.words.length),
  };
  const alike = new Map<number, AlikeWord[]>();
  for (let type = 0; type < a.types.words.length && !work.ended; type++) {
    const found = alikeTypes(a.types, b.types, type, index, work);
    if (found.length > 0) alike.set(a.types.words[type] as number, found);
  }
  return alike;
}

interface WordIndex {
  /** The words of b with a group of letters. */
  postings: ReadonlyMap<number, number[]>;
  sounds: ReadonlyMap<string, number[]>;
  /** Groups of letters that too many words have to lead from one to another. */
  common: ReadonlySet<number>;
  /** Zero for each word of b: to count in. */
  counts: Uint16Array;
}

function postingsOf({ trigrams }: WordTypes): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  trigrams.forEach((groups, type) => {
    for (const group of groups) append(postings, group, type);
  });
  return postings;
}

/** The commonest groups of letters, so many that the others do not meet too often. */
function commonGroups(a: WordTypes, b: WordTypes, ofB: ReadonlyMap<number, readonly number[]>): Set<number> {
  if (a.words.length * b.words.length <= fewWords) return new Set();
  const meetings = [...postingsOf(a)]
    .map(([group, types]) => ({ group, times: types.length * (ofB.get(group)?.length ?? 0) }))
    .sort((one, other) => one.times - other.times || one.group - other.group);
  let all = 0;
  const kept = meetings.findIndex(({ times }) => {
    all += times;
    return all > mostMeetings;
  });
  return new Set(kept < 0 ? [] : meetings.slice(kept).map(({ group }) => group));
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function alikeTypes(
  a: WordTypes,
  b: WordTypes,
  type: number,
  { postings, sounds, common, counts }: WordIndex,
  work: PairWork,
): AlikeWord[] {
  const groups = a.trigrams[type] as Int32Array;
  const own = a.words[type] as number;
  const text = a.texts[type] as string;
  const found: AlikeWord[] = [];
  const touched: number[] = [];
  for (const group of groups) {
    if (common.has(group)) continue;
    const others = postings.get(group) ?? [];
    work.goOn(others.length);
    for (const other of others) {
      if (counts[other] === 0) touched.push(other);
      counts[other] = (counts[other] as number) + 1;
    }
  }
  const passedOver = common.size > 0 ? groups.filter((group) => common.has(group)) : none;
  const sameSound = sounds.get(a.sounds[type] || "\u0000") ?? [];
  for (const other of touched) {
    const groupsThere = b.trigrams[other] as Int32Array;
    const there = b.texts[other] as string;
    let both = counts[other] as number;
    counts[other] = 0;
    const word = b.words[other] as number;
    const most = both + passedOver.length;
    if (most < 2 || word === own || found.length >= mostAlike) continue;
    if (!mayBeAlike(text, there, most, groups.length, groupsThere.length)) continue;
    for (const group of passedOver) if (groupsThere.includes(group)) both++;
    if (both < 2) continue;
    const how = likenessOf(text, there, both, groups.length + groupsThere.length);
    if (how && !sameSound.includes(other)) found.push({ word, how });
  }
  for (const other of sameSound.slice(0, mostAlike)) {
    const word = b.words[other] as number;
    if (word !== own) found.push({ word, how: "variant" });
  }
  return found;
}

const none = new Int32Array(0);
