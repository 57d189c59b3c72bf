import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Span } from "#shared/model/annotations";
import type { Mask } from "#shared/model/article";
import { type ArticleState, labelOf } from "./article-state";
import { cutAtBreaks, type DrawnPiece } from "./piece-breaks";
import { type Drawable, type Layer, layoutPieces } from "./piece-layout";
import type { TextRange } from "./reader-props";

/** The words that drawing needs, in the language of the screen. */
export interface DrawnWords {
  masked(reason: Mask["reason"]): string;
  other(name: string, label: string): string;
  /** The name of a span that misses its speaker. */
  unlinked(label: string): string;
}

interface DrawnParagraph {
  clip: TextRange;
  decorations: Decoration[];
}

/** The decorations of the text near the view. Never changes in place. */
export interface DrawnSpans {
  /** UTF-16 offsets; nothing outside is drawn. */
  readonly window: TextRange;
  readonly set: DecorationSet;
  readonly paragraphs: ReadonlyMap<number, DrawnParagraph>;
}

/** Longer paragraphs are drawn in parts, which begin and end at multiples of `step` units. */
const wholeUpTo = 8192;
const step = 2048;

/** Draws what lies in `window`. */
export function drawSpans(
  doc: Node,
  article: ArticleState,
  window: TextRange,
  words: DrawnWords,
): DrawnSpans {
  const empty: DrawnSpans = { window, set: DecorationSet.empty, paragraphs: new Map() };
  return redrawSpans(doc, article, empty, window, [], words);
}

/**
 * Draws for a new `window` or after changes in `touched` (UTF-16 ranges). Paragraphs that were drawn and are not
 * touched keep their decorations.
 */
export function redrawSpans(
  doc: Node,
  article: ArticleState,
  drawn: DrawnSpans,
  window: TextRange,
  touched: readonly TextRange[],
  words: DrawnWords,
): DrawnSpans {
  const { positions } = article;
  const dirty = new Set<number>();
  // Whole paragraphs: a long one may be drawn beyond the window.
  const drawnFrom = positions.paragraphAt(drawn.window.start).start;
  const drawnTo = positions.paragraphAt(drawn.window.end).end;
  for (const { start, end } of touched) {
    const from = Math.max(start, drawnFrom);
    const to = Math.min(end, drawnTo);
    if (from < to) for (const { index } of positions.paragraphsIn(from, to)) dirty.add(index);
  }
  const paragraphs = new Map<number, DrawnParagraph>();
  const removed: Decoration[] = [];
  const added: Decoration[] = [];
  const kept = new Set<number>();
  const near = positions.paragraphsIn(window.start, window.end);
  const divided = article.lineEnds?.partsIn(near);
  for (const paragraph of near) {
    const clip = clipOf(paragraph, window);
    const old = drawn.paragraphs.get(paragraph.index);
    if (old && !dirty.has(paragraph.index) && old.clip.start === clip.start && old.clip.end === clip.end) {
      paragraphs.set(paragraph.index, old);
      kept.add(paragraph.index);
    } else {
      const decorations = decorationsIn(article, clip, divided?.get(paragraph.index) ?? [], words);
      paragraphs.set(paragraph.index, { clip, decorations });
      added.push(...decorations);
    }
  }
  for (const [index, old] of drawn.paragraphs) if (!kept.has(index)) removed.push(...old.decorations);
  let set = removed.length > 0 ? drawn.set.remove(removed) : drawn.set;
  if (added.length > 0) set = set.add(doc, added);
  return { window, set, paragraphs };
}

function clipOf(paragraph: TextRange, window: TextRange): TextRange {
  if (paragraph.end - paragraph.start <= wholeUpTo) return { start: paragraph.start, end: paragraph.end };
  const start = Math.floor((window.start - paragraph.start) / step) * step + paragraph.start;
  const end = Math.ceil((window.end - paragraph.start) / step) * step + paragraph.start;
  return { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) };
}

