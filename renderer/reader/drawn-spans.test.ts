import fc from "fast-check";
import german from "hyphen/patterns/de-1996.js";
import type { DecorationSet } from "prosemirror-view";
import { expect, test } from "vitest";
import { compareSpans } from "#shared/model/annotations";
import { articleOf, changeArticle } from "./article-state";
import { drawSpans } from "./drawn-spans";
import { dividedParts, Hyphenator } from "./hyphenation";
import type { LineEnds } from "./line-ends";
import { drawnOf, drawWindow, spansPlugin } from "./plugins/spans";
import { spanAt, spanOf, stateOf } from "./reader-cases";

const words = {
  masked: (reason: string) => `masked ${reason}`,
  other: (name: string, label: string) => `${name} ${label}`,
  unlinked: (label: string) => `${label} without speaker`,
};
/** As if every line ended wherever a word may be divided. */
function everywhere(whole: string): LineEnds {
  const hyphenator = new Hyphenator(german, "de");
  return {
    partsIn: (blocks) => new Map(blocks.map((b) => [b.index, dividedParts(whole, b, hyphenator)])),
  };
}

const text = Array.from({ length: 40 }, (_, i) => `Absatz ${i} mit Wortzusammensetzungen darin.`).join("\n");

function drawing(set: DecorationSet): string[] {
  return set
    .find()
    .map((d) => {
      const { attrs } = (d as unknown as { type: { attrs: Record<string, string> } }).type;
      return `${d.from}-${d.to} ${attrs.class} ${attrs["data-span"] ?? ""} ${attrs["data-at"] ?? ""} ${attrs.title ?? ""}`;
    })
    .sort();
}

const place = fc.tuple(
  fc.nat(text.length - 90),
  fc.integer({ min: 1, max: 80 }),
  fc.constantFrom("claim", "actor", "date"),
);
type Step = { kind: "add" | "remove" | "select" | "window"; place: [number, number, string] };
const steps = fc.array(
  fc.record({ kind: fc.constantFrom("add", "remove", "select", "window"), place }) as fc.Arbitrary<Step>,
  { maxLength: 12 },
);

test("what is drawn after any changes is what drawing everything anew would draw", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 10 }), steps, (places, changes) => {
      const spans = places.map(([start, length, label], i) =>
        spanAt(text, `s_${i}`, label, start, start + length),
      );
      let state = stateOf(text, { spans }, [spansPlugin({ start: 0, end: 300 }, words)], everywhere(text));
      changes.forEach(({ kind, place: [start, length, label] }, number) => {
        const now = articleOf(state).index.spans;
        const some = now[start % Math.max(1, now.length)];
        let tr = state.tr;
        if (kind === "window") tr = drawWindow(tr, { start, end: start + length * 5 });
        else if (kind === "select") tr = changeArticle(tr, { selected: some?.id ?? null });
        else if (kind === "remove") tr = changeArticle(tr, { spans: now.filter((span) => span !== some) });
        else {
          const added = spanAt(text, `n_${number}`, label, start, start + length);
          tr = changeArticle(tr, { spans: [...now, added].sort(compareSpans) });
        }
        state = state.apply(tr);
      });
      const drawn = drawnOf(state);
      const anew = drawSpans(state.doc, articleOf(state), drawn.window, words);
      expect(drawing(drawn.set)).toEqual(drawing(anew.set));
      expect(new Set(drawn.paragraphs.keys())).toEqual(new Set(anew.paragraphs.keys()));
    }),
  );
});

test("a change draws only its own paragraph again", () => {
  const first = spanAt(text, "s_1", "actor", 0, 6);
  const state = stateOf(text, { spans: [first] }, [spansPlugin({ start: 0, end: text.length }, words)]);
  const before = drawnOf(state);
  const at = text.indexOf("Absatz 7");
  const after = state.apply(
    changeArticle(state.tr, { spans: [first, spanAt(text, "s_2", "date", at, at + 6)] }),
  );
  const changed = [...drawnOf(after).paragraphs].filter(
    ([index, drawn]) => before.paragraphs.get(index) !== drawn,
  );
  expect(changed.map(([index]) => index)).toEqual([7]);
});

