import { expect, test } from "vitest";
import { timeColumns } from "./time-columns";

const row = (key: string, articles = 1, spans: Record<string, number> = { claim: 2 }) => ({
  key,
  articles,
  spans,
});

test("months stay months, and what has none is counted apart", () => {
  const { rows, isYears, undated } = timeColumns([row("2025-01"), row("2025-02"), row("", 3)]);
  expect([rows.map(({ key }) => key), isYears, undated]).toEqual([["2025-01", "2025-02"], false, 3]);
});

test("a long time without articles is a gap", () => {
  const { rows } = timeColumns([row("1925-01"), row("2025-02")]);
  expect(rows.map(({ isGap = false }) => isGap)).toEqual([false, true, false]);
});

test("very many months become years with all their articles and spans", () => {
  const months = Array.from({ length: 60 }, (_, at) =>
    row(`20${20 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`),
  );
  const { rows, isYears } = timeColumns(months);
  expect(isYears).toBe(true);
  expect(rows).toEqual(["2020", "2021", "2022", "2023", "2024"].map((key) => row(key, 12, { claim: 24 })));
});
