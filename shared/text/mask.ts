import type { Mask } from "../model/article";

/** Sorted, without overlaps, inside a text of `length` UTF-16 units; where two overlap, the earlier one keeps its place. */
export function normaliseMask(mask: readonly Mask[], length: number): Mask[] {
  const result: Mask[] = [];
  for (const part of [...mask].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(part.start, result.at(-1)?.end ?? 0, 0);
    const end = Math.min(part.end, length);
    if (end > start) result.push({ ...part, start, end });
  }
  return result;
}

/** Whether all of `[start, end)` is masked. */
export function isMasked(mask: readonly Mask[], start: number, end: number): boolean {
  let at = start;
  for (const part of mask) if (part.start <= at && part.end > at) at = part.end;
  return at >= end;
}

/** Whether any of `[start, end)` is masked. */
export function touchesMask(mask: readonly Mask[], start: number, end: number): boolean {
  return mask.some((part) => part.start < end && part.end > start);
}

/** The mask with `[start, end)` added; what was masked there before keeps its reason. */
export function addMask(mask: readonly Mask[], added: Mask, length: number): Mask[] {
  const pieces: Mask[] = [];
  let at = added.start;
  for (const part of normaliseMask(mask, length)) {
    if (part.end <= at || part.start >= added.end) continue;
    if (part.start > at) pieces.push({ start: at, end: part.start, reason: added.reason });
    at = part.end;
  }
  if (at < added.end) pieces.push({ start: at, end: added.end, reason: added.reason });
  return normaliseMask([...mask, ...pieces], length);
}

/** The mask with `[start, end)` taken out. */
export function removeMask(mask: readonly Mask[], start: number, end: number): Mask[] {
  return mask.flatMap((part) => {
    if (part.end <= start || part.start >= end) return [part];
    const rest: Mask[] = [];
    if (part.start < start) rest.push({ ...part, end: start });
    if (part.end > end) rest.push({ ...part, start: end });
    return rest;
  });
}

/** The stretches of a text of `length` units that are article. */
export function unmaskedRanges(mask: readonly Mask[], length: number): Array<{ start: number; end: number }> {
  const ranges: Array<{ start: number; end: number }> = [];
  let at = 0;
  for (const part of normaliseMask(mask, length)) {
    if (part.start > at) ranges.push({ start: at, end: part.start });
    at = part.end;
  }
  if (at < length) ranges.push({ start: at, end: length });
  return ranges;
}

/** The text without what is masked, each masked stretch replaced by one blank. For counting, never for offsets. */
export function unmaskedText(text: string, mask: readonly Mask[]): string {
  return unmaskedRanges(mask, text.length)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}
