import { expect, test } from "vitest";
import { aboutRows } from "./about-file";
import { xlsxLimits } from "./write-xlsx";

test("settings that are long each fit into the cells of a sheet together", () => {
  const settings = ["A", "B"].map((name) => ({ name, value: "Hafenblatt, ".repeat(2000) }));
  const created = "2026-03-05T10:20:30.000Z";
  const rows = aboutRows({ kind: "table", title: "T", settings, notes: [], language: "en", created });
  expect(rows.slice(3, 5)).toEqual(settings.map(({ name, value }) => [name, value]));
  for (const [, value] of rows) expect(value.length).toBeLessThanOrEqual(xlsxLimits.cell);
  expect(rows.at(-1)?.[1]).toMatch(/ …$/u);
});
