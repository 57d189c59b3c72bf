import type { CountRow } from "#shared/ipc/statistics-types";

/** More months than this are drawn as years. */
const mostMonths = 48;

/** A month or year, or a long time without any articles. */
export type TimeColumn = CountRow & { isGap?: true };

/** What the time line shows of rows by month: months or years in their order, without what has no month. */
export function timeColumns(months: readonly CountRow[]): {
  rows: TimeColumn[];
  isYears: boolean;
  /** Articles without a month. */
  undated: number;
} {
  const undated = months.find(({ key }) => key === "")?.articles ?? 0;
  const dated = months.filter(({ key }) => key !== "");
  const isYears = dated.length > mostMonths;
  const rows = isYears ? yearsOf(dated) : dated;
  const withGaps = rows.flatMap((row, at): TimeColumn[] => {
    const before = rows[at - 1];
    const isFar = before !== undefined && numberOf(row.key) - numberOf(before.key) > (isYears ? 12 : 1);
    return isFar ? [{ key: `${row.key} gap`, articles: 0, spans: {}, isGap: true }, row] : [row];
  });
  return { rows: withGaps, isYears, undated };
}

function yearsOf(months: readonly CountRow[]): CountRow[] {
  const years = new Map<string, CountRow>();
  for (const { key, articles, spans } of months) {
    const year = years.get(key.slice(0, 4)) ?? { key: key.slice(0, 4), articles: 0, spans: {} };
    years.set(year.key, year);
    year.articles += articles;
    for (const [label, count] of Object.entries(spans)) year.spans[label] = (year.spans[label] ?? 0) + count;
  }
  return [...years.values()];
}

/** Months since the year 0. */
function numberOf(key: string): number {
  const [year = 0, month = 1] = key.split("-").map(Number);
  return year * 12 + month;
}
