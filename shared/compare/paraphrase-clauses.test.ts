import { expect, test } from "vitest";
import { mainClauses } from "./paraphrase-clauses";
import { tokenise } from "./tokenise";
import { Vocabulary } from "./vocabulary";

function clauses(text: string, language: string): string[] {
  const tokens = tokenise({ id: "a", text, language, mask: [], entities: [] }, new Vocabulary());
  return mainClauses(tokens, text, language).map(({ first, end }) =>
    text.slice(tokens.starts[first], tokens.ends[end - 1]),
  );
}

test("long sentences are split before a further main clause, without its joining word", () => {
  expect(
    clauses("Die Kanzlerin kam am Montag nach Orlheim und besuchte dort die neue Werft. Es regnete.", "de"),
  ).toEqual(["Die Kanzlerin kam am Montag nach Orlheim", "besuchte dort die neue Werft", "Es regnete"]);
  expect(clauses("The mayor opened the new bridge on Monday, but nobody came to see it.", "en")).toEqual([
    "The mayor opened the new bridge on Monday",
    "but nobody came to see it",
  ]);
});

test("lists, short parts and other languages stay whole", () => {
  for (const text of [
    "Im Zoo von Orlheim leben Affen und Bären und drei sehr alte Elefanten.",
    "Er kam und sah und siegte am Ende.",
  ]) {
    expect(clauses(text, "de")).toEqual([text.slice(0, -1)]);
  }
  const french = "Le maire est venu lundi à Orlheim, et but il est reparti mardi matin";
  expect(clauses(french, "fr")).toEqual([french]);
});

test("an empty article has none", () => {
  expect(clauses("", "de")).toEqual([]);
});
