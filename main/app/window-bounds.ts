import { z } from "#shared/model/zod";

/** Position and size in device-independent pixels. */
export const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Bounds = z.infer<typeof boundsSchema>;

export const smallest = { width: 880, height: 560 };
const usual = { width: 1280, height: 860 };
/** How much of a window's upper edge must be on a screen so that it can be grabbed. */
const reach = { width: 160, height: 40 };

/**
 * Where the window opens: where it was, if enough of it is on one of the screens of today (`workAreas`, the first is the
 * main one); otherwise in the middle of the main screen. Never smaller than the minimum, never larger than its screen.
 */
export function fitBounds(remembered: Bounds | undefined, workAreas: readonly Bounds[]): Bounds {
  const main = workAreas[0] ?? { x: 0, y: 0, ...usual };
  const screen = remembered && workAreas.find((area) => canBeGrabbed(remembered, area));
  if (!remembered || !screen) return centre(remembered ?? usual, main);
  const width = between(remembered.width, smallest.width, screen.width);
  const height = between(remembered.height, smallest.height, screen.height);
  const x = between(remembered.x, screen.x - width + reach.width, screen.x + screen.width - reach.width);
  return { x, y: Math.max(remembered.y, screen.y), width, height };
}

function canBeGrabbed(window: Bounds, area: Bounds): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const below = window.y - area.y;
  return overlap >= reach.width && below >= -reach.height && below <= area.height - reach.height;
}

function centre(size: { width: number; height: number }, area: Bounds): Bounds {
  const width = between(size.width, smallest.width, area.width);
  const height = between(size.height, smallest.height, area.height);
  const x = area.x + Math.max(0, Math.round((area.width - width) / 2));
  const y = area.y + Math.max(0, Math.round((area.height - height) / 2));
  return { x, y, width, height };
}

function between(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
