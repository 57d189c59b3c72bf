import { describe, expect, test } from "vitest";
import { evaluateParaphrases } from "./evaluate-paraphrases";
import { heldOutEvents } from "./events-held-out";
import { tuningEvents } from "./events-tuning";
import { bondOf, type NewsEvent, readReports } from "./news-events";

const event: NewsEvent = {
  name: "probe",
  language: "de",
  reports: [
    "bruch| Der Damm brach.\n| Es regnete.",
    "bruch?| Wasser lief durch den Damm.\nbruch| Der Deich hielt nicht.",
  ],
};

describe("reports on events", () => {
  test("lines are places of the text, bound by the facts they share", () => {
    const [one, other] = readReports(event);
    if (!one || !other) throw new Error("two reports");
    expect(one.lines.map(({ start, end }) => one.text.slice(start, end))).toEqual([
      "Der Damm brach.",
      "Es regnete.",
    ]);
    const bonds = one.lines.map((line) => other.lines.map((each) => bondOf(line, each)));
    expect(bonds).toEqual([
      ["partly", "same"],
      ["none", "none"],
    ]);
  });

  test("a line without the bar is refused", () => {
    expect(() => readReports({ ...event, reports: ["Der Damm brach."] })).toThrow("no bar");
  });

  test("events to adjust by and to judge by have no name or line in common", () => {
    const linesOf = (events: readonly NewsEvent[]) =>
      events.flatMap(({ name, reports }) => [
        name,
        ...reports.flatMap((report) => report.trim().split("\n")),
      ]);
    const known = new Set(linesOf(tuningEvents));
    expect(linesOf(heldOutEvents).filter((line) => known.has(line))).toEqual([]);
  });
});

describe("paraphrases of reports on events", () => {
  test.each([
    ["de", tuningEvents],
    ["en", tuningEvents],
    ["de", heldOutEvents],
    ["en", heldOutEvents],
  ] as const)(
    "nearly half of them are found, few others, hardly any between events: %s",
    (language, events) => {
      const { gold, found, passages, right, partly, otherPassages, wrong } = evaluateParaphrases(
        events,
        language,
      );
      expect(found / gold).toBeGreaterThan(0.4);
      expect(right / (passages - partly)).toBeGreaterThan(0.85);
      // One report recalls another event of the same actors in a sentence.
      expect(otherPassages, wrong.join("\n")).toBeLessThanOrEqual(1);
    },
  );
});
