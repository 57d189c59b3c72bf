import type { Range } from "#shared/text/words";
import type { ProjectMemory } from "../mentions";
import { wordBounds } from "./word-bounds";

/** The words of an article that are not masked: where each begins and ends by turns, in UTF-16 units. */
export type WordBounds = Uint32Array;

interface Known {
  bounds: WordBounds;
  mask: readonly Range[];
  language: string;
}

const none: WordBounds = new Uint32Array();

/** The words of an article without what is masked; found once, and again when its mask or language changes. */
export function wordsOfArticle(memory: ProjectMemory, article: string): WordBounds {
  const known = memory.derive("statistics-words", 0, () => new Map<string, Known>());
  const mask = memory.maskOf(article);
  const language = memory.heads.get(article)?.language ?? "";
  const before = known.get(article);
  if (before?.mask === mask && before.language === language) return before.bounds;
  const text = memory.texts.text(article);
  if (text === undefined) return none;
  const bounds = boundsOf(text, mask, language);
  known.set(article, { bounds, mask, language });
  return bounds;
}

/** The words of a text outside of the masked stretches. */
export function boundsOf(text: string, mask: readonly Range[], language: string): WordBounds {
  const found: number[] = [];
  let at = 0;
  for (const { start, end } of [...mask].sort((a, b) => a.start - b.start)) {
    if (start > at) wordBounds(text, at, Math.min(start, text.length), language, found);
    at = Math.max(at, end);
  }
  if (at < text.length) wordBounds(text, at, text.length, language, found);
  return Uint32Array.from(found);
}

/** The first word that ends behind `offset`; as many as there are words when there is none. */
export function firstWordAfter(bounds: WordBounds, offset: number): number {
  return search(bounds, 1, offset + 1);
}

/** The first word that begins at or behind `offset`. */
export function firstWordFrom(bounds: WordBounds, offset: number): number {
  return search(bounds, 0, offset);
}

function search(bounds: WordBounds, side: 0 | 1, least: number): number {
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle * 2 + side] ?? 0) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
