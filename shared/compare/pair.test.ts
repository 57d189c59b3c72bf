import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awkwardText } from "../text/awkward-text.cases";
import type { ComparedArticle } from "./compared-article";
import { comparePair, prepareArticle } from "./pair";
import type { Passage } from "./passage";
import { swapSides } from "./places";
import { type CompareSettings, defaultCompareSettings } from "./settings";
import { Vocabulary } from "./vocabulary";

type Rest = Partial<ComparedArticle>;

function compare(
  one: string,
  other: string,
  { language = "de", a = {}, b = {}, settings = defaultCompareSettings as CompareSettings } = {} as {
    language?: string;
    a?: Rest;
    b?: Rest;
    settings?: CompareSettings;
  },
): Passage[] {
  const vocabulary = new Vocabulary();
  const article = (id: string, text: string, rest: Rest) =>
    prepareArticle({ id, text, language, mask: [], entities: [], ...rest }, vocabulary);
  return comparePair(article("a", one, a), article("b", other, b), settings);
}

const kinds = (passages: Passage[]) => passages.map(({ kind, a, b }) => [kind, a.quote, b.quote]);
const edits = ({ edits: list }: Passage, one: string, other: string) =>
  list.map(({ a, b, kind }) => [one.slice(a.start, a.end), other.slice(b.start, b.end), kind]);

const first =
  "Der Stadtrat hat den Umbau des alten Gaswerks beschlossen. Die Arbeiten beginnen im Herbst und dauern zwei Jahre. Anwohner klagten über Lärm.";

describe("verbatim passages", () => {
  test("are found wherever they stand", () => {
    const other =
      "Viele fürchten Staub. Die Arbeiten beginnen im Herbst und dauern zwei Jahre. Zuvor wurde lange gestritten, denn der Umbau des alten Gaswerks beschlossen wurde er knapp.";
    expect(kinds(compare(first, other))).toEqual([
      [
        "verbatim",
        "den Umbau des alten Gaswerks beschlossen",
        "der Umbau des alten Gaswerks beschlossen",
      ].map((text) => text.replace(/^de[nr] Umbau/u, "Umbau")),
      [
        "verbatim",
        "Die Arbeiten beginnen im Herbst und dauern zwei Jahre",
        "Die Arbeiten beginnen im Herbst und dauern zwei Jahre",
      ],
    ]);
  });

  test("go on behind the end of a paragraph", () => {
    const text =
      "Am Kai brannte ein Lagerhaus nieder.\n\nNiemand wurde dabei verletzt, Rauch zog über den Hafen.";
    const [only, ...rest] = compare(`Vorweg etwas anderes. ${text}`, text);
    expect(rest).toEqual([]);
    expect(only?.b.quote).toBe(text.slice(0, -1));
    expect(only?.kind).toBe("verbatim");
  });

  test("do not mind hyphens, accents, quotation marks and how ß is written", () => {
    const one = "Die Süd\u00adtangente soll laut „Planungs-Büro“ schließlich im Großraum entlasten.";
    const other = "Die Südtangente soll laut »Planungs Büro« schliesslich im Großraum entlasten.";
    expect(compare(one, other).map(({ kind, edits: list }) => [kind, list])).toEqual([["verbatim", []]]);
  });

  test("never cross masked text", () => {
    const text = "Die Fähre verlor bei Sturm zwei Container und lief mit Verspätung in den Hafen ein.";
    const mask = [{ start: text.indexOf("Sturm"), end: text.indexOf("Sturm") + 5 }];
    for (const rest of [{ a: { mask } }, { b: { mask } }]) {
      for (const { a, b } of compare(text, text, rest)) {
        expect(a.quote).not.toContain("Sturm");
        expect(b.quote).not.toContain("Sturm");
      }
    }
  });

  test("are as short as the settings allow", () => {
    const one = "Sturmflut beschädigt Bürgerbus wegen Geldnot";
    const other = "Nun ist es so weit: Sturmflut beschädigt Bürgerbus endgültig";
    expect(compare(one, other)).toEqual([]);
    const settings = { ...defaultCompareSettings, minContentWords: 3 };
    expect(kinds(compare(one, other, { settings }))).toEqual([
      ["verbatim", "Sturmflut beschädigt Bürgerbus", "Sturmflut beschädigt Bürgerbus"],
    ]);
  });

  test("that stand twice in one article are linked once", () => {
    const sentence = "Das Hallenbad bleibt wegen eines Rohrbruchs bis Ostern geschlossen.";
    const twice = `${sentence} Das ärgert die Schulen. ${sentence}`;
    const found = compare(sentence, twice);
    expect(found).toHaveLength(1);
    expect(found[0]?.b.start).toBe(0);
  });
});

