import { type Label, labelShapes } from "#shared/model/codebook";
import { contrast, difference, formatHex, seenWith, sights, toLab } from "#shared/model/colour-sight";
import { linePaint, palette, paperPaint, themes } from "#shared/model/label-paint";

/** What WCAG asks of lines that mean something. */
const leastContrast = 3;

type Look = Pick<Label, "colour" | "shape">;

/** Hues all around the circle in three depths: what is left when the named colours are taken. */
const candidates: readonly string[] = [
  ...Object.keys(palette),
  ...[0.42, 0.3, 0.56].flatMap((light) =>
    Array.from({ length: 12 }, (_, step) => formatHex(hue(step * 30 + (light === 0.3 ? 15 : 0), light))),
  ),
];

/**
 * A colour and shape for one more label: of what can be read on both papers, the shape fewest labels have, and with it
 * the colour that stays farthest from theirs for every kind of sight. Always the same for the same labels.
 */
export function distinctLook(labels: readonly Look[], wanted?: string): Look {
  const uses = new Map<string, number>(labelShapes.map((shape) => [shape, 0]));
  for (const { shape } of labels) uses.set(shape, (uses.get(shape) ?? 0) + 1);
  const shape = [...labelShapes].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))[0] ?? "tint";
  const rivals = labels.filter((label) => label.shape === shape || labels.length < labelShapes.length);
  const readable = candidates.filter(isReadable);
  if (wanted && isReadable(wanted) && distance(wanted, rivals) >= 10) return { colour: wanted, shape };
  let best = readable[0] ?? "slate";
  let farthest = -1;
  for (const colour of readable) {
    const far = distance(colour, rivals);
    // A named colour is one made for both themes: another must be clearly farther off.
    if (far > farthest + 2) [best, farthest] = [colour, far];
  }
  return { colour: best, shape };
}

function isReadable(colour: string): boolean {
  return themes.every((theme) => contrast(linePaint(colour, theme), paperPaint(theme)) >= leastContrast);
}

function distance(colour: string, rivals: readonly Look[]): number {
  let nearest = 100;
  for (const rival of rivals) {
    for (const theme of themes) {
      for (const sight of sights) {
        const [a, b] = [linePaint(colour, theme), linePaint(rival.colour, theme)];
        nearest = Math.min(nearest, difference(toLab(seenWith(sight, a)), toLab(seenWith(sight, b))));
      }
    }
  }
  return nearest;
}

/** A strong colour of this hue (degrees) and lightness (0 to 1), as HSL has it. */
function hue(degrees: number, light: number): [number, number, number] {
  const strength = 0.65 * Math.min(light, 1 - light);
  const part = (offset: number) => {
    const k = (offset + degrees / 30) % 12;
    return light - strength * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [part(0), part(8), part(4)];
}
