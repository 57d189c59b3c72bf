import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotations } from "#shared/model/annotations";
import { makeSpan } from "#shared/ops/make-span";
import { emptyAnnotations } from "./new-documents";
import { placeSpans } from "./place-spans";

const text = "Die Hafensenatorin Ebba Lindqvist wies am Dienstag alle Vorwürfe des Umweltverbands zurück.";

function annotated(...ranges: Array<[number, number]>): Annotations {
  const spans = ranges.map(([start, end], i) =>
    makeSpan({ text, label: "actor", start, end, id: `s_${i}`, now: 0 }),
  );
  return { ...emptyAnnotations("c_1", "a_1", ""), spans };
}

const ids = (list: ReadonlyArray<{ id: string }>) => list.map(({ id }) => id).sort();

describe("placeSpans", () => {
  it("says nothing when every quote stands where its span says", () => {
    expect(placeSpans(annotated([0, 18], [19, 33]), text)).toBeUndefined();
  });

  it("loses no span and no link, whatever happened to the text", () => {
    const range = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(range, { minLength: 1, maxLength: 5, selector: String }),
        fc.nat(text.length),
        fc.nat(30),
        fc.string({ maxLength: 20 }),
        (ranges, at, cut, put) => {
          const before = annotated(
            ...ranges.map(([start, size]): [number, number] => [start, Math.min(text.length, start + size)]),
          );
          before.links = before.spans.map(({ id }, i) => ({
            id: `l_${i}`,
            role: "about",
            from: id,
            to: "p_1",
          }));
          const changed = text.slice(0, at) + put + text.slice(at + cut);
          // There and back again: whatever cannot be placed on the way is kept, and what is placed is in place.
          let now = before;
          for (const current of [changed, text]) {
            now = placeSpans(now, current)?.annotations ?? now;
            for (const { start, end, quote } of now.spans) expect(current.slice(start, end)).toBe(quote);
            expect(ids([...now.spans, ...(now.unplaced?.spans ?? [])])).toEqual(ids(before.spans));
            expect(ids([...now.links, ...(now.unplaced?.links ?? [])])).toEqual(ids(before.links));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
