import { fitting } from "./chart-text";
import { fillOf } from "./Hatchings";
import type { Look } from "./statistics-names";

/** A part of a bar. */
export interface Segment {
  name: string;
  value: number;
  look: Look;
}

/** A bar with its name before and its numbers behind it; without segments a heading. */
export interface BarRow {
  key: string;
  name: string;
  segments?: Segment[];
  /** Stands behind the bar. */
  text?: string;
}

/** How high a bar with the room around it is, in CSS pixels. */
export const rowHeight = 25;
const barHeight = 15;

/** How much a bar stands for. */
export function sumOf({ segments = [] }: BarRow): number {
  return segments.reduce((sum, { value }) => sum + value, 0);
}

interface BarProps {
  row: BarRow;
  y: number;
  left: number;
  x: (value: number) => number;
  id: string;
  format: (value: number) => string;
}

/** A bar with its name before and its numbers behind it. */
export function Bar({ row, y, left, x, id, format }: BarProps) {
  const { name, segments, text } = row;
  const middle = y + rowHeight / 2 + 4;
  if (!segments) {
    return (
      <text x={0} y={middle + 3} className="chart-heading">
        {name}
      </text>
    );
  }
  let before = 0;
  return (
    <g>
      <text x={left - 8} y={middle} textAnchor="end" className="chart-name">
        {fitting(name, left - 8)}
        <title>{name}</title>
      </text>
      {segments.map((segment) => {
        const from = before;
        before += segment.value;
        if (segment.value === 0) return null;
        return (
          <rect
            key={segment.name}
            x={x(from)}
            y={y + (rowHeight - barHeight) / 2}
            width={Math.max(1, x(before) - x(from))}
            height={barHeight}
            className="chart-bar"
            style={{ fill: fillOf(id, segment.look), stroke: segment.look.colour }}
          >
            <title>{`${name}, ${segment.name}: ${format(segment.value)}`}</title>
          </rect>
        );
      })}
      {text ? (
        <text x={x(before) + 7} y={middle} className="chart-value">
          {text}
        </text>
      ) : null}
    </g>
  );
}
