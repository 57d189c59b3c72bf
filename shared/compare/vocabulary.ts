import { wordClass } from "../names/word-class";
import { primaryLanguage, stemWord } from "./stems";
import { stopWords } from "./stop-words";

const firstSlots = 1 << 12;
const numeral = /^[\d.]+$/u;

/** What word lists say of a word written with a capital; bits of `Vocabulary.classOf`. */
export const wordKind = {
  /** An ordinary noun, or a word of another sort that is listed. */
  known: 1,
  /** A function or title before a name, an address, a word for a relative. */
  title: 2,
  /** A day, a month, a season. */
  calendar: 4,
  /** A name: listed, or a capitalised word that nothing is known of. */
  name: 8,
  /** A state, a people, or an adjective made of one: Nordkorea, nordkoreanische. */
  state: 16,
  /** An agency, a newspaper, a broadcaster, or a word for one. */
  medium: 32,
  /** A listed name: a first name, a town, a party. */
  listed: 64,
  /** An organisation or a word for one: Gewerkschaft, ministry. */
  organisation: 128,
  done: 256,
} as const;

/**
 * All words of a set of articles, numbered from 1: by language, so that German "die" is another word than English
 * "die"; numbers are the same word in every language. Holds characters in one pool: no object per word but its stem.
 */
export class Vocabulary {
  #slots = new Int32Array(firstSlots);
  #pool = new Uint16Array(1 << 14);
  #used = 0;
  #count = 0;
  #starts = new Uint32Array(1 << 11);
  #hashes = new Int32Array(1 << 11);
  #languages = new Uint8Array(1 << 11);
  #stems = new Uint32Array(1 << 11);
  #stops = new Uint8Array(1 << 11);
  #kinds = new Uint16Array(1 << 11);
  #languageNumbers = new Map<string, number>([["\u0000any", 0]]);
  #languageNames = ["\u0000any"];
  #stemNumbers = new Map<string, number>();
  #stemTexts = [""];
  #stemLanguages = new Uint8Array(1 << 10);
  #stemStops = new Uint8Array(1 << 10);
  #entityNumbers = new Map<string, number>();
  #entityKeys = [""];
  #buffer = new Uint16Array(256);

  /** How many words there are; the largest word number. */
  get size(): number {
    return this.#count;
  }

  /** How many stems there are; the largest stem number. */
  get stemCount(): number {
    return this.#stemTexts.length - 1;
  }

  /** The number of the language of a BCP 47 tag, whatever its region. */
  language(tag: string): number {
    const name = primaryLanguage(tag);
    let number = this.#languageNumbers.get(name);
    if (number === undefined) {
      number = this.#languageNames.length;
      // 255 languages in one set of articles: the rest share the last number.
      if (number > 255) return 255;
      this.#languageNumbers.set(name, number);
      this.#languageNames.push(name);
    }
    return number;
  }

