import type { Label } from "#shared/model/codebook";
import type { Suggestion } from "#shared/suggest/suggestion";
import type { TextRange } from "./reader-props";

/** How a suggestion is drawn: around its words, or for what takes whole sentences, beside its lines. */
export type SuggestionShape = "around" | "beside";

/** How `suggestion` is drawn. Labels that tint their words are for long stretches. */
export function shapeOf(suggestion: Suggestion, labels: readonly Label[]): SuggestionShape {
  const tinted = labels.find(({ id }) => id === suggestion.label)?.shape === "tint";
  return tinted || suggestion.kind === "claim" ? "beside" : "around";
}

/** Those of `suggestions` with text in `window`, in order. */
export function suggestionsIn(suggestions: readonly Suggestion[], window: TextRange): Suggestion[] {
  return suggestions.filter(({ start, end }) => start < window.end && end > window.start);
}

/** How many of `others` lie inside `range`, itself left out: so many steps its outline has to be wider. */
export function nestedIn(range: TextRange, others: readonly TextRange[]): number {
  return others.filter((other) => other !== range && other.start >= range.start && other.end <= range.end)
    .length;
}

/** A lane for each of `stretches` (by top) so that those that share some height stand side by side. */
export function sideLanes(
  stretches: ReadonlyArray<{ top: number; bottom: number }>,
  lanes: number,
): number[] {
  const bottoms: number[] = [];
  return stretches.map(({ top, bottom }) => {
    const free = bottoms.findIndex((reached) => reached <= top + 1);
    const lane = Math.min(free < 0 ? bottoms.length : free, lanes - 1);
    bottoms[lane] = Math.max(bottoms[lane] ?? 0, bottom);
    return lane;
  });
}
