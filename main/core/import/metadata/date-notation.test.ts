import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDate, readDate } from "./date-notation";

const cases: ReadonlyArray<readonly [string, ReturnType<typeof readDate>]> = [
  ["2025-09-04", { kind: "date", value: "2025-09-04" }],
  ["2025-09-04T23:30:00+02:00", { kind: "date", value: "2025-09-04" }],
  ["2025/9/4", { kind: "date", value: "2025-09-04" }],
  ["2025.09.04", { kind: "date", value: "2025-09-04" }],
  ["20250904", { kind: "date", value: "2025-09-04" }],
  ["04.09.2025", { kind: "date", value: "2025-09-04" }],
  ["4.9.25", { kind: "date", value: "2025-09-04" }],
  ["4. 9. 1998", { kind: "date", value: "1998-09-04" }],
  ["4.9.98", { kind: "date", value: "1998-09-04" }],
  ["4. September 2025", { kind: "date", value: "2025-09-04" }],
  ["Donnerstag, 4. Sept. 2025", { kind: "date", value: "2025-09-04" }],
  ["1. März 2024", { kind: "date", value: "2024-03-01" }],
  ["29. Februar 2024", { kind: "date", value: "2024-02-29" }],
  ["September 4, 2025", { kind: "date", value: "2025-09-04" }],
  ["Sept. 4th, 2025", { kind: "date", value: "2025-09-04" }],
  ["4 September 2025", { kind: "date", value: "2025-09-04" }],
  ["Thu, 04 Sep 2025 10:00:00 GMT", { kind: "date", value: "2025-09-04" }],
  ["31/12/2025", { kind: "date", value: "2025-12-31" }],
  ["12/31/2025", { kind: "date", value: "2025-12-31" }],
  ["09/09/2025", { kind: "date", value: "2025-09-09" }],
  ["04/09/2025", { kind: "ambiguous" }],
  ["2025-02-30", { kind: "impossible" }],
  ["31.04.2025", { kind: "impossible" }],
  ["29. Februar 2025", { kind: "impossible" }],
  ["2025-09", { kind: "date", value: "2025-09" }],
  ["2025", { kind: "date", value: "2025" }],
  ["2025-13", { kind: "impossible" }],
  ["gestern", undefined],
  ["3.14159", undefined],
  ["192.168.20.25", undefined],
  ["20251304", undefined],
];

describe("readDate", () => {
  it.each(cases)("%s", (text, expected) => {
    expect(readDate(text)).toEqual(expected);
  });

  it("reads every day there is, in every notation", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split("-").map(Number);
        const german = date.toLocaleDateString("de-DE", { dateStyle: "long", timeZone: "UTC" });
        const english = date.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
        for (const text of [iso, iso.replaceAll("-", ""), `${d}.${m}.${y}`, german, english]) {
          expect(readDate(text), text).toEqual({ kind: "date", value: iso });
        }
      }),
    );
  });
});

it("finds the first date in a text and where it stands", () => {
  const text = "Am 5. Mai 2024 und am 2024-06-07.";
  expect(findDate(text)).toEqual({ start: 3, end: 14, reading: { kind: "date", value: "2024-05-05" } });
  expect(findDate("Er zahlte 12.000 Euro für 3 Boote.")).toBeUndefined();
});
