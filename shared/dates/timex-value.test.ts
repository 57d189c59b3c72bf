import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimexType } from "./timex";
import { formatTimexValue, isTimexValue, parseTimexValue } from "./timex-value";

const valid: Record<TimexType, string[]> = {
  DATE: [
    ...[
      "2025",
      "2025-09",
      "2025-09-02",
      "2025-W36",
      "2025-W36-WE",
      "2025-W36-2",
      "2025-Q3",
      "2025-H1",
      "2025-SU",
    ],
    ...[
      "202",
      "20",
      "199X",
      "20XX",
      "XXXX",
      "XXX",
      "XX",
      "XXXX-04-27",
      "XXXX-XX-27",
      "XXXX-09",
      "XXXX-WXX-2",
      "XXXX-SU",
    ],
    ...["XXXX-02-29", "2024-02-29", "2025-XX", "2025-09-XX", "2025-WXX", "2026-W53", "FY2024", "FY2024-Q1"],
    ...["PAST_REF", "PRESENT_REF", "FUTURE_REF"],
  ],
  TIME: [
    ...["2025-09-02TMO", "2025-09-02TNI", "2025-09-02T12:30", "2025-09-02T12", "2025-09-02T24:00", "T12:30"],
    ...["TNI", "XXXX-XX-XXT06:00", "2025-09-02T12:30:15", "2025-09-02T19:00+02:00", "2025-09-02T19:00Z"],
    ...["XXXX-WXX-6TNI", "2025-09-02TXX", "PRESENT_REF"],
  ],
  DURATION: [
    "P6Y",
    "PT3H",
    "PXY",
    "P1Y6M",
    "P1.5Y",
    "P2DE",
    "P1CE",
    "P3W",
    "P1WE",
    "PT1H30M",
    "P1DT12H",
    "P2Q",
    "PT1NI",
    "PXXD",
  ],
  SET: ["P1D", "P2Y", "XXXX-WXX-2", "XXXX-12-25", "XXXX-SU", "PT1H", "XXXX-XX-XXTMO", "PXM"],
};

const invalid = [
  ...[
    "",
    "2",
    "20255",
    "2025-13",
    "2025-00",
    "2025-02-29",
    "2025-04-31",
    "2025-9-2",
    "2025-W54",
    "2025-W53",
    "0000",
  ],
  ...[
    "2025-W00",
    "2025-W36-8",
    "2025-Q5",
    "2025-H3",
    "2025-XU",
    "20-09",
    "202-09",
    "X025",
    "2X",
    "X",
    "XXX-09",
    "2X25",
    "2025T12:30",
  ],
  ...[
    "2025-09T12:30",
    "2025-09-02T",
    "2025-09-02T25",
    "2025-09-02T24:01",
    "2025-09-02T12:60",
    "2025-09-02TXY",
  ],
  ...[
    "P",
    "PT",
    "P6",
    "6Y",
    "P6Y6Y",
    "PT6Y",
    "P-1Y",
    "PXXXXXY",
    "PT1HT2M",
    "past_ref",
    "2025-09-02/2025-09-05",
    "P1MO",
  ],
  ...["2025-09-02 ", " 2025", "2025-09-02TMO+", "PP1Y", "XXXX-02-30", "FY2024-09", "FY20"],
];

describe("values", () => {
  for (const [type, values] of Object.entries(valid) as Array<[TimexType, string[]]>) {
    it.each(values)(`${type} may be %s, and is written as it was read`, (value) => {
      expect(isTimexValue(type, value)).toBe(true);
      const parsed = parseTimexValue(value);
      expect(parsed && formatTimexValue(parsed)).toBe(value);
    });
  }

  it.each(invalid)("“%s” is none", (value) => {
    expect(parseTimexValue(value)).toBeUndefined();
    for (const type of Object.keys(valid)) expect(isTimexValue(type as TimexType, value)).toBe(false);
  });

  it.each([
    ["DATE", "P6Y"],
    ["DATE", "2025-09-02TMO"],
    ["TIME", "2025-09-02"],
    ["DURATION", "2025"],
    ["DURATION", "PAST_REF"],
    ["SET", "PRESENT_REF"],
  ] as const)("%s may not be %s", (type, value) => expect(isTimexValue(type, value)).toBe(false));

  it("whatever is read is written again, and nothing throws", () => {
    const pieces = fc.constantFrom(
      ..."0 1 2 9 19 20 2025 X XX XXXX - : . P T W Q H Y M D SU WE MO _REF".split(" "),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
        const value = parts.join("");
        const parsed = parseTimexValue(value);
        if (parsed) expect(formatTimexValue(parsed)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});
