/**
 * A short name for a set of places: the same for the same keys in whatever order, 64 bits in base 36. Two sets get the
 * same name only by an accident that no project lives to see.
 */
export function idOfPlaces(kind: string, keys: readonly string[]): string {
  const words = [kind, ...[...keys].sort()].join("|");
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  low ^= low >>> 16;
  high ^= Math.imul(low, 0xc2b2ae35) >>> 15;
  return (low >>> 0).toString(36).padStart(7, "0") + (high >>> 0).toString(36).padStart(7, "0");
}
