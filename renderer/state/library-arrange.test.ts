import { describe, expect, test } from "vitest";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { arrangeLibrary, type LibraryFilter, noFilter, passesFilter } from "./library-arrange";

function article(id: string, more: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id,
    title: `Title ${id}`,
    source: "Tagesspalte",
    published: "2025-03-04",
    language: "de",
    place: "",
    author: "",
    agency: "",
    words: 100,
    textLength: 600,
    fileName: `${id}.txt`,
    imported: "2025-11-01T00:00:00.000Z",
    work: {},
    ...more,
  };
}

const passes = (one: ArticleSummary, filter: Partial<LibraryFilter>) =>
  passesFilter(one, "c_a", { ...noFilter, ...filter });

describe("what the filter lets through", () => {
  test.each([
    ["malmo brucke", true],
    ["BRÜCKE", true],
    ["tagesspalte malmö", true],
    ["a1.txt", true],
    ["brücke oslo", false],
  ])("“%s”: %s", (text, expected) => {
    expect(passes(article("a1", { title: "Brücke in Malmö" }), { text })).toBe(expected);
  });

  test.each([
    ["2025-03-04", { from: "2025-03-04", to: "2025-03-04" }, true],
    ["2025-03-04", { from: "2025-03" }, true],
    ["2025-03-04", { to: "2025" }, true],
    ["2025-03-04", { to: "2025-02" }, false],
    ["2025-03", { from: "2025-03-10" }, true],
    ["2024", { from: "2025" }, false],
    [null, { from: "2020" }, false],
    [null, { undated: true }, true],
    ["2025", { undated: true }, false],
  ] as const)("published %s within %j: %s", (published, filter, expected) => {
    expect(passes(article("a", { published }), filter)).toBe(expected);
  });

  test("labels and sources", () => {
    const tagged = article("a", { work: { c_a: { status: "doing", spans: { claim: 2 } } } });
    expect(passes(tagged, { label: "claim" })).toBe(true);
    expect(passes(tagged, { label: "actor" })).toBe(false);
    expect(passes(tagged, { label: "none" })).toBe(false);
    expect(passes(article("b"), { label: "none" })).toBe(true);
    expect(passes(tagged, { sources: ["Querlicht"] })).toBe(false);
  });
});

describe("the list", () => {
  const articles = [
    article("a1", { published: "2025-09-12", title: "Zoll" }),
    article("a2", { published: null, title: "Ähren" }),
    article("a3", {
      published: "2025-03-04",
      title: "Apfel",
      work: { c_a: { status: "done", spans: { claim: 3 } } },
    }),
    article("a4", { published: "2025-03-04", title: "Birne 10", source: "" }),
    article("a5", {
      published: "2025-03-04",
      title: "Birne 9",
      work: { c_b: { status: "done", spans: {} } },
    }),
  ];
  const arrange = (
    filter: Partial<LibraryFilter>,
    group: "date" | "source" | "none",
    sort = "published" as const,
  ) => arrangeLibrary(articles, "c_a", { ...noFilter, ...filter }, { group, sort }, "de");

  test("stands under its days, undated last", () => {
    const { rows } = arrange({}, "date");
    expect(rows.map((row) => (row.kind === "group" ? `[${row.group}]` : row.article.id))).toEqual([
      ...["[2025-03-04]", "a3", "a5", "a4", "[2025-09-12]", "a1", "[]", "a2"],
    ]);
  });

  test("stands under its sources, none last", () => {
    const { rows } = arrange({}, "source");
    expect(rows.flatMap((row) => (row.kind === "group" ? [row.group] : []))).toEqual(["Tagesspalte", ""]);
  });

  test("counts by status for this coder, whatever status is shown", () => {
    const { counts, order } = arrange({ status: "done" }, "none");
    expect(counts).toEqual({ all: 5, todo: 4, doing: 0, done: 1 });
    expect(order).toEqual(["a3"]);
  });

  test("sorts titles as a German dictionary does, numbers by size", () => {
    const { order } = arrangeLibrary(articles, "c_a", noFilter, { group: "none", sort: "title" }, "de");
    expect(order).toEqual(["a2", "a3", "a5", "a4", "a1"]);
  });

  test("ten thousand articles are arranged in a fraction of a second", () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      article(`a${i}`, { title: `Vorlage ${i % 777}`, published: `2025-0${(i % 9) + 1}-1${i % 10}` }),
    );
    const { rows } = arrangeLibrary(many, "c_a", noFilter, { group: "date", sort: "title" }, "de");
    expect(rows).toHaveLength(10_000 + 90);
  });
});
