import { stateWord } from "../names/states";
import type { Background } from "./background";
import { likeWord } from "./like-words";
import { mainClauses } from "./paraphrase-clauses";
import { SparseVector } from "./sparse-vector";
import { primaryLanguage } from "./stems";
import type { TokenRange } from "./token-range";
import { type Tokens, tokenFlag } from "./tokens";
import { type Vocabulary, wordKind } from "./vocabulary";

/** What a sentence is compared by. Keys of terms are stems; tagged entries have keys of their own above these. */
export interface SentenceFeatures {
  /** Token indices, half-open. */
  first: number;
  end: number;
  /** Stems and entries, by how telling they are. */
  terms: SparseVector;
  /** Four letters in a row, of words that are no function words: Parade stands in Militärparade. */
  grams: SparseVector;
  /** Tagged entries. */
  entities: ReadonlySet<number>;
  /** Words with a digit. */
  numbers: ReadonlySet<number>;
  /** Days and months. */
  calendar: ReadonlySet<number>;
  /** Stems that say what happens rather than to whom: neither names nor numbers, days or function words. */
  plain: ReadonlyMap<number, number>;
  /** The same stems: less telling when many sentences of the article have them. */
  telling: ReadonlyMap<number, number>;
  /** Names, their titles, states and tagged entries, by how telling they are in the article. */
  names: ReadonlyMap<number, number>;
  /** Stems that stand in passages of the pair already. */
  used: ReadonlySet<number>;
}

const nothing: ReadonlySet<number> = new Set();

/** How much less a word counts in an article with many sentences that have it. */
const spreadLoss = 0.35;
/** Keys of tagged entries lie above all stems. */
export const entityBase = 0x80000000;
/** A tagged entry counts as so many words. */
const entityWeight = 3;
const entityIdf = 3;
/** Words that every article has hardly tell what happened: say, year, police. */
const commonplace = 2.5;
const commonplaceShare = 0.5;
/** What a word of a group counts by itself, and as one of the group. */
const ownShare = 0.6;
const groupShare = 0.8;

/** Every sentence is compared with every one of the other article: with more than that it would take too long. */
const mostSentences = 800;

function longest(ranges: readonly TokenRange[]): readonly TokenRange[] {
  if (ranges.length <= mostSentences) return ranges;
  const words = ({ first, end }: TokenRange) => end - first;
  return [...ranges]
    .sort((one, other) => words(other) - words(one) || one.first - other.first)
    .slice(0, mostSentences)
    .sort((one, other) => one.first - other.first);
}

/** Reads sentences of one article for comparison; remembers what it has read of each word. */
export class SentenceReader {
  readonly #vocabulary: Vocabulary;
  readonly #background: Background;
  readonly #idfs = new Map<number, number>();
  readonly #grams = new Map<number, Uint32Array>();
  readonly #groups = new Map<number, number>();
  readonly #useEntities: boolean;

  constructor(vocabulary: Vocabulary, background: Background, useEntities: boolean) {
    this.#vocabulary = vocabulary;
    this.#background = background;
    this.#useEntities = useEntities;
  }

  /**
   * All sentences of an article, long ones in parts where main clauses begin; of a text like a book the longest ones.
   * `text` is the article's.
   */
  sentences(tokens: Tokens, language: string, text: string): SentenceFeatures[] {
    return this.read(tokens, longest(mainClauses(tokens, text, language)), language);
  }

