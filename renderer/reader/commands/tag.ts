import type { EditorState } from "prosemirror-state";
import type { Mask } from "#shared/model/article";
import type { Label } from "#shared/model/codebook";
import { isMasked, unmaskedRanges } from "#shared/text/mask";
import { sentenceAt } from "#shared/text/sentences";
import { snapToCharacters, snapToWords, trimBlanks, wordAt } from "#shared/text/words";
import { articleOf, caretOffset, changeArticle, labelOf, selectedRange } from "../article-state";
import type { TextRange } from "../reader-props";
import { ask, type Command, type Request, shortQuote } from "../requests";

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
    return sentence ? withoutMaskedEnds(text, mask, sentence) : null;
  }
  ({ start, end } = trimBlanks(text, start, end));
  if (start >= end) return null;
  ({ start, end } = whole ? snapToWords(text, start, end, language) : snapToCharacters(text, start, end));
  return trimBlanks(text, start, end);
}

/** A date, a dateline or a signature may stand in the sentence without being part of the article. */
function withoutMaskedEnds(text: string, mask: readonly Mask[], { start, end }: TextRange): TextRange {
  const parts = unmaskedRanges(mask, text.length).filter((part) => part.end > start && part.start < end);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return { start, end };
  const inner = trimBlanks(text, Math.max(start, first.start), Math.min(end, last.end));
  return inner.start < inner.end ? inner : { start, end };
}

/** Tags with a label. A place that has exactly this tag already is selected instead. */
export function tagWith(labelId: string): Command {
  return (state, dispatch) => {
    const article = articleOf(state);
    const label = labelOf(article, labelId);
    if (!label || label.retired || article.readOnly) return false;
    const range = rangeToTag(state, label.snap);
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
