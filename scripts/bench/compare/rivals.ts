import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { diffWords } from "diff";
import { diff as myersDiff } from "fast-myers-diff";
import { compareArticles } from "#shared/compare/compare-articles";
import type { Witness } from "#shared/compare/passage";
import { defaultCompareSettings } from "#shared/compare/settings";

const run = promisify(execFile);

/** A word of an article; UTF-16 units. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** For each word of two articles 1 where it is said to stand in the other one too. */
export interface Common {
  a: Uint8Array;
  b: Uint8Array;
}

/** Something that compares two articles. */
export interface Rival {
  name: string;
  compare(a: string, b: string): Common | Promise<Common>;
}

/** Words as all contenders see them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function nothing(a: readonly Word[], b: readonly Word[]): Common {
  return { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
}

/** Diffs find equal words everywhere: runs of at least so many count for them. */
const shortestRun = 3;

function markRun(common: Common, atA: number, atB: number, length: number): void {
  if (length < shortestRun) return;
  common.a.fill(1, atA, atA + length);
  common.b.fill(1, atB, atB + length);
}

function wortlaut(paraphrases: boolean): Rival {
  return {
    name: paraphrases ? "Wortlaut, with paraphrases" : "Wortlaut",
    compare: (textA, textB) => {
      const article = (id: string, text: string) => ({ id, text, language: "de", mask: [], entities: [] });
      const articles = [article("a", textA), article("b", textB)];
      const made = compareArticles(articles, { ...defaultCompareSettings, paraphrases });
      const [a, b] = [wordsOf(textA), wordsOf(textB)];
      const common = nothing(a, b);
      for (const passage of made?.passages ?? []) {
        if (passage.kind === "formula") continue;
        markPlace(common.a, a, passage.a);
        markPlace(common.b, b, passage.b);
      }
      return common;
    },
  };
}

function markPlace(marks: Uint8Array, words: readonly Word[], { start, end }: Witness): void {
  for (const [at, word] of words.entries()) if (word.start >= start && word.end <= end) marks[at] = 1;
}

const jsdiff: Rival = {
  name: "diff (diffWords)",
  compare: (textA, textB) => {
    const common = nothing(wordsOf(textA), wordsOf(textB));
    let [atA, atB] = [0, 0];
    for (const { value, added, removed } of diffWords(textA, textB, { ignoreCase: true })) {
      const { length } = wordsOf(value);
      if (!added && !removed) markRun(common, atA, atB, length);
      if (!added) atA += length;
      if (!removed) atB += length;
    }
    return common;
  },
};

const fastMyers: Rival = {
  name: "fast-myers-diff (words)",
  compare: (textA, textB) => {
    const [a, b] = [wordsOf(textA), wordsOf(textB)];
    const common = nothing(a, b);
    const words = (list: readonly Word[]) => list.map(({ word }) => word);
    let [atA, atB] = [0, 0];
    for (const [fromA, toA, fromB, toB] of myersDiff(words(a), words(b))) {
      markRun(common, atA, atB, fromA - atA);
      [atA, atB] = [toA, toB];
      if (fromB > toB) throw new Error("a diff goes backwards");
    }
    markRun(common, atA, atB, a.length - atA);
    return common;
  },
};

/** Programs read files; writing them does not count. */
function fileRival(
  name: string,
  folder: string,
  compare: (a: string, b: string) => Promise<string>,
  read: Reader,
): Rival {
  return {
    name,
    compare: async (textA, textB) => {
      const [a, b] = [wordsOf(textA), wordsOf(textB)];
      const files = [a, b].map((words, side) => {
        const file = path.join(folder, `side-${side}`);
        writeFileSync(file, `${words.map(({ word }) => word).join("\n")}\n`);
        return file;
      });
      const common = nothing(a, b);
      read(await compare(files[0] ?? "", files[1] ?? ""), common);
      return common;
    },
  };
}

type Reader = (output: string, common: Common) => void;

/** One word a line: lines are words. */
const readSimText: Reader = (output, common) => {
  for (const [, fromA, toA, fromB, toB] of output.matchAll(/line (\d+)-(\d+)\s*\|[^\n]*line (\d+)-(\d+)/gu)) {
    common.a.fill(1, Number(fromA) - 1, Number(toA));
    common.b.fill(1, Number(fromB) - 1, Number(toB));
  }
};

const [left, leftEnd, added, addedEnd] = ["<-", "->", "<+", "+>"];

const readDwdiff: Reader = (output, common) => {
  let [atA, atB] = [0, 0];
  for (const [piece] of output.matchAll(/<-.*?->|<\+.*?\+>|(?:(?!<[-+]).)+/gsu)) {
    const { length } = wordsOf(piece);
    if (!piece.startsWith(left) && !piece.startsWith(added)) markRun(common, atA, atB, length);
    if (!piece.startsWith(added)) atA += length;
    if (!piece.startsWith(left)) atB += length;
  }
};

/** Whether a program can be started. */
export async function isThere(program: string, args: readonly string[]): Promise<boolean> {
  return run(program, args).then(
    () => true,
    (error: { code?: unknown }) => error.code !== "ENOENT",
  );
}

/** Everybody who can take part on this machine, Wortlaut first. */
export async function rivals(folder: string): Promise<Rival[]> {
  mkdirSync(folder, { recursive: true });
  const contenders = [wortlaut(false), wortlaut(true), jsdiff, fastMyers];
  if (await isThere("sim_text", ["-v"])) {
    const simText = (a: string, b: string) =>
      run("sim_text", ["-n", "-r", "5", a, b]).then(({ stdout }) => stdout);
    contenders.push(fileRival("sim_text -r 5", folder, simText, readSimText));
  }
  if (await isThere("dwdiff", ["--version"])) {
    const marks = ["-w", left, "-x", leftEnd, "-y", added, "-z", addedEnd];
    // Exits with 1 where the files differ.
    const dwdiff = (a: string, b: string) =>
      run("dwdiff", [...marks, a, b]).then(
        ({ stdout }) => stdout,
        (error: { code?: unknown; stdout?: string }) => {
          if (error.code !== 1) throw error;
          return error.stdout ?? "";
        },
      );
    contenders.push(fileRival("dwdiff", folder, dwdiff, readDwdiff));
  }
  return contenders;
}
