import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { ArticleWords } from "#shared/compare/article-words";
import type { OverlapWords } from "#shared/compare/overlap-words";
import { compareVersion } from "#shared/compare/settings";
import { idSchema } from "#shared/model/ids";
import { z } from "#shared/model/zod";
import type { Range } from "#shared/text/words";
import { bytesOf, numbersIn, readPackedFile, writePackedFile } from "../search/packed-file";

const mostSegments = 8;
const fileName = /^words-(\d+)\.pack$/u;

const headerSchema = z.object({
  format: z.literal("wortlaut-compare-words"),
  formatVersion: z.literal(1),
  compareVersion: z.literal(compareVersion),
  /** The id of an article derives from the hash of its text; the reading is what else decides about its words. */
  articles: z.array(z.tuple([idSchema, z.string()])),
});

/** An article as it was read: its id, and language and mask as `readingOf` has them. */
export type ReadingKey = readonly [article: string, reading: string];

/** What decides about an article's words besides its text. */
export function readingOf(language: string, mask: readonly Range[]): string {
  return `${language} ${mask.map(({ start, end }) => `${start}-${end}`).join(" ")}`.trimEnd();
}

interface Segment extends ArticleWords {
  keys: ReadingKey[];
  /** The file it is kept in. */
  file?: string;
}

/** Where what comparing has read and found is kept, below the project folder. */
export function compareFolder(projectFolder: string): string {
  return path.join(projectFolder, ".wortlaut", "compare");
}

/** The words of a project's articles, read once for finding all pairs: a cache that only ever has to read what is new. */
export class WordStore {
  #segments: Segment[] = [];
  readonly #places = new Map<string, { segment: Segment; article: number }>();

  /** Reads what is kept below `projectFolder`; what is damaged is left out. */
  static load(projectFolder: string): WordStore {
    const store = new WordStore();
    for (const name of namesIn(compareFolder(projectFolder))) {
      const segment = readSegment(path.join(compareFolder(projectFolder), name));
      if (segment) store.#take(segment);
    }
    return store;
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  has(key: ReadingKey): boolean {
    return this.#places.has(nameOf(key));
  }

  /** Takes in the words of articles it does not have. */
  add(read: ReadonlyArray<{ key: ReadingKey; words: OverlapWords }>): void {
    const fresh = read.filter(({ key }) => !this.has(key));
    if (fresh.length === 0) return;
    const keys = fresh.map(({ key }) => key);
    this.#take({ keys, ...joined(fresh.map(({ words }) => words)) });
  }

  /** The words of these articles one after another. An article that was not read has none. */
  assemble(keys: readonly ReadingKey[]): ArticleWords {
    return joined(keys.map((key) => this.#wordsOf(key) ?? noWords));
  }

  /** Keeps what is not kept yet, and of all only what `wanted` names. Throws what the file system throws. */
  async save(projectFolder: string, wanted: readonly ReadingKey[]): Promise<void> {
    const folder = compareFolder(projectFolder);
    const used = new Set(wanted.map(nameOf));
    const outdated = [...this.#places.keys()].filter((name) => !used.has(name)).length;
    if (this.#segments.length > mostSegments || outdated * 2 > this.#places.size) this.#merge(wanted);
    for (const segment of this.#segments) {
      if (segment.file) continue;
      const file = path.join(folder, `words-${nextNumber(folder)}.pack`);
      await writeSegment(file, segment);
      segment.file = file;
    }
    const files = new Set(this.#segments.map(({ file }) => file));
    for (const name of namesIn(folder)) {
      const file = path.join(folder, name);
      if (!files.has(file)) rmSync(file, { force: true });
    }
  }

  #merge(wanted: readonly ReadingKey[]): void {
    const keys = wanted.filter((key) => this.has(key));
    const all = this.assemble(keys);
    this.#segments = [];
    this.#places.clear();
    if (keys.length > 0) this.#take({ keys, ...all });
  }

  #take(segment: Segment): void {
    this.#segments.push(segment);
    for (const [article, key] of segment.keys.entries()) {
      const name = nameOf(key);
      if (!this.#places.has(name)) this.#places.set(name, { segment, article });
    }
  }

  #wordsOf(key: ReadingKey): OverlapWords | undefined {
    const place = this.#places.get(nameOf(key));
    if (!place) return undefined;
    const { starts, words, marks } = place.segment;
    const [start, end] = [starts[place.article], starts[place.article + 1]];
    return { words: words.subarray(start, end), marks: marks.subarray(start, end) };
  }
}

const noWords: OverlapWords = { words: new Uint32Array(), marks: new Uint8Array() };

function nameOf([article, reading]: ReadingKey): string {
  return `${article} ${reading}`;
}

function joined(parts: readonly OverlapWords[]): ArticleWords {
  const starts = new Uint32Array(parts.length + 1);
  for (const [at, { words }] of parts.entries()) starts[at + 1] = (starts[at] ?? 0) + words.length;
  const total = starts[parts.length] ?? 0;
  const all = { starts, words: new Uint32Array(total), marks: new Uint8Array(total) };
  for (const [at, { words, marks }] of parts.entries()) {
    all.words.set(words, starts[at]);
    all.marks.set(marks, starts[at]);
  }
  return all;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => fileName.test(name))
      .sort();
  } catch {
    return [];
  }
}

function nextNumber(folder: string): number {
  const numbers = namesIn(folder).map((name) => Number(fileName.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

async function writeSegment(file: string, { keys, starts, words, marks }: Segment): Promise<void> {
  const header = { format: "wortlaut-compare-words", formatVersion: 1, compareVersion, articles: keys };
  await writePackedFile(file, header, [starts, words, marks].map(bytesOf));
}

function readSegment(file: string): Segment | undefined {
  const packed = readPackedFile(file);
  const header = headerSchema.safeParse(packed?.header);
  const [starts, words, marks] = packed?.sections ?? [];
  if (!header.success || !starts || !words || !marks) return undefined;
  const keys = header.data.articles;
  if (starts.length !== 4 * (keys.length + 1) || words.length !== 4 * marks.length) return undefined;
  const segment = { keys, starts: numbersIn(starts), words: numbersIn(words), marks, file };
  return segment.starts[keys.length] === marks.length ? segment : undefined;
}
