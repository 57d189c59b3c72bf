import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uiLanguages } from "../messages/define";
import { sayReason } from "../messages/reasons/index";
import { isTimexValue } from "./timex-value";
import { readTypedTimex } from "./typed-timex";

// A Thursday.
const published = "2025-09-04";

/** "type value mod freq quant" of what was typed; "none" when it is no date. */
function read(typed: string, language = "de", on: string | null = published): string {
  const result = readTypedTimex(typed, { language, published: on });
  if (!result.ok) return "none";
  const { type, value, mod } = result.timex;
  return [type, value, mod].filter(Boolean).join(" ");
}

const both: ReadonlyArray<readonly [typed: string, expected: string]> = [
  // TIMEX3 as it is
  ["2025", "DATE 2025"],
  ["2025-09-02", "DATE 2025-09-02"],
  ["2025-09-02TMO", "TIME 2025-09-02TMO"],
  ["2025-09-02T14:30", "TIME 2025-09-02T14:30"],
  ["2025-W36", "DATE 2025-W36"],
  ["2025-w6", "DATE 2025-W06"],
  ["2025W36", "DATE 2025-W36"],
  ["2025-9-2", "DATE 2025-09-02"],
  ["2025/9/2", "DATE 2025-09-02"],
  ["2025-9", "DATE 2025-09"],
  ["2025-q3", "DATE 2025-Q3"],
  ["202", "DATE 202"],
  ["19", "DATE 19"],
  ["P6Y", "DURATION P6Y"],
  ["p6y", "DURATION P6Y"],
  ["pt3h", "DURATION PT3H"],
  ["PXW", "DURATION PXW"],
  ["PAST_REF", "DATE PAST_REF"],
  ["present_ref", "DATE PRESENT_REF"],
  ["XXXX-04-27", "DATE XXXX-04-27"],
  ["XXXX-WXX-2", "DATE XXXX-WXX-2"],
  // With type and modifier
  ["2025-08 END", "DATE 2025-08 END"],
  ["END 2025-08", "DATE 2025-08 END"],
  ["2025-08, mod=MID", "DATE 2025-08 MID"],
  ["SET P1D", "SET P1D"],
  ["SET XXXX-WXX-2", "SET XXXX-WXX-2"],
  ["~2019", "DATE 2019 APPROX"],
  ["~ P6Y", "DURATION P6Y APPROX"],
  ["<2019", "DATE 2019 BEFORE"],
  ["> P6Y", "DURATION P6Y MORE_THAN"],
  ["≤ 2026-03", "DATE 2026-03 ON_OR_BEFORE"],
  [">= P2W", "DURATION P2W EQUAL_OR_MORE"],
  ["P6Y LESS_THAN", "DURATION P6Y LESS_THAN"],
  ["2019 MORE_THAN", "DATE 2019 AFTER"],
  // Digits
  ["2.9.", "DATE 2025-09-02"],
  ["2.9", "DATE 2025-09-02"],
  ["2.10", "DATE 2025-10-02"],
  ["2. 9. 2025", "DATE 2025-09-02"],
  ["2.9.25", "DATE 2025-09-02"],
  ["2.9.99", "DATE 1999-09-02"],
  ["02.09.2025", "DATE 2025-09-02"],
  ["9.2025", "DATE 2025-09"],
  ["9/2025", "DATE 2025-09"],
  ["W36", "DATE 2025-W36"],
  ["KW 36", "DATE 2025-W36"],
  ["week 36", "DATE 2025-W36"],
  ["week 36 2024", "DATE 2024-W36"],
  // German words, English words, whatever the article's language
  ["2. Sept", "DATE 2025-09-02"],
  ["2 Sept", "DATE 2025-09-02"],
  ["Sept 2", "DATE 2025-09-02"],
  ["2. September 2024", "DATE 2024-09-02"],
  ["6 Jahre", "DURATION P6Y"],
  ["sechs Jahre", "DURATION P6Y"],
  ["six years", "DURATION P6Y"],
  ["3 Wochen", "DURATION P3W"],
  ["6 J", "DURATION P6Y"],
  ["3 h", "DURATION PT3H"],
  ["x w", "DURATION PXW"],
  ["90er", "DATE 199"],
  ["Dienstag", "DATE 2025-09-02"],
  ["dienstag", "DATE 2025-09-02"],
  ["Tuesday", "DATE 2025-09-02"],
  ["letzten Dienstag", "DATE 2025-09-02"],
  ["last Tuesday", "DATE 2025-09-02"],
  ["Ende August", "DATE 2025-08 END"],
  ["end of August", "DATE 2025-08 END"],
  ["jeden Dienstag", "SET XXXX-WXX-2"],
  ["every Tuesday", "SET XXXX-WXX-2"],
  ["gestern", "DATE 2025-09-03"],
  ["yesterday", "DATE 2025-09-03"],
  ["14 Uhr", "TIME 2025-09-04T14:00"],
  ["2 pm", "TIME 2025-09-04T14:00"],
  ["14:30", "TIME 2025-09-04T14:30"],
  ["nächste Woche", "DATE 2025-W37"],
  ["next week", "DATE 2025-W37"],
  ["Sommer 2024", "DATE 2024-SU"],
  ["summer 2024", "DATE 2024-SU"],
  ["Mai", "DATE 2025-05"],
  ["mai", "DATE 2025-05"],
  ["May", "DATE 2025-05"],
  ["oktober", "DATE 2025-10"],
  ["the 1990s", "DATE 199"],
  ["vor 2019", "DATE 2019 BEFORE"],
  ["after 2019", "DATE 2019 AFTER"],
  ["vor zwei Jahren", "DATE 2023"],
  ["two years ago", "DATE 2023"],
];

