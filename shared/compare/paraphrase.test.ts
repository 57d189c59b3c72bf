import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedBackground } from "./background";
import type { ComparedArticle } from "./compared-article";
import { proposeParaphrases } from "./paraphrase";
import { wordsAlike } from "./paraphrase-evidence";
import type { Passage } from "./passage";
import { swapSides } from "./places";
import { SentenceReader } from "./sentence-features";
import { tokenise } from "./tokenise";
import { Vocabulary } from "./vocabulary";

function article(id: string, text: string, more: Partial<ComparedArticle> = {}): ComparedArticle {
  return { id, text, language: "de", mask: [], entities: [], ...more };
}

function propose(one: ComparedArticle, other: ComparedArticle, found: Passage[] = []): Passage[] {
  const vocabulary = new Vocabulary();
  const reader = new SentenceReader(vocabulary, shippedBackground, true);
  const [a, b] = [one, other].map((each) => {
    const tokens = tokenise(each, vocabulary);
    return { article: each, tokens, sentences: reader.sentences(tokens, each.language, each.text) };
  });
  if (!a || !b) throw new Error("two articles");
  return proposeParaphrases(a, b, found, vocabulary);
}

const stadt = article(
  "stadt",
  `Die Brücke über die Orl muss neu gebaut werden. Der Gutachter fand tiefe Risse in den Pfeilern.
Bis zum Herbst dürfen nur noch Fußgänger und Radfahrer hinüber. Die Stadträtin Mara Quell sprach von einem Schock für die Händler.`,
);
const kreis = article(
  "kreis",
  `In Orlheim regnete es am Sonntag. Nur Radfahrer und Fußgänger dürfen die Brücke bis zum Herbst benutzen.
Mara Quell kaufte ein Eis. In den Pfeilern hatte ein Gutachter tiefe Risse entdeckt, die niemand erwartet hatte.`,
);

