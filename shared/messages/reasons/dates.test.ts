import { describe, expect, test } from "vitest";
import { findDates } from "../../dates/find-dates";
import type { Reason } from "../../suggest/reason";
import { datesReasons } from "./dates";
import { sayReason } from "./index";
import { readableDate } from "./readable-date";

const why = (key: string, values?: Record<string, string | number>): Reason => ({
  domain: "dates",
  key,
  ...(values ? { values } : {}),
});

describe("why a date has its value, in words", () => {
  test.each([
    [
      why("weekdayBefore", { weekday: 2, date: "2025-09-04" }),
      "Tuesday before 4 Sep 2025",
      "Dienstag vor dem 4. Sept. 2025",
    ],
    [
      why("weekdayItself", { weekday: 4, date: "2025-09-04" }),
      "4 Sep 2025 is a Thursday",
      "4. Sept. 2025 ist ein Donnerstag",
    ],
    [
      why("weekdayOfWeek", { weekday: 2, week: "2025-W35" }),
      "Tuesday of week 35 of 2025",
      "Dienstag von KW 35 2025",
    ],
    [why("yearOf", { date: "2025-09-12" }), "year by 12 Sep 2025", "Jahr nach 12. Sept. 2025"],
    [
      why("following", { unit: "week", date: "2025-09-04" }),
      "week after 4 Sep 2025",
      "Woche nach dem 4. Sept. 2025",
    ],
    [why("current", { unit: "year", date: "2025-09" }), "year of Sep 2025", "Jahr von Sept. 2025"],
    [
      why("distanceBefore", { unit: "day", amount: 2, date: "2025-09-04" }),
      "2 days before 4 Sep 2025",
      "2 Tage vor dem 4. Sept. 2025",
    ],
    [
      why("distanceBefore", { unit: "year", amount: 2, date: "2025-09-04" }),
      "2 years before 4 Sep 2025",
      "2 Jahre vor dem 4. Sept. 2025",
    ],
    [
      why("distanceAfter", { unit: "week", amount: 1, date: "2025" }),
      "1 week after 2025",
      "1 Woche nach 2025",
    ],
    [why("named"), "named in full", "vollständig genannt"],
    [why("waiting"), "waiting for the publication date", "wartet auf das Veröffentlichungsdatum"],
  ])("%j", (reason, english, german) => {
    expect(sayReason(reason, "en")).toBe(english);
    expect(sayReason(reason, "de")).toBe(german);
  });

  test("a value that is no date stays as it is", () => {
    expect(readableDate("Dienstag", "en")).toBe("Dienstag");
    expect(readableDate("2025-13-01", "en")).toBe("2025");
  });

  test("every reason the finder gives has words with all its values", () => {
    const text =
      "Am Dienstag, in zwei Jahren, vor drei Wochen, am Wochenende, gestern, übermorgen, dieses Jahr, 2019, im Mai, " +
      "täglich, seit sechs Jahren, in den 20er Jahren, jetzt, um 12.30 Uhr, am Montag der vergangenen Woche.\n" +
      "Am 3. Mai 2020 kam er. Am Tag darauf, am selben Tag, zwei Jahre später, am 5. Mai, Freitag, 4. September.";
    for (const published of ["2025-09-04", "2025", null]) {
      for (const { why: reason, others } of findDates(text, { language: "de", published })) {
        for (const given of [reason, ...(others ?? []).map((other) => other.why)]) {
          expect(Object.keys(datesReasons)).toContain(given.key);
          for (const language of ["en", "de"] as const) {
            expect(sayReason(given, language)).not.toMatch(/[{}]|undefined|\d{4}-\d{2}/);
          }
        }
      }
    }
  });
});
