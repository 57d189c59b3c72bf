import type { EditorState } from "prosemirror-state";
import { isMasked } from "#shared/text/mask";
import { articleOf, changeArticle, labelOf, selectedRange, selectedSpan } from "../article-state";
import type { TextRange } from "../reader-props";
import { ask, type Command } from "../requests";
import type { SpanIndex } from "../span-index";
import { rangeToTag } from "./tag";

const inWord = "\\p{L}\\p{N}\\p{M}";
const hyphens = "[-\\u2010\\u2011]";
const notAfterWord = `(?<![${inWord}])(?<![${inWord}]${hyphens})`;
const notBeforeWord = `(?![${inWord}])(?!${hyphens}[${inWord}])`;

/** Where `wording` stands in `text` as whole words, letter by letter the same; places do not overlap. */
export function wholeWordPlaces(text: string, wording: string): TextRange[] {
  if (wording.trim() === "") return [];
  const startsInWord = new RegExp(`^[${inWord}]`, "u").test(wording);
  const endsInWord = new RegExp(`[${inWord}]$`, "u").test(wording);
  const pattern = `${startsInWord ? notAfterWord : ""}${escapeRegExp(wording)}${endsInWord ? notBeforeWord : ""}`;
  const places: TextRange[] = [];
  for (const { index } of text.matchAll(new RegExp(pattern, "gu"))) {
    places.push({ start: index, end: index + wording.length });
  }
  return places;
}

/** `text` as a regular expression (flag u) that matches just it. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Whether spans of `label` already cover all of `[start, end)`. */
function isLabelled(index: SpanIndex, label: string, { start, end }: TextRange): boolean {
  let at = start;
  for (const span of index.overlapping(start, end)) {
    if (span.label === label && span.start <= at && span.end > at) at = span.end;
  }
  return at >= end;
}

/** The label and wording that would be tagged everywhere: of the selected span, else the selection's. */
function wordingToTag(state: EditorState): { label: string; wording: string } | null {
  const article = articleOf(state);
  const span = selectedSpan(state);
  if (span) return { label: span.label, wording: article.text.slice(span.start, span.end) };
  const { start, end } = selectedRange(state);
  const open = article.labels.filter((label) => !label.retired);
  const label = open.find(({ id }) => id === article.lastLabel) ?? open[0];
  const range = start < end ? rangeToTag(state, "word") : null;
  return label && range ? { label: label.id, wording: article.text.slice(range.start, range.end) } : null;
}

/**
 * Tags the same wording everywhere in the article with the same label, except where it has that label already and
 * where the text is masked: one request, one step of undo, the count is said.
 */
export const tagSameWording: Command = (state, dispatch) => {
  const article = articleOf(state);
  const wanted = wordingToTag(state);
  if (!wanted || article.readOnly) return false;
  if (!dispatch) return true;
  const { label, wording } = wanted;
  const ranges = wholeWordPlaces(article.text, wording).filter(
    (place) => !isLabelled(article.index, label, place) && !isMasked(article.mask, place.start, place.end),
  );
  if (ranges.length === 0) {
    dispatch(ask(state.tr, { kind: "say", message: "sameWordingNone" }));
    return true;
  }
  const values = { count: ranges.length, label: labelOf(article, label)?.name ?? label };
  const tr = changeArticle(state.tr, { lastLabel: label });
  dispatch(ask(tr, { kind: "tag-many", label, ranges }, { kind: "say", message: "sameWordingDone", values }));
  return true;
};
