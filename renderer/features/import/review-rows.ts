import type { ImportRow } from "#shared/ipc/import-types";

/** Which rows of a review are shown. */
export type RowFilter = "all" | "ready" | "look" | "duplicate" | "failed" | "skipped";

/** Whether a row passes a filter. A row left out counts as that and nothing else. */
export function passes(row: ImportRow, filter: RowFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "skipped":
      return row.skip === true;
    case "look":
      return row.skip !== true && row.state === "ready" && row.remarks.length > 0;
    default:
      return row.skip !== true && row.state === filter;
  }
}

/** How many rows each filter shows. */
export function countRows(rows: readonly ImportRow[]): Record<RowFilter, number> {
  const counts: Record<RowFilter, number> = {
    all: 0,
    ready: 0,
    look: 0,
    duplicate: 0,
    failed: 0,
    skipped: 0,
  };
  for (const row of rows) {
    for (const filter of Object.keys(counts) as RowFilter[]) if (passes(row, filter)) counts[filter] += 1;
  }
  return counts;
}
