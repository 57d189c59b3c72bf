import { describe, expect, it } from "vitest";
import { describeTimex } from "./describe-timex";
import type { Timex, TimexType } from "./timex";

type Case = [type: TimexType, value: string, more: Omit<Timex, "type" | "value">, en: string, de: string];

const cases: Case[] = [
  ["DATE", "2025-09-02", {}, "Tuesday, 2 September 2025", "Dienstag, 2. September 2025"],
  ["DATE", "2025-W36-2", {}, "Tuesday, 2 September 2025", "Dienstag, 2. September 2025"],
  ["DATE", "2025-08", { mod: "END" }, "end of August 2025", "Ende August 2025"],
  ["DATE", "2025-08", {}, "August 2025", "August 2025"],
  ["DATE", "2025", { mod: "START" }, "beginning of 2025", "Anfang 2025"],
  ["DATE", "2025-W36", {}, "week 36 of 2025 (1–7 September)", "Woche 36 des Jahres 2025 (1.–7. September)"],
  [
    ...(["DATE", "2025-W40", {}] as const),
    "week 40 of 2025 (29 September – 5 October)",
    "Woche 40 des Jahres 2025 (29. September – 5. Oktober)",
  ],
  [
    ...(["DATE", "2025-W01", {}] as const),
    "week 1 of 2025 (30 December 2024 – 5 January 2025)",
    "Woche 1 des Jahres 2025 (30. Dezember 2024 – 5. Januar 2025)",
  ],
  ["DATE", "2025-W36-WE", {}, "weekend of 6–7 September 2025", "Wochenende 6.–7. September 2025"],
  [
    "DATE",
    "2025-W36-WE",
    { mod: "AFTER" },
    "after the weekend of 6–7 September 2025",
    "nach dem Wochenende 6.–7. September 2025",
  ],
  ["DATE", "2025-Q3", {}, "third quarter of 2025", "3. Quartal 2025"],
  ["DATE", "2025-Q3", { mod: "END" }, "end of the third quarter of 2025", "Ende des 3. Quartals 2025"],
  ["DATE", "2025-H1", { mod: "BEFORE" }, "before the first half of 2025", "vor dem 1. Halbjahr 2025"],
  ["DATE", "2025-SU", {}, "summer 2025", "Sommer 2025"],
  ["DATE", "2025-WI", { mod: "MID" }, "middle of winter 2025/26", "Mitte des Winters 2025/26"],
  ["DATE", "1999-WI", {}, "winter 1999/00", "Winter 1999/00"],
  ["DATE", "202", {}, "the 2020s", "die 2020er-Jahre"],
  ["DATE", "199", { mod: "END" }, "end of the 1990s", "Ende der 1990er-Jahre"],
  ["DATE", "20", {}, "the 21st century", "das 21. Jahrhundert"],
  ["DATE", "18", { mod: "MID" }, "middle of the 19th century", "Mitte des 19. Jahrhunderts"],
  ["DATE", "18", { mod: "AFTER" }, "after the 19th century", "nach dem 19. Jahrhundert"],
  ["DATE", "FY2024", {}, "fiscal year 2024", "Geschäftsjahr 2024"],
  ["DATE", "FY2024", { mod: "END" }, "end of fiscal year 2024", "Ende des Geschäftsjahrs 2024"],
  ["DATE", "FY2024-Q1", {}, "first quarter of fiscal year 2024", "1. Quartal Geschäftsjahr 2024"],
  ["DATE", "2019", { mod: "APPROX" }, "about 2019", "etwa 2019"],
  [
    "DATE",
    "2026-03-31",
    { mod: "ON_OR_BEFORE" },
    "Tuesday, 31 March 2026 at the latest",
    "spätestens Dienstag, 31. März 2026",
  ],
  ["DATE", "2026-03", { mod: "ON_OR_AFTER" }, "March 2026 at the earliest", "frühestens März 2026"],
  ["DATE", "XXXX-04-27", {}, "27 April, year not known", "27. April, Jahr unbekannt"],
  ["DATE", "XXXX-04", {}, "April, year not known", "April, Jahr unbekannt"],
  ["DATE", "XXXX-WXX-2", {}, "Tuesday, week not known", "Dienstag, Woche unbekannt"],
  ["DATE", "XXXX-XX-XX", {}, "a day that is not known", "unbekannter Tag"],
  ["DATE", "XXXX-Q2", {}, "second quarter, year not known", "2. Quartal, Jahr unbekannt"],
  ["DATE", "XXXX-SU", {}, "summer, year not known", "Sommer, Jahr unbekannt"],
  ["DATE", "XXXX", {}, "year not known", "Jahr unbekannt"],
  ["DATE", "XXX", {}, "a decade that is not known", "unbekanntes Jahrzehnt"],
  ["DATE", "XX", {}, "a century that is not known", "unbekanntes Jahrhundert"],
  ["DATE", "2025-XX", {}, "a month of 2025", "ein Monat des Jahres 2025"],
  ["DATE", "2025-09-XX", {}, "a day in September 2025", "ein Tag im September 2025"],
  ["DATE", "2025-WXX", {}, "a week of 2025", "eine Woche des Jahres 2025"],
  ["DATE", "PAST_REF", {}, "in the past", "in der Vergangenheit"],
  ["DATE", "PRESENT_REF", {}, "now", "jetzt"],
  ["DATE", "FUTURE_REF", {}, "in the future", "in der Zukunft"],
  [
    "TIME",
    "2025-09-02T12:30",
    {},
    "Tuesday, 2 September 2025, 12:30",
    "Dienstag, 2. September 2025, 12.30 Uhr",
  ],
  ["TIME", "2025-09-02T09:00", {}, "Tuesday, 2 September 2025, 09:00", "Dienstag, 2. September 2025, 9 Uhr"],
  ["TIME", "2025-09-02T19", {}, "Tuesday, 2 September 2025, 19:00", "Dienstag, 2. September 2025, 19 Uhr"],
  [
    "TIME",
    "2025-09-02T19:00+02:00",
    {},
    "Tuesday, 2 September 2025, 19:00 (UTC+02:00)",
    "Dienstag, 2. September 2025, 19 Uhr (UTC+02:00)",
  ],
  [
    "TIME",
    "2025-09-02TMO",
    {},
    "Tuesday, 2 September 2025, morning",
    "Dienstag, 2. September 2025, am Morgen",
  ],
  [
    "TIME",
    "2025-09-02TMO",
    { mod: "START" },
    "Tuesday, 2 September 2025, early morning",
    "Dienstag, 2. September 2025, am frühen Morgen",
  ],
  [
    "TIME",
    "2025-09-02TNI",
    { mod: "APPROX" },
    "about Tuesday, 2 September 2025, night",
    "etwa Dienstag, 2. September 2025, in der Nacht",
  ],
  ["TIME", "XXXX-XX-XXT06:30", {}, "a day that is not known, 06:30", "unbekannter Tag, 6.30 Uhr"],
  ["TIME", "T14", {}, "14:00", "14 Uhr"],
  ["DURATION", "P6Y", {}, "6 years", "6 Jahre"],
  ["DURATION", "P1Y", {}, "1 year", "1 Jahr"],
  ["DURATION", "PXW", {}, "some weeks", "einige Wochen"],
  ["DURATION", "P1Y6M", {}, "1 year and 6 months", "1 Jahr und 6 Monate"],
  ["DURATION", "P1.5Y", {}, "1.5 years", "1,5 Jahre"],
  ["DURATION", "PT3H", { mod: "MORE_THAN" }, "more than 3 hours", "mehr als 3 Stunden"],
  ["DURATION", "P2DE", { mod: "EQUAL_OR_MORE" }, "at least 2 decades", "mindestens 2 Jahrzehnte"],
  ["SET", "XXXX-WXX-2", {}, "every Tuesday", "jeden Dienstag"],
  ["SET", "P1D", { quant: "EVERY" }, "every day", "jeden Tag"],
  ["SET", "P1D", { freq: "1D" }, "every day", "jeden Tag"],
  ["SET", "P2Y", {}, "every 2 years", "alle 2 Jahre"],
  ["SET", "PXM", {}, "every few months", "alle paar Monate"],
  ["SET", "P1W", { freq: "2X" }, "two times every week", "2-mal jede Woche"],
  ["SET", "P1W", { freq: "3D" }, "3 days every week", "3 Tage jede Woche"],
  ["SET", "XXXX-12-25", {}, "every 25 December", "jedes Jahr am 25. Dezember"],
  ["SET", "XXXX-SU", {}, "every summer", "jeden Sommer"],
  ["SET", "XXXX-09", {}, "every September", "jedes Jahr im September"],
  ["SET", "XXXX-WXX-WE", {}, "every weekend", "jedes Wochenende"],
  ["SET", "XXXX-XX-XXTMO", {}, "every morning", "jeden Morgen"],
  ["SET", "XXXX-WXX-6TNI", {}, "every Saturday, night", "jeden Samstag, in der Nacht"],
  ["SET", "XXXX-XX-XXT20:15", {}, "every day, 20:15", "jeden Tag, 20.15 Uhr"],
  ["SET", "XXXX", {}, "every year", "jedes Jahr"],
  ["SET", "2025-09", {}, "repeatedly: September 2025", "wiederholt: September 2025"],
];