describe("edited passages", () => {
  test("mark the words that differ, whole words only", () => {
    const one = "Nach dem Unwetter räumte die Feuerwehr gestern umgestürzte Bäume von der Landstraße.";
    const other = "Die Feuerwehr räumte am Montag umgestürzte Bäume und Äste von den Landstraßen.";
    const [only] = compare(one, other);
    expect(only?.kind).toBe("edited");
    expect(edits(only as Passage, one, other)).toContainEqual(["", "und Äste", "changed"]);
    expect(edits(only as Passage, one, other)).toContainEqual(["Landstraße", "Landstraßen", "variant"]);
  });

  test("show hyphens and spellings as variants", () => {
    const one = "Der Verein lud Park Min-ho zum Turnier nach Lüneburg ein und zahlte auch die teure Reise.";
    const other =
      "Der Verein lud Park Min Ho zum Turnier nach Lüneburg ein und bezahlte auch die teure Reise.";
    const [only] = compare(one, other);
    expect(only?.kind).toBe("edited");
    expect(edits(only as Passage, one, other)[0]).toEqual(["Min-ho", "Min Ho", "variant"]);
  });

  test("hold a compound and its head together", () => {
    const one = "Zur großen Flottenparade im Hafen erwartet die Marine zahlreiche ausländische Segelschiffe.";
    const other = "Zur Parade im Hafen erwartet die Marine zahlreiche ausländische Schiffe aus Holz.";
    const [only] = compare(one, other);
    expect(only?.kind).toBe("edited");
    expect(only?.a.quote).toContain("im Hafen erwartet die Marine zahlreiche ausländische");
  });

  test("take tagged words for the entry they stand for, unless that is switched off", () => {
    const one = "Die Ministerin lehnte den Entwurf wegen hoher Kosten ab.";
    const other = "Auch Petersen lehnte jenen Vorschlag und Entwurf hoher Kosten halber ab.";
    const tag = (text: string, word: string) => [
      { key: "actor-7", start: text.indexOf(word), end: text.indexOf(word) + word.length },
    ];
    const tagged = { a: { entities: tag(one, "Ministerin") }, b: { entities: tag(other, "Petersen") } };
    const starts = (settings: CompareSettings) =>
      compare(one, other, { ...tagged, settings }).map(({ a }) => a.quote.startsWith("Ministerin"));
    expect(starts({ ...defaultCompareSettings, useAnnotations: false })).not.toContain(true);
  });

  test("do not hold other numbers for the same", () => {
    const one = "Die Werft entlässt 140 Schweißer und schließt das Dock in Emden noch im Sommer.";
    const other = "Die Werft entlässt 260 Schweißer und schließt das Dock in Emden noch im Sommer.";
    const [only] = compare(one, other);
    expect(edits(only as Passage, one, other)).toEqual([["140", "260", "changed"]]);
  });

  test("are found where a sentence was put in another order", () => {
    const one = "Nach Angaben der Reederei soll der Betrieb im Mai in Husum wieder aufgenommen werden.";
    const other =
      "Das blieb offen. Der Betrieb soll nach Angaben der Reederei im Mai in Husum wieder aufgenommen werden.";
    const [only, ...rest] = compare(one, other);
    expect(rest).toEqual([]);
    expect(only?.kind).toBe("edited");
    expect(only?.b.quote).toBe("nach Angaben der Reederei im Mai in Husum wieder aufgenommen werden");
  });

  test("end where sentences end, so that each sentence is shown as what it is", () => {
    const kept = "Die Schleuse bleibt wegen defekter Tore bis zum Winter gesperrt.";
    const one = `${kept} Frachter müssen einen Umweg von zwei Tagen fahren.`;
    const other = `${kept} Frachter und Segler müssen nun einen weiten Umweg von zwei Tagen fahren.`;
    expect(compare(one, other).map(({ kind, a }) => [kind, a.quote])).toEqual([
      ["verbatim", kept.slice(0, -1)],
      ["edited", "Frachter müssen einen Umweg von zwei Tagen fahren"],
    ]);
  });

  test("are found in English", () => {
    const one = "The harbour board approved the new ferry terminal on Monday after months of heated debate.";
    const other = "After months of argument, the harbour board approved a new ferry terminal on Monday.";
    const found = compare(one, other, { language: "en" });
    expect(found.map(({ kind }) => kind)).toEqual(["edited"]);
    expect(found[0]?.a.quote).toContain("harbour board approved the new ferry terminal on Monday");
  });

  test("are found in a language without a stemmer", () => {
    const one = "Zarząd portu zatwierdził budowę nowego terminalu promowego w poniedziałek wieczorem.";
    const other = "W poniedziałek zarząd portu zatwierdził budowę nowego dużego terminalu promowego.";
    expect(compare(one, other, { language: "pl" }).map(({ kind }) => kind)).toEqual(["edited"]);
  });
});

