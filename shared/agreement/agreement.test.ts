import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nominalAlpha } from "./alpha";
import { Confusion, cohenKappa } from "./kappa";
import { type LabelledRange, matchRanges, spanAgreement } from "./spans";
import { wordAgreement } from "./words";

// Values computed by other people's software, beside the project.
const reference = path.resolve("../shared/samples/agreement_reference.json");
const isThere = existsSync(reference);

interface Reference {
  nominal: Array<{
    name: string;
    data: Array<Array<string | number | null>>;
    values: Record<string, number>;
  }>;
  kappa: Array<{ name: string; table_rows_rater1?: number[][]; values: Record<string, number> }>;
  fleiss: Array<{ name: string; counts: number[][]; values: Record<string, number> }>;
  edge_cases: Array<{ name: string; data: Array<Array<number | null>> }>;
}

describe("published values", () => {
  // The worked examples B and C of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
  const first = [..."aabbdcccedda"];
  const second = [..."babbbcccedcd"];

  it("has the alpha of a worked example with many values", () => {
    second[10] = "d";
    expect(nominalAlpha([first, second])).toBeCloseTo(0.692, 3);
    expect(cohenKappa(first, second)).toBeCloseTo(0.6842, 4);
  });

  it("has the alpha of a worked example with four coders and missing values", () => {
    const data = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ];
    expect(nominalAlpha(data)).toBeCloseTo(0.743, 3);
  });

  it("has the kappa of textbook tables", () => {
    const kappaOf = (both: number, one: number, two: number, none: number) => {
      const confusion = new Confusion();
      confusion.add("y", "y", both);
      confusion.add("y", "n", one);
      confusion.add("n", "y", two);
      confusion.add("n", "n", none);
      return confusion.kappa();
    };
    expect(kappaOf(20, 5, 10, 15)).toBeCloseTo(0.4, 10);
    expect(kappaOf(45, 15, 25, 15)).toBeCloseTo(0.1304, 4);
    expect(kappaOf(25, 35, 5, 35)).toBeCloseTo(0.2593, 4);
  });

  it("is not defined where nobody could have disagreed", () => {
    expect(
      nominalAlpha([
        [1, 1, 1],
        [1, 1, 1],
      ]),
    ).toBeNull();
    expect(cohenKappa([1, 1], [1, 1])).toBeNull();
    expect(
      nominalAlpha([
        [1, null],
        [null, 2],
      ]),
    ).toBeNull();
    expect(nominalAlpha([[1, 2, 1]])).toBeNull();
    expect(nominalAlpha([])).toBeNull();
    expect(
      nominalAlpha([
        [1, 1, 2, null],
        [1, 1, 2, 3],
      ]),
    ).toBe(1);
    expect(
      nominalAlpha([
        [1, 2],
        [2, 1],
      ]),
    ).toBe(-0.5);
    expect(cohenKappa([1, 2], [2, 1])).toBe(-1);
  });
});

describe.skipIf(!isThere)("values of other software (skipped without ../shared/samples)", () => {
  const known: Reference = isThere ? JSON.parse(readFileSync(reference, "utf8")) : {};

  it("has the same alpha", () => {
    expect(known.nominal.length).toBeGreaterThan(3);
    for (const { name, data, values } of known.nominal) {
      expect(nominalAlpha(data), name).toBeCloseTo(
        values["alpha_nominal/fast-krippendorff"] ?? Number.NaN,
        10,
      );
    }
  });

  it("has the same kappa and, of the same tables, alpha", () => {
    const tables = known.kappa.filter((one) => one.table_rows_rater1);
    expect(tables.length).toBeGreaterThan(3);
    for (const { name, table_rows_rater1: table = [], values } of tables) {
      const pairs = table.flatMap((row, a) => row.flatMap((count, b) => new Array(count).fill([a, b])));
      const [first, second] = [0, 1].map((side) => pairs.map((pair) => pair[side]));
      expect(cohenKappa(first ?? [], second ?? []), name).toBeCloseTo(values["cohen_kappa/sklearn"] ?? 0, 10);
      const alpha = values["alpha_nominal/fast-krippendorff"];
      if (alpha !== undefined) expect(nominalAlpha([first ?? [], second ?? []]), name).toBeCloseTo(alpha, 10);
    }
  });

  it("has the same alpha of many coders", () => {
    for (const { name, counts, values } of known.fleiss) {
      const units = counts.map((row) => row.flatMap((count, value) => new Array<number>(count).fill(value)));
      const coders = (units[0] ?? []).map((_, coder) => units.map((unit) => unit[coder] ?? null));
      const alpha = values["alpha_nominal/fast-krippendorff"];
      if (alpha !== undefined) expect(nominalAlpha(coders), name).toBeCloseTo(alpha, 10);
    }
  });
});

