import { describe, expect, test } from "vitest";
import { appError, errorCodes } from "../errors";
import { changeMessages, changeName } from "./changes";
import { uiLanguages } from "./define";
import { errorMessages, explainError } from "./errors";

describe("the words for failures", () => {
  test.each(errorCodes)("%s reads well in every language", (code) => {
    for (const language of uiLanguages) {
      const said = explainError(appError(code, "Der 'Bote' {1}.txt", "cause"), language);
      for (const sentence of Object.values(said)) {
        expect(sentence).toMatch(/^[“„A-ZÄÖÜ].*[.?]$/u);
        expect(sentence).not.toContain("{what}");
      }
    }
  });

  test("no code without words, no words without a code", () => {
    expect(Object.keys(errorMessages).sort()).toEqual([...errorCodes].sort());
  });

  test("the thing concerned is named as it is", () => {
    const said = explainError(appError("file-not-found", "Bericht <b>{x}'s.txt", "gone"), "de");
    expect(said.what).toBe("„Bericht <b>{x}'s.txt“ wurde nicht gefunden.");
  });

  test("values a message does not use do no harm", () => {
    const error = appError("disk-full", "project.json", "no space", { data: { bytes: 12 } });
    expect(explainError(error, "en").what).toBe("“project.json” could not be saved.");
  });
});

describe("the names of changes", () => {
  test("each has a name in both languages", () => {
    for (const name of Object.keys(changeMessages)) {
      expect(changeName(name, "en")).not.toBe("");
      expect(changeName(name, "de")).not.toBe(changeName("no such change", "de"));
    }
  });

  test("an unknown one still reads", () => {
    expect(changeName("toString", "en")).toBe("last change");
  });
});
