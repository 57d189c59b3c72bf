import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ArticleWords } from "#shared/compare/article-words";
import { finish } from "#shared/compare/candidates";
import { compareArticles } from "#shared/compare/compare-articles";
import type { ComparedArticle } from "#shared/compare/compared-article";
import { findSharedPairs } from "#shared/compare/overlap";
import { OverlapReader, type OverlapWords } from "#shared/compare/overlap-words";
import { defaultCompareSettings } from "#shared/compare/settings";
import { Vocabulary } from "#shared/compare/vocabulary";
import { peakMemoryMb } from "../core/peak-memory";
import { NewsMaker, type Planted } from "./invented-news";
import { measureFound, type PlantedPair } from "./planted";
import { rivals, wordsOf } from "./rivals";

export { longPairs, timeLongPair } from "./long-texts";
export { makeNewsProject, timeOverview } from "./project-tasks";

/** Milliseconds: by the clock, and of the processor, which hardly depends on what else the machine does. */
export interface Times {
  ms: number;
  cpuMs: number;
}

class Watch {
  readonly #cpu = process.cpuUsage();
  readonly #start = performance.now();

  stop(): Times {
    const { user, system } = process.cpuUsage(this.#cpu);
    return { ms: performance.now() - this.#start, cpuMs: (user + system) / 1000 };
  }
}

/** Finds all pairs among `count` invented articles. `planted` are pairs of which one has a stretch word for word. */
export function timeAllPairs(count: number) {
  const maker = new NewsMaker();
  const reader = new OverlapReader({ judgeLate: true });
  const parts: OverlapWords[] = [];
  const planted = new Set<string>();
  const articlesWith = new Map<number, number[]>();
  const read: Times = { ms: 0, cpuMs: 0 };
  for (let from = 0; from < count; from += articlesAtOnce) {
    const made = Array.from({ length: Math.min(articlesAtOnce, count - from) }, () => maker.next());
    for (const [at, one] of made.entries()) {
      for (const { kind, source } of one.planted)
        if (kind === "verbatim") planted.add(`${source} ${from + at}`);
      for (const root of one.roots) articlesWith.set(root, [...(articlesWith.get(root) ?? []), from + at]);
    }
    const watch = new Watch();
    for (const { text } of made) parts.push(reader.read({ text, language: "de", mask: [] }));
    const { ms, cpuMs } = watch.stop();
    read.ms += ms;
    read.cpuMs += cpuMs;
  }
  const all = joined(parts);
  parts.length = 0;
  const watch = new Watch();
  const { a, b } = finish(findSharedPairs(all, defaultCompareSettings));
  const pairs = watch.stop();
  const found = new Set(Array.from(a, (one, row) => `${one} ${b[row]}`));
  const related = relatedPairs(articlesWith.values());
  return {
    ...{ words: all.words.length, read, pairs, peakMb: peakMemoryMb() },
    ...{ planted: planted.size, foundPlanted: [...planted].filter((pair) => found.has(pair)).length },
    ...{ found: found.size, unrelated: [...found].filter((pair) => !related.has(pair)).length },
  };
}

const articlesAtOnce = 100;

/** Pairs of articles that have a sentence from the same one. */
function relatedPairs(groups: Iterable<readonly number[]>): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups) {
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) pairs.add(`${a} ${b}`);
  }
  return pairs;
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

function inventedArticles(count: number): Array<ComparedArticle & { planted: Planted[] }> {
  const maker = new NewsMaker();
  return Array.from({ length: count }, (_, number) => {
    const { text, planted } = maker.next();
    return { id: `n${number}`, text, language: "de", mask: [], entities: [], planted };
  });
}

/** Compares `count` articles that stand side by side, others each round; the first of `warm` rounds by itself. */
export function timeOpenArticles(
  count: number,
  warm: number,
  rounds: number,
): { first: Times; times: Times[] } {
  const sets = 40;
  const articles = inventedArticles(count * sets);
  const vocabulary = new Vocabulary();
  const times: Times[] = [];
  for (let round = 0; round < warm + rounds; round++) {
    const at = (round % sets) * count;
    const watch = new Watch();
    compareArticles(articles.slice(at, at + count), defaultCompareSettings, [], { vocabulary });
    times.push(watch.stop());
  }
  return { first: times[0] ?? { ms: 0, cpuMs: 0 }, times: times.slice(warm) };
}

/** What Wortlaut and others find of what was planted, and how long they take for a pair, on the same texts. */
export async function compareWithRivals(count: number, folder: string) {
  const articles = inventedArticles(count * 4);
  const pairs: PlantedPair[] = [];
  for (const { text, planted } of articles) {
    const [first] = planted;
    const source = first && articles[first.source];
    if (source && pairs.length < count) pairs.push({ a: source.text, b: text, planted });
  }
  return measureFound(pairs, await rivals(folder));
}

/** Writes articles one word a line for programs that compare lines; gives their files. */
export function writeWordFiles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  return inventedArticles(count).map(({ id, text }) => {
    const file = path.join(folder, id);
    writeFileSync(
      file,
      `${wordsOf(text)
        .map(({ word }) => word)
        .join("\n")}\n`,
    );
    return file;
  });
}
