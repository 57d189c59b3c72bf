import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MentionGathering } from "./mentions";
import { mentionsOf, type TableChoice, tabulate } from "./tabulate";

interface Said {
  entry?: string;
  form: string;
  /** Number of the article, which is its source as well. */
  source: number;
  quoted?: boolean;
}

function gathered(all: readonly Said[]) {
  const gathering = new MentionGathering();
  gathering.addLanguage("de");
  for (const [at, { entry, form, source, quoted = false }] of all.entries()) {
    const row = entry === undefined ? -1 : gathering.rowNumber("entry", entry, entry.toUpperCase());
    const place = { article: source, start: at * 100, end: at * 100 + form.length, quoted };
    gathering.add({ row, form: gathering.formNumber(form), ...place });
  }
  return gathering.finish();
}

const choice = (more: Partial<TableChoice> = {}): TableChoice => ({
  sourceOf: Int32Array.from([0, 1, 2]),
  sources: 3,
  quotations: "all",
  foldForms: true,
  ...more,
});
const forms = (all: readonly Said[], more: Partial<TableChoice> = {}) =>
  tabulate(gathered(all), choice(more)).rows.map(({ name, cells }) => ({
    name,
    cells: cells.map((cell) =>
      cell.forms.map((form) => `${form.form} ${form.count}${form.only ? " !" : ""}`),
    ),
  }));

const falk: Said[] = [
  { entry: "falk", form: "Falk", source: 0 },
  { entry: "falk", form: "Falks", source: 0 },
  { entry: "falk", form: "Falk", source: 0 },
  { entry: "falk", form: "die\n Deichkönigin", source: 1 },
  { entry: "falk", form: "Falks", source: 1, quoted: true },
];

describe("tabulate", () => {
  it("counts forms by entry and source, folded, as each source writes them most often", () => {
    expect(forms(falk)).toEqual([
      { name: "FALK", cells: [["Falk 3"], ["die Deichkönigin 1 !", "Falks 1"], []] },
    ]);
    const [row] = tabulate(gathered(falk), choice()).rows;
    expect(row?.cells[0]).toMatchObject({
      total: 3,
      forms: [
        {
          key: "Falk",
          spellings: [
            { form: "Falk", count: 2 },
            { form: "Falks", count: 1 },
          ],
        },
      ],
    });
    expect(row?.cells[1]?.forms[1]).toMatchObject({ key: "Falk", quoted: 1, places: [] });
    expect(row?.cells[1]?.forms[1]).not.toHaveProperty("spellings");
  });

  it("leaves forms as they are when they are not to be folded", () => {
    expect(forms(falk, { foldForms: false })).toEqual([
      { name: "FALK", cells: [["Falk 2 !", "Falks 1"], ["die Deichkönigin 1 !", "Falks 1"], []] },
    ]);
  });

  it("calls no form the only one where nobody else names the thing", () => {
    const rat = { entry: "rat", form: "der Rat", source: 2 };
    expect(forms([...falk, rat]).at(-1)).toEqual({ name: "RAT", cells: [[], [], ["der Rat 1"]] });
    // Of the sources that are shown.
    expect(forms(falk, { sourceOf: Int32Array.from([-1, 0, 1]), sources: 2 })[0]?.cells[0]).toEqual([
      "die Deichkönigin 1",
      "Falks 1",
    ]);
  });

  it("tells quotations apart", () => {
    expect(forms(falk, { quotations: "inside" })[0]?.cells).toEqual([[], ["Falks 1"], []]);
    expect(forms(falk, { quotations: "outside" })[0]?.cells).toEqual([
      ["Falk 3 !"],
      ["die Deichkönigin 1 !"],
      [],
    ]);
  });

  it("has a row for each wording that is linked to no entry", () => {
    const table = tabulate(
      gathered([
        { form: "Deiche", source: 0 },
        { form: "Ostdeich", source: 0 },
        { form: "des Ostdeichs", source: 1 },
        { entry: "x", form: "Ostdeich", source: 1 },
      ]),
      choice(),
    );
    expect(table.rows.map(({ kind, key, name, total }) => [kind, key, name, total])).toEqual([
      ["wording", "ostdeich", "Ostdeich", 2],
      ["entry", "x", "X", 1],
      ["wording", "deiche", "Deiche", 1],
    ]);
  });

  it("orders, finds and limits rows and still says how many there are", () => {
    const all: Said[] = [
      ...falk,
      { entry: "ähre", form: "Ähre", source: 0 },
      { entry: "ähre", form: "Ähre", source: 1 },
      { entry: "ähre", form: "Ähre", source: 2 },
    ];
    const names = (more: Partial<TableChoice>) =>
      tabulate(gathered(all), choice(more)).rows.map(({ name }) => name);
    expect(names({})).toEqual(["FALK", "ÄHRE"]);
    expect(names({ order: "name" })).toEqual(["ÄHRE", "FALK"]);
    expect(names({ order: "spread" })).toEqual(["ÄHRE", "FALK"]);
    expect(names({ find: "deichKONIGIN" })).toEqual([]);
    expect(names({ find: "deichkönigin" })).toEqual(["FALK"]);
    const limited = tabulate(gathered(all), choice({ limit: 1 }));
    expect(limited).toMatchObject({ rowsInAll: 2, mentions: [4, 3, 1] });
    expect(limited.rows).toHaveLength(1);
  });

  it("counts every mention exactly once, in whatever forms and sources, and finds all of them again", () => {
    const said = fc.record(
      {
        entry: fc.constantFrom("a", "b"),
        form: fc.constantFrom("Rat", "Rats", "der Rat", "Rätin", "Falk", " "),
        source: fc.nat(2),
        quoted: fc.boolean(),
      },
      { requiredKeys: ["form", "source"] },
    );
    const quotations = fc.constantFrom("all" as const, "inside" as const, "outside" as const);
    fc.assert(
      fc.property(fc.array(said), quotations, fc.boolean(), (all, kind, foldForms) => {
        const mentions = gathered(all);
        const own = choice({ quotations: kind, foldForms });
        const { rows, mentions: bySource } = tabulate(mentions, own);
        const asked = all.filter(({ quoted = false }) => kind === "all" || quoted === (kind === "inside"));
        expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(asked.length);
        expect(bySource).toEqual([0, 1, 2].map((one) => asked.filter(({ source }) => source === one).length));
        for (const { key, kind: rowKind, cells } of rows) {
          const named = cells.filter(({ total }) => total > 0).length;
          for (const [source, cell] of cells.entries()) {
            for (const form of cell.forms) {
              const wish = { ...own, row: { key, kind: rowKind }, source, form: form.key };
              expect(mentionsOf(mentions, wish)).toHaveLength(form.count);
              const users = cells.filter((other) => other.forms.some((same) => same.key === form.key));
              expect(form.only).toBe(users.length === 1 && named > 1);
            }
          }
        }
      }),
    );
  });
});
