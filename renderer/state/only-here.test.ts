import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyHere } from "./only-here";

const text = "Der Deich hält noch. Am Montag kam die Flut, sagte sie.\nDas Wasser stieg bis zum Tor.\nEnde.";
const rangeOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const said = (covered: Parameters<typeof onlyHere>[1]) =>
  onlyHere(text, covered).map(({ start, end }) => text.slice(start, end));

describe("onlyHere", () => {
  it("tells every paragraph when nothing is covered, but for crumbs", () => {
    expect(said([])).toEqual([
      "Der Deich hält noch. Am Montag kam die Flut, sagte sie.",
      "Das Wasser stieg bis zum Tor.",
    ]);
  });

  it("leaves out what is covered, in whatever order, and blanks and stops before what is left", () => {
    const covered = [rangeOf("Das Wasser stieg bis zum Tor."), rangeOf("Der Deich hält noch")];
    expect(said(covered)).toEqual(["Am Montag kam die Flut, sagte sie."]);
    expect(said([...covered, rangeOf("Am Montag kam die")])).toEqual(["Flut, sagte sie."]);
  });

  it("covers nothing that a passage has, and lies in one paragraph", () => {
    const range = fc.tuple(fc.nat(text.length), fc.nat(30)).map(([start, length]) => ({
      start,
      end: Math.min(text.length, start + length),
    }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (covered) => {
        let last = 0;
        for (const { start, end } of onlyHere(text, covered)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).not.toContain("\n");
          for (const other of covered) {
            expect(other.start >= end || other.end <= start || other.start === other.end).toBe(true);
          }
          last = end;
        }
      }),
    );
  });
});