describe("formulas", () => {
  test.each([
    [
      "de",
      "Der dänische Außenminister Lars Petersen reiste ab.",
      "Erwartet wird auch der dänische Außenminister Lars Petersen.",
    ],
    ["de", "Das war in den letzten Jahren so.", "Sie blieb in den letzten Jahren meist allein."],
    [
      "de",
      "Das sagte die leitende Ärztin Maria Brand.",
      "Nichts davon stimme, sagte die leitende Ärztin Maria Brand.",
    ],
    ["en", "In the first half of the year sales fell.", "He slept for the first half of the year."],
  ])("are no passage of another kind (%s: %s)", (language, one, other) => {
    for (const { kind } of compare(one, other, { language })) expect(kind).toBe("formula");
  });

  test("a name with its title is told as one", () => {
    const name = "der dänische Außenminister Lars Petersen";
    expect(kinds(compare(`Gestern kam ${name} an.`, `Später sprach ${name} dort.`))).toEqual([
      ["formula", name, name],
    ]);
  });
});

const vocabularyWords =
  "der die das und im Hafen Werft Streik Fähre Lotse fordert beginnt Montag neue alte Kran 12 40 Petersen Emden bricht lange.".split(
    " ",
  );
const newsText = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...vocabularyWords), weight: 9 },
      { arbitrary: fc.constantFrom(".", "\n", "-", "Jürgen’s", "漢字"), weight: 1 },
    ),
    { maxLength: 80 },
  )
  .map((words) => words.join(" "));
const anyPair = fc.oneof(
  fc.tuple(newsText, newsText),
  fc.tuple(awkwardText, awkwardText),
  fc.tuple(newsText, newsText, newsText).map(([a, b, c]) => [a + b, c + a] as [string, string]),
);

describe("articles on different events", () => {
  test("have no passages though they name the same people and days", () => {
    const one =
      "Ministerpräsidentin Ada Lindner hat am Mittwoch in Kiel für den Haushalt geworben. Nach Angaben der Landesregierung steigen die Ausgaben für Schulen. Die Opposition kritisierte die Pläne scharf. Im Juni soll weiter beraten werden.";
    const other =
      "Ministerpräsidentin Ada Lindner ist am Mittwoch in Kiel mit Fischern zusammengetroffen. Nach Angaben der Landesregierung gingen die Fänge zurück. Die Verbände forderten Hilfe. Im Juni soll ein Gutachten folgen.";
    for (const { kind } of compare(one, other)) expect(kind).toBe("formula");
  });
});

