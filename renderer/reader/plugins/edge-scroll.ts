/** Near the top or bottom of the view, in CSS pixels, dragging scrolls. */
const scrollZone = 32;
const scrollStep = 12;

/** Scrolls a step when `y` (viewport, CSS pixels) is near an edge of `scroller`; whether it did. */
export function scrollAtEdge(scroller: HTMLElement, y: number): boolean {
  const shown = scroller.getBoundingClientRect();
  const by = y < shown.top + scrollZone ? -scrollStep : y > shown.bottom - scrollZone ? scrollStep : 0;
  if (by === 0) return false;
  const before = scroller.scrollTop;
  scroller.scrollTop += by;
  return scroller.scrollTop !== before;
}
