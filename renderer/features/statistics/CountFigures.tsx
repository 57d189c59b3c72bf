import { useState } from "react";
import type { CountRow, DatasetStatistics } from "#shared/ipc/statistics-types";
import { useFigureWords } from "../../state/save-document";
import { Segments } from "../../ui/Choice";
import type { Segment } from "./Bar";
import { BarsPicture } from "./BarsPicture";
import { ColumnsPicture } from "./ColumnsPicture";
import { StatisticsFigure } from "./StatisticsFigure";
import { plainLook } from "./statistics-names";
import { countsTable, spansOf, type TableParts } from "./statistics-tables";
import { timeColumns } from "./time-columns";

type Measure = "spans" | "articles";

interface CountsProps {
  statistics: DatasetStatistics;
  parts: TableParts;
}

const mostRows = 25;

/** Labels that occur at all: only these have a part in bars. */
function usedLabels({ labels }: DatasetStatistics): string[] {
  return labels.filter(({ spans }) => spans > 0).map(({ label }) => label);
}

function segmentsOf(
  row: CountRow,
  labels: readonly string[],
  measure: Measure,
  { t, names }: TableParts,
): Segment[] {
  if (measure === "articles") return [{ name: t("articles"), value: row.articles, look: plainLook }];
  return labels.map((label) => ({
    name: names.label(label),
    value: row.spans[label] ?? 0,
    look: names.look(label),
  }));
}

function legendOf(labels: readonly string[], measure: Measure, { names }: TableParts) {
  if (measure === "articles") return [];
  return labels.map((label) => ({ name: names.label(label), look: names.look(label) }));
}

/** Spans or articles by source or coder, the largest first. */
export function CountsFigure({ of, statistics, parts }: CountsProps & { of: "source" | "coder" }) {
  const { t, names } = parts;
  const { number } = useFigureWords();
  const [wish, setMeasure] = useState<Measure>("spans");
  const labels = usedLabels(statistics);
  const measure = statistics.spans === 0 ? "articles" : wish;
  const all = of === "source" ? statistics.bySource : statistics.byCoder;
  const size = (row: CountRow) => (measure === "articles" ? row.articles : spansOf(row.spans));
  const sorted = [...all].sort((a, b) => size(b) - size(a));
  const rows = sorted.slice(0, mostRows).map((row) => ({
    key: row.key,
    name: names[of](row.key),
    segments: segmentsOf(row, labels, measure, parts),
    text: number(size(row)),
  }));
  const cut = all.length > mostRows ? t("rowsCut", { shown: mostRows, all: all.length }) : undefined;
  return (
    <StatisticsFigure
      table={countsTable(sorted, of, labels, parts)}
      description={t("rowsDescription", { measure: t(measure), count: rows.length })}
      note={cut}
      controls={<MeasureChoice measure={measure} onChange={setMeasure} parts={parts} />}
    >
      {(canvas) => (
        <BarsPicture {...canvas} rows={rows} legend={legendOf(labels, measure, parts)} format={number} />
      )}
    </StatisticsFigure>
  );
}

/** Spans or articles by month, or by year where there are very many months. */
export function MonthsFigure({ statistics, parts }: CountsProps) {
  const { t, names } = parts;
  const { number } = useFigureWords();
  const [wish, setMeasure] = useState<Measure>("spans");
  const labels = usedLabels(statistics);
  const measure = statistics.spans === 0 ? "articles" : wish;
  const { rows, isYears, undated } = timeColumns(statistics.byMonth);
  const columns = rows.map((row) => ({
    key: row.key,
    name: row.isGap ? "…" : names.month(row.key),
    segments: row.isGap ? [] : segmentsOf(row, labels, measure, parts),
  }));
  const notes = [
    isYears ? t("yearsShown") : "",
    undated > 0 ? t("undatedLeft", { count: undated }) : "",
  ].filter(Boolean);
  return (
    <StatisticsFigure
      isWide
      table={countsTable(statistics.byMonth, "month", labels, parts)}
      description={t("monthDescription", { measure: t(measure), count: columns.length })}
      note={notes.join(" ") || undefined}
      controls={<MeasureChoice measure={measure} onChange={setMeasure} parts={parts} />}
    >
      {(canvas) => (
        <ColumnsPicture
          {...canvas}
          columns={columns}
          legend={legendOf(labels, measure, parts)}
          format={number}
        />
      )}
    </StatisticsFigure>
  );
}

interface MeasureProps {
  measure: Measure;
  onChange: (measure: Measure) => void;
  parts: TableParts;
}

function MeasureChoice({ measure, onChange, parts: { t } }: MeasureProps) {
  return (
    <Segments<Measure>
      label={t("measure")}
      labelHidden
      value={measure}
      onChange={onChange}
      options={[
        { id: "spans", name: t("spans") },
        { id: "articles", name: t("articles") },
      ]}
    />
  );
}
