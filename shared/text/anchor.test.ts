import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, contextLength, describeSpan, resolveSpan } from "./anchor";
import { searchApproximately } from "./approximate-search";
import { awkwardText } from "./awkward-text.cases";
import { isCharacterBoundary } from "./offsets";

const anchorOf = (text: string, quote: string, from = 0): Anchor => {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length, ...describeSpan(text, start, start + quote.length) };
};

const text =
  "Die Hafensenatorin wies die Vorwürfe zurück. Der Kai werde im Herbst fertig, sagte die Senatorin.\n" +
  "Die Opposition zweifelt. Der Kai werde nie fertig, sagte ihr Sprecher.";

describe("describeSpan", () => {
  it("then resolveSpan in the same text is exact, for every whole-character range", () => {
    fc.assert(
      fc.property(awkwardText, fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(end > start && isCharacterBoundary(any, start) && isCharacterBoundary(any, end));
        const described = describeSpan(any, start, end);
        expect(described.before.length).toBeLessThanOrEqual(contextLength);
        expect(
          any.startsWith(
            described.before + described.quote + described.after,
            start - described.before.length,
          ),
        ).toBe(true);
        expect(described.before.isWellFormed() || !any.isWellFormed()).toBe(true);
        expect(resolveSpan(any, { start, end, ...described })).toMatchObject({ kind: "exact", start, end });
      }),
    );
  });
});

describe("resolveSpan", () => {
  it("follows a passage when text is put before it", () => {
    const anchor = anchorOf(text, "die Vorwürfe");
    const changed = `Eilmeldung: ${text}`;
    const resolved = resolveSpan(changed, anchor);
    expect(resolved).toMatchObject({ kind: "moved", start: anchor.start + 12 });
  });

  it("tells equal wordings apart by what stands around them", () => {
    const second = anchorOf(text, "Der Kai werde", 60);
    const changed = `Neu. ${text}`;
    expect(resolveSpan(changed, second)).toMatchObject({ kind: "moved", start: second.start + 5 });
  });

  it("gives up between places that are equally likely", () => {
    const anchor: Anchor = { start: 40, end: 43, quote: "Kai", before: "", after: "" };
    expect(resolveSpan("Kai. Kai.", anchor)).toEqual({ kind: "lost", ambiguous: true });
  });

  it("finds a passage with a corrected typing error, and never half a character", () => {
    const anchor = anchorOf("Sie sprach von der jüngstger Zeit im Hafen.", "der jüngstger Zeit");
    const resolved = resolveSpan("Sie sprach von der jüngster Zeit im Hafen.", anchor);
    expect(resolved).toMatchObject({ kind: "fuzzy", start: 15, end: 32 });
  });

  it("loses what is gone, and does not look for short words approximately", () => {
    expect(resolveSpan("Etwas ganz anderes steht hier.", anchorOf(text, "die Vorwürfe zurück")).kind).toBe(
      "lost",
    );
    expect(resolveSpan("Der Tai", { start: 4, end: 7, quote: "Kai", before: "", after: "" }).kind).toBe(
      "lost",
    );
  });

  it("moved and fuzzy results lie on whole characters inside the text", () => {
    fc.assert(
      fc.property(awkwardText, awkwardText, fc.nat(), fc.nat(), (any, inserted, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(end > start);
        const changed = inserted + any;
        const resolved = resolveSpan(changed, { start, end, ...describeSpan(any, start, end) });
        if (resolved.kind === "lost") return;
        expect(isCharacterBoundary(changed, resolved.start)).toBe(true);
        expect(isCharacterBoundary(changed, resolved.end)).toBe(true);
        if (resolved.kind !== "fuzzy")
          expect(changed.slice(resolved.start, resolved.end)).toBe(any.slice(start, end));
      }),
    );
  });
});

describe("searchApproximately", () => {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next.push(
          Math.min(
            (row[j] ?? 0) + 1,
            (next[j - 1] ?? 0) + 1,
            (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          ),
        );
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });

  it("reports true distances and misses no place within the limit", () => {
    fc.assert(
      fc.property(
        word,
        word.filter((w) => w.length > 0),
        fc.integer({ min: 0, max: 3 }),
        (haystack, pattern, limit) => {
          const matches = searchApproximately(haystack, pattern, limit);
          for (const match of matches) {
            expect(distance(haystack.slice(match.start, match.end), pattern)).toBe(match.errors);
            expect(match.errors).toBeLessThanOrEqual(limit);
          }
          let best = Number.POSITIVE_INFINITY;
          for (let start = 0; start <= haystack.length; start++) {
            for (let end = start; end <= haystack.length; end++) {
              best = Math.min(best, distance(haystack.slice(start, end), pattern));
            }
          }
          if (best <= limit && haystack.length > 0 && best < pattern.length) {
            expect(Math.min(...matches.map(({ errors }) => errors))).toBe(best);
          }
        },
      ),
    );
  });
});
