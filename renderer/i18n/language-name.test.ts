import { expect, it } from "vitest";
import { languageName } from "./language-name";

it("names languages, and says as it is written what names none", () => {
  expect(languageName("pl", "en")).toBe("Polish");
  expect(languageName("pl", "de")).toBe("Polnisch");
  for (const written of ["de_DE", "x", "english (uk)", "1"])
    expect(languageName(written, "en")).toBe(written);
  expect(languageName("", "en")).toBe("");
});
