import { describe, expect, it } from "vitest";
import type { ClaimsTableRow, ClaimWording } from "../ipc/claims-types";
import { orderRows, referenceOf, wordingKey } from "./row-order";

function said(span: string, published: string | null): ClaimWording {
  return { article: "a", coder: "c", span, start: 0, end: 1, quote: span, speakers: [], published };
}
function row(statement: string, topic: string, spread: number, first: string | null): ClaimsTableRow {
  return { statement, wording: statement, topic, cells: [], spread, first, last: first };
}
const names = (rows: readonly ClaimsTableRow[]) => rows.map(({ statement }) => statement).join("");

describe("the order of the rows", () => {
  const rows = [row("A", "", 1, "2025-03"), row("B", "Hafen", 2, null), row("C", "Damm", 2, "2025-02-01")];
  it("puts those without a topic or date last", () => {
    expect(names(orderRows(rows, "spread"))).toBe("CBA");
    expect(names(orderRows(rows, "date"))).toBe("CAB");
    expect(names(orderRows(rows, "topic"))).toBe("CBA");
    expect(names(rows)).toBe("ABC");
  });
});

describe("the wording others are held against", () => {
  it("is the one chosen, else the first published", () => {
    const cells = [[said("x", null)], [], [said("y", "2025-02"), said("z", "2025-01-31")]];
    expect(referenceOf(cells)?.span).toBe("z");
    expect(referenceOf(cells, wordingKey(said("x", null)))?.span).toBe("x");
    expect(referenceOf(cells, "gone")?.span).toBe("z");
    expect(referenceOf([[]])).toBeUndefined();
  });
});
