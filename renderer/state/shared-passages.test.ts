import { describe, expect, it } from "vitest";
import type { Comparison } from "#shared/compare/comparison";
import type { Passage, PassageKind, Witness } from "#shared/compare/passage";
import type { PassageDecision } from "#shared/model/passage-decision";
import {
  countKinds,
  editsAt,
  inWalkOrder,
  keepUnchanged,
  passageAt,
  sameOrNearest,
  sharedPassages,
  statusOf,
} from "./shared-passages";

const witness = (article: string, start: number, end: number): Witness => ({
  article,
  start,
  end,
  quote: "x".repeat(end - start),
});

function passage(
  id: string,
  kind: PassageKind,
  a: Witness,
  b: Witness,
  more: Partial<Passage> = {},
): Passage {
  return { id, kind, score: 0.9, a, b, edits: [], shared: { a: 5, b: 5 }, ...more };
}

const first = passage("p1", "edited", witness("a", 50, 90), witness("b", 10, 50), {
  edits: [
    { a: { start: 60, end: 65 }, b: { start: 20, end: 20 }, kind: "changed" },
    { a: { start: 70, end: 75 }, b: { start: 30, end: 35 }, kind: "variant" },
  ],
});
const second = passage("p2", "verbatim", witness("b", 10, 50), witness("c", 300, 340), {
  edits: [{ a: { start: 30, end: 35 }, b: { start: 320, end: 325 }, kind: "changed" }],
});
const alone = passage("p3", "formula", witness("a", 0, 20), witness("c", 100, 120));
const late = passage("p4", "verbatim", witness("b", 400, 420), witness("c", 5, 25));

const comparison: Comparison = {
  articles: ["a", "b", "c"].map((id) => ({ id, words: 100, shared: 10 })),
  passages: [first, second, alone, late],
  clusters: [
    {
      id: "k1",
      kind: "edited",
      witnesses: [witness("a", 50, 90), witness("b", 10, 50), witness("c", 300, 340)],
      passages: ["p1", "p2"],
    },
  ],
  pairs: [],
  notices: [],
  ms: 3,
};
const all = sharedPassages(comparison);
const ids = (list: ReadonlyArray<{ id: string }>) => list.map(({ id }) => id);

describe("sharedPassages", () => {
  it("takes clusters as one, and keeps what is in none", () => {
    expect(ids(all)).toEqual(["k1", "p3", "p4"]);
    expect(ids(all[0]?.links ?? [])).toEqual(["p1", "p2"]);
    expect(countKinds(all)).toEqual({ verbatim: 1, edited: 1, paraphrase: 0, formula: 1 });
  });
});

describe("inWalkOrder", () => {
  it("follows the leading column, then the others from left to right", () => {
    expect(ids(inWalkOrder(all, ["a", "b", "c"], 0))).toEqual(["p3", "k1", "p4"]);
    expect(ids(inWalkOrder(all, ["a", "b", "c"], 2))).toEqual(["p4", "p3", "k1"]);
    expect(ids(inWalkOrder(all, ["a", "b", "c"], 1))).toEqual(["k1", "p4", "p3"]);
  });
});

describe("editsAt", () => {
  it("gathers what differs from any partner; changed outdoes spelled otherwise; nothing has no place", () => {
    const [cluster] = all;
    if (!cluster) throw new Error("no cluster");
    expect(editsAt(cluster, "b")).toEqual([{ start: 30, end: 35, kind: "changed" }]);
    expect(editsAt(cluster, "a").map(({ start }) => start)).toEqual([60, 70]);
  });
});

describe("statusOf", () => {
  const decision = (id: string, origin: PassageDecision["origin"]) =>
    [id, { id, origin } as PassageDecision] as const;
  const decisions = new Map([decision("d1", "found"), decision("d2", "by-hand")]);
  it("is decided only when every link is", () => {
    expect(statusOf([{ ...first, decision: "d1" }, second], decisions)).toBe("found");
    expect(statusOf([{ ...first, decision: "d1" }], decisions)).toBe("confirmed");
    expect(statusOf([{ ...first, decision: "d2" }], decisions)).toBe("by-hand");
    expect(
      statusOf(
        [
          { ...first, decision: "d1" },
          { ...second, decision: "d2" },
        ],
        decisions,
      ),
    ).toBe("confirmed");
    expect(statusOf([{ ...first, decision: "gone" }], decisions)).toBe("found");
  });
});

describe("what is looked at", () => {
  it("stays where it was, else what overlaps it most", () => {
    const [cluster, formula, other] = all;
    if (!cluster || !formula || !other) throw new Error("too few");
    expect(sameOrNearest(cluster, all)).toBe(cluster);
    const moved = { ...cluster, id: "k2" };
    expect(sameOrNearest(cluster, [formula, other, moved])).toBe(moved);
    expect(sameOrNearest(cluster, [formula, other])).toBeUndefined();
  });

  it("is found by a place in one article", () => {
    expect(passageAt(all, "c", { start: 310, end: 312 })?.id).toBe("k1");
    expect(passageAt(all, "c", { start: 200, end: 210 })).toBeUndefined();
  });
});

describe("keepUnchanged", () => {
  it("is the outcome before when nothing but the time differs", () => {
    expect(keepUnchanged(comparison, structuredClone({ ...comparison, ms: 99 }))).toBe(comparison);
  });

  it("keeps the passages that are as they were", () => {
    const next = structuredClone(comparison);
    next.passages[1] = { ...second, score: 0.5 };
    const kept = keepUnchanged(comparison, next);
    expect(kept.passages[0]).toBe(first);
    expect(kept.passages[1]?.score).toBe(0.5);
  });
});
