import type { BulkPreview, TouchedItem } from "#shared/ipc/bulk-types";
import type { Plan } from "./plan";

/** So many items are shown. */
const shown = 1000;

/** What a person sees of a plan. */
export function previewOf({ items, leftOut }: Plan): BulkPreview {
  const counts: Record<string, number> = {};
  const articles = new Set<string>();
  const coders = new Set<string>();
  for (const { what, article, coder } of items) {
    counts[what] = (counts[what] ?? 0) + 1;
    articles.add(article);
    coders.add(coder);
  }
  return {
    items: items.toSorted(compareItems).slice(0, shown),
    total: items.length,
    articles: articles.size,
    coders: [...coders].sort(),
    counts,
    leftOut: [...leftOut].map(([why, count]) => ({ why, count })),
  };
}

function compareItems(a: TouchedItem, b: TouchedItem): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || b.end - a.end || (a.coder < b.coder ? -1 : a.coder > b.coder ? 1 : 0);
}
