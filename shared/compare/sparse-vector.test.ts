import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { productsOf, SparseVector } from "./sparse-vector";

const entries = fc
  .array(fc.tuple(fc.nat(12), fc.integer({ min: -5, max: 5 })), { maxLength: 8 })
  .map((list) => new Map(list));

function dense(entry: ReadonlyMap<number, number>): number[] {
  return Array.from({ length: 13 }, (_, key) => entry.get(key) ?? 0);
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, weight, at) => sum + weight * (other[at] ?? 0), 0);
}

describe("vectors with few entries", () => {
  test("products, sums and lengths are those of the same vectors written out", () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const [a, b] = [SparseVector.from(one), SparseVector.from(other)];
        expect(a.dot(b)).toBeCloseTo(product(dense(one), dense(other)));
        expect(a.norm ** 2).toBeCloseTo(product(dense(one), dense(one)));
        const sum = a.plus(b);
        expect([...sum.keys]).toEqual([...new Set([...one.keys(), ...other.keys()])].sort((x, y) => x - y));
        sum.keys.forEach((key, at) => {
          expect(sum.weights[at]).toBeCloseTo((one.get(key) ?? 0) + (other.get(key) ?? 0));
        });
      }),
    );
  });

  test("all products at once are the single ones", () => {
    fc.assert(
      fc.property(
        fc.array(entries, { maxLength: 4 }),
        fc.array(entries, { maxLength: 4 }),
        (ones, others) => {
          const [a, b] = [ones, others].map((list) => list.map((entry) => SparseVector.from(entry)));
          if (!a || !b) return;
          const products = productsOf(a, b);
          a.forEach((one, i) => {
            b.forEach((other, j) => {
              expect(products[i * b.length + j]).toBeCloseTo(one.dot(other));
            });
          });
        },
      ),
    );
  });

  test("an empty vector is like nothing", () => {
    expect(SparseVector.empty.norm).toBe(0);
    expect(SparseVector.empty.dot(SparseVector.from(new Map([[1, 2]])))).toBe(0);
  });
});
