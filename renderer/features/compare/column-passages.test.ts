import { describe, expect, it } from "vitest";
import type { Passage, Witness } from "#shared/compare/passage";
import type { SharedPassage } from "../../state/shared-passages";
import { columnPassages } from "./column-passages";

const witness = (article: string, start: number, end: number): Witness => ({
  article,
  start,
  end,
  quote: "x".repeat(end - start),
});
const link = (id: string, kind: Passage["kind"], a: Witness, b: Witness): Passage => ({
  id,
  kind,
  score: 1,
  a,
  b,
  edits: [{ a: { start: a.start, end: a.start + 2 }, b: { start: b.start, end: b.start }, kind: "changed" }],
  shared: { a: 4, b: 4 },
});
const [one, two, three] = [witness("a", 5, 30), witness("b", 40, 66), witness("c", 0, 20)];
const passages: SharedPassage[] = [
  {
    id: "k",
    kind: "edited",
    witnesses: [one, two, three],
    links: [link("p", "edited", one, two), link("q", "verbatim", two, three)],
  },
];
const words = { spoken: (kind: string, partners: readonly number[]) => `${kind}: ${partners.join(" ")}` };
const articles = ["a", "b", "c"];

describe("columnPassages", () => {
  const made = columnPassages(passages, articles, new Map(), words);

  it("draws a place as the firmest kind it takes part in, with its partners", () => {
    expect(made.map(([first]) => first?.kind)).toEqual(["edited", "verbatim", "verbatim"]);
    expect(made[1]?.[0]).toMatchObject({ start: 40, end: 66, partners: [0, 2], spoken: "verbatim: 0 2" });
  });

  it("marks only words that stand in that column", () => {
    expect(made[0]?.[0]?.edits).toEqual([{ start: 5, end: 7, kind: "changed" }]);
    expect(made[2]?.[0]?.edits).toEqual([]);
    expect(columnPassages(passages, articles, new Map(), { ...words, plain: true })[0]?.[0]?.edits).toEqual(
      [],
    );
  });

  it("gives the same arrays when nothing changed", () => {
    const again = columnPassages(structuredClone(passages), articles, new Map(), words, made);
    articles.forEach((_, column) => {
      expect(again[column]).toBe(made[column]);
    });
  });
});
