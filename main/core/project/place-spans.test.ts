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
          const after = placeSpans(before, changed)?.annotations ?? before;
          for (const { start, end, quote } of after.spans) expect(changed.slice(start, end)).toBe(quote);
          const ids = (list: ReadonlyArray<{ id: string }>) => list.map(({ id }) => id).sort();
          const kept = [...after.spans, ...(after.unplaced?.spans ?? [])];
          expect(ids(kept)).toEqual(ids(before.spans));
          const linked = [...after.links, ...(after.unplaced?.links ?? [])];
          expect(ids(linked)).toEqual(ids(before.links));
          // With the old text everything comes back to where it was, unless it was only nearly found.
          const back = placeSpans(after, text)?.annotations ?? after;
          expect(back.spans.length).toBeGreaterThanOrEqual(after.spans.length);
        },
      ),
    );
  });
});
