const palette = new Set(["claim", "actor", "date", "plum", "rose", "moss", "slate"]);

/** The colours a coder or label can have, by name; see styles/tokens.css. */
export const paletteNames = [...palette];

/** The CSS colour for a palette name or `#rrggbb`. */
export function cssColour(colour: string): string {
  if (palette.has(colour)) return `var(--${colour})`;
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : "var(--slate)";
}

/** A pale background and a readable ink of the same colour, as custom properties. */
export function tintOf(colour: string): { "--tint": string; "--tint-ink": string } {
  if (palette.has(colour)) return { "--tint": `var(--${colour}-tint)`, "--tint-ink": `var(--${colour}-ink)` };
  const solid = cssColour(colour);
  return { "--tint": `color-mix(in srgb, ${solid} 15%, var(--raised))`, "--tint-ink": "var(--ink)" };
}
