import type { Rgb } from "#shared/model/colour-sight";
import { linePaint, mix } from "#shared/model/label-paint";

const white: Rgb = [1, 1, 1];

/** The colours of a label on white paper: of its line, and of the ground behind its words. */
export function labelPaints(colour: string): { line: Rgb; tint: Rgb } {
  const line = linePaint(colour, "light");
  return { line, tint: mix(line, white, 0.16) };
}

/** `#rrggbb`. */
export function rgbText(colour: Rgb): string {
  const parts = colour.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
