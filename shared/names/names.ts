import type { ActorKind } from "../model/project";
import type { Reason } from "../suggest/reason";

/** A wording somebody linked to an actor, with how often. */
export interface KnownWording {
  wording: string;
  /** Registry id. */
  actor: string;
  count: number;
}

/** How a wording or a query fits a form of an actor, the surest first. */
export const matchHows = [
  "name",
  "alias",
  "known",
  "inflected",
  "variant",
  "derived",
  "last-name",
  "part",
  "initials",
  "prefix",
  "typo",
] as const;
export type MatchHow = (typeof matchHows)[number];

/** An actor that a wording or a query may mean. */
export interface ActorMatch {
  actor: string;
  /** The name, alias or known wording that matched, as it is written there. */
  form: string;
  how: MatchHow;
  /** 0 to 1. */
  score: number;
  why: Reason;
}

/** A wording that is tagged in the project, with how often under this label (and linked to this actor). */
export interface TaggedWording {
  label: string;
  wording: string;
  actor?: string;
  count: number;
}

/** How words in a text agree with a wording that is known. */
export type WordingRelation = "same" | "inflected" | "variant";

/** Words of a text that are tagged elsewhere. */
export interface KnownMatch {
  /** UTF-16 units, half-open. */
  start: number;
  end: number;
  quote: string;
  label: string;
  /** The wording as it is tagged elsewhere. */
  wording: string;
  /** The actor it is linked to most often. */
  actor?: string;
  /** How often it is tagged with this label, whoever it is linked to. */
  count: number;
  how: WordingRelation;
  /** Everybody it is linked to, most often first; two or more mean that the wording is ambiguous. */
  actors: ReadonlyArray<{ actor: string; count: number }>;
  /** 0 to 1. */
  score: number;
  why: Reason;
}

/** What the articles of a project say about a word, whatever its case; see `countNameWords`. */
export interface NameWordCount {
  /** Written small. */
  lower: number;
  /** Capitalised inside a sentence, behind an article, a determiner or an inflected adjective. */
  midSentenceWithArticle: number;
  /** All places. */
  total: number;
}

/** Counts by the word in small letters. */
export type NameWordCounts = ReadonlyMap<string, NameWordCount>;

/** Words that look like an actor, with the title as a researcher would tag them. */
export interface NameCandidate {
  /** UTF-16 units, half-open. */
  start: number;
  end: number;
  quote: string;
  /**
   * The name without title and country inside `[start, end)`; the same range where there is nothing to leave
   * out.
   */
  core: { start: number; end: number };
  kindGuess: ActorKind;
  /** 0 to 1. */
  score: number;
  why: Reason;
}
