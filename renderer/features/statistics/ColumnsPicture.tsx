import { scaleLinear } from "d3-scale";
import type { Segment } from "./Bar";
import { widthOf } from "./chart-text";
import { fillOf, Hatchings } from "./Hatchings";
import { Legend, legendHeight } from "./Legend";
import type { Canvas } from "./StatisticsFigure";
import type { Look } from "./statistics-names";

/** A column with what it stands for below. */
export interface Column {
  key: string;
  name: string;
  segments: Segment[];
}

interface ColumnsPictureProps extends Canvas {
  columns: readonly Column[];
  legend?: ReadonlyArray<{ name: string; look: Look }>;
  format: (value: number) => string;
  /** What the axis below counts. */
  unit?: string;
}

const plotHeight = 170;
const axisHeight = 24;
const top = 16;

/** Columns from left to right: months, ranges of numbers. */
export function ColumnsPicture(props: ColumnsPictureProps) {
  const { svg, width, id, columns, legend = [], format, unit } = props;
  const head = legendHeight(legend, width) + top;
  const height = head + plotHeight + axisHeight + (unit ? 16 : 0);
  const most = Math.max(1, ...columns.map(sumOf));
  const y = scaleLinear()
    .domain([0, most])
    .range([head + plotHeight, head]);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const left = Math.max(...ticks.map((tick) => widthOf(format(tick))), 8) + 10;
  const step = (width - left - 4) / Math.max(1, columns.length);
  const barWidth = Math.max(1, Math.min(46, step * 0.78));
  const widest = Math.max(0, ...columns.map(({ name }) => widthOf(name))) + 12;
  const every = Math.max(1, Math.ceil(widest / step));
  const looks = [
    ...legend.map(({ look }) => look),
    ...columns.flatMap(({ segments }) => segments.map((one) => one.look)),
  ];
  const middle = (at: number) => left + step * (at + 0.5);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
    <svg {...svg} className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Hatchings picture={id} looks={looks} />
      <Legend entries={legend} width={width} id={id} />
      <g className="chart-axis">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text x={left - 7} y={y(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {columns.map(({ key, name }, at) =>
          at % every === 0 ? (
            <text key={key} x={middle(at)} y={head + plotHeight + 17} textAnchor="middle">
              {name}
            </text>
          ) : null,
        )}
        {unit ? (
          <text x={width} y={height - 3} textAnchor="end">
            {unit}
          </text>
        ) : null}
      </g>
      {columns.map((column, at) => (
        <Stack
          key={column.key}
          column={column}
          x={middle(at) - barWidth / 2}
          barWidth={barWidth}
          y={y}
          id={id}
          format={format}
          isCounted={step > 30}
        />
      ))}
    </svg>
  );
}

function sumOf({ segments }: Column): number {
  return segments.reduce((sum, { value }) => sum + value, 0);
}

interface StackProps {
  column: Column;
  x: number;
  barWidth: number;
  y: (value: number) => number;
  id: string;
  format: (value: number) => string;
  /** Whether there is room for the number above the column. */
  isCounted: boolean;
}

function Stack({ column, x, barWidth, y, id, format, isCounted }: StackProps) {
  let before = 0;
  return (
    <g>
      {column.segments.map(({ name, value, look }) => {
        const from = before;
        before += value;
        if (value === 0) return null;
        return (
          <rect
            key={name}
            x={x}
            width={barWidth}
            y={y(before)}
            height={Math.max(1, y(from) - y(before))}
            className="chart-bar"
            style={{ fill: fillOf(id, look), stroke: look.colour }}
          >
            <title>{`${column.name}, ${name}: ${format(value)}`}</title>
          </rect>
        );
      })}
      {isCounted && before > 0 ? (
        <text x={x + barWidth / 2} y={y(before) - 4} textAnchor="middle" className="chart-value">
          {format(before)}
        </text>
      ) : null}
    </g>
  );
}
