import { scaleLinear } from "d3-scale";
import { useState } from "react";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { SelectField } from "../../ui/Choice";
import { fitting, flowing, widthOf } from "./chart-text";
import { type Canvas, StatisticsFigure } from "./StatisticsFigure";
import { agreementTable, type TableParts } from "./statistics-tables";
import { useMeasure } from "./use-measure";

type Row = DatasetStatistics["agreement"][number];

/** How far two coders agree; the table has all pairs. */
export function AgreementFigure({ statistics, parts }: { statistics: DatasetStatistics; parts: TableParts }) {
  const { t, names } = parts;
  const { agreement } = statistics;
  const [wish, setWish] = useState("");
  const pairs = agreement
    .filter(({ label }) => label === "")
    .map(({ coders, articles }) => ({
      id: coders.join(" "),
      name: t("pairOf", { first: names.coder(coders[0]), second: names.coder(coders[1]) }),
      articles,
    }));
  const chosen = pairs.find(({ id }) => id === wish) ?? pairs[0];
  if (!chosen) return null;
  const rows = agreement.filter(({ coders }) => coders.join(" ") === chosen.id);
  const table = agreementTable(statistics, parts);
  const settings = [...table.settings, { name: t("pair"), value: chosen.name }];
  return (
    <StatisticsFigure
      isWide
      table={table}
      pictureSettings={settings}
      description={t("agreementDescription", { coders: chosen.name, count: chosen.articles })}
      note={
        <>
          <p>{t("agreementDescription", { coders: chosen.name, count: chosen.articles })}</p>
          <p>{t("agreementNote")}</p>
        </>
      }
      controls={
        pairs.length > 1 ? (
          <SelectField
            label={t("pair")}
            labelHidden
            className="statistics-choice"
            value={chosen.id}
            options={pairs}
            onChange={setWish}
          />
        ) : null
      }
    >
      {(canvas) => <AgreementPicture {...canvas} rows={rows} parts={parts} />}
    </StatisticsFigure>
  );
}

const measures = ["exact", "overlapping", "alpha"] as const;
const rowHeight = 30;
const axisHeight = 24;

function AgreementPicture({ svg, width, rows, parts }: Canvas & { rows: readonly Row[]; parts: TableParts }) {
  const { t, names } = parts;
  const measure = useMeasure();
  const left = Math.min(Math.max(...rows.map(({ label }) => widthOf(names.label(label)))) + 16, width * 0.34);
  const legend = flowing(
    measures.map((one) => widthOf(t(one)) + 34),
    width,
  );
  const top = legend.lines * 20 + 6;
  const height = top + rows.length * rowHeight + axisHeight;
  const least = Math.min(0, ...rows.flatMap((row) => measures.map((one) => row[one] ?? 0)));
  const x = scaleLinear()
    .domain([Math.floor(least * 5) / 5, 1])
    .range([left, width - 14]);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
    <svg {...svg} className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {measures.map((one, at) => (
        <g key={one} className="chart-legend">
          <Sign kind={one} x={(legend.places[at]?.x ?? 0) + 8} y={(legend.places[at]?.line ?? 0) * 20 + 10} />
          <text x={(legend.places[at]?.x ?? 0) + 20} y={(legend.places[at]?.line ?? 0) * 20 + 14}>
            {t(one)}
          </text>
        </g>
      ))}
      <g className="chart-axis">
        {x.ticks(6).map((tick) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1={top}
              y2={height - axisHeight + 3}
              className={tick === 0 ? "is-base" : ""}
            />
            <text x={x(tick)} y={height - 6} textAnchor="middle">
              {measure(tick)}
            </text>
          </g>
        ))}
      </g>
      {rows.map((row, at) => {
        const middle = top + (at + 0.5) * rowHeight;
        const known = measures.filter((one) => row[one] !== null);
        return (
          <g key={row.label}>
            <text x={0} y={middle + 4} className={row.label === "" ? "chart-name is-all" : "chart-name"}>
              {fitting(names.label(row.label), left - 8)}
              <title>{names.label(row.label)}</title>
            </text>
            <line x1={left} x2={width - 14} y1={middle} y2={middle} className="chart-thread" />
            {known.length === 0 ? (
              <text x={left + 6} y={middle - 3} className="chart-value">
                {t("notDefined")}
              </text>
            ) : null}
            {known.map((one) => (
              <g key={one}>
                <Sign kind={one} x={x(row[one] ?? 0)} y={middle} />
                <title>{`${names.label(row.label)}, ${t(one)}: ${measure(row[one] ?? 0)}`}</title>
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

/** A sign for each measure, told apart by shape as well as by colour. */
function Sign({ kind, x, y }: { kind: (typeof measures)[number]; x: number; y: number }) {
  if (kind === "exact") return <circle cx={x} cy={y} r={5} className="agreement-exact" />;
  if (kind === "overlapping") {
    return <rect x={x - 5.5} y={y - 5.5} width={11} height={11} className="agreement-overlapping" />;
  }
  return <path d={`M${x},${y - 7} l7,7 l-7,7 l-7,-7 z`} className="agreement-alpha" />;
}