const ranges = fc.array(
  fc.record({
    start: fc.nat({ max: 12 }),
    length: fc.integer({ min: 1, max: 5 }),
    label: fc.constantFrom("a", "b"),
  }),
  { maxLength: 6 },
);
const labelled = ranges.map((all) =>
  all.map(({ start, length, label }): LabelledRange => ({ label, start, end: start + length })),
);

/** The most pairs, by trying all. */
function mostPairs(first: readonly LabelledRange[], second: readonly LabelledRange[]): number {
  const [one, ...rest] = first;
  if (!one) return 0;
  let most = mostPairs(rest, second);
  for (const [at, other] of second.entries()) {
    if (one.label !== other.label || one.start >= other.end || other.start >= one.end) continue;
    most = Math.max(most, 1 + mostPairs(rest, second.toSpliced(at, 1)));
  }
  return most;
}

describe("spans", () => {
  it("pairs up as many overlapping spans as there can be", () => {
    fc.assert(
      fc.property(labelled, labelled, (first, second) => {
        const { all, labels } = spanAgreement([[first, second]]);
        expect(all.overlapping).toBe(mostPairs(first, second));
        expect(all.exact).toBeLessThanOrEqual(all.overlapping);
        const turned = spanAgreement([[second, first]]).all;
        expect([turned.exactF1, turned.overlappingF1]).toEqual([all.exactF1, all.overlappingF1]);
        expect(labels.reduce((sum, { exact }) => sum + exact, 0)).toBe(all.exact);
        const own = spanAgreement([[first, first]]).all;
        expect(own.exactF1).toBe(first.length === 0 ? null : 1);
      }),
      { numRuns: 60 },
    );
  });

  it("counts F1 over several articles as of one", () => {
    const at = (label: string, start: number, end: number) => ({ label, start, end });
    const { all, labels } = spanAgreement([
      [
        [at("a", 0, 5), at("b", 7, 9)],
        [at("a", 0, 5), at("b", 8, 12), at("b", 20, 21)],
      ],
      [[at("a", 3, 4)], []],
    ]);
    expect(all).toMatchObject({ first: 3, second: 3, exact: 1, overlapping: 2 });
    expect(all.exactF1).toBeCloseTo(1 / 3);
    expect(labels.map(({ label, overlappingF1 }) => [label, overlappingF1])).toEqual([
      ["a", 2 / 3],
      ["b", 2 / 3],
    ]);
  });

  it("keeps touching spans and other labels apart", () => {
    expect(matchRanges([{ start: 0, end: 3 }], [{ start: 3, end: 5 }]).overlapping).toBe(0);
    const other = spanAgreement([[[{ label: "a", start: 0, end: 3 }], [{ label: "b", start: 0, end: 3 }]]]);
    expect(other.all.exactF1).toBe(0);
    expect(spanAgreement([]).all.exactF1).toBeNull();
  });
});

describe("words", () => {
  const words = Array.from({ length: 6 }, (_, at) => ({ start: at * 3, end: at * 3 + 2 }));

  it("is the alpha of the values of words, over all and by label", () => {
    const coder = fc.option(labelled, { nil: null, freq: 5 });
    const article = fc.array(coder, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 3 }), (articles) => {
        const found = wordAgreement(articles.map((coders) => ({ words, coders })));
        const valuesOf = (value: (labels: string[]) => string) =>
          [0, 1, 2].map((number) =>
            articles.flatMap((coders) =>
              words.map(({ start, end }) => {
                const own = coders[number] ?? null;
                const over = own?.filter((range) => range.start < end && range.end > start);
                return over ? value([...new Set(over.map(({ label }) => label))].sort()) : null;
              }),
            ),
          );
        expectClose(found.all.alpha, nominalAlpha(valuesOf((labels) => labels.join())));
        for (const { label, alpha } of found.labels) {
          expectClose(alpha, nominalAlpha(valuesOf((labels) => String(labels.includes(label)))));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the kappa of two coders", () => {
    fc.assert(
      fc.property(labelled, labelled, (first, second) => {
        const found = wordAgreement([{ words, coders: [first, second] }]);
        const values = (all: LabelledRange[], value: (labels: string[]) => string) =>
          words.map(({ start, end }) => {
            const over = all.filter((range) => range.start < end && range.end > start);
            return value([...new Set(over.map(({ label }) => label))].sort());
          });
        const kappa = (value: (labels: string[]) => string) =>
          cohenKappa(values(first, value), values(second, value));
        expectClose(
          found.all.kappa,
          kappa((labels) => labels.join()),
        );
        for (const one of found.labels) {
          expectClose(
            one.kappa,
            kappa((labels) => String(labels.includes(one.label))),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

function expectClose(found: number | null, expected: number | null): void {
  if (expected === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(expected, 9);
}