describe("the words for a value", () => {
  it.each(cases)("%s %s %j", (type, value, more, en, de) => {
    expect(describeTimex({ type, value, ...more }, "en")).toBe(en);
    expect(describeTimex({ type, value, ...more }, "de")).toBe(de);
  });

  it("show an invalid value as it is", () => {
    expect(describeTimex({ type: "DATE", value: "2025-13" }, "en")).toBe("2025-13");
  });

  it("never leave a gap open", () => {
    const years = ["2025", "XXXX", "202", "20", "199X", "FY2024"];
    const parts = [
      "",
      "-H1",
      "-HX",
      "-Q2",
      "-QX",
      "-SU",
      "-09",
      "-XX",
      "-09-02",
      "-09-XX",
      "-XX-02",
      "-XX-XX",
    ];
    parts.push("-W36", "-WXX", "-W36-WE", "-WXX-WE", "-W36-2", "-WXX-2", "-W36-X", "-WXX-X");
    const times = ["", "TMO", "T12", "T12:30", "TXX", "T12:XX"];
    const values = years.flatMap((year) => parts.flatMap((part) => times.map((time) => year + part + time)));
    for (const value of values) {
      for (const type of ["DATE", "SET"] as const) {
        for (const mod of [undefined, "START", "BEFORE"] as const) {
          for (const language of ["en", "de"] as const) {
            const said = describeTimex({ type, value, ...(mod ? { mod } : {}) }, language);
            expect(said).not.toMatch(/undefined|NaN| {2}|[{}]|^\s|\s$|\?/);
          }
        }
      }
    }
  });
});
