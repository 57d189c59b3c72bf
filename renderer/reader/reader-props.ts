import type { ReactNode } from "react";
import type { PassageKind } from "#shared/compare/passage";
import type { UiLanguage } from "#shared/messages/define";
import type { Link, Span } from "#shared/model/annotations";
import type { Article, Mask, MaskReason } from "#shared/model/article";
import type { Label, LinkRole } from "#shared/model/codebook";
import type { Suggestion } from "#shared/suggest/suggestion";

/** A stretch `[start, end)` of the article's text in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** What is selected in the text. `paragraph` counts from 1; `length` is in code points. */
export interface TextSelectionInfo extends TextRange {
  paragraph: number;
  length: number;
}

/** Spans of somebody else shown beside one's own, for instance another coder's. They cannot be changed here. */
export interface OtherSpans {
  name: string;
  spans: readonly Span[];
}

/** Wording that another article beside this one has too. */
export interface ReaderPassage extends TextRange {
  id: string;
  kind: PassageKind;
  /** "confirmed" and "by-hand" were decided by a person. */
  status: "found" | "confirmed" | "by-hand";
  /** Words that differ, and empty stretches where words lack. */
  edits: ReadonlyArray<TextRange & { kind: "changed" | "variant" }>;
}

/**
 * What the reader shows and whom it tells. Every array may be a new one on each render; unchanged spans should stay
 * the same objects (as `applyOp` leaves them), then only what changed is drawn again.
 */
export interface ArticleViewProps {
  article: Article;
  /** The frozen text; paragraphs end with "\n". */
  text: string;
  /** In the order of `compareSpans`, as annotations keep them. */
  spans: readonly Span[];
  /** Those between spans are shown while one of both is selected or, faintly, under the pointer. */
  links?: readonly Link[];
  /** In the order of the codebook. */
  labels: readonly Label[];
  /** Their names stand at linked spans; a key of theirs works on a selected span of a label they start from. */
  roles?: readonly LinkRole[];
  others?: readonly OtherSpans[];
  mask: readonly Mask[];
  readOnly: boolean;
  /** The language of the screen, not of the article. */
  language: UiLanguage;
  /** CSS pixels. */
  readingSize: number;
  hyphenation: boolean;
  snapToWords: boolean;
  showMask: boolean;
  minimap: boolean;
  selectedSpan: string | null;
  /** Drawn lightly, walked with "." and ",". Unchanged ones should stay the same objects. */
  suggestions?: readonly Suggestion[];
  /** The suggestion that Enter accepts. A change from outside brings it into view. */
  currentSuggestion?: string | null;
  /** The name of a registry entry, for what a suggestion would be linked to. */
  actorName?(id: string): string | undefined;
  /** Spans that miss their speaker: a quiet sign stands in the margin. */
  unlinked?: ReadonlySet<string>;
  /** Places found by a search elsewhere; marked, not walked. */
  searchHits?: readonly TextRange[];
  /**
   * Other articles stand beside this one: their lines have to be found at once, and selected text is still marked when
   * the keyboard is in another one. The same for as long as an article is shown.
   */
  beside?: boolean;
  /** Drawn behind the text. By start; unchanged arrays should stay the same objects. */
  passages?: readonly ReaderPassage[];
  /** Drawn with an outline. */
  currentPassage?: string | null;
  /** Text in passages is dimmed, text in none is not. */
  onlyHere?: boolean;
  /** Stands above the text and scrolls with it: title, source, date. */
  header?: ReactNode;

