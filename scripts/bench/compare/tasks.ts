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

/** Finds all pairs among `count` invented articles. Milliseconds and MB; `planted` are pairs with a verbatim stretch. */
export function timeAllPairs(count: number) {
  const maker = new NewsMaker();
  const reader = new OverlapReader({ judgeLate: true });
  const parts: OverlapWords[] = [];
  const truth = new Set<string>();
  const related = new Set<string>();
  let readMs = 0;
  for (let number = 0; number < count; number++) {
    const { text, planted } = maker.next();
    for (const { kind, source } of planted) {
      related.add(`${source} ${number}`);
      if (kind === "verbatim") truth.add(`${source} ${number}`);
    }
    const start = performance.now();
    parts.push(reader.read({ text, language: "de", mask: [] }));
    readMs += performance.now() - start;
  }
  const all = joined(parts);
  parts.length = 0;
  const start = performance.now();
  const { a, b } = finish(findSharedPairs(all, defaultCompareSettings));
  const pairsMs = performance.now() - start;
  const found = new Set(Array.from(a, (one, row) => `${one} ${b[row]}`));
  return {
    ...{ words: all.words.length, readMs, pairsMs, peakMb: peakMemoryMb() },
    ...{ planted: truth.size, foundPlanted: [...truth].filter((pair) => found.has(pair)).length },
    ...{ found: found.size, notPlanted: [...found].filter((pair) => !related.has(pair)).length },
  };
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

/** Milliseconds to compare `count` articles that stand side by side, for each round after `warm` others. */
export function timeOpenArticles(
  count: number,
  warm: number,
  rounds: number,
): { first: number; times: number[] } {
  const articles = inventedArticles(count * 40);
  const vocabulary = new Vocabulary();
  const times: number[] = [];
  for (let round = 0; round < warm + rounds; round++) {
    const at = (round % 40) * count;
    const start = performance.now();
    compareArticles(articles.slice(at, at + count), defaultCompareSettings, [], { vocabulary });
    times.push(performance.now() - start);
  }
  return { first: times[0] ?? 0, times: times.slice(warm) };
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