  /** Stretches of an article, each as one sentence. What stands in many of them counts less in all. */
  read(tokens: Tokens, ranges: readonly TokenRange[], language: string): SentenceFeatures[] {
    const counts = new Map<number, number>();
    for (const { first, end } of ranges) {
      for (const stem of new Set(tokens.stems.subarray(first, end))) add(counts, stem, 1);
    }
    const spread = (stem: number) => 1 / (1 + spreadLoss * Math.log(counts.get(stem) ?? 1));
    const counted = (stem: number) => counts.get(stem) ?? 1;
    return ranges.map((range) => this.#readOne(tokens, range, language, spread, counted));
  }

  #readOne(
    tokens: Tokens,
    { first, end }: TokenRange,
    language: string,
    spread: (stem: number) => number,
    counted: (stem: number) => number,
  ): SentenceFeatures {
    const terms = new Map<number, number>();
    const grams = new Map<number, number>();
    const entities = new Set<number>();
    const numbers = new Set<number>();
    const calendar = new Set<number>();
    const plain = new Map<number, number>();
    const tellingPlain = new Map<number, number>();
    const names = new Map<number, number>();
    const german = primaryLanguage(language) === "de";
    const kinds = (at: number) => {
      const word = tokens.words[at] ?? 0;
      return this.#vocabulary.classOf(word, () => this.#vocabulary.wordText(word));
    };
    for (let at = first; at < end; at++) {
      const flags = tokens.flags[at] ?? 0;
      const word = tokens.words[at] ?? 0;
      const stem = tokens.stems[at] ?? 0;
      const entity = this.#useEntities ? (tokens.entities[at] ?? 0) : 0;
      if (entity > 0) entities.add(entity);
      if (entity > 0) names.set(entityBase + entity, (entityWeight * entityIdf) / counted(stem));
      if (entity > 0 && tokens.entities[at - 1] !== entity) {
        add(terms, entityBase + entity, entityWeight * entityIdf * spread(stem));
      }
      if (flags & tokenFlag.number && !inDate(tokens, at)) numbers.add(word);
      if (flags & tokenFlag.stop) continue;
      const idf = this.#idf(stem, language);
      const kind = kinds(at);
      const isCalendar = (kind & wordKind.calendar) !== 0;
      if (isCalendar) calendar.add(stem);
      const telling = idf * spread(stem);
      if (!isCalendar && !isNaming(tokens, at, kinds, idf, german)) {
        plain.set(stem, idf);
        tellingPlain.set(stem, idf < commonplace ? commonplaceShare * telling : telling);
      } else if (entity === 0 && !isCalendar && !(flags & tokenFlag.number) && !(kind & wordKind.medium)) {
        const name = this.#groupOf(word, stem, kind, language) || stem;
        names.set(name, idf / counted(stem) / nameLength(tokens, at));
      }
      if (entity === 0) this.#addTerm(terms, word, stem, telling, kind, language);
      const own = this.#gramsOf(word);
      for (const gram of own) add(grams, gram, telling / Math.sqrt(own.length));
    }
    return {
      first,
      end,
      terms: SparseVector.from(terms),
      grams: SparseVector.from(grams),
      entities,
      numbers,
      calendar,
      plain,
      telling: tellingPlain,
      names,
      used: nothing,
    };
  }

  /** A word counts as itself, as one of a group of words for the same thing, and as the state that it names. */
  #addTerm(
    terms: Map<number, number>,
    word: number,
    stem: number,
    idf: number,
    kind: number,
    language: string,
  ) {
    const group = this.#groupOf(word, stem, kind, language);
    if (group === 0) add(terms, stem, idf);
    else {
      add(terms, stem, ownShare * idf);
      add(terms, group, groupShare * idf);
    }
  }

  #groupOf(word: number, stem: number, kind: number, language: string): number {
    let group = this.#groups.get(word);
    if (group === undefined) {
      const state = kind & wordKind.state ? stateWord(this.#vocabulary.wordText(word), language) : undefined;
      const name = state
        ? `≈state ${state.state.english[0]}`
        : likeWord(this.#vocabulary.stemText(stem), language);
      group = name === undefined ? 0 : entityBase + this.#vocabulary.entity(name);
      this.#groups.set(word, group);
    }
    return group;
  }

  #idf(stem: number, language: string): number {
    let idf = this.#idfs.get(stem);
    if (idf === undefined) {
      idf = this.#background.idf(this.#vocabulary.stemText(stem), language);
      this.#idfs.set(stem, idf);
    }
    return idf;
  }

  /** Hashes of four letters in a row, the word's ends among them. */
  #gramsOf(word: number): Uint32Array {
    let grams = this.#grams.get(word);
    if (!grams) {
      grams = gramsOfWord(this.#vocabulary.wordText(word));
      this.#grams.set(word, grams);
    }
    return grams;
  }
}

