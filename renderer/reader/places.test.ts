import { expect, test } from "vitest";
import { labelRules } from "./label-colours";
import { minimapMarks } from "./minimap-picture";
import { draggedRange } from "./plugins/drag-border";
import { mergeLines, outlinePath } from "./plugins/layer";
import { firstWindow } from "./plugins/near-view";
import { findPlaces } from "./plugins/search";
import { ArticlePositions } from "./positions";
import { spanAt } from "./reader-cases";

test("finding ignores case unless told, takes blanks as blanks and signs as signs", () => {
  const text = "Der RAT (Rat)\nbeim  Rat\u00a0der Räte";
  expect(findPlaces(text, "rat")).toHaveLength(3);
  expect(findPlaces(text, "rat", { matchCase: true })).toHaveLength(0);
  expect(findPlaces(text, "beim rat der")).toEqual([{ start: 14, end: 27 }]);
  expect(findPlaces(text, "(rat)")).toEqual([{ start: 8, end: 13 }]);
  expect(findPlaces(text, "rä")).toHaveLength(1);
  expect(findPlaces(text, "r", { wholeWords: true })).toHaveLength(0);
  expect(findPlaces(text, "Rat", { wholeWords: true, matchCase: true })).toHaveLength(2);
  expect(findPlaces(text, "   ")).toEqual([]);
});

test("a dragged border keeps to characters or words and to its side", () => {
  const article = { text: "Ein e\u0301tude und 😀 Jong-un kam", language: "de", snapToWords: false };
  const range = { start: 4, end: 10 };
  expect(draggedRange(article, range, "end", 5)).toEqual({ start: 4, end: 6 });
  expect(draggedRange(article, range, "start", 30)).toEqual({ start: 9, end: 10 });
  const smiley = article.text.indexOf("😀");
  expect(draggedRange(article, range, "end", smiley + 1)).toEqual({ start: 4, end: smiley });
  const name = article.text.indexOf("Jong-un");
  const words = { ...article, snapToWords: true };
  expect(draggedRange(words, range, "end", name + 5)).toEqual({ start: 4, end: name + 7 });
  expect(draggedRange(words, range, "end", name + 2)).toEqual({ start: 4, end: name });
});

test("what is near the view at first covers the view and not much more", () => {
  const text = Array.from({ length: 500 }, () => "Wort ".repeat(60).trim()).join("\n");
  const positions = new ArticlePositions(text);
  const { start, end } = firstWindow(positions, 900, 18);
  expect(start).toBe(0);
  expect(end).toBeGreaterThan(2500);
  expect(end).toBeLessThan(8000);
  expect(firstWindow(new ArticlePositions("kurz"), 900, 18)).toEqual({ start: 0, end: 4 });
  const endless = firstWindow(new ArticlePositions("Wort ".repeat(100_000)), 900, 18);
  expect(endless.end).toBeGreaterThan(2500);
  expect(endless.end).toBeLessThan(10_000);
});

test("the map has never more marks than rows, and each span has its own row", () => {
  const text = "x".repeat(10_000);
  const spans = Array.from({ length: 5000 }, (_, i) =>
    spanAt(text, `s_${i}`, i % 2 ? "actor" : "claim", i * 2, i * 2 + 1),
  );
  const stretches = [{ start: 0, end: 10_000, top: 0, height: 5000 }];
  const marks = minimapMarks(spans, ["claim", "actor"], stretches, 5000, 100);
  expect(marks).toEqual([
    { label: "claim", top: 0, bottom: 100 },
    { label: "actor", top: 0, bottom: 100 },
  ]);
  const halves = [
    { start: 0, end: 5000, top: 100, height: 100 },
    { start: 5001, end: 10_000, top: 300, height: 700 },
  ];
  const few = [spanAt(text, "a", "claim", 2500, 2600), spanAt(text, "b", "actor", 9999, 10_000)];
  expect(minimapMarks(few, ["claim", "actor"], halves, 1000, 10)).toEqual([
    { label: "claim", top: 1, bottom: 2 },
    { label: "actor", top: 9, bottom: 10 },
  ]);
  expect(minimapMarks(few, ["claim", "actor"], [], 1000, 10)[0]).toEqual({
    label: "claim",
    top: 0,
    bottom: 1,
  });
});

test("boxes of one line are one line, and the outline goes around lines that meet", () => {
  const lines = mergeLines([
    { left: 50, top: 0, right: 90, bottom: 20 },
    { left: 90, top: 2, right: 100, bottom: 18 },
    { left: 0, top: 30, right: 60, bottom: 50 },
    { left: 7, top: 30, right: 7, bottom: 50 },
  ]);
  expect(lines).toEqual([
    { left: 50, top: 0, right: 100, bottom: 20 },
    { left: 0, top: 30, right: 60, bottom: 50 },
  ]);
  // Each rounded corner has its place as the control point of its curve.
  const corners = [...outlinePath(lines, 0).matchAll(/Q(\S+ \S+) /g)].map(([, corner]) => corner);
  expect(corners.join()).toBe("100 0,100 25,60 25,60 50,0 50,0 25,50 25,50 0");
  const apart = [lines[0], { left: 0, top: 30, right: 40, bottom: 50 }].filter((line) => line !== undefined);
  expect(outlinePath(apart, 0).split("M")).toHaveLength(3);
});

test("label colours are the palette's, one's own mixed for both themes, or plain", () => {
  const label = {
    name: "",
    shape: "tint",
    snap: "word",
    attributes: [],
    guideline: "",
    retired: false,
  } as const;
  const rules = labelRules([
    { ...label, attributes: [], id: "a", colour: "claim" },
    { ...label, attributes: [], id: "b", colour: "#12aB34" },
    { ...label, attributes: [], id: "c", colour: "red;}body{display:none" },
  ]);
  expect(rules).toContain('[data-label="a"]{--c:var(--claim);');
  expect(rules).toContain("#12aB34");
  expect(rules).toContain('[data-label="c"]{--c:var(--slate)');
  expect(rules).not.toContain("display");
});