test("nothing outside the window is drawn", () => {
  const at = text.indexOf("Absatz 30");
  const spans = [spanAt(text, "s_1", "actor", 0, 6), spanAt(text, "s_2", "actor", at, at + 6)];
  const state = stateOf(text, { spans }, [spansPlugin({ start: 0, end: 300 }, words)]);
  expect(drawing(drawnOf(state).set)).toHaveLength(1);
});

test("words are cut where lines end in them, inside and outside of spans and masks", () => {
  const line = "Die Bundesregierung und der Entwicklungsweg, Wirtschaftsministerium.";
  const spans = [spanOf(line, "s_1", "claim", "regierung und der Entwick")];
  const mask = [{ start: line.indexOf("aftsmin"), end: line.length, reason: "notice" as const }];
  const draw = (facts: Parameters<typeof stateOf>[1], ends: LineEnds | null) => {
    const plugins = [spansPlugin({ start: 0, end: line.length }, words)];
    const state = stateOf(line, { spans, mask, ...facts }, plugins, ends);
    const { positions } = articleOf(state);
    return drawnOf(state)
      .set.find()
      .map(({ from, to, ...d }) => {
        const { attrs } = (d as unknown as { type: { attrs: Record<string, string> } }).type;
        const piece = line.slice(positions.toOffset(from), positions.toOffset(to));
        return `${piece}${attrs.class?.includes("may-divide") ? "|" : ""}${attrs["data-span"] ? " s" : ""}`;
      });
  };
  const first = ["Bun|", "des|", "re| s", "gie| s", "rung und der Ent| s", "wick| s", "lungs|"];
  const masked = "aftsministerium.";
  expect(draw({}, everywhere(line))).toEqual([...first, "Wirt|", masked, "mi|", "nis|", "te|"]);
  const all = [...first, "Wirt|", "schafts|", "mi|", "nis|", "te|"];
  expect(draw({ showMask: false }, everywhere(line))).toEqual(all);
  expect(draw({}, null)).toEqual(["regierung und der Entwick s", masked]);
});

test("in one endless paragraph only the part near the view is drawn", () => {
  const long = "Wort_".repeat(40_000);
  const spans = Array.from({ length: 4000 }, (_, i) => spanAt(long, `s_${i}`, "actor", i * 50, i * 50 + 4));
  const state = stateOf(long, { spans }, [spansPlugin({ start: 100_000, end: 110_000 }, words)]);
  const drawn = drawing(drawnOf(state).set).length;
  expect(drawn).toBeGreaterThanOrEqual(200);
  expect(drawn).toBeLessThan(300);
});

test("a dragged span is drawn where it is dragged to, masks and other coders' spans have their words", () => {
  const state = stateOf(
    text,
    {
      spans: [spanAt(text, "s_1", "actor", 0, 6)],
      mask: [{ start: 20, end: 25, reason: "notice" }],
      others: [{ name: "AB", spans: [spanAt(text, "o_1", "date", 30, 34)] }],
    },
    [spansPlugin({ start: 0, end: 300 }, words)],
  );
  const dragged = state.apply(changeArticle(state.tr, { preview: { id: "s_1", start: 2, end: 9 } }));
  const { positions } = articleOf(state);
  const range = (start: number, end: number) => `${positions.toPosition(start)}-${positions.toPosition(end)}`;
  expect(drawing(drawnOf(dragged).set)).toEqual(
    [
      `${range(2, 9)} span span-underline s_1 2 Actor`,
      `${range(20, 25)} masked   masked notice`,
      `${range(30, 34)} span span-dashed other o_1 30 AB Date`,
    ].sort(),
  );
});
