import { describe, expect, it } from "vitest";
import type { ClaimsTable, ClaimWording } from "#shared/ipc/claims-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { PassageDecision } from "#shared/model/passage-decision";
import { articlesOf, passageRows, statementRows } from "./table-rows";

const said = (article: string, start: number): ClaimWording => ({
  article,
  coder: "c",
  span: `${article}${start}`,
  start,
  end: start + 5,
  quote: "Wehr!",
  speakers: [],
  published: "2025-03",
});
const table: ClaimsTable = {
  sources: [
    { name: "Abend", articles: 2, claims: 2 },
    { name: "Bote", articles: 1, claims: 1 },
  ],
  rows: [
    {
      statement: "t",
      wording: "Ein Wehr",
      topic: "",
      cells: [[said("a", 0), said("b", 0)], [said("c", 0)]],
      spread: 2,
      first: "2025-03",
      last: "2025-03",
    },
  ],
  withoutStatement: [],
  empty: 0,
  ms: 0,
};
const article = (id: string, source: string) => ({ id, source, published: "2025-03-04" }) as ArticleSummary;
const articles = [article("a", "Abend"), article("b", "Abend"), article("c", "Bote")];
const place = (id: string, start: number) => ({
  article: id,
  start,
  end: start + 5,
  quote: "Wehr?",
  before: "",
  after: "",
});
const decision = {
  id: "d",
  verdict: "same",
  kind: "edited",
  a: place("a", 50),
  b: place("c", 50),
  origin: "found",
  coder: "c",
  created: "2025-01-01T00:00:00.000Z",
} as PassageDecision;

describe("rows of the table", () => {
  it("asks for one article of each source before the second of any", () => {
    const [row] = statementRows(table, "spread", {});
    expect(row && articlesOf(row)).toEqual(["a", "c", "b"]);
    expect(row && articlesOf(row, "b")).toEqual(["b", "a", "c"]);
  });

  it("shows confirmed passages in the columns of their sources, unless the filters leave them out", () => {
    const rows = passageRows(table, [decision], articles, {}, {});
    expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ quote }) => quote)))).toEqual([
      [["Wehr?"], ["Wehr?"]],
    ]);
    expect(rows[0]).toMatchObject({ spread: 2, first: "2025-03-04", kind: "passage" });
    expect(passageRows(table, [decision], articles, { topic: "x" }, {})).toEqual([]);
    expect(passageRows(table, [decision], articles, { to: "2025-02" }, {})).toEqual([]);
    expect(passageRows(table, [decision], articles, { from: "2025-03", to: "2025-03" }, {})).toHaveLength(1);
    expect(passageRows(table, [decision], articles, { coders: ["other"] }, {})).toEqual([]);
  });

  it("shows no passage twice that a statement has already", () => {
    const same = { ...decision, a: place("a", 3) };
    expect(passageRows(table, [same], articles, {}, {})).toEqual([]);
  });
});
