import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { alignSentences } from "#shared/compare/align-sentences";
import { shippedBackground } from "#shared/compare/background";
import { SentenceReader } from "#shared/compare/sentence-features";
import { tokensIn } from "#shared/compare/token-range";
import { tokenise } from "#shared/compare/tokenise";
import { Vocabulary } from "#shared/compare/vocabulary";

/** The files of the public repository rstodden/DEplain that are read, all put into one folder. */
export const deplainFiles = {
  /** B__Document-level_Corpus/DEplain-web-doc/manual/open/sentence-split/test.csv */
  documents: "test.csv",
  /** C__Alignment_Algorithms/DEplain_web_alignments_test.src and .tgt: one alignment a line. */
  goldComplex: "DEplain_web_alignments_test.src",
  goldSimple: "DEplain_web_alignments_test.tgt",
} as const;

export interface DeplainDocument {
  complex: string[];
  simple: string[];
}

/** One text of one or more sentences each side. */
export type TextPair = readonly [complex: string, simple: string];

export interface PairScore {
  found: number;
  gold: number;
  correct: number;
  precision: number;
  recall: number;
  f1: number;
}

/** What to put where, in one sentence, when `folder` lacks a file; undefined when all are there. */
export function missingDeplain(folder: string): string | undefined {
  const { documents, goldComplex, goldSimple } = deplainFiles;
  const lacking = [documents, goldComplex, goldSimple].filter(
    (name) => folder === "" || !existsSync(path.join(folder, name)),
  );
  if (lacking.length === 0) return undefined;
  return (
    "DEplain-web is skipped: put B__Document-level_Corpus/DEplain-web-doc/manual/open/sentence-split/" +
    `${documents} and C__Alignment_Algorithms/${goldComplex} and ${goldSimple} of the public repository ` +
    "rstodden/DEplain into one folder and name it here or in WORTLAUT_DEPLAIN" +
    (folder === "" ? "." : ` (not in ${folder}: ${lacking.join(", ")}).`)
  );
}

/** The document pairs as lists of sentences; throws when the folder has no such files. */
export function readDeplain(folder: string): { documents: DeplainDocument[]; gold: TextPair[] } {
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const rows = parse(read(deplainFiles.documents), { columns: true }) as Array<Record<string, string>>;
  const split = (cell: string | undefined) => (cell ?? "").trim().split("|||");
  const documents = rows.map((row) => ({ complex: split(row.original), simple: split(row.simplification) }));
  const lines = (name: string) => read(name).replace(/\n$/u, "").split("\n");
  const simple = lines(deplainFiles.goldSimple);
  const gold = lines(deplainFiles.goldComplex).map((line, at): TextPair => [line, simple[at] ?? ""]);
  return { documents, gold };
}

/** One sentence a line; a sentence's own line breaks become blanks. */
function readSentences(
  id: string,
  sentences: readonly string[],
  vocabulary: Vocabulary,
  reader: SentenceReader,
) {
  const lines = sentences.map((sentence) => sentence.replaceAll("\n", " "));
  const text = lines.join("\n");
  const tokens = tokenise({ id, text, language: "de", mask: [], entities: [] }, vocabulary);
  let start = 0;
  const ranges = lines.map((line) => {
    const end = start + line.length;
    const range = tokensIn(tokens, { start, end });
    start = end + 1;
    return range;
  });
  return reader.read(tokens, ranges, "de");
}

/** Aligns the sentences of one document pair as paraphrases are aligned, sentences that are the same among them. */
export function alignDocument(document: DeplainDocument, threshold: number): TextPair[] {
  const vocabulary = new Vocabulary();
  const reader = new SentenceReader(vocabulary, shippedBackground, false);
  const complex = readSentences("complex", document.complex, vocabulary, reader);
  const simple = readSentences("simple", document.simple, vocabulary, reader);
  return alignSentences(complex, simple, { threshold, neighbours: 0.5, mostJoined: 3, growth: 1.02 }).map(
    ({ a, b }) => [
      document.complex.slice(a.first, a.end).join(" ").trim(),
      document.simple.slice(b.first, b.end).join(" ").trim(),
    ],
  );
}

/** As the public evaluation counts: a pair is right when exactly these two texts are aligned in the gold standard. */
export function scorePairs(
  found: readonly TextPair[],
  gold: readonly TextPair[],
  withIdentical: boolean,
): PairScore {
  const counted = (pairs: readonly TextPair[]) =>
    pairs
      .map(([complex, simple]): TextPair => [complex.trim(), simple.trim()])
      .filter(([complex, simple]) => withIdentical || complex !== simple);
  const known = new Set(counted(gold).map((pair) => JSON.stringify(pair)));
  const mine = counted(found);
  const correct = mine.filter((pair) => known.has(JSON.stringify(pair))).length;
  const golds = counted(gold).length;
  const precision = correct / Math.max(1, mine.length);
  const recall = correct / Math.max(1, golds);
  const f1 = correct === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { found: mine.length, gold: golds, correct, precision, recall, f1 };
}

/** Aligns all document pairs of a folder and scores them; throws when `missingDeplain` names a file. */
export function evaluateDeplain(folder: string, threshold = 0.7) {
  const { documents, gold } = readDeplain(folder);
  const found = documents.flatMap((document) => alignDocument(document, threshold));
  return {
    documents: documents.length,
    all: scorePairs(found, gold, true),
    changed: scorePairs(found, gold, false),
  };
}
