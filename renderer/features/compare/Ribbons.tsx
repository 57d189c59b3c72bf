import { memo, useEffect, useMemo, useRef } from "react";
import type { Passage, PassageKind } from "#shared/compare/passage";
import type { Range } from "#shared/text/words";
import { type SharedPassage, witnessIn } from "../../state/shared-passages";
import { clipped, type Extent, isInView, ribbonPath } from "./ribbon-path";
import type { Stage } from "./stage";

/** Width of the gap between two columns, CSS pixels: also in compare-stage.css. */
const gap = 44;

interface RibbonsProps {
  stage: Stage;
  /** The column on the left; the next one is on the right. */
  column: number;
  articles: readonly string[];
  passages: readonly SharedPassage[];
  current: string | undefined;
  onPassage: (id: string) => void;
}

interface Band {
  id: string;
  passage: string;
  kind: PassageKind;
  left: Range;
  right: Range;
}

/** A passage whose partner stands in a column further on, which the sign names. */
interface Flag {
  id: string;
  passage: string;
  kind: PassageKind;
  place: Range;
  side: "left" | "right";
  /** Numbers of the columns from 1: "3 4". */
  numbers: string;
}

function bandOf(passage: SharedPassage, link: Passage, left: string, right: string): Band | undefined {
  const [a, b] = [link.a.article, link.b.article];
  if (a === left && b === right)
    return { id: link.id, passage: passage.id, kind: link.kind, left: link.a, right: link.b };
  if (a === right && b === left)
    return { id: link.id, passage: passage.id, kind: link.kind, left: link.b, right: link.a };
  return undefined;
}

function bandsOf(passages: readonly SharedPassage[], left: string, right: string): Band[] {
  return passages.flatMap((passage) => {
    const links = passage.links.flatMap((link) => bandOf(passage, link, left, right) ?? []);
    const [here, there] = [witnessIn(passage, left), witnessIn(passage, right)];
    if (links.length > 0 || !here || !there) return links;
    // Joined by way of a third article.
    return { id: passage.id, passage: passage.id, kind: passage.kind, left: here, right: there };
  });
}

function flagsOf(passages: readonly SharedPassage[], articles: readonly string[], column: number): Flag[] {
  return passages.flatMap((passage) => {
    const has = articles.map((article) => witnessIn(passage, article));
    const flags: Flag[] = [];
    const add = (side: Flag["side"], place: Range | undefined, partners: number[]) => {
      if (!place || partners.length === 0) return;
      const numbers = partners.map((at) => at + 1).join(" ");
      flags.push({
        id: `${passage.id}-${side}`,
        passage: passage.id,
        kind: passage.kind,
        place,
        side,
        numbers,
      });
    };
    const columns = has.flatMap((place, at) => (place ? [at] : []));
    if (!has[column + 1])
      add(
        "left",
        has[column],
        columns.filter((at) => at > column + 1),
      );
    if (!has[column])
      add(
        "right",
        has[column + 1],
        columns.filter((at) => at < column),
      );
    return flags;
  });
}

/** The bands between two neighbouring columns. For the eye and the mouse; keys and screen readers have the list. */
export const Ribbons = memo(function Ribbons(props: RibbonsProps) {
  const { stage, column, articles, passages, current, onPassage } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [left, right] = [articles[column] ?? "", articles[column + 1] ?? ""];
  const bands = useMemo(() => bandsOf(passages, left, right), [passages, left, right]);
  const flags = useMemo(() => flagsOf(passages, articles, column), [passages, articles, column]);
  useEffect(() => {
    return stage.onDraw(() => {
      const element = svg.current;
      return element ? drawGap(element, lookAtGap(element, stage, column), bands, flags) : undefined;
    });
  }, [stage, column, bands, flags]);
  const sorted = [...bands].sort(
    (one, other) => Number(one.passage === current) - Number(other.passage === current),
  );
  return (
    <svg ref={svg} className="ribbons" aria-hidden width={gap}>
      {sorted.map((band) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of passages has the keys.
        <path
          key={band.id}
          data-band={band.id}
          className={`ribbon kind-${band.kind} ${band.passage === current ? "is-current" : ""}`}
          onClick={() => onPassage(band.passage)}
        />
      ))}
      {flags.map((flag) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of passages has the keys.
        <g
          key={flag.id}
          data-flag={flag.id}
          className={`ribbon-flag kind-${flag.kind} ${flag.passage === current ? "is-current" : ""}`}
          onClick={() => onPassage(flag.passage)}
        >
          <path className="ribbon flag-line" />
          <text dominantBaseline="central" textAnchor={flag.side === "left" ? "start" : "end"}>
            {flag.numbers}
          </text>
        </g>
      ))}
    </svg>
  );
});

/** Where things are beside a gap, from its top; CSS pixels. */
interface Gap {
  width: number;
  windows: { left: Extent; right: Extent };
  extent: (side: "left" | "right", range: Range) => Extent | undefined;
}

function lookAtGap(svg: SVGSVGElement, stage: Stage, column: number): Gap {
  const box = svg.getBoundingClientRect();
  const below = ({ top, bottom }: Extent) => ({ top: top - box.top, bottom: bottom - box.top });
  return {
    width: box.width,
    windows: { left: below(stage.window(column)), right: below(stage.window(column + 1)) },
    extent: (side, range) => {
      const found = stage.column(side === "left" ? column : column + 1)?.extentOf(range);
      return found ? below(found) : undefined;
    },
  };
}

/** Looks where all ends are; what it answers draws the bands and signs there. */
function drawGap(
  svg: SVGSVGElement,
  { width, windows, extent }: Gap,
  bands: readonly Band[],
  flags: readonly Flag[],
): () => void {
  const paths = new Map(
    bands.map((band) => {
      const [from, to] = [extent("left", band.left), extent("right", band.right)];
      const path = from && to ? ribbonPath(from, to, windows, width) : "";
      const isWhole = from && to && isInView(from, windows.left) && isInView(to, windows.right);
      return [band.id, { path, isWhole }] as const;
    }),
  );
  const signs = new Map(flags.map((flag) => [flag.id, { flag, place: extent(flag.side, flag.place) }]));
  return () => {
    for (const path of svg.querySelectorAll<SVGPathElement>("[data-band]")) {
      const band = paths.get(path.dataset.band ?? "");
      path.setAttribute("d", band?.path ?? "");
      path.classList.toggle("is-partial", !band?.isWhole);
    }
    for (const group of svg.querySelectorAll<SVGGElement>("[data-flag]")) {
      const sign = signs.get(group.dataset.flag ?? "");
      if (sign?.place) placeFlag(group, sign.flag.side, sign.place, windows[sign.flag.side], width);
    }
  };
}

const flagWidth = 7;

function placeFlag(
  group: SVGGElement,
  side: Flag["side"],
  place: Extent,
  window: Extent,
  width: number,
): void {
  const seen = isInView(place, window);
  group.style.display = seen ? "" : "none";
  if (!seen) return;
  const { top, bottom } = clipped(place, window);
  const [edge, inner] = side === "left" ? [0, flagWidth] : [width, width - flagWidth];
  group.querySelector("path")?.setAttribute("d", `M${edge} ${top}H${inner}V${bottom}H${edge}Z`);
  const text = group.querySelector("text");
  text?.setAttribute("x", String(side === "left" ? inner + 4 : inner - 4));
  text?.setAttribute("y", String(Math.min(top + 9, (top + bottom) / 2)));
}