describe("proposals of paraphrases", () => {
  test("sentences that say the same are proposed in any order, whole", () => {
    const quotes = propose(stadt, kreis).map(({ a, b }) => [a.quote, b.quote]);
    expect(quotes).toEqual([
      [
        "Der Gutachter fand tiefe Risse in den Pfeilern",
        "In den Pfeilern hatte ein Gutachter tiefe Risse entdeckt, die niemand erwartet hatte",
      ],
      [
        "Bis zum Herbst dürfen nur noch Fußgänger und Radfahrer hinüber",
        "Nur Radfahrer und Fußgänger dürfen die Brücke bis zum Herbst benutzen",
      ],
    ]);
  });

  test("the same actors and places alone propose nothing", () => {
    const one = article(
      "one",
      "Präsident Emil Warnke traf am Dienstag in Paris den französischen Präsidenten Luc Favre. Warnke flog danach heim.",
    );
    const other = article(
      "other",
      "Luc Favre und Präsident Emil Warnke saßen am Dienstag in Paris auf der Tribüne. Warnke verlor seinen Hut.",
    );
    expect(propose(one, other)).toEqual([]);
  });

  test("what is said of every accident proposes nothing between articles that share nothing else", () => {
    const english = (id: string, text: string) => article(id, text, { language: "en" });
    const wall = english(
      "wall",
      "Nobody was hurt when a wall of the depot collapsed last month, police said.",
    );
    const tent = english(
      "tent",
      "Police said nobody was hurt when a tent collapsed. The mayor had opened the show.",
    );
    const formula = "obody was hurt when a";
    const witness = ({ id, text }: ComparedArticle) => {
      const start = text.indexOf(formula) - 1;
      const end = start + formula.length + 1;
      return { article: id, start, end, quote: text.slice(start, end) };
    };
    const run: Passage = {
      id: "f",
      kind: "formula",
      score: 1,
      a: witness(wall),
      b: witness(tent),
      edits: [],
      shared: { a: 5, b: 5 },
    };
    expect(propose(wall, tent, [run])).toEqual([]);
    const same = english(
      "same",
      "A wall of the depot came down a month ago, but no one was injured in the collapse.",
    );
    expect(propose(wall, same)).toHaveLength(1);
  });

  test("what a passage covers already is not proposed again", () => {
    const [first] = propose(stadt, kreis);
    if (!first) throw new Error("nothing proposed");
    const again = propose(stadt, kreis, [{ ...first, kind: "edited" }]);
    expect(again.map(({ a }) => a.quote)).not.toContain(first.a.quote);
    expect(again).toHaveLength(1);
  });

  test("one sentence may stand for two", () => {
    const short = article(
      "short",
      "Mit der Landung auf einem Acker und durch eine Rutsche rettete der Pilot sämtliche Insassen, Hunde und Katzen. Der Himmel war klar.",
    );
    const long = article(
      "long",
      "Der Himmel leuchtete. Auf einem Acker landete der Pilot. Sämtliche Insassen, Hunde und Katzen rettete eine Rutsche. Es gab Kaffee.",
    );
    const [found] = propose(short, long);
    expect(found?.b.quote).toBe(
      "Auf einem Acker landete der Pilot. Sämtliche Insassen, Hunde und Katzen rettete eine Rutsche",
    );
  });

  test("numbers that differ make a proposal less sure", () => {
    const text = (number: string) =>
      `Bei dem Erdrutsch im Tal wurden ${number} Häuser verschüttet, teilte die Bergwacht mit.`;
    const score = (number: string) =>
      propose(article("one", text("412")), article("other", `Die Bergwacht teilte mit: ${text(number)}`))[0]
        ?.score ?? 0;
    expect(score("412")).toBeGreaterThan(score("907"));
  });

  test("what both are tagged with makes it surer, as entries with other names do", () => {
    const one = "Der Kanzler will die Werft an der Küste mit einem Darlehen retten.";
    const other = "Für die Werft plant der Regierungschef ein Darlehen, um sie zu retten.";
    const tagged = (id: string, text: string, word: string, key: string) =>
      article(id, text, {
        entities: [{ start: text.indexOf(word), end: text.indexOf(word) + word.length, key }],
      });
    const score = (keyOne: string, keyOther: string) =>
      propose(tagged("one", one, "Kanzler", keyOne), tagged("other", other, "Regierungschef", keyOther))[0]
        ?.score ?? 0;
    expect(score("actor:1", "actor:1")).toBeGreaterThan(score("actor:1", "actor:2"));
  });

  test("masked words are in no proposal, and nothing is proposed across languages", () => {
    const start = stadt.text.indexOf("Der Gutachter");
    const masked = { ...stadt, mask: [{ start, end: stadt.text.indexOf("Bis zum") }] };
    expect(propose(masked, kreis).map(({ a }) => a.quote)).toEqual([
      "Bis zum Herbst dürfen nur noch Fußgänger und Radfahrer hinüber",
    ]);
    expect(propose({ ...stadt, language: "en" }, kreis)).toEqual([]);
  });

  test("swapped articles give the same with sides swapped; quotes are the text; any text is survived", () => {
    const word = fc.constantFrom(
      ..."Brücke Risse Pfeiler Gutachter 12 7 Herbst tiefe fand. benutzen, Mara Quell die in \n . 🌊 e\u0301 ß".split(
        " ",
      ),
    );
    const text = fc.array(fc.oneof({ weight: 9, arbitrary: word }, fc.string({ unit: "binary" })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [article("a", one.join(" ")), article("b", other.join(" "))];
        const found = propose(a, b);
        for (const passage of found) {
          expect(passage.a.quote).toBe(a.text.slice(passage.a.start, passage.a.end));
          expect(passage.b.quote).toBe(b.text.slice(passage.b.start, passage.b.end));
          expect(passage.score).toBeGreaterThanOrEqual(0.5);
          expect(passage.score).toBeLessThanOrEqual(1);
        }
        const byId = (x: Passage, y: Passage) => (x.id < y.id ? -1 : 1);
        expect(propose(b, a).map(swapSides).sort(byId)).toEqual([...found].sort(byId));
      }),
    );
  });
});

test("words are alike by head, tail or stem, not by two letters", () => {
  expect(wordsAlike("parade", "militarparade")).toBe(true);
  expect(wordsAlike("klinik", "klinikbetreib")).toBe(true);
  expect(wordsAlike("beteilig", "beteiligung")).toBe(true);
  expect(wordsAlike("haus", "rathaus")).toBe(false);
  expect(wordsAlike("verkauf", "verhalt")).toBe(false);
});
