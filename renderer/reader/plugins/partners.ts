import type { EditorView } from "prosemirror-view";
import type { Span } from "#shared/model/annotations";
import { articleOf } from "../article-state";
import { linkEndsOf } from "../link-index";
import { spreadRoles } from "../role-places";
import { type Box, outlinePath, type TextLayer } from "./layer";
import { drawnOf } from "./spans";
import { setAttribute, svgElement } from "./svg";

/** A span that is linked with the selected or hovered one, where it stands (coordinates of the layer). */
export interface DrawnPartner {
  label: string;
  /** Names of the roles, one after the other. */
  roles: string;
  lines: Box[];
  faint: boolean;
}

/** The partners of `span` that stand in the drawn part of the text; none without a span. */
export function measurePartners(
  view: EditorView,
  layer: TextLayer,
  span: Span | undefined,
  faint: boolean,
): DrawnPartner[] {
  if (!span) return [];
  const { links, index, roles, positions } = articleOf(view.state);
  const { window } = drawnOf(view.state);
  const named = new Map<Span, string[]>();
  for (const end of linkEndsOf(links, span.id)) {
    const partner = index.get(end.span);
    if (!partner || partner === span || partner.end <= window.start || partner.start >= window.end) continue;
    const name = roles.find(({ id }) => id === end.role)?.name ?? end.role;
    named.set(partner, [...(named.get(partner) ?? []), name]);
  }
  return [...named]
    .map(([partner, names]): DrawnPartner => {
      const from = positions.toPosition(Math.max(partner.start, window.start));
      const to = positions.toPosition(Math.min(partner.end, window.end));
      const lines = layer.linesBetween(from, to);
      return { label: partner.label, roles: [...new Set(names)].join(", "), lines, faint };
    })
    .filter(({ lines }) => lines.length > 0);
}

interface Picture {
  path: SVGPathElement;
  name: HTMLElement;
}

/** The elements that partners are drawn with; kept for the next ones. */
export class PartnerPictures {
  readonly rail = svgElement("path", "rail");
  readonly #svg = svgElement("svg");
  readonly #place: HTMLElement;
  readonly #pictures: Picture[] = [];

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#svg.append(this.rail);
    place.append(this.#svg);
  }

  /** Exactly `count` pictures. */
  take(count: number): readonly Picture[] {
    while (this.#pictures.length < count) {
      const name = document.createElement("span");
      name.className = "reader-role";
      const picture = { path: svgElement("path", "partner"), name };
      this.#svg.append(picture.path);
      this.#place.append(name);
      this.#pictures.push(picture);
    }
    for (const { path, name } of this.#pictures.splice(count)) {
      path.remove();
      name.remove();
    }
    return this.#pictures;
  }
}

/** Space between the text and the line in the margin that leads from the selected span to its partners. */
const railGap = 10;
const railTick = 4;

/** Draws `partners`, and beside the text, which ends at `right`, a line from the selected span's `lines` to them. */
export function drawPartners(
  pictures: PartnerPictures,
  partners: readonly DrawnPartner[],
  lines: readonly Box[],
  right: number,
): void {
  const taken = pictures.take(partners.length);
  partners.forEach(({ label, roles, lines: boxes, faint }, index) => {
    const picture = taken[index];
    if (!picture) return;
    setAttribute(picture.path, "class", faint ? "partner faint" : "partner");
    setAttribute(picture.path, "data-label", label);
    setAttribute(picture.path, "d", outlinePath(boxes, 1));
    if (picture.name.textContent !== roles) picture.name.textContent = roles;
    picture.name.dataset.label = label;
    picture.name.hidden = faint;
  });
  setAttribute(pictures.rail, "d", railOf(partners, lines, right));
  const named = partners.flatMap(({ lines: [first], faint }, index) => {
    const name = taken[index]?.name;
    return name && first && !faint
      ? [{ name, left: first.left, top: first.top, width: name.offsetWidth }]
      : [];
  });
  const lefts = spreadRoles(named, right + railGap);
  named.forEach(({ name, top }, index) => {
    name.style.setProperty("translate", `${lefts[index] ?? 0}px ${top}px`);
  });
}

/** The line in the margin; nothing when all partners stand in the lines of the selected span. */
function railOf(partners: readonly DrawnPartner[], lines: readonly Box[], right: number): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return "";
  const beyond = partners.flatMap(({ lines: [line], faint }) => {
    if (!line || faint) return [];
    const middle = (line.top + line.bottom) / 2;
    return middle >= first.top && middle <= last.bottom ? [] : [middle];
  });
  if (beyond.length === 0) return "";
  const middles = [(first.top + last.bottom) / 2, ...beyond];
  const x = right + railGap;
  const ticks = middles.map((y) => `M${x - railTick} ${y}H${x}`);
  return `M${x} ${Math.min(...middles)}V${Math.max(...middles)}${ticks.join("")}`;
}