function decorationsIn(
  article: ArticleState,
  clip: TextRange,
  divided: readonly TextRange[],
  words: DrawnWords,
): Decoration[] {
  const { positions } = article;
  const decorations: Decoration[] = [];
  const pieces = layoutPieces(drawablesIn(article, clip, words), clip);
  for (const piece of cutAtBreaks(pieces, uncutParts(article, clip, divided))) {
    const from = positions.toPosition(piece.start);
    const to = positions.toPosition(piece.end);
    if (piece.layers.length === 0) decorations.push(Decoration.inline(from, to, plainHyphen));
    piece.layers.forEach((layer, depth) => {
      decorations.push(Decoration.inline(from, to, attributesOf(layer, piece, depth === 0, article, words)));
    });
  }
  for (const part of article.showMask ? article.mask : []) {
    const start = Math.max(part.start, clip.start);
    const end = Math.min(part.end, clip.end);
    if (start >= end) continue;
    const attributes = { nodeName: "span", class: "masked", title: words.masked(part.reason) };
    decorations.push(Decoration.inline(positions.toPosition(start), positions.toPosition(end), attributes));
  }
  return decorations;
}

const plainHyphen = { nodeName: "span", class: "may-divide" };

/** Without those that the border of something masked would cut: each half would be a place to divide. */
function uncutParts(
  { mask, showMask }: ArticleState,
  clip: TextRange,
  parts: readonly TextRange[],
): readonly TextRange[] {
  const borders = showMask ? mask.flatMap(({ start, end }) => [start, end]) : [];
  return parts.filter(
    ({ start, end }) =>
      start >= clip.start && end <= clip.end && !borders.some((border) => border > start && border < end),
  );
}

function drawablesIn(article: ArticleState, { start, end }: TextRange, words: DrawnWords): Drawable[] {
  const { index, preview, selected } = article;
  const drawables: Drawable[] = [];
  const add = (span: Span, place: TextRange, name?: string) => {
    const label = labelOf(article, span.label);
    drawables.push({
      id: span.id,
      start: place.start,
      end: place.end,
      label: name === undefined ? span.label : words.other(name, label?.name ?? span.label),
      shape: name === undefined ? (label?.shape ?? "underline") : "dashed",
      selected: name === undefined && span.id === selected,
      other: name !== undefined,
    });
  };
  for (const span of index.overlapping(start, end)) if (span.id !== preview?.id) add(span, span);
  const dragged = preview && preview.start < end && preview.end > start ? index.get(preview.id) : undefined;
  if (preview && dragged) add(dragged, preview);
  for (const { name, spans } of article.others) {
    for (const span of spans) if (span.start < end && span.end > start) add(span, span, name);
  }
  return drawables;
}

/** The innermost layer also carries what the pointer needs: the piece's start and the names of all its labels. */
function attributesOf(
  layer: Layer,
  piece: DrawnPiece,
  innermost: boolean,
  article: ArticleState,
  words: DrawnWords,
): Record<string, string> {
  const { drawable } = layer;
  const classes = ["span", `span-${drawable.shape}`];
  if (layer.depth > 0) classes.push("nested");
  if (layer.lane > 0) classes.push(`lane-${layer.lane}`);
  if (layer.markStart) classes.push("mark-start");
  if (layer.markEnd) classes.push("mark-end");
  if (drawable.selected) classes.push("selected");
  if (drawable.other) classes.push("other");
  if (isUnlinked(drawable, article) && drawable.start === piece.start) classes.push("unlinked");
  if (drawable.start < piece.start) classes.push("comes-on");
  if (drawable.end > piece.end) classes.push("goes-on");
  if (piece.hyphen && innermost) classes.push("may-divide");
  return {
    nodeName: "span",
    class: classes.join(" "),
    "data-label": drawable.other ? "" : drawable.label,
    "data-span": drawable.id,
    ...(innermost
      ? {
          "data-at": String(piece.start),
          title: piece.layers.map((l) => nameOf(l.drawable, article, words)).join(" · "),
        }
      : {}),
  };
}

function nameOf(drawable: Drawable, article: ArticleState, words: DrawnWords): string {
  const { label, other } = drawable;
  const name = other ? label : (labelOf(article, label)?.name ?? label);
  return isUnlinked(drawable, article) ? words.unlinked(name) : name;
}

function isUnlinked({ id, other }: Drawable, article: ArticleState): boolean {
  return !other && article.unlinked.has(id);
}
