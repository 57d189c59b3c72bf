import { Plugin } from "prosemirror-state";
import { articleOf, changeArticle } from "../article-state";
import type { Hyphenator } from "../hyphenation";
import { columnOf, type LineEnds, MeasuredLineEnds } from "../line-ends";

/** The line ends of `text` in `place` as it is now; null where words stay whole. */
export function lineEndsIn(place: HTMLElement, text: string, hyphenator: Hyphenator | null): LineEnds | null {
  return hyphenator && new MeasuredLineEnds(place, text, hyphenator);
}

/** Divides words anew when the column of `place` gets another width or its letters another size or form. */
export function lineEndsPlugin(place: HTMLElement): Plugin {
  return new Plugin({
    view(view) {
      let column = columnOf(place);
      const anew = () => {
        const { hyphenator, text } = articleOf(view.state);
        if (!hyphenator) return;
        view.dispatch(changeArticle(view.state.tr, { lineEnds: lineEndsIn(place, text, hyphenator) }));
      };
      const resized = new ResizeObserver(() => {
        const now = columnOf(place);
        if (now === column) return;
        column = now;
        anew();
      });
      resized.observe(place);
      document.fonts.addEventListener("loadingdone", anew);
      return {
        destroy() {
          resized.disconnect();
          document.fonts.removeEventListener("loadingdone", anew);
        },
      };
    },
  });
}
