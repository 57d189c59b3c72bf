import type { ReactNode } from "react";
import type { PassageKind } from "#shared/compare/passage";
import type { Range } from "#shared/text/words";

/** A passage as one column shows it: its own witness, and which columns hold the other ones. UTF-16 units. */
export interface ColumnPassage extends Range {
  id: string;
  kind: PassageKind;
  /** "confirmed" and "by-hand" were decided by a person. */
  status: "found" | "confirmed" | "by-hand";
  /** Numbers of the columns that have a partner, from 0. */
  partners: number[];
  /** Words that differ here from at least one partner. */
  edits: Array<Range & { kind: "changed" | "variant" }>;
  /** What a screen reader says: "edited, also in Blatt A and Blatt B". */
  spoken: string;
}

export interface ColumnProps {
  article: string;
  /** From 0, from left to right. */
  column: number;
  /** By start; they may overlap. Unchanged ones stay the same objects. */
  passages: readonly ColumnPassage[];
  /** The passage that is looked at. */
  current: string | undefined;
  /** Text that no other column shares is shown plainly, everything else dimmed. */
  onlyHere: boolean;
  /** Stands beside date and length above the text: how much of it others have too. */
  header?: ReactNode;
  /** A click or the caret went into a passage: the innermost one. */
  onPassage(id: string): void;
  /** Text was selected or let go: null. */
  onSelection(range: Range | null): void;
  /** The text scrolled or was laid out anew. */
  onMoved(): void;
}

/** What the frame asks of a column. Places are CSS pixels in the viewport. */
export interface ColumnHandle {
  focus(): void;
  /** Where the lines of `range` begin and end, also when they are scrolled out of view; null before the first layout. */
  extentOf(range: Range): { top: number; bottom: number } | null;
  /** Scrolls so that `range` begins at `top`, or about a third down the column. Does not take the focus. */
  reveal(range: Range, top?: number): void;
  /** What is selected in this column. */
  selection(): Range | null;
  /** Scrolls by so many pixels, without telling `onMoved`. */
  scrollBy(pixels: number): void;
  readonly scroller: HTMLElement | null;
}
