import { useMemo } from "react";
import { type ArticlePlace, useCompare } from "../../state/compare-store";
import { useCompared } from "../../state/compared-articles";
import type { SharedPassage } from "../../state/shared-passages";
import { withinWitness } from "./tag-places";

/** What is marked inside the passage that is looked at: selected text, or a selected span and its label. */
export interface Marked {
  place: ArticlePlace;
  label: string | undefined;
}

/** What is marked inside `passage` in any column, the leading one first. */
export function useMarked(passage: SharedPassage | undefined): Marked | undefined {
  const { shown, selections, lead } = useCompare();
  const articles = useCompared((state) => state.articles);
  return useMemo(() => {
    if (!passage) return undefined;
    const order = shown.map((_, column) => column);
    order.sort((one, other) => Number(other === lead) - Number(one === lead));
    for (const column of order) {
      const article = shown[column] ?? "";
      const there = articles[article];
      const span = there?.open?.shown.annotations.spans.find(({ id }) => id === there.selectedSpan);
      const range = selections[column] ?? span;
      const place = range && withinWitness(passage, { article, start: range.start, end: range.end });
      // A span or selection that reaches beyond the passage has no counterpart as a whole.
      if (!place || !range || place.start !== range.start || place.end !== range.end) continue;
      const isSpan = span && span.start === place.start && span.end === place.end;
      return { place, label: isSpan ? span.label : undefined };
    }
    return undefined;
  }, [passage, shown, selections, lead, articles]);
}
