import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IndexedStatement, StatementIndex } from "./similar";
import { stem } from "./stems";

const statements: IndexedStatement[] = [
  { id: "teurer", wording: "Das Sperrwerk kostet rund 690 statt 412 Millionen Euro." },
  {
    id: "spaeter",
    wording: "Das Sperrwerk wird erst Ende 2028 fertig.",
    claims: ["Die Inbetriebnahme verschiebe sich um zwei Jahre"],
  },
  { id: "schlick", wording: "Die Schlickschicht im Baugrund war nicht vorherzusehen." },
  { id: "kannte", wording: "Die Hafensenatorin wusste von den Mehrkosten." },
  { id: "schliesst", wording: "Die Kliniken schließen die Geburtshilfe zum Jahresende." },
  { id: "hebammen", wording: "Die Geburtshilfe schließt, weil Hebammen fehlen." },
];
const index = new StatementIndex(statements, "de");
const ids = (wording: string, limit = 3) => index.similar(wording, limit).map(({ id }) => id);

describe("similar statements", () => {
  it.each([
    ["Kosten von 690 Millionen Euro für das Sperrwerk", "teurer"],
    ["Der Bau wird 2028 fertig", "spaeter"],
    ["Inbetriebnahme zwei Jahre später", "spaeter"],
    ["Niemand konnte die Schlickschichten vorhersehen", "schlick"],
    ["Senatorin wusste von Mehrkosten", "kannte"],
    ["Es fehlt an Hebammen", "hebammen"],
    ["Schließung der Geburtshilfe am Jahresende", "schliesst"],
    ["hebamm", "hebammen"],
    ["Schlick", "schlick"],
    ["schliessen der kliniken", "schliesst"],
  ])("%s: %s first", (wording, id) => {
    expect(ids(wording)[0]).toBe(id);
  });

  it("gives the statement itself first, surely, with the words they share", () => {
    const [first] = index.similar("Die Geburtshilfe schließt, weil Hebammen fehlen.", 1);
    expect(first?.id).toBe("hebammen");
    expect(first?.score).toBeGreaterThan(0.95);
    expect(first?.shared).toEqual(["Geburtshilfe", "schließt", "Hebammen", "fehlen"]);
  });

  it("finds nothing for nothing, for words without content and for words nobody used", () => {
    for (const wording of ["", "   ", "und der die", "Xylofonquartett"]) expect(ids(wording)).toEqual([]);
    expect(ids("Sperrwerk", 0)).toEqual([]);
    expect(new StatementIndex([], "de").similar("Sperrwerk", 5)).toEqual([]);
  });

  it("finds the English way too", () => {
    const english = new StatementIndex(
      [
        { id: "cost", wording: "The barrier costs 690 million euros." },
        { id: "ward", wording: "The maternity ward is closing." },
      ],
      "en",
    );
    expect(english.similar("closure of maternity wards", 2)[0]?.id).toBe("ward");
    expect(english.similar("barriers costing millions", 2)[0]?.id).toBe("cost");
  });

  it.each([
    ["schliessen", "schliesst"],
    ["kosten", "kostet"],
    ["senatorin", "senatorinnen"],
    ["forderung", "forderungen"],
    ["gefordert", "fordern"],
  ])("%s and %s have one stem", (one, other) => {
    expect(stem(one, "de")).toBe(stem(other, "de"));
  });

  it("ranks any wording the same way twice, best first, each statement once", () => {
    const word = fc.constantFrom(
      "Sperrwerk",
      "Kosten",
      "2028",
      "Geburtshilfe",
      "fehlt",
      "ende",
      "ü",
      "👩‍🚒",
      "",
      "Bau-",
      "\u0000",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, fc.nat(6), (wordings, typed, limit) => {
        const any = new StatementIndex(
          wordings.map((wording, index) => ({ id: `${index}`, wording, claims: [typed] })),
          "de",
        );
        const found = any.similar(typed, limit);
        expect(found).toEqual(any.similar(typed, limit));
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        found.forEach(({ score }, index) => {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          if (index > 0) expect(score).toBeLessThanOrEqual(found[index - 1]?.score ?? 1);
        });
      }),
    );
  });
});