const naming = wordKind.state | wordKind.medium;

/** Whether a word says who or where rather than what happens: names and their titles, states, agencies, numbers. */
function isNaming(tokens: Tokens, at: number, kinds: KindAt, idf: number, german: boolean): boolean {
  const flags = tokens.flags[at] ?? 0;
  const kind = kinds(at);
  if (flags & (tokenFlag.name | tokenFlag.number) || kind & naming) return true;
  // "Präsident Xi", but not "20 Staats- und Regierungschefs".
  if (kind & wordKind.title) return isName(tokens, at + 1) || isName(tokens, at - 1);
  if ((flags & tokenFlag.capital) === 0) return false;
  // "Hebamme Fenja Oltmerding", "Konzern Estrup": a German noun says there who is meant; not "Unterstützung Russlands".
  if (german && isName(tokens, at + 1) && !(kinds(at + 1) & wordKind.state)) return true;
  // A rare capitalised word behind a name belongs to it, even when it looks like an ordinary noun: Kessenbrock.
  const follows = !(flags & tokenFlag.barrier) && isName(tokens, at - 1);
  return follows && idf > 5 && !(kinds(at - 1) & (wordKind.state | wordKind.calendar));
}

/** How many words the name has that a word is part of: all of them count as one. */
function nameLength(tokens: Tokens, at: number): number {
  let [first, last] = [at, at];
  while (isName(tokens, first - 1)) first--;
  while (isName(tokens, last + 1)) last++;
  return last - first + 1;
}

/** Whether a number stands in a date of numbers alone, 2024-05-17: in datelines, which every article has. */
function inDate({ starts, ends, flags }: Tokens, at: number): boolean {
  const joined = (one: number, other: number) =>
    ((flags[one] ?? 0) & (flags[other] ?? 0) & tokenFlag.number) !== 0 &&
    (starts[other] ?? 0) === (ends[one] ?? 0) + 1;
  return joined(at - 1, at) || joined(at, at + 1);
}

/** Bits of `wordKind` of the word at an index. */
type KindAt = (at: number) => number;

function isName(tokens: Tokens, at: number): boolean {
  return at >= 0 && at < tokens.count && ((tokens.flags[at] ?? 0) & tokenFlag.name) !== 0;
}

function gramsOfWord(word: string): Uint32Array {
  const letters = `_${word}_`;
  const grams = new Set<number>();
  for (let at = 0; at < Math.max(1, letters.length - 3); at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < Math.min(letters.length, at + 4); i++) {
      hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
    }
    grams.add((hash ^ (hash >>> 15)) >>> 0);
  }
  return Uint32Array.from(grams);
}

function add(vector: Map<number, number>, key: number, weight: number): void {
  vector.set(key, (vector.get(key) ?? 0) + weight);
}

/** Several sentences taken as one; they follow one another. */
export function joinSentences(sentences: readonly SentenceFeatures[]): SentenceFeatures {
  const [first] = sentences;
  if (!first) throw new Error("no sentences to join");
  return sentences.slice(1).reduce(
    (one, other) => ({
      first: Math.min(one.first, other.first),
      end: Math.max(one.end, other.end),
      terms: one.terms.plus(other.terms),
      grams: one.grams.plus(other.grams),
      entities: new Set([...one.entities, ...other.entities]),
      numbers: new Set([...one.numbers, ...other.numbers]),
      calendar: new Set([...one.calendar, ...other.calendar]),
      plain: new Map([...one.plain, ...other.plain]),
      telling: new Map([...one.telling, ...other.telling]),
      names: new Map([...one.names, ...other.names]),
      used: new Set([...one.used, ...other.used]),
    }),
    first,
  );
}
