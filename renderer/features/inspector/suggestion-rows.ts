import { type Suggestion, type SuggestionKind, suggestionKinds } from "#shared/suggest/suggestion";

export type SuggestionRow =
  | { kind: "group"; key: string; of: SuggestionKind; count: number }
  | { kind: "suggestion"; key: string; suggestion: Suggestion };

/** The rows of the list: suggestions under their kind in a fixed order, within a kind in the order of the text. */
export function suggestionRows(list: readonly Suggestion[]): SuggestionRow[] {
  const kinds = suggestionKinds.filter((kind) => list.some((one) => one.kind === kind));
  return kinds.flatMap((kind): SuggestionRow[] => {
    const own = list.filter((one) => one.kind === kind);
    const rows = own.map(
      (suggestion): SuggestionRow => ({ kind: "suggestion", key: suggestion.id, suggestion }),
    );
    // One kind alone needs no heading: the filter says which.
    if (kinds.length === 1) return rows;
    return [{ kind: "group", key: `group ${kind}`, of: kind, count: own.length }, ...rows];
  });
}

/** The suggestion `step` rows on from the current one, over headings; at the ends it stays. */
export function stepRow(
  rows: readonly SuggestionRow[],
  current: string | undefined,
  target: "next" | "previous" | "first" | "last",
): Suggestion | undefined {
  const suggestions = rows.flatMap((row) => (row.kind === "suggestion" ? [row.suggestion] : []));
  const place = suggestions.findIndex((one) => one.id === current);
  const places = { next: place + 1, previous: place - 1, first: 0, last: suggestions.length - 1 };
  const wanted = Math.max(0, Math.min(suggestions.length - 1, places[target]));
  return suggestions[wanted];
}
