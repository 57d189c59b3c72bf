import { expect, test } from "vitest";
import { pointKind } from "./align-points";
import { prepareArticle } from "./pair-prepare";
import { Vocabulary } from "./vocabulary";
import { wordEdits } from "./word-edits";

function editsOf(one: string, other: string, a: number[], b: number[], kinds: number[]): string[] {
  const vocabulary = new Vocabulary();
  const prepare = (id: string, text: string) =>
    prepareArticle({ id, text, language: "de", mask: [], entities: [] }, vocabulary);
  return wordEdits({ a, b, kinds, score: 1 }, prepare("a", one), prepare("b", other)).map(
    (edit) =>
      `${edit.kind}: ${one.slice(edit.a.start, edit.a.end)} > ${other.slice(edit.b.start, edit.b.end)}`,
  );
}
const { same, inflected, similar } = pointKind;

test("words without a partner are changed, added or left out", () => {
  expect(editsOf("alt rot neu", "alt blau und neu", [0, 2], [0, 3], [same, same])).toEqual([
    "changed: rot > blau und",
  ]);
  expect(editsOf("alt neu", "alt und neu", [0, 1], [0, 2], [same, same])).toEqual(["changed:  > und"]);
  expect(editsOf("alt und neu", "alt neu", [0, 2], [0, 1], [same, same])).toEqual(["changed: und > "]);
});

test("inflected and differently spelled words are variants, alike ones changed", () => {
  expect(editsOf("alte Boote", "alten Kähne", [0, 1], [0, 1], [inflected, similar])).toEqual([
    "variant: alte > alten",
    "changed: Boote > Kähne",
  ]);
  expect(editsOf("das Straßenfest", "Das Strassenfest", [0, 1], [0, 1], [same, same])).toEqual([
    "variant: Straßenfest > Strassenfest",
  ]);
});

test("a hyphen makes one variant of both parts; what cannot be seen and first capitals make none", () => {
  expect(
    editsOf("Herr Jae-in kam", "Herr Jae In kam", [0, 1, 2, 3], [0, 1, 2, 3], [same, same, same, same]),
  ).toEqual(["variant: Jae-in > Jae In"]);
  expect(editsOf("der Donau\u00addampfer", "Der Donaudampfer", [0, 1], [0, 1], [same, same])).toEqual([]);
});
