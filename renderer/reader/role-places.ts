/** Where the name of a role stands over its words, and how wide it is; CSS pixels. */
export interface RolePlace {
  left: number;
  /** Top of the line of text under it. */
  top: number;
  width: number;
}

/** Space between two names in one line. */
const apart = 4;

/**
 * New left sides for `places` so that names in one line do not touch: each moves right behind the one before it, and
 * all that would then leave the text at `right` are pushed back together.
 */
export function spreadRoles(places: readonly RolePlace[], right: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => compare(places[a], places[b]));
  const lefts = places.map(({ left }) => left);
  let line: number[] = [];
  const pushBack = () => {
    let limit = right;
    for (const index of line.reverse()) {
      lefts[index] = Math.min(lefts[index] ?? 0, limit - (places[index]?.width ?? 0));
      limit = (lefts[index] ?? 0) - apart;
    }
    line = [];
  };
  for (const index of order) {
    const place = places[index];
    const last = line.at(-1);
    const before = last === undefined ? undefined : places[last];
    if (!place) continue;
    if (before && Math.abs(before.top - place.top) > sameLine) pushBack();
    else if (before && last !== undefined) {
      lefts[index] = Math.max(place.left, (lefts[last] ?? 0) + before.width + apart);
    }
    line.push(index);
  }
  pushBack();
  return lefts;
}

/** Tops of one line may differ by what fonts and rounding do. */
const sameLine = 3;

function compare(a: RolePlace | undefined, b: RolePlace | undefined): number {
  if (!a || !b) return 0;
  return Math.abs(a.top - b.top) > sameLine ? a.top - b.top : a.left - b.left;
}
