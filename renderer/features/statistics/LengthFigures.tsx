import { scaleLinear } from "d3-scale";
import { useState } from "react";
import type { DatasetStatistics, Spread } from "#shared/ipc/statistics-types";
import { useFigureWords } from "../../state/save-document";
import { SelectField } from "../../ui/Choice";
import { ColumnsPicture } from "./ColumnsPicture";
import { fitting, widthOf } from "./chart-text";
import { fillOf, Hatchings } from "./Hatchings";
import { type Canvas, StatisticsFigure } from "./StatisticsFigure";
import { type Look, plainLook } from "./statistics-names";
import { hasManyLabels, lengthsTable, spreadTable, type TableParts } from "./statistics-tables";

interface LengthProps {
  statistics: DatasetStatistics;
  parts: TableParts;
}

/** How long the spans of each label are. */
export function BoxFigure({ statistics, parts }: LengthProps) {
  const { t, names } = parts;
  const rows = statistics.lengths.map(({ label, words }) => ({
    key: label,
    name: names.label(label),
    look: names.look(label),
    spread: words,
  }));
  return (
    <StatisticsFigure
      isWide={hasManyLabels(statistics)}
      table={lengthsTable(statistics, parts)}
      description={t("boxDescription", { count: rows.length })}
      note={t("boxNote")}
    >
      {(canvas) => <BoxPicture {...canvas} rows={rows} parts={parts} />}
    </StatisticsFigure>
  );
}

interface BoxRow {
  key: string;
  name: string;
  look: Look;
  spread: Spread;
}

const rowHeight = 34;
const boxHeight = 18;
const axisHeight = 24;

function BoxPicture({
  svg,
  width,
  id,
  rows,
  parts,
}: Canvas & { rows: readonly BoxRow[]; parts: TableParts }) {
  const { number } = useFigureWords();
  const { t } = parts;
  const left = Math.min(Math.max(0, ...rows.map(({ name }) => widthOf(name))) + 10, Math.round(width * 0.36));
  const height = rows.length * rowHeight + axisHeight;
  const reach = Math.max(1, ...rows.map(({ spread }) => reachOf(spread)));
  const x = scaleLinear()
    .domain([0, reach])
    .range([left, width - 54]);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
    <svg {...svg} className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <Hatchings picture={id} looks={rows.map(({ look }) => look)} />
      <g className="chart-axis">
        {x.ticks(5).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - axisHeight + 3} />
            <text x={x(tick)} y={height - 6} textAnchor="middle">
              {number(tick)}
            </text>
          </g>
        ))}
        <text x={width} y={height - 6} textAnchor="end">
          {t("words")}
        </text>
      </g>
      {rows.map((row, at) => (
        <Box
          key={row.key}
          row={row}
          y={at * rowHeight}
          left={left}
          x={x}
          reach={reach}
          id={id}
          parts={parts}
        />
      ))}
    </svg>
  );
}

/** So far a box plot is drawn: very long spans would leave no room for all others. */
function reachOf({ firstQuarter, thirdQuarter, most, mean }: Spread): number {
  return Math.min(
    most,
    Math.max(thirdQuarter + 3 * (thirdQuarter - firstQuarter), thirdQuarter * 1.5, mean + 1),
  );
}

interface BoxProps {
  row: BoxRow;
  y: number;
  left: number;
  x: (value: number) => number;
  reach: number;
  id: string;
  parts: TableParts;
}

function Box({ row: { name, look, spread }, y, left, x, reach, id, parts: { t } }: BoxProps) {
  const { number } = useFigureWords();
  const { least, firstQuarter, median, thirdQuarter, most, mean } = spread;
  const middle = y + rowHeight / 2;
  const isCut = most > reach;
  const spoken = t("boxSpoken", {
    name,
    median: number(median),
    first: number(firstQuarter),
    third: number(thirdQuarter),
    least,
    most,
  });
  return (
    <g className="chart-box">
      <title>{spoken}</title>
      <text x={left - 8} y={middle + 4} textAnchor="end" className="chart-name">
        {fitting(name, left - 8)}
      </text>
      <line x1={x(least)} x2={x(Math.min(most, reach))} y1={middle} y2={middle} />
      <line x1={x(least)} x2={x(least)} y1={middle - 5} y2={middle + 5} />
      {isCut ? null : <line x1={x(most)} x2={x(most)} y1={middle - 5} y2={middle + 5} />}
      <rect
        x={x(firstQuarter)}
        width={Math.max(2, x(thirdQuarter) - x(firstQuarter))}
        y={middle - boxHeight / 2}
        height={boxHeight}
        style={{ fill: fillOf(id, look), stroke: look.colour }}
      />
      <line
        x1={x(median)}
        x2={x(median)}
        y1={middle - boxHeight / 2}
        y2={middle + boxHeight / 2}
        className="chart-median"
      />
      <circle cx={x(Math.min(mean, reach))} cy={middle} r={3} className="chart-mean" />
      {isCut ? (
        <text x={x(reach) + 4} y={middle + 4} className="chart-value">
          {`▸ ${number(most)}`}
        </text>
      ) : null}
    </g>
  );
}

/** How a number is spread: words in articles, spans in articles, words in the spans of a label. */
export function SpreadFigure({ statistics, parts }: LengthProps) {
  const { t, names } = parts;
  const { number } = useFigureWords();
  const [wish, setWish] = useState("article-words");
  const choices = [
    { id: "article-words", name: t("spreadArticleWords"), spread: statistics.articleWords, look: plainLook },
    { id: "per-article", name: t("spreadPerArticle"), spread: statistics.spansPerArticle, look: plainLook },
    ...statistics.lengths.map(({ label, words }) => ({
      id: `label ${label}`,
      name: t("spreadLength", { label: names.label(label) }),
      spread: words,
      look: names.look(label),
    })),
  ].filter(({ spread }) => spread.count > 0);
  const chosen = choices.find(({ id }) => id === wish) ?? choices[0];
  if (!chosen) return null;
  const { name, spread, look } = chosen;
  const columns = spread.bars.map(({ from, to, count }) => ({
    key: String(from),
    name: to - from === 1 ? number(from) : `${number(from)}–${number(to - 1)}`,
    segments: [{ name, value: count, look }],
  }));
  const { count, median, least, most } = spread;
  const values = {
    name,
    count: number(count),
    median: number(median),
    least: number(least),
    most: number(most),
  };
  return (
    <StatisticsFigure
      table={spreadTable(spread, name, parts)}
      description={t("spreadDescription", values)}
      isWide
      note={t("spreadNote", values)}
      controls={
        <SelectField
          label={t("spreadOf")}
          labelHidden
          className="statistics-choice"
          value={chosen.id}
          options={choices}
          onChange={setWish}
        />
      }
    >
      {(canvas) => <ColumnsPicture {...canvas} columns={columns} format={number} unit={name} />}
    </StatisticsFigure>
  );
}