  /** Told whenever a click, Tab or the caret changes which span is selected. */
  onSelectSpan(id: string | null): void;
  /** Null when nothing but a caret is there. */
  onSelectionChange(selection: TextSelectionInfo | null): void;
  /** Told after the caret moved: paragraph counted from 1, offset in UTF-16 units. */
  onCaret?(place: { offset: number; paragraph: number }): void;
  /** A new span. The range is trimmed and cuts no character. Select the new span afterwards (`selectedSpan`). */
  onTag(span: TextRange & { label: string }): void;
  /** Several new spans as one step of undo. */
  onTagMany(spans: { label: string; ranges: TextRange[] }): void;
  onMoveSpan(span: TextRange & { id: string }): void;
  onRelabelSpan(change: { id: string; label: string }): void;
  onRemoveSpan(id: string): void;
  /** Enter: the inspector should take the focus for this span. */
  onInspect(id: string): void;
  /** N: a note on this span. */
  onNote(id: string): void;
  /** "?": show all keys. */
  onShowKeys(): void;
  /**
   * Another suggestion becomes the current one, or none. After `onAcceptSuggestion` and `onRejectSuggestion` the reader
   * goes on to the next one by itself: neither choose one then nor select the new span. When the current one is no
   * longer among `suggestions`, the reader goes on as well.
   */
  onSelectSuggestion?(id: string | null): void;
  onAcceptSuggestion?(id: string): void;
  /** "X", Backspace or Delete while a suggestion is current. */
  onRejectSuggestion?(id: string): void;
  /** "R": the suggestion should come back with its next reading, under the same id. */
  onOtherReading?(id: string): void;
  /** The key of `role` was pressed on a selected span that it may start from: choose what it leads to. */
  onLinkKey?(link: { span: string; role: string }): void;
  /** "L": choose the role, then what it leads to. */
  onLinkAny?(span: string): void;
  /** A span was dragged onto another one that some role leads to from its label. */
  onLinkDrag?(link: { from: string; to: string }): void;
  /** "P": take over what is proposed for this span. */
  onProposals?(span: string): void;
  /** A click or the caret went into a passage: the innermost one. */
  onPassage?(id: string): void;
  /** Only offered where given. */
  onMask?(mask: TextRange & { reason: MaskReason }): void;
  onUnmask?(range: TextRange): void;
  /** Says something through the polite live region of the app; `show`: nothing on the screen says the same. */
  announce(message: string, show: boolean): void;
}

/** `number` counts hits from 1; 0 when there are none. */
export interface FindState {
  query: string;
  count: number;
  number: number;
}

export interface FindOptions {
  matchCase?: boolean;
  wholeWords?: boolean;
}

export type SpanEdge = "start" | "end";
/** -1 is towards the beginning of the text, 1 towards its end. */
export type Direction = -1 | 1;
export type BorderUnit = "word" | "character";

/** What the app can ask of the reader: menus, palette, inspector and find bar use it. */
export interface ArticleViewHandle {
  focus(): void;
  /** Brings a span into view and puts the caret there, without taking the focus. False if there is no such span. */
  scrollToSpan(id: string): boolean;
  /** Brings `[start, end)` into view and selects it, without taking the focus. */
  scrollTo(start: number, end: number): void;
  /** Whether `tag` would do something now. */
  canTag(labelId: string): boolean;
  /** Tags the selection, or the word or sentence at the caret. False when nothing could be tagged. */
  tag(labelId: string): boolean;
  /** Tags the wording of the selected span or of the selection wherever this article has it. */
  tagSameWording(): boolean;
  canTagSameWording(): boolean;
  /** Selects the span after (1) or before (-1) the selected one or the caret. */
  nextSpan(direction: Direction): boolean;
  moveBorder(edge: SpanEdge, direction: Direction, unit: BorderUnit): boolean;
  removeSelected(): boolean;
  inspectSelected(): boolean;
  noteSelected(): boolean;
  /** What is selected in the text, or null when there is only a caret. */
  selection(): TextSelectionInfo | null;
  /** UTF-16 offset of the caret. */
  caret(): number;
  selectAll(): void;
  maskSelection(reason: MaskReason): boolean;
  unmaskSelection(): boolean;
  /** Marks every place with `query` and scrolls to the first at or after the caret. */
  find(query: string, options?: FindOptions): FindState;
  /** The next (1) or previous (-1) hit, around the end of the text. */
  findNext(direction: Direction): FindState;
  clearFind(): void;
  /** Makes the suggestion after (1) or before (-1) the current one or the caret the current one. */
  nextSuggestion(direction: Direction): boolean;
  /** Accepts the current suggestion and goes on to the next. False when none is current. */
  acceptSuggestion(): boolean;
  rejectSuggestion(): boolean;
  /** The next reading of the current suggestion. False when it has only one. */
  otherReading(): boolean;
  /** Where something that belongs to this span can stand beside it, in the viewport; null when it is not in view. */
  linkAnchor(span: string): DOMRect | null;
  /**
   * Where the lines of `range` are in the viewport, CSS pixels, exactly, in view or not. Null before the first layout.
   * For articles `beside` others: all of the text is laid out from then on.
   */
  extentOf(range: TextRange): { top: number; bottom: number } | null;
  /** Scrolls so that `range` begins at `top` (in the viewport), by itself about a third down, and takes no focus. */
  revealAt(range: TextRange, top?: number): void;
  /** Scrolls by so many CSS pixels, as far as there is text. */
  scrollBy(pixels: number): void;
  /** What scrolls the text; null before it is on the screen. */
  scroller(): HTMLElement | null;
  /** The label of the current suggestion, the selected span or the innermost span at the caret: for its guideline. */
  labelHere(): string | null;
}
