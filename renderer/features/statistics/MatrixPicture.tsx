import { useFigureWords } from "../../state/save-document";
import { fitting, widthOf } from "./chart-text";
import type { Canvas } from "./StatisticsFigure";

interface MatrixPictureProps extends Canvas {
  names: readonly string[];
  cells: ReadonlyArray<readonly number[]>;
}

const rowHeight = 30;
const headHeight = 24;
const narrowest = 28;

/** A square of numbers; the larger the number, the darker the cell. Columns have the numbers of the rows. */
export function MatrixPicture({ svg, width, names, cells }: MatrixPictureProps) {
  const { number } = useFigureWords();
  const longest = Math.max(0, ...names.map((name) => widthOf(`${name} 00`)));
  const left = Math.min(longest + 12, Math.round(width * 0.4));
  const step = Math.min(96, Math.max(narrowest, (width - left) / Math.max(1, names.length)));
  const whole = left + step * names.length;
  const height = headHeight + names.length * rowHeight + 2;
  // Very many labels are drawn smaller rather than beyond the card.
  const scale = Math.min(1, width / whole);
  const most = Math.max(1, ...cells.flat());
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
    <svg
      {...svg}
      className="chart"
      width={whole * scale}
      height={height * scale}
      viewBox={`0 0 ${whole} ${height}`}
    >
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two labels may have one name.
        <g key={at}>
          <text x={left + step * (at + 0.5)} y={16} textAnchor="middle" className="chart-name">
            {step > 70 ? fitting(`${at + 1} ${name}`, step - 6) : at + 1}
            <title>{name}</title>
          </text>
          <text x={0} y={headHeight + at * rowHeight + 19} className="chart-name">
            {fitting(`${at + 1} ${name}`, left - 8)}
            <title>{name}</title>
          </text>
        </g>
      ))}
      {cells.map((row, at) =>
        row.map((value, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place alone.
          <g key={`${at} ${column}`} className="chart-cell">
            <rect
              x={left + step * column + 1}
              y={headHeight + at * rowHeight + 1}
              width={step - 2}
              height={rowHeight - 2}
              style={{ fill: "var(--accent)", fillOpacity: value === 0 ? 0 : 0.08 + 0.32 * (value / most) }}
            />
            <text x={left + step * (column + 0.5)} y={headHeight + at * rowHeight + 19} textAnchor="middle">
              {value === 0 ? "·" : number(value)}
            </text>
            <title>{`${names[at]}, ${names[column]}: ${number(value)}`}</title>
          </g>
        )),
      )}
    </svg>
  );
}
