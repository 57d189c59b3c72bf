import type { Range } from "../text/words";
import { englishFunctions, withEnglishTitle } from "./english-persons";
import { englishSegments } from "./english-segments";
import { organisationSegments } from "./german-organisations";
import { functionSegments, withHead, withTitle } from "./german-persons";
import { germanSegments } from "./german-segments";
import type { NameText, Segment } from "./name-segments";
import { readNameWords } from "./name-words";
import type { NameCandidate, NameWordCounts } from "./names";
import { quotedSegments } from "./quoted-names";
import { withRepeats } from "./repeated-names";
import { isGerman } from "./word-forms";

export { countNameWords } from "./name-counts";
export type { NameCandidate, NameWordCounts } from "./names";

/** What `findNames` is told beside the text. */
export interface FindNamesOptions {
  /** Stretches that are not article; nothing is found that touches them. */
  mask?: readonly Range[];
  /** What the project's articles say about words, see `countNameWords`. */
  counts?: NameWordCounts;
}

/**
 * The words of `text` that look like actors: names with their titles, functions, states, organisations and
 * media; in order, not overlapping. German and English have rules; in other languages capitals decide.
 * Offsets are UTF-16 units.
 */
export function findNames(text: string, language: string, options: FindNamesOptions = {}): NameCandidate[] {
  const words = readNameWords(text, language);
  const source: NameText = { text, language, words, counts: options.counts };
  const mask = options.mask ?? [];
  const segments = isGerman(language) ? germanNames(source) : otherNames(source);
  const found = segments.map((segment) => toCandidate(source, asScene(source, segment)));
  return withoutOverlaps(
    found.filter(({ start, end }) => !mask.some((part) => part.start < end && part.end > start)),
  );
}

const scenePreposition = /^(?:in|im|aus|nach|bei|vor|at|from|to|near|into|across)$/iu;

/** Somewhere in China is a scene, no actor: such places are proposed last. */
function asScene({ words }: NameText, segment: Segment): Segment {
  const place = segment.reason === "state" || segment.reason === "capital" || segment.reason === "place";
  if (!place || !scenePreposition.test(words[segment.first - 1]?.text ?? "")) return segment;
  return { ...segment, score: segment.score * 0.6 };
}

function germanNames(source: NameText): Segment[] {
  const named = withRepeats(source, germanSegments(source)).map((segment) =>
    withHead(source, withTitle(source, segment)),
  );
  return [...named, ...organisationSegments(source), ...functionSegments(source), ...quotedSegments(source)];
}

function otherNames(source: NameText): Segment[] {
  const named = withRepeats(source, englishSegments(source)).map((segment) =>
    withEnglishTitle(source, segment),
  );
  return [...named, ...englishFunctions(source), ...quotedSegments(source)];
}

/** The longer one of two that overlap, then the surer one. */
function withoutOverlaps(found: readonly NameCandidate[]): NameCandidate[] {
  const kept: NameCandidate[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score)) {
    const last = kept.at(-1);
    if (!last || last.end <= one.start) kept.push(one);
    else if (beats(one, last)) kept[kept.length - 1] = one;
  }
  return kept;
}

function beats(a: NameCandidate, b: NameCandidate): boolean {
  return (
    a.end - a.start - (b.end - b.start) > 0 || (a.end - a.start === b.end - b.start && a.score > b.score)
  );
}

function toCandidate({ text, words }: NameText, segment: Segment): NameCandidate {
  const at = (index: number, edge: "start" | "end") => words[index]?.[edge] ?? 0;
  const start = at(segment.first, "start");
  const end = segment.tail ?? at(segment.last, "end");
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
