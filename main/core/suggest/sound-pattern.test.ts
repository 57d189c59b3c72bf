import { describe, expect, it } from "vitest";
import { wordingCases } from "#shared/names/inflect.cases";
import { tokensOf } from "#shared/names/tokens";
import { foldForIndex } from "../search/fold-text";
import { soundPattern } from "./sound-pattern";

const pairs = wordingCases.filter(([, , , how]) => how === "transliteration");

describe("the pattern of a sound", () => {
  it.each(pairs)("of %s finds %s", (a, b, language) => {
    const [first, second] = [tokensOf(a, language), tokensOf(b, language)];
    // Words that are written in one there and in two here are found by another of their words.
    if (first.length !== second.length) return;
    for (const [at, { text }] of first.entries()) {
      const pattern = soundPattern(text);
      if (pattern) expect(foldForIndex(second[at]?.text ?? "")).toMatch(pattern);
    }
  });

  it("does not find what sounds otherwise", () => {
    const pattern = soundPattern("Peseschkian");
    expect("pezeshkians").toMatch(pattern ?? /^$/u);
    expect("pensionen").not.toMatch(pattern ?? /./u);
    expect(soundPattern("Kim")).toBeUndefined();
  });
});
