import { describe, expect, it } from "vitest";
import { dayFromNumber } from "#shared/dates/calendar";
import type { ChronologyEvent } from "#shared/ipc/claims-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { lanesOf, timesOf } from "./lanes-of";
import { rangeInWords, signedDays, timeTicks } from "./time-words";

const article = (source: string, published: string | null) => ({ source, published }) as ArticleSummary;
const event = (source: string, day: string | null) =>
  ({ source, interval: day === null ? null : { from: day, to: day } }) as ChronologyEvent;

describe("the lanes of the time line", () => {
  const articles = [article("Bote", "2025-03-04"), article("", "2025-03"), article("Abend", null)];
  it("has a lane for each source, also for one without dated claims", () => {
    const lanes = lanesOf([event("Bote", "2025-03-01"), event("Bote", null)], articles, {});
    expect(lanes.map(({ source, events, published }) => [source, events.length, published.length])).toEqual([
      ["Abend", 0, 0],
      ["Bote", 1, 1],
      ["", 0, 1],
    ]);
    expect(lanes[1]?.events[0]?.event).toBe(0);
    expect(timesOf(lanes)).toHaveLength(3);
  });

  it("keeps to the sources and publications asked for", () => {
    expect(lanesOf([], articles, { sources: ["Bote"] }).map(({ source }) => source)).toEqual(["Bote"]);
    expect(lanesOf([], articles, { from: "2025-03-10" }).map(({ source }) => source)).toEqual([""]);
  });
});

describe("times in words", () => {
  const from = Date.UTC(2025, 2, 4) / 86_400_000;
  it("names one day once", () => {
    expect(rangeInWords({ from, to: from + 1 }, "en")).toBe("4 Mar 2025");
    expect(rangeInWords({ from, to: from + 3 }, "de")).toBe("4. März 2025 – 6. März 2025");
    expect(signedDays(-3, "en")).toBe("−3");
    expect(signedDays(3, "de")).toBe("+3");
  });

  it("puts strokes at whole days only, and the year where it begins", () => {
    const ticks = timeTicks({ from, to: from + 4 }, 12, "en");
    expect(ticks.map(({ day }) => dayFromNumber(day))).toEqual([
      "2025-03-04",
      "2025-03-05",
      "2025-03-06",
      "2025-03-07",
      "2025-03-08",
    ]);
    expect(ticks[0]?.text).toBe("4 Mar 2025");
    expect(ticks[1]?.text).toBe("5 Mar");
    expect(
      timeTicks({ from: from - 20_000, to: from }, 8, "de").every(({ text }) => /^\d{4}$/.test(text)),
    ).toBe(true);
  });
});
