import type { Label } from "#shared/model/codebook";
import type { TextRange } from "./reader-props";

export type Shape = Label["shape"];

/** A span as it is drawn: where, how, and whose. */
export interface Drawable extends TextRange {
  id: string;
  label: string;
  shape: Shape;
  selected: boolean;
  /** Drawn thin: another coder's. */
  other: boolean;
}

/** One span's part in a piece. */
export interface Layer {
  drawable: Drawable;
  /** How many tinted spans lie around this one here; 0 for lines. */
  depth: number;
  /** Which of the lines under the text this one is, 0 the nearest; 0 for tints. */
  lane: number;
  /** Its border is here and would be lost in its neighbour without a mark. */
  markStart: boolean;
  markEnd: boolean;
}

/** A stretch of one paragraph in which the same spans lie throughout; `layers` from the innermost outwards. */
export interface Piece extends TextRange {
  layers: Layer[];
}

/** More lines than this do not fit between two lines of text; further ones share the last lane. */
export const lanes = 4;

/**
 * A lane for every line so that no two that overlap share one (as far as `lanes` go). Short ones come first and lie
 * nearest to the text: what is inside is underlined inside.
 */
export function assignLanes(drawables: readonly Drawable[]): Map<Drawable, number> {
  const assigned = new Map<Drawable, number>();
  const placed: Drawable[][] = [];
  const lines = drawables.filter((drawable) => drawable.shape !== "tint");
  for (const line of lines.sort((a, b) => a.end - a.start - (b.end - b.start) || order(a, b))) {
    let lane = 0;
    while (lane < lanes - 1 && placed[lane]?.some((other) => overlaps(line, other))) lane++;
    let there = placed[lane];
    if (!there) {
      there = [];
      placed[lane] = there;
    }
    there.push(line);
    assigned.set(line, lane);
  }
  return assigned;
}

function order(a: Drawable, b: Drawable): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Cuts `within` into pieces at every border of `drawables`. Pieces without any span are left out. Borders are marked
 * where a tint meets or crosses another tint and where a line goes on from another one in its lane.
 */
export function layoutPieces(drawables: readonly Drawable[], within: TextRange): Piece[] {
  const inside = drawables.filter((drawable) => overlaps(drawable, within)).sort(outermostFirst);
  if (inside.length === 0) return [];
  const assigned = assignLanes(inside);
  const marks = borderMarks(inside, assigned);
  const pieces: Piece[] = [];
  let active: Drawable[] = [];
  const borders = bordersOf(inside, within);
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i] ?? 0;
    const end = borders[i + 1] ?? 0;
    active =
      inside.length < 8
        ? inside.filter((d) => d.start <= start && d.end >= end)
        : step(active, inside, start);
    if (active.length > 0) pieces.push({ start, end, layers: layersOf(active, assigned, marks, start, end) });
  }
  return pieces;
}

function step(active: readonly Drawable[], inside: readonly Drawable[], start: number): Drawable[] {
  const going = active.filter((drawable) => drawable.end > start);
  const known = new Set(going);
  const coming = inside.filter((d) => d.start <= start && d.end > start && !known.has(d));
  return coming.length > 0 ? [...going, ...coming].sort(outermostFirst) : going;
}

function outermostFirst(a: Drawable, b: Drawable): number {
  return b.end - b.start - (a.end - a.start) || order(a, b);
}

function bordersOf(inside: readonly Drawable[], within: TextRange): number[] {
  const borders = new Set<number>();
  for (const { start, end } of inside) {
    borders.add(Math.max(start, within.start));
    borders.add(Math.min(end, within.end));
  }
  return [...borders].sort((a, b) => a - b);
}

function layersOf(
  active: readonly Drawable[],
  assigned: ReadonlyMap<Drawable, number>,
  marks: ReadonlyMap<Drawable, { start: boolean; end: boolean }>,
  start: number,
  end: number,
): Layer[] {
  let tints = 0;
  const layers = active.map((drawable): Layer => {
    const mark = marks.get(drawable);
    return {
      drawable,
      depth: drawable.shape === "tint" ? tints++ : 0,
      lane: assigned.get(drawable) ?? 0,
      markStart: drawable.start === start && mark?.start === true,
      markEnd: drawable.end === end && mark?.end === true,
    };
  });
  return layers.reverse();
}

/** Which borders need a mark. Sweeps the spans by start; only neighbours that still reach that far are looked at. */
function borderMarks(
  inside: readonly Drawable[],
  assigned: ReadonlyMap<Drawable, number>,
): Map<Drawable, { start: boolean; end: boolean }> {
  const marks = new Map<Drawable, { start: boolean; end: boolean }>();
  const mark = (drawable: Drawable) => {
    let found = marks.get(drawable);
    if (!found) {
      found = { start: false, end: false };
      marks.set(drawable, found);
    }
    return found;
  };
  let near: Drawable[] = [];
  for (const current of [...inside].sort(order)) {
    near = near.filter((other) => other.end >= current.start);
    for (const other of near) compareBorders(other, current, assigned, mark);
    near.push(current);
  }
  return marks;
}

/** `first` starts no later than `second` and ends no earlier than where that starts. */
function compareBorders(
  first: Drawable,
  second: Drawable,
  assigned: ReadonlyMap<Drawable, number>,
  mark: (drawable: Drawable) => { start: boolean; end: boolean },
): void {
  if ((first.shape === "tint") !== (second.shape === "tint")) return;
  if (first.shape === "tint") {
    if (first.start < second.start) mark(second).start = true;
    if (first.end > second.start && first.end < second.end) mark(first).end = true;
    if (second.end < first.end) mark(second).end = true;
  } else if (first.end === second.start && assigned.get(first) === assigned.get(second)) {
    mark(second).start = true;
  }
}
