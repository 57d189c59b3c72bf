import { describe, expect, it } from "vitest";
import { sayReason } from "../messages/reasons";
import { englishCases } from "./english.cases";
import { findClaims } from "./find-claims";
import { type ExpectedClaim, germanCases } from "./german.cases";
import { germanNewsCases } from "./german-news.cases";

function found(text: string, language: string): ExpectedClaim[] {
  return findClaims(text, { language }).map(({ quote, speaker, reportedVia }) =>
    reportedVia ? [quote, speaker?.quote ?? "", reportedVia.quote] : [quote, speaker?.quote ?? ""],
  );
}

describe.each([
  ["German", "de", germanCases],
  ["German news", "de", germanNewsCases],
  ["English", "en", englishCases],
] as const)("%s claims", (_, language, cases) => {
  it.each(cases)("%s", (text, claims) => {
    expect(found(text, language)).toEqual(claims);
  });

  it("says why in both languages", () => {
    for (const [text] of cases) {
      for (const { why, speaker, reportedVia } of findClaims(text, { language })) {
        for (const each of [
          ...why,
          ...(speaker ? [speaker.why] : []),
          ...(reportedVia ? [reportedVia.why] : []),
        ]) {
          expect(sayReason(each, "de")).not.toBe(each.key);
          expect(sayReason(each, "en")).not.toContain("{");
        }
      }
    }
  });
});
