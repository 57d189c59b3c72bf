import { describe, expect, test } from "vitest";
import { matchName, type PaletteItem, rank } from "./rank";

const item = (name: string, also = ""): PaletteItem => ({ id: name, kind: "command", name, also });
const names = (items: PaletteItem[], query: string) =>
  rank(items, query, 10).map(({ item: { name } }) => name);

describe("finding in the palette", () => {
  test("beginnings before words before middles", () => {
    const items = ["Unimport", "Files to import", "Import files…"].map((name) => item(name));
    expect(names(items, "import")).toEqual(["Import files…", "Files to import", "Unimport"]);
  });

  test("accents and capitals do not matter, and the marks stay in place", () => {
    expect(matchName("Zürich: Öl", "zurich ol")?.marks).toEqual([
      [0, 6],
      [8, 10],
    ]);
    expect(matchName("İzmir", "izmir")?.marks).toEqual([[0, 5]]);
    expect(matchName("🙂 Smile", "smile")?.marks).toEqual([[3, 8]]);
  });

  test("all words must be there, in any order", () => {
    expect(names([item("Find in all articles")], "articles find")).toHaveLength(1);
    expect(names([item("Find in all articles")], "articles seek")).toEqual([]);
  });

  test("initials are enough, letters strewn over a title are not", () => {
    expect(matchName("Tag as date", "tad")).toBeDefined();
    expect(matchName("Settings", "setg")).toBeDefined();
    expect(matchName("Flood barrier bill soars as Lüdersund blames river mud", "ober")).toBeUndefined();
  });

  test("aliases are found below names", () => {
    const items = [item("Wiebke Falk", "Bürgermeisterin"), item("Bürgermeisteramt")];
    expect(names(items, "bürgermeister")).toEqual(["Bürgermeisteramt", "Wiebke Falk"]);
  });

  test("nothing typed keeps everything in order", () => {
    expect(names([item("b"), item("a"), item("a")], " ")).toEqual(["b", "a", "a"]);
  });
});
