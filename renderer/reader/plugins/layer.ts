import type { EditorView } from "prosemirror-view";

/** Space between the text and what stands beside it, CSS pixels. */
const gap = 8;

/** A rectangle in the coordinates of the layer over the text, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of the text between two positions, one for each line, in the viewport. */
export function textLines(view: EditorView, from: number, to: number): Box[] {
  const range = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return mergeLines([...range.getClientRects()]);
}

/**
 * The boxes of the letters between two positions of one paragraph, one for each line, in the viewport: without the
 * padding of what is drawn around them.
 */
export function letterLines(view: EditorView, from: number, to: number): Box[] {
  const whole = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  whole.setStart(start.node, start.offset);
  whole.setEnd(end.node, end.offset);
  const walker = document.createTreeWalker(whole.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const boxes: Box[] = [];
  const part = document.createRange();
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !whole.intersectsNode(node)) continue;
    part.setStart(node, node === start.node ? start.offset : 0);
    part.setEnd(node, node === end.node ? end.offset : node.length);
    boxes.push(...part.getClientRects());
  }
  return mergeLines(boxes);
}

/** The layer over the text in which outlines, handles and popovers stand; it scrolls with the text. */
export class TextLayer {
  readonly element: HTMLElement;
  readonly #view: EditorView;

  constructor(view: EditorView, className: string) {
    this.#view = view;
    this.element = document.createElement("div");
    this.element.className = className;
    view.dom.parentElement?.append(this.element);
  }

  /** A viewport rectangle in the layer's coordinates. */
  toLayer(box: Box): Box {
    const origin = (this.#view.dom.parentElement ?? this.#view.dom).getBoundingClientRect();
    return {
      left: box.left - origin.left,
      top: box.top - origin.top,
      right: box.right - origin.left,
      bottom: box.bottom - origin.top,
    };
  }

  /** The boxes of the text between two positions, one for each line, in the layer's coordinates. */
  linesBetween(from: number, to: number): Box[] {
    return textLines(this.#view, from, to).map((line) => this.toLayer(line));
  }

  /** Where lines of text end at the latest, in the layer's coordinates. */
  textEdge(): number {
    const section = this.#view.dom.firstElementChild;
    if (!section) return 0;
    const box = this.toLayer(section.getBoundingClientRect());
    return box.right - Number.parseFloat(getComputedStyle(section).paddingInlineEnd);
  }

  /**
   * Puts the layer's element, its middle at `x`, below `around`, or above where there is no room, and never outside of
   * what `scroller` shows. All in the layer's coordinates.
   */
  placeBeside(around: Pick<Box, "top" | "bottom">, x: number, scroller: HTMLElement): void {
    const shown = this.toLayer(scroller.getBoundingClientRect());
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const below = around.bottom + gap;
    const above = around.top - gap - height;
    const top = below + height <= shown.bottom || above < shown.top ? below : above;
    // Without the scroll bar.
    const room = Math.max(shown.left + gap, shown.left + scroller.clientWidth - gap - width);
    const left = Math.min(Math.max(x - width / 2, shown.left + gap), room);
    // Where the text fills the view there is no place beside it: the last line of the view has to do.
    const clamped = Math.min(Math.max(top, shown.top + gap), shown.bottom - gap - height);
    this.element.style.setProperty("translate", `${Math.round(left)}px ${Math.round(clamped)}px`);
  }

  remove(): void {
    this.element.remove();
  }
}

/** Joins the boxes of one line; empty boxes and those of whole blocks around others are left out. */
export function mergeLines(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const { left, top, right, bottom } = box;
    if (right - left < 0.5 || bottom - top < 1) continue;
    const middle = (top + bottom) / 2;
    const line = lines.find((other) => other.top < middle && other.bottom > middle);
    if (!line) lines.push({ left, top, right, bottom });
    else {
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
      line.top = Math.min(line.top, box.top);
      line.bottom = Math.max(line.bottom, box.bottom);
    }
  }
  return lines.sort((a, b) => a.top - b.top);
}

/** The outline around the boxes of a stretch of text as an SVG path: lines that meet are drawn around together. */
export function outlinePath(lines: readonly Box[], grow: number): string {
  const groups: Box[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const height = line.bottom - line.top;
    const meets =
      last && line.top - last.bottom < height * 0.7 && line.left < last.right && last.left < line.right;
    if (meets) groups.at(-1)?.push({ ...line });
    else groups.push([{ ...line }]);
  }
  return groups.map((group) => contour(group, grow)).join("");
}

/** Down the right sides and up the left ones; neighbouring lines meet half-way. */
function contour(group: readonly Box[], grow: number): string {
  const boxes = group.map((box) => ({
    left: box.left - grow,
    right: box.right + grow,
    top: box.top - grow,
    bottom: box.bottom + grow,
  }));
  for (let i = 0; i + 1 < boxes.length; i++) {
    const [upper, lower] = [boxes[i], boxes[i + 1]];
    if (!upper || !lower) continue;
    const border = (upper.bottom + lower.top) / 2;
    upper.bottom = border;
    lower.top = border;
  }
  return roundedPath([
    ...boxes.flatMap(({ right, top, bottom }) => [point(right, top), point(right, bottom)]),
    ...boxes.reverse().flatMap(({ left, top, bottom }) => [point(left, bottom), point(left, top)]),
  ]);
}

interface Point {
  x: number;
  y: number;
}

const point = (x: number, y: number): Point => ({ x, y });
const rounding = 3;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** The closed path through `corners`, each of them rounded as far as its sides allow. */
function roundedPath(corners: readonly Point[]): string {
  const last = corners.length - 1;
  const parts = corners.map((corner, index) => {
    const before = towards(corner, corners[index === 0 ? last : index - 1] ?? corner);
    const after = towards(corner, corners[index === last ? 0 : index + 1] ?? corner);
    return `${tenth(before.x)} ${tenth(before.y)}Q${tenth(corner.x)} ${tenth(corner.y)} ${tenth(after.x)} ${tenth(after.y)}`;
  });
  return `M${parts.join("L")}Z`;
}

/** The point where the rounding of the corner `from` meets its side to `to`. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(rounding, length / 2) / length;
  return point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
}
