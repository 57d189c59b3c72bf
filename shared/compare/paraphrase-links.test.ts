import { expect, test } from "vitest";
import { shippedBackground } from "./background";
import { linkWords } from "./paraphrase-links";
import { SentenceReader } from "./sentence-features";
import { tokenise } from "./tokenise";
import { Vocabulary } from "./vocabulary";

function links(one: string, other: string, language = "de"): Record<string, string[]> {
  const vocabulary = new Vocabulary();
  const reader = new SentenceReader(vocabulary, shippedBackground, false);
  const read = (text: string) => {
    const tokens = tokenise({ id: text, text, language, mask: [], entities: [] }, vocabulary);
    return reader.sentences(tokens, language, text);
  };
  const found = linkWords(read(one), read(other), vocabulary, language);
  return Object.fromEntries(
    [...found].map(([stem, others]) => [
      vocabulary.stemText(stem),
      others.map(([each, strength]) => `${vocabulary.stemText(each)} ${strength}`),
    ]),
  );
}

test("words of one group, compounds and words that begin alike are linked; the surest first", () => {
  expect(links("Die Auslandsreise war kurz.", "Er ist gestern gereist.")).toEqual({
    auslandsreis: ["gereist 0.8"],
  });
  expect(links("Eine Truppenparade begann.", "Die Militärparade endete.")).toMatchObject({
    truppenparad: ["militarparad 0.8"],
  });
  expect(links("Der Pfeiler zerbrach.", "Ein Brückenpfeiler fehlt.")).toMatchObject({
    pfeil: ["bruckenpfeil 0.7"],
  });
});

test("words that have nothing in common are not linked, nor is a word with itself", () => {
  expect(links("Der Gutachter schwieg.", "Die Brücke brach ein.")).toEqual({});
  expect(links("Der Gutachter schwieg.", "Ein Gutachter schwieg.")).toEqual({});
});
