import fc from "fast-check";
import type { DecorationSet } from "prosemirror-view";
import { describe, expect, test } from "vitest";
import { articleOf, changeArticle } from "../article-state";
import { spanOf, stateOf } from "../reader-cases";
import type { ReaderPassage } from "../reader-props";
import { passagesPlugin } from "./passages";
import { drawWindow, spansPlugin } from "./spans";

const words = { masked: () => "", other: () => "", unlinked: () => "" };
const text = Array.from({ length: 40 }, (_, i) => `Absatz ${i} vom Deichbau auf Oldersand.`).join("\n");

function passage(id: string, start: number, end: number, edits: ReaderPassage["edits"] = []): ReaderPassage {
  return { id, start, end, kind: "edited", status: "found", edits };
}

function stateWith(passages: readonly ReaderPassage[], window = { start: 0, end: 400 }) {
  const plugin = passagesPlugin({ enterPassage: () => undefined });
  const spans = [spanOf(text, "s_1", "claim", "vom Deichbau auf Oldersand")];
  const state = stateOf(text, { passages, spans, beside: true }, [spansPlugin(window, words), plugin]);
  const drawnIn = (now: typeof state) => plugin.props.decorations?.call(plugin, now) as DecorationSet;
  return { state, drawnIn };
}

function drawing(set: DecorationSet): string[] {
  return set
    .find()
    .map((d) => {
      const { attrs } = (d as unknown as { type: { attrs: Record<string, string> } }).type;
      return `${d.from}-${d.to} ${attrs.class}`;
    })
    .sort();
}

describe("words that differ", () => {
  test("are elements of their own, empty stretches are not", () => {
    const { state, drawnIn } = stateWith([
      passage("p", 0, 30, [
        { start: 9, end: 12, kind: "changed" },
        { start: 13, end: 21, kind: "variant" },
        { start: 22, end: 22, kind: "changed" },
      ]),
    ]);
    const { positions } = articleOf(state);
    const at = (offset: number) => positions.toPosition(offset);
    expect(drawing(drawnIn(state))).toEqual(
      [`${at(9)}-${at(12)} word-changed`, `${at(13)}-${at(21)} word-variant`].sort(),
    );
  });

  test("stay drawn as they are while nothing about them changes", () => {
    const { state, drawnIn } = stateWith([passage("p", 0, 30, [{ start: 9, end: 12, kind: "changed" }])]);
    const looked = state.apply(changeArticle(state.tr, { currentPassage: "p" }));
    const tagged = looked.apply(changeArticle(looked.tr, { spans: [] }));
    expect(drawnIn(tagged)).toBe(drawnIn(state));
  });

  test("are drawn near the view only, and after any way there as if drawn anew", () => {
    const range = fc.tuple(fc.nat(text.length - 60), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 8 }),
        fc.array(range, { minLength: 1, maxLength: 4 }),
        (all, way) => {
          const passages = all
            .map(([start, length], index) =>
              passage(`p${index}`, start, start + length, [{ start, end: start + 1, kind: "changed" }]),
            )
            .sort((a, b) => a.start - b.start);
          const { state, drawnIn } = stateWith([]);
          let now = state.apply(changeArticle(state.tr, { passages }));
          let window = { start: 0, end: 400 };
          for (const [start, length] of way) {
            window = { start, end: start + length * 3 };
            now = now.apply(drawWindow(now.tr, window));
          }
          const anew = stateWith(passages, window);
          expect(drawing(drawnIn(now))).toEqual(drawing(anew.drawnIn(anew.state)));
          const near = passages.filter(({ start, end }) => start < window.end && end > window.start);
          expect(drawing(drawnIn(now)).length === 0).toBe(near.length === 0);
        },
      ),
    );
  });
});
