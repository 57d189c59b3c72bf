import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { type ArticleState, articleOf } from "../article-state";
import { type DrawnSpans, type DrawnWords, drawSpans, redrawSpans } from "../drawn-spans";
import type { TextRange } from "../reader-props";
import { changedRanges } from "../span-index";

const spansKey = new PluginKey<DrawnSpans>("spans");

/** Draws the spans near the view; `window` (UTF-16 offsets) is what is near it when the article opens. */
export function spansPlugin(window: TextRange, words: DrawnWords): Plugin {
  return new Plugin<DrawnSpans>({
    key: spansKey,
    state: {
      init: (_config, state) => drawSpans(state.doc, articleOf(state), window, words),
      apply(tr, drawn, before, state) {
        const [old, now] = [articleOf(before), articleOf(state)];
        const wanted = (tr.getMeta(spansKey) as TextRange | undefined) ?? drawn.window;
        if (old === now && wanted === drawn.window) return drawn;
        if (looksDifferent(old, now)) return drawSpans(tr.doc, now, wanted, words);
        const touched = old === now ? [] : touchedRanges(old, now);
        if (touched.length === 0 && wanted === drawn.window) return drawn;
        return redrawSpans(tr.doc, now, drawn, wanted, touched, words);
      },
    },
    props: { decorations: (state) => spansKey.getState(state)?.set },
  });
}

/** What is drawn now. Throws RangeError for a state without the spans plugin. */
export function drawnOf(state: EditorState): DrawnSpans {
  const drawn = spansKey.getState(state);
  if (!drawn) throw new RangeError("this editor state draws no spans");
  return drawn;
}

/** Makes `tr` draw the spans in `window` (UTF-16 offsets) and no others. */
export function drawWindow(tr: Transaction, window: TextRange): Transaction {
  return tr.setMeta(spansKey, window);
}

function looksDifferent(old: ArticleState, now: ArticleState): boolean {
  return (
    old.screenLanguage !== now.screenLanguage ||
    old.labels !== now.labels ||
    old.mask !== now.mask ||
    old.showMask !== now.showMask ||
    old.others !== now.others ||
    old.lineEnds !== now.lineEnds
  );
}

function touchedRanges(old: ArticleState, now: ArticleState): TextRange[] {
  const touched = changedRanges(old.index.spans, now.index.spans);
  if (old.selected !== now.selected) {
    for (const article of [old, now]) {
      const span = article.selected === null ? undefined : article.index.get(article.selected);
      if (span) touched.push(span);
    }
  }
  if (old.unlinked !== now.unlinked) {
    touched.push(...now.index.spans.filter(({ id }) => old.unlinked.has(id) !== now.unlinked.has(id)));
  }
  if (old.preview !== now.preview) {
    for (const { preview, index } of [old, now]) {
      const span = preview ? index.get(preview.id) : undefined;
      if (preview) touched.push(preview);
      if (span) touched.push(span);
    }
  }
  return touched;
}
