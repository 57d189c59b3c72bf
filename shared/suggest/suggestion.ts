import type { OtherReading } from "../dates/timex";
import type { Attributes } from "../model/annotations";
import type { ActorKind } from "../model/project";
import type { Reason } from "./reason";

export const suggestionKinds = ["known", "date", "name", "claim"] as const;
/** known: tagged like this elsewhere; date: an expression of time; name: looks like an actor; claim: somebody says it. */
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Somebody who probably says a claim: words near it, and the registry entry they stand for where that is known. */
export interface SpeakerProposal {
  /** UTF-16 units, half-open. */
  start: number;
  end: number;
  quote: string;
  actor?: string;
  why: Reason;
}

/** An entry the registry of actors does not have yet. */
export interface NewEntry {
  name: string;
  kind: ActorKind;
}

/** A span the coder may want. Nothing of it is in the project until it is accepted. */
export interface Suggestion {
  /** Stable for the same proposal at the same place; made by `suggestionId`. */
  id: string;
  kind: SuggestionKind;
  /** Label id. */
  label: string;
  /** UTF-16 units, half-open. */
  start: number;
  end: number;
  quote: string;
  /** What the span would carry: type, value and mod of a date, speech of a claim. */
  attributes: Attributes;
  /** The registry entry an actor would be linked to. */
  actor?: string;
  /** A registry entry that accepting makes, because there is none of this name yet. */
  entry?: NewEntry;
  /** Who says a claim. */
  speaker?: SpeakerProposal;
  /** At least one; the strongest first. */
  why: readonly Reason[];
  /** 0 to 1: how sure; the list shows the surer ones of overlapping proposals. */
  score: number;
  /** Other readings of a date. */
  others?: readonly OtherReading[];
  /** A date that needs the article's publication date. */
  waiting?: true;
}

/** The id of a proposal: the same label, place and kind give the same id. */
export function suggestionId(kind: SuggestionKind, label: string, start: number, end: number): string {
  return `${kind}.${label}.${start}.${end}`;
}
