import { describe, expect, it } from "vitest";
import { findDates } from "./find-dates";
import { type DateSpan, recomputeDates } from "./recompute";

const text = "He left on Tuesday. He was born in 2019. Talks resume next week.";
const language = "en";

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Spans as accepting all proposals leaves them. */
function accepted(published: string | null): DateSpan[] {
  return findDates(text, { language, published }).map(({ start, end, quote, type, value, mod }) => ({
    id: quote,
    start,
    end,
    attributes: { type, value, ...(mod ? { mod } : {}) },
  }));
}

function recompute(spans: DateSpan[], before: string | null, after: string | null) {
  return recomputeDates({ text, language, spans, before, after });
}

describe("a new date of publication", () => {
  it("changes what was reckoned from the old one, and only that", () => {
    expect(recompute(accepted("2025-09-04"), "2025-09-04", "2025-09-18")).toEqual({
      changes: [
        {
          span: "Tuesday",
          from: { type: "DATE", value: "2025-09-02" },
          to: { type: "DATE", value: "2025-09-16" },
        },
        {
          span: "next week",
          from: { type: "DATE", value: "2025-W37" },
          to: { type: "DATE", value: "2025-W39" },
        },
      ],
      handSet: [],
    });
  });

  it("fills in what waited for one", () => {
    const { changes } = recompute(accepted(null), null, "2025-09-04");
    expect(changes.map(({ span, from, to }) => [span, from?.value, to.value])).toEqual([
      ["Tuesday", "XXXX-WXX-2", "2025-09-02"],
      ["next week", "XXXX-WXX", "2025-W37"],
    ]);
  });

  it("leaves alone what a coder set, and lists it", () => {
    const spans = accepted("2025-09-04").map((span) =>
      span.id === "Tuesday" ? { ...span, attributes: { type: "DATE", value: "2025-08-26" } } : span,
    );
    expect(recompute(spans, "2025-09-04", "2025-09-18")).toMatchObject({
      changes: [{ span: "next week" }],
      handSet: [{ span: "Tuesday", value: { value: "2025-08-26" }, found: { value: "2025-09-16" } }],
    });
  });

  it("sees another modifier or type as set by hand", () => {
    const spans = accepted("2025-09-04").map((span) => ({
      ...span,
      attributes: { ...span.attributes, mod: "START" },
    }));
    const { changes, handSet } = recompute(spans, "2025-09-04", "2025-09-18");
    expect(changes).toEqual([]);
    expect(handSet.map(({ span }) => span)).toEqual(["Tuesday", "next week"]);
  });

  it("gives spans without a value theirs, but none that still waits", () => {
    const bare = [{ id: "s", ...at("Tuesday"), attributes: {} }];
    expect(recompute(bare, null, "2025-09-04").changes).toEqual([
      { span: "s", from: undefined, to: { type: "DATE", value: "2025-09-02" } },
    ]);
    expect(recompute(bare, "2025-09-04", null).changes).toEqual([]);
  });

  it("knows a span with wider borders, but not which of two is meant", () => {
    const value = { type: "DATE", value: "2025-09-02" };
    const wide = [{ id: "wide", ...at("on Tuesday"), attributes: value }];
    expect(recompute(wide, "2025-09-04", "2025-09-18").changes).toMatchObject([{ span: "wide" }]);
    const whole = [{ id: "whole", start: 0, end: text.length, attributes: value }];
    expect(recompute(whole, "2025-09-04", "2025-09-18")).toEqual({ changes: [], handSet: [] });
    const two = [...wide, { id: "exact", ...at("Tuesday"), attributes: value }];
    expect(recompute(two, "2025-09-04", "2025-09-18").changes).toMatchObject([{ span: "exact" }]);
  });

  it("changes nothing where nothing changes, and what is right already", () => {
    expect(recompute(accepted("2025-09-04"), "2025-09-04", "2025-09-04").changes).toEqual([]);
    expect(recompute(accepted("2025-09-18"), "2025-09-04", "2025-09-18")).toEqual({
      changes: [],
      handSet: [],
    });
  });

  it("looks at no masked words", () => {
    const input = {
      text,
      language,
      spans: accepted("2025-09-04"),
      before: "2025-09-04",
      after: "2025-09-18",
    };
    const { changes } = recomputeDates({ ...input, mask: [{ start: 0, end: 20 }] });
    expect(changes.map(({ span }) => span)).toEqual(["next week"]);
  });
});
