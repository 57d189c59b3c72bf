import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passageAt, passageMarks, placedEdits, sharedText } from "./passage-layout";
import type { ReaderPassage, TextRange } from "./reader-props";

function passage(id: string, start: number, end: number, more: Partial<ReaderPassage> = {}): ReaderPassage {
  return { id, start, end, kind: "verbatim", status: "found", edits: [], ...more };
}

const ranges = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): TextRange => ({ start, end: start + length }));
const kinds = fc.constantFrom<ReaderPassage["kind"]>("verbatim", "edited", "paraphrase", "formula");
const somePassages = fc
  .array(fc.tuple(ranges, kinds, fc.array(ranges, { maxLength: 3 })), { maxLength: 12 })
  .map((all) =>
    all
      .map(([{ start, end }, kind, edits], index) =>
        passage(`p${index}`, start, end, {
          kind,
          edits: edits.map((edit, at) => ({ ...edit, kind: at % 2 === 0 ? "changed" : "variant" })),
        }),
      )
      .sort((a, b) => a.start - b.start),
  );
const holds = (places: readonly TextRange[], offset: number) =>
  places.some(({ start, end }) => start <= offset && offset < end);

describe("what is drawn", () => {
  test("one mark for passages of one kind at one place, with the most decided status", () => {
    const marks = passageMarks([
      passage("a", 0, 10),
      passage("b", 0, 10, { status: "confirmed" }),
      passage("c", 0, 10, { kind: "edited" }),
    ]);
    expect(marks.map(({ ids, status, kind }) => [ids.join(), status, kind])).toEqual([
      ["a,b", "confirmed", "verbatim"],
      ["c", "found", "edited"],
    ]);
  });

  test("the longest comes first, and what overlaps has another lane, up to three", () => {
    const marks = passageMarks([passage("a", 0, 10), passage("b", 2, 30), passage("c", 10, 12)]);
    expect(marks.map(({ ids, lane }) => [ids[0], lane])).toEqual([
      ["b", 1],
      ["a", 0],
      ["c", 0],
    ]);
    fc.assert(
      fc.property(somePassages, (passages) => {
        const all = passageMarks(passages);
        expect(all.flatMap(({ ids }) => ids).sort()).toEqual(passages.map(({ id }) => id).sort());
        for (const one of all) {
          expect(one.lane).toBeLessThan(3);
          const crossing = all.filter((other) => other.start < one.end && one.start < other.end);
          if (crossing.length <= 2) {
            expect(crossing.filter(({ lane }) => lane === one.lane)).toEqual([one]);
          }
        }
      }),
    );
  });
});

describe("the innermost passage", () => {
  const all = [passage("outer", 0, 40), passage("inner", 10, 20), passage("next", 40, 50)];

  test("is the shortest around an offset; at an end without a neighbour it is the one that ends there", () => {
    expect(passageAt(all, 5)?.id).toBe("outer");
    expect(passageAt(all, 10)?.id).toBe("inner");
    expect(passageAt(all, 20)?.id).toBe("outer");
    expect(passageAt(all, 40)?.id).toBe("next");
    expect(passageAt(all, 50)?.id).toBe("next");
    expect(passageAt(all, 51)).toBeUndefined();
  });
});

describe("words that differ", () => {
  test("each place once; changed from one partner and a variant of another one's is changed", () => {
    const edits = placedEdits([
      passage("a", 0, 40, {
        edits: [
          { start: 4, end: 8, kind: "changed" },
          { start: 20, end: 20, kind: "changed" },
        ],
      }),
      passage("b", 0, 40, {
        edits: [
          { start: 4, end: 8, kind: "variant" },
          { start: 10, end: 12, kind: "variant" },
          { start: 20, end: 20, kind: "changed" },
        ],
      }),
    ]);
    expect(edits).toEqual({
      changed: [{ start: 4, end: 8 }],
      variant: [{ start: 10, end: 12 }],
      lacking: [20],
    });
  });

  test("every unit is shared exactly when it lies in a passage and in no changed word", () => {
    fc.assert(
      fc.property(somePassages, (passages) => {
        const { changed, variant } = placedEdits(passages);
        const shared = sharedText(passages);
        const edits = (kind: string) =>
          passages.flatMap((one) => one.edits.filter((edit) => edit.kind === kind));
        for (let offset = 0; offset < 90; offset++) {
          const isChanged = holds(edits("changed"), offset);
          expect(holds(changed, offset)).toBe(isChanged);
          expect(holds(variant, offset)).toBe(holds(edits("variant"), offset) && !isChanged);
          expect(holds(shared, offset)).toBe(holds(passages, offset) && !isChanged);
        }
      }),
    );
  });
});
