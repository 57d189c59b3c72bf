import { scaleLinear } from "d3-scale";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { useFigureWords } from "../../state/save-document";
import { Bar, type BarRow, rowHeight, sumOf } from "./Bar";
import { widthOf } from "./chart-text";
import { Hatchings } from "./Hatchings";
import { type Canvas, StatisticsFigure } from "./StatisticsFigure";
import { type TableParts, valuesTable } from "./statistics-tables";

interface Group {
  key: string;
  name: string;
  rows: BarRow[];
}

/** Which values of attributes were chosen how often. */
export function ValuesFigure({ statistics, parts }: { statistics: DatasetStatistics; parts: TableParts }) {
  const { t } = parts;
  const { number } = useFigureWords();
  const groups = groupsOf(statistics.values, parts, number);
  return (
    <StatisticsFigure
      isWide
      table={valuesTable(statistics, parts)}
      description={t("valuesDescription", { count: groups.length })}
    >
      {(canvas) => <GroupsPicture {...canvas} groups={groups} format={number} />}
    </StatisticsFigure>
  );
}

function groupsOf(
  values: DatasetStatistics["values"],
  { t, names }: TableParts,
  format: (value: number) => string,
): Group[] {
  const groups = new Map<string, Group>();
  for (const { label, attribute, value, count } of values) {
    const key = `${label} ${attribute}`;
    const group = groups.get(key) ?? { key, name: names.attribute(label, attribute), rows: [] };
    groups.set(key, group);
    const own = names.look(label);
    group.rows.push({
      key: `${key} ${value}`,
      name: names.value(label, attribute, value),
      segments: [
        { name: t("spans"), value: count, look: value === "" ? { ...own, colour: "var(--slate)" } : own },
      ],
      text: format(count),
    });
  }
  return [...groups.values()];
}

const narrowest = 330;
const gap = 30;

interface GroupsPictureProps extends Canvas {
  groups: readonly Group[];
  format: (value: number) => string;
}

/** Groups of bars in as many columns as there is room for; all bars have one scale. */
function GroupsPicture({ svg, width, id, groups, format }: GroupsPictureProps) {
  const count = Math.max(1, Math.min(groups.length, Math.floor((width + gap) / (narrowest + gap))));
  const columnWidth = (width - gap * (count - 1)) / count;
  const bars = groups.flatMap(({ rows }) => rows);
  const left = Math.min(Math.max(0, ...bars.map(({ name }) => widthOf(name))) + 10, columnWidth * 0.42);
  const right = Math.max(0, ...bars.map(({ text = "" }) => widthOf(text))) + 10;
  const x = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(sumOf))])
    .range([left, columnWidth - right]);
  const { places, height } = stacked(groups, count);
  const looks = bars.flatMap(({ segments = [] }) => segments.map(({ look }) => look));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
    <svg {...svg} className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Hatchings picture={id} looks={looks} />
      {groups.map(({ key, name, rows }, at) => {
        const { column = 0, y = 0 } = places[at] ?? {};
        return (
          <g key={key} transform={`translate(${column * (columnWidth + gap)}, ${y})`}>
            {[{ key, name }, ...rows].map((row, place) => (
              <Bar key={row.key} row={row} y={place * rowHeight} left={left} x={x} id={id} format={format} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** Each group goes to where the column is shortest. */
function stacked(
  groups: readonly Group[],
  count: number,
): { places: Array<{ column: number; y: number }>; height: number } {
  const heights = new Array<number>(count).fill(0);
  const places = groups.map(({ rows }) => {
    const column = heights.indexOf(Math.min(...heights));
    const y = heights[column] ?? 0;
    heights[column] = y + (rows.length + 1) * rowHeight + 10;
    return { column, y };
  });
  return { places, height: Math.max(1, ...heights) };
}
