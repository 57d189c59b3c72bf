import type { PassageMark } from "../passage-layout";
import { type Box, outlinePath } from "./layer";
import { setAttribute, svgElement } from "./svg";

/** What is drawn for one place: the colour behind its lines, the lines below them, an outline, a sign beside it. */
export class PassageShapes {
  readonly group = svgElement("g");
  readonly #fill = svgElement("path", "fill");
  readonly #line = svgElement("path", "line");
  readonly #outline = svgElement("path", "outline");
  readonly #sign = svgElement("path", "sign");

  constructor() {
    this.group.append(this.#fill, this.#line, this.#outline, this.#sign);
  }

  /** Draws `mark` for its lines of text; the sign stands at `margin`. All in the coordinates of the layer. */
  draw(mark: PassageMark, lines: readonly Box[], current: boolean, margin: number): void {
    setAttribute(this.group, "class", `passage ${mark.kind} ${mark.status}${current ? " current" : ""}`);
    setAttribute(this.#fill, "d", fillPath(lines));
    setAttribute(this.#line, "d", linePath(lines, mark));
    setAttribute(this.#outline, "d", current ? outlinePath(lines, 3) : "");
    setAttribute(this.#sign, "d", lines[0] ? signPath(mark.status, margin, lines[0]) : "");
  }
}

/** A small wedge below a place between words where a partner has words that are not here. */
export function lackingPath(left: number, bottom: number): string {
  const [x, y] = [tenth(left), tenth(bottom)];
  return `M${x - 3} ${y + 2}L${x} ${y - 3}L${x + 3} ${y + 2}`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Space between the letters and the lowest line, and from lane to lane, CSS pixels. */
const below = 2.5;
const laneHeight = 3;

function fillPath(lines: readonly Box[]): string {
  return lines
    .map(({ left, top, right, bottom }) => {
      const [from, to] = [tenth(left - 1), tenth(right + 1)];
      return `M${from} ${tenth(top)}H${to}V${tenth(bottom + below)}H${from}Z`;
    })
    .join("");
}

/** One line below each line of text; two thin ones for a formula. */
function linePath(lines: readonly Box[], { kind, lane }: PassageMark): string {
  return lines
    .map(({ left, right, bottom }) => {
      const y = tenth(bottom + below - lane * laneHeight);
      const line = (at: number) => `M${tenth(left - 1)} ${at}H${tenth(right + 1)}`;
      return kind === "formula" ? line(y - 1.5) + line(y + 1) : line(y);
    })
    .join("");
}

/** A tick for what was confirmed, a diamond for what was joined by hand. */
function signPath(status: PassageMark["status"], x: number, { top, bottom }: Box): string {
  const y = tenth((top + bottom) / 2);
  const left = tenth(x);
  if (status === "confirmed") return `M${left - 4} ${y}l3 3.5l5 -7`;
  return status === "by-hand" ? `M${left} ${y - 4}l4 4l-4 4l-4 -4Z` : "";
}
