import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  contrast,
  difference,
  formatHex,
  fromLinear,
  parseHex,
  type Rgb,
  seenWith,
  sights,
  toLab,
  toLinear,
} from "./colour-sight";
import { ink, linePaint, mix, palette, paper, themes } from "./label-paint";

const rgb = (hex: string): Rgb => parseHex(hex) ?? [0, 0, 0];

describe("colours", () => {
  it("are read and written as #rrggbb, and nothing else", () => {
    expect(formatHex(rgb("#0067a8"))).toBe("#0067a8");
    expect(parseHex("red")).toBeUndefined();
    expect(parseHex("#fff")).toBeUndefined();
    expect(formatHex(fromLinear(toLinear(rgb("#12ab34"))))).toBe("#12ab34");
  });

  it("contrast as WCAG says", () => {
    expect(contrast(rgb("#000000"), rgb("#ffffff"))).toBeCloseTo(21, 5);
    // The grey that is known to reach 4.54 on white.
    expect(contrast(rgb("#767676"), rgb("#ffffff"))).toBeCloseTo(4.54, 2);
  });

  // Pairs of the test data published with Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005.
  it.each<[Rgb, Rgb, number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [50, 3.1736, 0.5854], 1.0],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])("%j and %j differ by %d", (a, b, expected) => {
    expect(difference(a, b)).toBeCloseTo(expected, 4);
    expect(difference(b, a)).toBeCloseTo(expected, 4);
  });

  it("keep white and black for every eye, and make red and green alike for some", () => {
    for (const sight of sights) {
      for (const hex of ["#ffffff", "#000000", "#808080"]) {
        expect(difference(toLab(seenWith(sight, rgb(hex))), toLab(rgb(hex)))).toBeLessThan(1);
      }
    }
    const [red, green] = [rgb("#a05028"), rgb("#6e6e1e")];
    const apart = (sight: (typeof sights)[number]) =>
      difference(toLab(seenWith(sight, red)), toLab(seenWith(sight, green)));
    expect(apart("normal")).toBeGreaterThan(20);
    expect(apart("deutan")).toBeLessThan(10);
    expect(apart("tritan")).toBeGreaterThan(20);
  });
});

describe("the colours of labels", () => {
  it("are those of the style sheet", () => {
    const css = readFileSync(new URL("../../renderer/styles/tokens.css", import.meta.url), "utf8");
    const [light = "", dark = ""] = css.split(':root[data-theme="dark"]');
    const valueIn = (part: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1];
    for (const [theme, part] of [
      ["light", light],
      ["dark", dark],
    ] as const) {
      expect(valueIn(part, "paper")).toBe(paper[theme]);
      expect(valueIn(part, "ink")).toBe(ink[theme]);
      for (const [name, colours] of Object.entries(palette)) expect(valueIn(part, name)).toBe(colours[theme]);
    }
  });

  it("are drawn towards the ink when they are one's own", () => {
    for (const theme of themes) {
      expect(formatHex(linePaint("actor", theme))).toBe(palette.actor?.[theme]);
      expect(formatHex(linePaint("nonsense", theme))).toBe(palette.slate?.[theme]);
      expect(formatHex(linePaint(ink[theme], theme))).toBe(ink[theme]);
    }
    expect(formatHex(mix(rgb("#ff0000"), rgb("#ff0000"), 0.5))).toBe("#ff0000");
    // CSS: color-mix(in oklab, white 50%, black) is #636363.
    expect(formatHex(mix(rgb("#ffffff"), rgb("#000000"), 0.5))).toBe("#636363");
  });
});