describe("what a coder types", () => {
  it.each(both)("%s is %s in a German and in an English article", (typed, expected) => {
    expect(read(typed, "de")).toBe(expected);
    expect(read(typed, "en-GB")).toBe(expected);
  });

  it("a short weekday is read in the article's language first", () => {
    expect(read("Di", "de")).toBe("DATE 2025-09-02");
    expect(read("Di", "en")).toBe("DATE 2025-09-02");
    expect(read("Tue", "en")).toBe("DATE 2025-09-02");
    expect(read("mo", "de")).toBe("DATE 2025-09-01");
    expect(read("fr", "de")).toBe("DATE 2025-09-05");
  });

  it("slashes are read as the article's country writes them", () => {
    expect(read("9/2", "en-US")).toBe("DATE 2025-09-02");
    expect(read("9/2", "en-GB")).toBe("DATE 2025-02-09");
    expect(read("9/2/2025", "en-US")).toBe("DATE 2025-09-02");
  });

  it("words that need a date of publication wait for it", () => {
    const result = readTypedTimex("Dienstag", { language: "de", published: null });
    expect(result).toMatchObject({ ok: true, waiting: true, timex: { value: "XXXX-WXX-2" } });
    expect(read("2025-09-02", "de", null)).toBe("DATE 2025-09-02");
  });

  it.each([
    "",
    "   ",
    "Quatsch",
    "hello",
    "2025-13",
    "2025-02-30",
    "31.2.2025",
    "P",
    "Haus am See",
    "1 2 3",
    "Dienstag und Mittwoch",
  ])("“%s” is none, said in words", (typed) => {
    const result = readTypedTimex(typed, { language: "de", published });
    expect(result.ok).toBe(false);
    for (const language of uiLanguages) {
      expect(result.why && sayReason(result.why, language)).not.toBe(result.why?.key);
    }
  });

  it("a type that cannot have the value is refused", () => {
    expect(readTypedTimex("DURATION 2025", { language: "de", published })).toMatchObject({ ok: false });
  });

  it("whatever is typed is refused or valid, and never throws", () => {
    const pieces =
      "2 9 2025 - . / Sept Di P6Y W36 T14 : ~ END vor Jahre six years Ende am letzten SET X 0 99".split(" ");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 5 }), fc.boolean(), (parts, spaced) => {
        const result = readTypedTimex(parts.join(spaced ? " " : ""), { language: "de", published });
        if (result.ok) expect(isTimexValue(result.timex.type, result.timex.value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