  /** The number of a normalised word given as `length` UTF-16 units of `units`; `language` as from `language()`. */
  intern(units: Uint16Array, length: number, language: number): number {
    let hash = 0x811c9dc5;
    let numeric = true;
    for (let i = 0; i < length; i++) {
      const unit = units[i] as number;
      hash = Math.imul(hash ^ unit, 0x01000193);
      if (unit > 57 || (unit < 48 && unit !== 46)) numeric = false;
    }
    const own = numeric ? 0 : language;
    hash = Math.imul(hash ^ own, 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const word = this.#slots[slot] as number;
      if (word === 0) break;
      if (this.#hashes[word] === hash && this.#isWord(word, units, length, own)) return word;
      slot = (slot + 1) & mask;
    }
    return this.#add(units, length, own, hash, slot);
  }

  /** The number of a normalised word. */
  internWord(word: string, language: number): number {
    if (word.length > this.#buffer.length) this.#buffer = new Uint16Array(word.length * 2);
    for (let i = 0; i < word.length; i++) this.#buffer[i] = word.charCodeAt(i);
    return this.intern(this.#buffer, word.length, language);
  }

  #isWord(word: number, units: Uint16Array, length: number, language: number): boolean {
    const start = this.#starts[word] as number;
    const end = word === this.#count ? this.#used : (this.#starts[word + 1] as number);
    if (end - start !== length || this.#languages[word] !== language) return false;
    for (let i = 0; i < length; i++) if (this.#pool[start + i] !== units[i]) return false;
    return true;
  }

  #add(units: Uint16Array, length: number, language: number, hash: number, slot: number): number {
    const word = ++this.#count;
    this.#makeRoom(word, length);
    this.#starts[word] = this.#used;
    this.#pool.set(units.subarray(0, length), this.#used);
    this.#used += length;
    this.#hashes[word] = hash;
    this.#languages[word] = language;
    this.#slots[slot] = word;
    const text = this.wordText(word);
    const name = this.#languageNames[language] ?? "";
    this.#stops[word] = stopWords(name).has(text) ? 1 : 0;
    this.#stems[word] = this.#internStem(numeral.test(text) ? text : stemWord(text, name), language);
    if (this.#stops[word]) this.#stemStops[this.#stems[word] as number] = 1;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return word;
  }

  #internStem(stem: string, language: number): number {
    const key = `${language} ${stem}`;
    let number = this.#stemNumbers.get(key);
    if (number === undefined) {
      number = this.#stemTexts.length;
      this.#stemNumbers.set(key, number);
      this.#stemTexts.push(stem);
      if (number >= this.#stemLanguages.length) {
        this.#stemLanguages = grown(this.#stemLanguages, number + 1);
        this.#stemStops = grown(this.#stemStops, number + 1);
      }
      this.#stemLanguages[number] = language;
    }
    return number;
  }

  #makeRoom(word: number, length: number): void {
    if (this.#used + length > this.#pool.length) this.#pool = grown(this.#pool, this.#used + length);
    if (word < this.#starts.length) return;
    this.#starts = grown(this.#starts, word + 1);
    this.#hashes = grown(this.#hashes, word + 1);
    this.#languages = grown(this.#languages, word + 1);
    this.#stems = grown(this.#stems, word + 1);
    this.#stops = grown(this.#stops, word + 1);
    this.#kinds = grown(this.#kinds, word + 1);
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let word = 1; word <= this.#count; word++) {
      let slot = (this.#hashes[word] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word;
    }
    this.#slots = slots;
  }

  /** The normalised word of a number. */
  wordText(word: number): string {
    const start = this.#starts[word] ?? 0;
    const end = word === this.#count ? this.#used : (this.#starts[word + 1] ?? 0);
    let text = "";
    for (let i = start; i < end; i += 8192) {
      text += String.fromCharCode(...this.#pool.subarray(i, Math.min(end, i + 8192)));
    }
    return text;
  }

  /** The primary language of a word ("de"); "" for numbers and words of no language. */
  wordLanguage(word: number): string {
    const language = this.#languages[word] ?? 0;
    return language === 0 ? "" : (this.#languageNames[language] ?? "");
  }

  /** The number of a word's stem. */
  stemOf(word: number): number {
    return this.#stems[word] ?? 0;
  }

  /** The stem of a number. */
  stemText(stem: number): string {
    return this.#stemTexts[stem] ?? "";
  }

  /** The primary language of a stem ("de"); "" for numbers. */
  stemLanguage(stem: number): string {
    const language = this.#stemLanguages[stem] ?? 0;
    return language === 0 ? "" : (this.#languageNames[language] ?? "");
  }

  /** Whether a word is a function word. */
  isStop(word: number): boolean {
    return this.#stops[word] === 1;
  }

  /** A 32-bit number that depends on a stem and its language alone, not on the order in which words came. */
  stemHash(stem: number): number {
    let hash = 0x811c9dc5;
    const text = `${this.stemLanguage(stem)} ${this.stemText(stem)}`;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  /** The number of an entity's key. */
  entity(key: string): number {
    let number = this.#entityNumbers.get(key);
    if (number === undefined) {
      number = this.#entityKeys.length;
      this.#entityNumbers.set(key, number);
      this.#entityKeys.push(key);
    }
    return number;
  }

  /** The key of an entity's number; "" for 0. */
  entityKey(entity: number): string {
    return this.#entityKeys[entity] ?? "";
  }

  /** What lists say of a word (bits of `wordKind`), judged as if written with a capital; `surface` is how it is. */
  classOf(word: number, surface: () => string): number {
    const known = this.#kinds[word] ?? 0;
    if (known) return known;
    const kind = classify(surface(), this.wordLanguage(word)) | wordKind.done;
    this.#kinds[word] = kind;
    return kind;
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}

// Longer ones are no words, and looking at them takes long.
const longestClassified = 64;

function classify(surface: string, language: string): number {
  if (surface.length > longestClassified) return wordKind.known;
  const written = surface.normalize("NFC");
  const capitalised = written.charAt(0).toUpperCase() + written.slice(1).toLowerCase();
  const own = wordClass(/^\p{Lu}{2,6}$/u.test(written) ? written : capitalised, language);
  let kind = 0;
  if (own.title || own.address || own.kin) kind |= wordKind.title;
  if (own.calendar) kind |= wordKind.calendar;
  if (own.state) kind |= wordKind.state;
  if (own.organisation || own.organisationWord) kind |= wordKind.organisation;
  if (own.mediaWord || own.medium) kind |= wordKind.medium;
  const listed = own.firstName || own.surname || own.place || own.organisation || own.acronym;
  if (listed && !own.plainNoun) kind |= wordKind.name | wordKind.listed;
  const ordinary =
    own.noun || own.functionWord || own.calendar || own.title || own.organisationWord || own.mediaWord;
  if (ordinary) kind |= wordKind.known;
  else if (own.state?.form !== "adjective") kind |= wordKind.name;
  return kind;
}
