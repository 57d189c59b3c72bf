/** About how wide a character of 12 px is. */
const characterWidth = 6.7;

/** A text cut so that it fits into `width` CSS pixels. */
export function fitting(text: string, width: number): string {
  const room = Math.max(1, Math.floor(width / characterWidth));
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`;
}

/** About how wide a text of 12 px is, in CSS pixels. */
export function widthOf(text: string): number {
  return Math.ceil(text.length * characterWidth);
}

/** Places of entries in lines of `width`, one after the other; and how many lines there are. */
export function flowing(
  widths: readonly number[],
  width: number,
): { places: Array<{ x: number; line: number }>; lines: number } {
  let x = 0;
  let line = 0;
  const places = widths.map((own) => {
    if (x > 0 && x + own > width) {
      x = 0;
      line++;
    }
    const place = { x, line };
    x += own;
    return place;
  });
  return { places, lines: widths.length === 0 ? 0 : line + 1 };
}
