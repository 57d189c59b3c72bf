import type { ReactNode } from "react";
import type { UiLanguage } from "#shared/messages/define";
import type { Link, Span } from "#shared/model/annotations";
import type { Article, Mask, MaskReason } from "#shared/model/article";
import type { Label } from "#shared/model/codebook";

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
  links?: readonly Link[];
  /** In the order of the codebook. */
  labels: readonly Label[];
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
  /** Places found by a search elsewhere; marked, not walked. */
  searchHits?: readonly TextRange[];
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
}
