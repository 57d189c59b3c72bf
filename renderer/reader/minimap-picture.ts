import type { Span } from "#shared/model/annotations";
import type { TextRange } from "./reader-props";

/** A stretch of text and where it lies in the scrolled content, CSS pixels. */
export interface MapStretch extends TextRange {
  top: number;
  height: number;
}

/** A mark of the minimap: rows of pixels `top` to `bottom` (half-open) in the colour of a label. */
export interface MapMark {
  label: string;
  top: number;
  bottom: number;
}

/**
 * The marks of `spans` (sorted by start) on a map of `rows` pixels for content `height` CSS pixels high, label by
 * label in the order of `labels`. Neighbouring rows of one label are one mark, so there are never more marks than
 * labels times rows, however many spans there are.
 */
export function minimapMarks(
  spans: readonly Span[],
  labels: readonly string[],
  stretches: readonly MapStretch[],
  height: number,
  rows: number,
): MapMark[] {
  const filled = new Map(labels.map((label) => [label, new Uint8Array(rows)]));
  let at = 0;
  for (const span of spans) {
    while (at + 1 < stretches.length && (stretches[at + 1]?.start ?? 0) <= span.start) at++;
    const row = filled.get(span.label);
    if (!row) continue;
    const top = Math.floor((placeOf(stretches, at, span.start) / height) * rows);
    const bottom = Math.ceil((placeOf(stretches, at, span.end) / height) * rows);
    row.fill(1, Math.max(0, top), Math.min(rows, Math.max(bottom, top + 1)));
  }
  return labels.flatMap((label) =>
    runs(filled.get(label) ?? new Uint8Array()).map((run) => ({ label, ...run })),
  );
}

function placeOf(stretches: readonly MapStretch[], from: number, offset: number): number {
  let at = from;
  while (at + 1 < stretches.length && (stretches[at + 1]?.start ?? 0) <= offset) at++;
  const stretch = stretches[at];
  if (!stretch) return 0;
  const share = (offset - stretch.start) / Math.max(1, stretch.end - stretch.start);
  return stretch.top + Math.min(1, Math.max(0, share)) * stretch.height;
}

function runs(row: Uint8Array): Array<{ top: number; bottom: number }> {
  const found: Array<{ top: number; bottom: number }> = [];
  for (let top = row.indexOf(1); top >= 0; top = row.indexOf(1, top)) {
    const gap = row.indexOf(0, top);
    const bottom = gap < 0 ? row.length : gap;
    found.push({ top, bottom });
    top = bottom;
  }
  return found;
}
