import { parseHex } from "#shared/model/colour-sight";
import { palette } from "#shared/model/label-paint";

/** A label's colour in the light theme as "#rrggbb"; a name nobody knows is slate. */
export function hexColour(colour: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toLowerCase();
  const named = Object.hasOwn(palette, colour) ? palette[colour] : palette.slate;
  return named?.light ?? "#56657a";
}

/** White or black, whichever can be read better on `background`, as "#rrggbb". */
export function letterColour(background: string): string {
  const [r, g, b] = parseHex(background) ?? [0, 0, 0];
  return 0.299 * r + 0.587 * g + 0.114 * b > 0.6 ? "#000000" : "#ffffff";
}

/**
 * A key for each of `wanted`: the wished-for one if it is one of `allowed` and free, else the first free one; "" when
 * none is left.
 */
export function distinctKeys(wanted: ReadonlyArray<string | undefined>, allowed: string): string[] {
  const keys = wanted.map(() => "");
  const free = new Set(allowed);
  wanted.forEach((key, at) => {
    const small = key?.toLowerCase() ?? "";
    if (free.delete(small)) keys[at] = small;
  });
  for (let at = 0; at < keys.length; at++) {
    if (keys[at] !== "") continue;
    const [next] = free;
    if (next === undefined) break;
    keys[at] = next;
    free.delete(next);
  }
  return keys;
}
