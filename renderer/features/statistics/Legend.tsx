import { flowing, widthOf } from "./chart-text";
import { fillOf } from "./Hatchings";
import type { Look } from "./statistics-names";

interface Entry {
  name: string;
  look: Look;
}

const lineHeight = 20;

/** How high a legend is, in CSS pixels. */
export function legendHeight(entries: readonly Entry[], width: number): number {
  return flowing(entries.map(entryWidth), width).lines * lineHeight + (entries.length > 0 ? 4 : 0);
}

function entryWidth({ name }: Entry): number {
  return widthOf(name) + 34;
}

/** Which hatching stands for what, at the top of a picture. */
export function Legend({ entries, width, id }: { entries: readonly Entry[]; width: number; id: string }) {
  const { places } = flowing(entries.map(entryWidth), width);
  return (
    <g className="chart-legend">
      {entries.map(({ name, look }, at) => {
        const { x = 0, line = 0 } = places[at] ?? {};
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two labels may have one name.
          <g key={at}>
            <rect
              x={x + 1}
              y={line * lineHeight + 3}
              width={13}
              height={13}
              style={{ fill: fillOf(id, look), stroke: look.colour }}
            />
            <text x={x + 20} y={line * lineHeight + 14}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
