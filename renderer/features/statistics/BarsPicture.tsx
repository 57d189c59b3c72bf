import { scaleLinear } from "d3-scale";
import { Bar, type BarRow, rowHeight, sumOf } from "./Bar";
import { widthOf } from "./chart-text";
import { Hatchings } from "./Hatchings";
import { Legend, legendHeight } from "./Legend";
import type { Canvas } from "./StatisticsFigure";
import type { Look } from "./statistics-names";

interface BarsPictureProps extends Canvas {
  rows: readonly BarRow[];
  legend?: ReadonlyArray<{ name: string; look: Look }>;
  /** How a value of the axis is written. */
  format: (value: number) => string;
  /** What the axis counts in whole numbers has no ticks in between. */
  isWhole?: boolean;
}

const axisHeight = 22;

/** Bars side by side, each possibly divided. */
export function BarsPicture(props: BarsPictureProps) {
  const { svg, width, id, rows, legend = [], format, isWhole = true } = props;
  const bars = rows.filter(({ segments }) => segments);
  const longestName = Math.max(0, ...bars.map(({ name }) => widthOf(name)));
  const left = Math.min(longestName + 10, Math.round(width * 0.36));
  const right = Math.min(Math.max(0, ...rows.map(({ text = "" }) => widthOf(text))) + 10, width * 0.4);
  const top = legendHeight(legend, width);
  const height = top + rows.length * rowHeight + axisHeight;
  const most = Math.max(0, ...bars.map(sumOf));
  const x = scaleLinear()
    .domain([0, most || 1])
    .range([left, Math.max(left + 40, width - right)]);
  const ticks = x.ticks(width < 420 ? 3 : 5).filter((tick) => !isWhole || Number.isInteger(tick));
  const looks = [
    ...legend.map(({ look }) => look),
    ...bars.flatMap(({ segments = [] }) => segments.map((one) => one.look)),
  ];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
    <svg {...svg} className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Hatchings picture={id} looks={looks} />
      <Legend entries={legend} width={width} id={id} />
      <g className="chart-axis">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={height - axisHeight + 3} />
            <text x={x(tick)} y={height - 6} textAnchor="middle">
              {format(tick)}
            </text>
          </g>
        ))}
      </g>
      {rows.map((row, at) => (
        <Bar key={row.key} row={row} y={top + at * rowHeight} left={left} x={x} id={id} format={format} />
      ))}
    </svg>
  );
}
