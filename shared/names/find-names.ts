import type { Range } from "../text/words";
import { germanSegments } from "./german-segments";
import type { NameText, Segment } from "./name-segments";
import { readNameWords } from "./name-words";
import type { NameCandidate, NameWordCounts } from "./names";

/** What `findNames` is told beside the text. */
export interface FindNamesOptions {
  /** Stretches that are not article; nothing is found that touches them. */
  mask?: readonly Range[];
  /** What the project's articles say about words, see `countNameWords`. */
  counts?: NameWordCounts;
}

/**
 * The words of `text` that look like actors: names with their titles, functions, states, organisations and media; in
 * order, not overlapping. German and English have rules; in other languages capitals decide. Offsets are UTF-16 units.
 */
export function findNames(text: string, language: string, options: FindNamesOptions = {}): NameCandidate[] {
  const words = readNameWords(text, language);
  const source: NameText = { text, language, words, counts: options.counts };
  const segments = germanSegments(source);
  const mask = options.mask ?? [];
  return segments
    .map((segment) => toCandidate(source, segment))
    .filter(({ start, end }) => !mask.some((part) => part.start < end && part.end > start));
}

function toCandidate({ text, words }: NameText, segment: Segment): NameCandidate {
  const at = (index: number, edge: "start" | "end") => words[index]?.[edge] ?? 0;
  const start = at(segment.first, "start");
  const end = at(segment.last, "end");
  return {
    start,
    end,
    quote: text.slice(start, end),
    core: { start: at(segment.coreFirst, "start"), end: at(segment.coreLast, "end") },
    kindGuess: segment.kind,
    score: Math.round(segment.score * 1000) / 1000,
    why: { domain: "names", key: segment.reason, ...(segment.values ? { values: segment.values } : {}) },
  };
}
