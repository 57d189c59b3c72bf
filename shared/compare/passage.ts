import type { Range } from "../text/words";

/**
 * What two articles share. "verbatim": word for word. "edited": the same sentence with some words changed.
 * "paraphrase": the same fact in other words, a proposal. "formula": a run of names, titles or function words that says
 * nothing of a common origin; listed apart and counted nowhere.
 */
export const passageKinds = ["verbatim", "edited", "paraphrase", "formula"] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A stretch of one article that takes part in a passage; UTF-16 units, `quote` is the text there exactly. */
export interface Witness extends Range {
  article: string;
  quote: string;
}

/**
 * Words that differ between the two witnesses, as offsets into the two texts, whole words only. One side is empty
 * (`start === end`) where words were added or left out. "variant": the same word spelled, hyphenated or inflected
 * otherwise.
 */
export interface WordEdit {
  a: Range;
  b: Range;
  kind: "changed" | "variant";
}

/**
 * A stretch of wording in one article and its partner in another. `a` belongs to the article that was given first.
 * Nothing about a passage depends on that order but which side is called `a`.
 */
export interface Passage {
  /** The same for the same places and kind, in whatever order things were computed. */
  id: string;
  kind: PassageKind;
  /** 0 to 1: how sure it is. Verbatim passages have 1. */
  score: number;
  a: Witness;
  b: Witness;
  /** In the order of `a`; empty for verbatim passages and paraphrases. */
  edits: WordEdit[];
  /** Words of each witness that the other one has too. */
  shared: { a: number; b: number };
  /** Where a person has decided about it: the decision's id. */
  decision?: string;
}

/** Witnesses of several articles that are all partners of one another, at most one place an article. */
export interface PassageCluster {
  id: string;
  kind: PassageKind;
  /** In the order of the articles given. */
  witnesses: Witness[];
  /** Ids of the passages that hold it together. */
  passages: string[];
}

/** How much of each of two articles stands in the other: words in verbatim and edited passages, formulas left out. */
export interface PairShare {
  a: string;
  b: string;
  sharedWordsA: number;
  sharedWordsB: number;
}
