/** Where the lines of a witness begin and end; CSS pixels. */
export interface Extent {
  top: number;
  bottom: number;
}

/** What of a column can be seen; CSS pixels. */
export type Window = Extent;

const clamp = (value: number, { top, bottom }: Window) => Math.min(bottom, Math.max(top, value));

/** The part of `extent` that can be seen; a line at the edge it lies beyond. */
export function clipped(extent: Extent, window: Window): Extent {
  return { top: clamp(extent.top, window), bottom: clamp(extent.bottom, window) };
}

/** Whether anything of `extent` can be seen. */
export function isInView(extent: Extent, window: Window): boolean {
  return extent.bottom > window.top && extent.top < window.bottom;
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The outline of a band from the left extent to the right one, `width` pixels apart, ends clipped to what is seen of
 * the columns. Empty when neither end is in view.
 */
export function ribbonPath(
  left: Extent,
  right: Extent,
  windows: { left: Window; right: Window },
  width: number,
): string {
  if (!isInView(left, windows.left) && !isInView(right, windows.right)) return "";
  const [from, to] = [clipped(left, windows.left), clipped(right, windows.right)];
  const middle = round(width / 2);
  const [a, b, c, d] = [from.top, to.top, to.bottom, from.bottom].map(round);
  return `M0 ${a}C${middle} ${a} ${middle} ${b} ${width} ${b}V${c}C${middle} ${c} ${middle} ${d} 0 ${d}Z`;
}
