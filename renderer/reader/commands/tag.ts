import type { EditorState } from "prosemirror-state";
import type { Mask, MaskReason } from "#shared/model/article";
import type { Label } from "#shared/model/codebook";
import { isMasked, unmaskedRanges } from "#shared/text/mask";
import { sentenceAt } from "#shared/text/sentences";
import { snapToCharacters, snapToWords, trimBlanks, wordAt } from "#shared/text/words";
import {
  articleOf,
  caretOffset,
  changeArticle,
  currentSuggestion,
  labelOf,
  selectedRange,
} from "../article-state";
import type { TextRange } from "../reader-props";
import { ask, type Command, type Request, shortQuote } from "../requests";
import { acceptSuggestion } from "./suggestions";

/**
 * What tagging would tag now, in UTF-16 units: the selection without the blanks around it and never cutting a
 * character, or with only a caret the word or sentence (`snap`) there. Null where there is nothing.
 */
export function rangeToTag(state: EditorState, snap: Label["snap"]): TextRange | null {
  const { text, mask, language, snapToWords: whole } = articleOf(state);
  let { start, end } = selectedRange(state);
  if (start === end) {
    const at = caretOffset(state);
    if (snap === "word") return wordAt(text, at, language) ?? null;
    const sentence = sentenceAt(text, at, language);
    return sentence ? unmaskedSentence(text, mask, sentence, at) : null;
  }
  ({ start, end } = trimBlanks(text, start, end));
  if (start >= end) return null;
  ({ start, end } = whole ? snapToWords(text, start, end, language) : snapToCharacters(text, start, end));
  return trimBlanks(text, start, end);
}

/** What is masked for these reasons stands inside a sentence; for all others a sentence ends before and after it. */
const insideSentences: ReadonlySet<MaskReason> = new Set(["markup", "other"]);

/**
 * The part of a sentence at offset `at` that is article: a title, date, dateline or signature may stand in the same
 * line without a full stop between. All of the sentence where all of it is masked.
 */
function unmaskedSentence(text: string, mask: readonly Mask[], sentence: TextRange, at: number): TextRange {
  const dividing = mask.filter(({ reason }) => !insideSentences.has(reason));
  const parts = articleIn(text, dividing, sentence);
  const part = parts.find(({ end }) => end >= at) ?? parts.at(-1);
  const inner = part ? articleIn(text, mask, part) : [];
  return { start: inner[0]?.start ?? sentence.start, end: inner.at(-1)?.end ?? sentence.end };
}

/** The stretches of `within` that are not masked, without the blanks around them. */
function articleIn(text: string, mask: readonly Mask[], within: TextRange): TextRange[] {
  return unmaskedRanges(mask, text.length)
    .map((range) => trimBlanks(text, Math.max(range.start, within.start), Math.min(range.end, within.end)))
    .filter(({ start, end }) => start < end);
}

/** Tags with a label. A place that has exactly this tag already is selected instead. */
export function tagWith(labelId: string): Command {
  return (state, dispatch) => {
    const article = articleOf(state);
    const label = labelOf(article, labelId);
    if (!label || label.retired || article.readOnly) return false;
    const suggestion = state.selection.empty ? currentSuggestion(state) : undefined;
    if (suggestion?.label === labelId) return acceptSuggestion(state, dispatch);
    // Its words are what is looked at, though the caret only stands before them.
    const range = suggestion ?? rangeToTag(state, label.snap);
    if (!range) return false;
    if (!dispatch) return true;
    const { start, end } = range;
    const there = article.index.same(labelId, start, end);
    if (there) {
      const tr = changeArticle(state.tr, { selected: there.id, lastLabel: labelId });
      const values = { label: label.name };
      dispatch(ask(tr, { kind: "select", id: there.id }, { kind: "say", message: "alreadyTagged", values }));
      return true;
    }
    const values = { label: label.name, quote: shortQuote(article.text.slice(start, end)) };
    const requests: Request[] = [
      { kind: "tag", label: labelId, start, end },
      { kind: "say", message: "tagged", values },
    ];
    if (isMasked(article.mask, start, end)) requests.push({ kind: "say", message: "taggedMasked" });
    dispatch(ask(changeArticle(state.tr, { lastLabel: labelId }), ...requests));
    return true;
  };
}

/** The label that a key tags with; retired labels have none. */
export function labelForKey(labels: readonly Label[], key: string): Label | undefined {
  const wanted = key.normalize("NFKC").toLowerCase();
  return labels.find((label) => !label.retired && label.key?.toLowerCase() === wanted);
}
