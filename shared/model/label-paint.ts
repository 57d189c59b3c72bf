import { fromLinear, parseHex, type Rgb, toLinear } from "./colour-sight";

/** The two looks of the window. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The ground of the article in each theme, as in the style sheet. */
export const paper: Record<Theme, string> = { light: "#fbfaf7", dark: "#191a1b" };
/** Its letters. */
export const ink: Record<Theme, string> = { light: "#1d1c1a", dark: "#eceae4" };

/** The colours a label can have by name, made for both themes, as in the style sheet. */
export const palette: Record<string, Record<Theme, string>> = {
  claim: { light: "#b26a00", dark: "#f2b866" },
  actor: { light: "#0067a8", dark: "#7cc0f2" },
  date: { light: "#00795a", dark: "#63d3ae" },
  plum: { light: "#8a3f8f", dark: "#d9a0de" },
  rose: { light: "#b8395a", dark: "#f29bb0" },
  moss: { light: "#5d7a1f", dark: "#b5d06b" },
  slate: { light: "#56657a", dark: "#a9b8cc" },
};

/** One's own colours are drawn with so much of themselves, the rest is ink. */
const ownShare = 0.78;

/** The colour a label's line is drawn in; a name nobody knows is slate. */
export function linePaint(colour: string, theme: Theme): Rgb {
  const own = parseHex(colour);
  const letters = parseHex(ink[theme]) ?? [0, 0, 0];
  if (own) return mix(own, letters, ownShare);
  const named = Object.hasOwn(palette, colour) ? palette[colour] : palette.slate;
  return parseHex(named?.[theme] ?? "") ?? letters;
}

/** The ground of the article. */
export function paperPaint(theme: Theme): Rgb {
  return parseHex(paper[theme]) ?? [1, 1, 1];
}

/** `share` of `a` and the rest of `b`, mixed in Oklab as CSS does. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const [one, two] = [toOklab(a), toOklab(b)];
  const part = (at: 0 | 1 | 2) => one[at] * share + two[at] * (1 - share);
  return fromOklab([part(0), part(1), part(2)]);
}

function toOklab(colour: Rgb): Rgb {
  const [r, g, b] = toLinear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([light, a, b]: Rgb): Rgb {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return fromLinear([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}