describe("any two texts", () => {
  test("give passages whose quotes, edits and order are right, and the same ones with sides swapped", () => {
    fc.assert(
      fc.property(anyPair, fc.nat(40), ([one, other], masked) => {
        const vocabulary = new Vocabulary();
        const article = (id: string, text: string) =>
          prepareArticle(
            { id, text, language: "de", mask: [{ start: masked, end: masked + 7 }], entities: [] },
            vocabulary,
          );
        const a = article("x", one);
        const b = article("y", other);
        const found = comparePair(a, b, defaultCompareSettings);
        const swapped = comparePair(b, a, defaultCompareSettings).map(swapSides);
        const byId = (list: Passage[]) => list.toSorted((p, q) => (p.id < q.id ? -1 : 1));
        expect(byId(swapped)).toEqual(byId(found));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const passage of found) check(passage, one, other);
        for (const side of ["a", "b"] as const) {
          const ranges = found.map((passage) => passage[side]).sort((p, q) => p.start - q.start);
          ranges.forEach((range, k) => {
            expect(range.start).toBeGreaterThanOrEqual(ranges[k - 1]?.end ?? 0);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  function check({ kind, a, b, edits: list, score }: Passage, one: string, other: string): void {
    expect(a.quote).toBe(one.slice(a.start, a.end));
    expect(b.quote).toBe(other.slice(b.start, b.end));
    expect(a.quote).not.toBe("");
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    if (kind !== "edited") expect(list).toEqual([]);
    let [lastA, lastB] = [a.start, b.start];
    for (const edit of list) {
      expect(edit.a.start).toBeGreaterThanOrEqual(lastA);
      expect(edit.b.start).toBeGreaterThanOrEqual(lastB);
      expect(edit.a.end - edit.a.start + edit.b.end - edit.b.start).toBeGreaterThan(0);
      expect(edit.a.end).toBeLessThanOrEqual(a.end);
      expect(edit.b.end).toBeLessThanOrEqual(b.end);
      [lastA, lastB] = [edit.a.end, edit.b.end];
    }
  }

  test("an article has all of itself", () => {
    const [only, ...rest] = compare(first, first);
    expect(rest).toEqual([]);
    expect(only?.a.quote).toBe(first.slice(0, -1));
  });
});

describe("the rest of a sentence", () => {
  const beginning = (one: string, other: string) =>
    compare(`Der Regen fiel. ${one}`, `Niemand kam heute. ${other}`);

  test("that begins otherwise is part of the passage, with the words that differ", () => {
    const rest = "gilt seit vielen Jahren als größter Geldgeber der kleinen Werft an der Mündung.";
    const [passage] = beginning(`Die Hafenstadt ${rest}`, `Lüdersund ${rest}`);
    expect(passage?.kind).toBe("edited");
    expect(passage?.a.quote).toMatch(/^Die Hafenstadt gilt/);
    expect(passage?.b.quote).toMatch(/^Lüdersund gilt/);
    expect(passage?.edits).toHaveLength(1);
    const [edit] = passage?.edits ?? [];
    expect(edit && [edit.a.end - edit.a.start, edit.b.end - edit.b.start]).toEqual([14, 9]);
  });

  test("that is long, or on one side only, is not", () => {
    const shared = "größter Geldgeber der kleinen Werft an der Mündung der Greepe";
    const [long] = beginning(
      `Die Hafenstadt gilt seit vielen Jahren bei allen Leuten als ${shared}.`,
      `Lüdersund blieb trotz leerer Kassen im vergangenen Herbst noch immer ${shared}.`,
    );
    expect(long).toMatchObject({ kind: "verbatim" });
    const [oneSide] = beginning(`Aber gestern hieß die Stadt ${shared}.`, `${shared}.`);
    expect(oneSide).toMatchObject({ kind: "verbatim" });
  });
});
