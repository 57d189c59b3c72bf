import type { EditorView } from "prosemirror-view";

/** A rectangle in the coordinates of the layer over the text, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
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
    const range = document.createRange();
    const start = this.#view.domAtPos(from, 1);
    const end = this.#view.domAtPos(to, -1);
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return mergeLines([...range.getClientRects()].map((rect) => this.toLayer(rect)));
  }

  remove(): void {
    this.element.remove();
  }
}

/** Joins the boxes of one line; empty boxes and those of whole blocks around others are left out. */
export function mergeLines(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    if (box.right - box.left < 0.5 || box.bottom - box.top < 1) continue;
    const middle = (box.top + box.bottom) / 2;
    const line = lines.find((other) => other.top < middle && other.bottom > middle);
    if (!line) lines.push({ ...box });
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
  const points = [
    ...boxes.flatMap((box) => [`${box.right} ${box.top}`, `${box.right} ${box.bottom}`]),
    ...boxes.reverse().flatMap((box) => [`${box.left} ${box.bottom}`, `${box.left} ${box.top}`]),
  ];
  return `M${points.join("L")}Z`;
}
