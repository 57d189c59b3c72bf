import { describe, expect, it } from "vitest";
import type { PassageDecision } from "../model/passage-decision";
import { confirmedPassages } from "./confirmed-passages";

let next = 0;
function decide(
  a: [string, number, number],
  b: [string, number, number],
  more: Partial<PassageDecision> = {},
): PassageDecision {
  const place = ([article, start, end]: [string, number, number]) => ({
    article,
    start,
    end,
    quote: "x".repeat(end - start),
    before: "",
    after: "",
  });
  return {
    id: `d${next++}`,
    verdict: "same",
    kind: "edited",
    a: place(a),
    b: place(b),
    origin: "found",
    coder: "c",
    created: "2025-01-01T00:00:00.000Z",
    ...more,
  };
}
const all = () => true;
const told = (passages: ReturnType<typeof confirmedPassages>) =>
  passages.map(({ places }) => places.map(({ article, start, end }) => `${article} ${start}-${end}`));

describe("confirmed passages", () => {
  it("gathers places that are the same by way of others; of overlapping ones the longest stays", () => {
    const decisions = [
      decide(["a", 0, 10], ["b", 5, 20]),
      decide(["b", 8, 25], ["c", 0, 9]),
      decide(["d", 0, 9], ["e", 0, 9]),
    ];
    expect(told(confirmedPassages(decisions, [], all))).toEqual([
      ["a 0-10", "b 8-25", "c 0-9"],
      ["d 0-9", "e 0-9"],
    ]);
  });

  it("leaves out what was turned down, formulas, and what a statement has", () => {
    const decisions = [
      decide(["a", 0, 10], ["b", 0, 10], { verdict: "different" }),
      decide(["a", 20, 30], ["b", 20, 30], { kind: "formula" }),
      decide(["a", 40, 50], ["b", 40, 50]),
    ];
    expect(told(confirmedPassages(decisions, [], all))).toEqual([["a 40-50", "b 40-50"]]);
    expect(confirmedPassages(decisions, [{ article: "b", start: 49, end: 60 }], all)).toEqual([]);
    expect(told(confirmedPassages(decisions, [{ article: "b", start: 50, end: 60 }], all))).toHaveLength(1);
  });

  it("leaves out what was decided otherwise later", () => {
    const later = { created: "2025-01-02T00:00:00.000Z" };
    const decisions = [
      decide(["a", 0, 10], ["b", 0, 10]),
      decide(["b", 1, 10], ["a", 0, 9], { ...later, verdict: "different" }),
      decide(["a", 20, 30], ["b", 20, 30], { ...later, kind: "formula" }),
      decide(["a", 20, 30], ["b", 20, 30]),
      decide(["a", 40, 50], ["b", 40, 50], { verdict: "different" }),
      decide(["a", 40, 50], ["b", 40, 50], later),
    ];
    expect(told(confirmedPassages(decisions, [], all))).toEqual([["a 40-50", "b 40-50"]]);
  });

  it("joins all that overlap one long place", () => {
    const decisions = [
      decide(["a", 0, 100], ["b", 0, 100]),
      decide(["a", 10, 20], ["c", 0, 9]),
      decide(["a", 50, 60], ["d", 0, 9]),
    ];
    expect(told(confirmedPassages(decisions, [], all))).toEqual([["a 0-100", "b 0-100", "c 0-9", "d 0-9"]]);
  });

  it("needs two places in articles that are wanted", () => {
    const decisions = [decide(["a", 0, 10], ["b", 0, 10])];
    expect(confirmedPassages(decisions, [], (article) => article === "a")).toEqual([]);
  });
});
