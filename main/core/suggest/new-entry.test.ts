import { expect, test } from "vitest";
import { findNames } from "#shared/names/find-names";
import { newEntryFor } from "./new-entry";

function entries(text: string, language = "de") {
  return findNames(text, language).map((name) => newEntryFor(name, text, language));
}

test("a person becomes an entry by the full name, without title and country", () => {
  const text = "Das sagte die norwegische Außenministerin Wiebke Falk am Montag in einem Gespräch.";
  expect(entries(text)).toEqual([{ name: "Wiebke Falk", kind: "person" }]);
});

test("a state becomes an entry by its usual name, however it is inflected", () => {
  expect(entries("Die Häfen Norwegens bleiben offen.")).toEqual([{ name: "Norwegen", kind: "state" }]);
});

test("a family name alone, a capital and an office make no entry", () => {
  const text = "Falk schwieg. Minister Falk reiste ab. Die Ministerpräsidentin blieb in Oslo.";
  expect(entries(text).filter((entry) => entry !== undefined)).toEqual([]);
});

test("the genitive ending is left out where the text has the name without it", () => {
  const text = "Wiebke Falks Rede war kurz. Wiebke Falk sprach frei.";
  expect(entries(text).every((entry) => entry?.name === "Wiebke Falk")).toBe(true);
});
