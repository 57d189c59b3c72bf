import type { ClaimsTableRow, ClaimWording } from "../ipc/claims-types";

/** What the rows of the table can be sorted by. */
export const rowOrders = ["spread", "date", "topic"] as const;
export type RowOrder = (typeof rowOrders)[number];

const collator = new Intl.Collator("de", { numeric: true, sensitivity: "base" });
const undatedLast = (day: string | null) => day ?? "9999-99";
const compareText = (a: string, b: string) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** The rows in an order: most sources first, first published first, or by topic (those without one last). */
export function orderRows(rows: readonly ClaimsTableRow[], order: RowOrder): ClaimsTableRow[] {
  const claims = new Map(rows.map((row) => [row, row.cells.reduce((sum, cell) => sum + cell.length, 0)]));
  const bySpread = (a: ClaimsTableRow, b: ClaimsTableRow) =>
    b.spread - a.spread || (claims.get(b) ?? 0) - (claims.get(a) ?? 0);
  const byDate = (a: ClaimsTableRow, b: ClaimsTableRow) => {
    const [first, second] = [undatedLast(a.first), undatedLast(b.first)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
  const byTopic = (a: ClaimsTableRow, b: ClaimsTableRow) =>
    a.topic === "" || b.topic === ""
      ? Number(a.topic === "") - Number(b.topic === "")
      : compareText(a.topic, b.topic);
  const orders: Record<RowOrder, Array<typeof bySpread>> = {
    spread: [bySpread, byDate],
    date: [byDate, bySpread],
    topic: [byTopic, bySpread, byDate],
  };
  return [...rows].sort((a, b) => {
    for (const compare of orders[order]) {
      const outcome = compare(a, b);
      if (outcome !== 0) return outcome;
    }
    return compareText(a.wording, b.wording) || (a.statement < b.statement ? -1 : 1);
  });
}

/** Names a claim of a table. */
export function wordingKey({
  article,
  coder,
  span,
}: Pick<ClaimWording, "article" | "coder" | "span">): string {
  return `${article} ${coder} ${span}`;
}

/**
 * The wording the others of a row are held against: the one that was chosen, else the first published; undefined for a
 * row without claims.
 */
export function referenceOf(
  cells: ReadonlyArray<readonly ClaimWording[]>,
  chosen?: string,
): ClaimWording | undefined {
  const all = cells.flat();
  const wanted = chosen === undefined ? undefined : all.find((wording) => wordingKey(wording) === chosen);
  if (wanted) return wanted;
  let first = all[0];
  for (const wording of all) {
    if (first && undatedLast(wording.published) < undatedLast(first.published)) first = wording;
  }
  return first;
}
