import { useState } from "react";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { useFigureWords } from "../../state/save-document";
import { Segments } from "../../ui/Choice";
import { BarsPicture } from "./BarsPicture";
import { MatrixPicture } from "./MatrixPicture";
import { StatisticsFigure } from "./StatisticsFigure";
import { type Look, plainLook } from "./statistics-names";
import { coverageTable, labelsTable, type TableParts, togetherTable, valuesTable } from "./statistics-tables";

interface FigureProps {
  statistics: DatasetStatistics;
  parts: TableParts;
}

/** How many spans each label has. */
export function LabelsFigure({ statistics, parts }: FigureProps) {
  const { t, names } = parts;
  const { number } = useFigureWords();
  const rows = statistics.labels.map(({ label, spans, articles }) => ({
    key: label,
    name: names.label(label),
    segments: [{ name: t("spans"), value: spans, look: names.look(label) }],
    text: `${number(spans)} · ${t("inArticles", { count: articles })}`,
  }));
  return (
    <StatisticsFigure
      table={labelsTable(statistics, parts)}
      description={t("labelDescription", { count: rows.length })}
      note={t("codersCount")}
    >
      {(canvas) => <BarsPicture {...canvas} rows={rows} format={number} />}
    </StatisticsFigure>
  );
}

/** How many words lie in spans. */
export function CoverageFigure({ statistics, parts }: FigureProps) {
  const { t, names } = parts;
  const { share: percent } = useFigureWords();
  const rows = statistics.coverage.map(({ label, share }) => ({
    key: label,
    name: names.label(label),
    segments: [{ name: t("share"), value: share, look: label === "" ? plainLook : names.look(label) }],
    text: percent(share),
  }));
  return (
    <StatisticsFigure
      table={coverageTable(statistics, parts)}
      description={t("coverageDescription")}
      note={t("coverageNote")}
    >
      {(canvas) => <BarsPicture {...canvas} rows={rows} format={percent} isWhole={false} />}
    </StatisticsFigure>
  );
}

/** Which labels overlap or stand in the same articles. */
export function TogetherFigure({ statistics, parts }: FigureProps) {
  const { t, names } = parts;
  const [measure, setMeasure] = useState<"overlaps" | "articles">("overlaps");
  const isOverlaps = measure === "overlaps";
  return (
    <StatisticsFigure
      table={togetherTable(statistics, measure, parts)}
      description={t(isOverlaps ? "overlapsDescription" : "sameDescription")}
      note={t(isOverlaps ? "overlapsNote" : "sameNote")}
      controls={
        <Segments<"overlaps" | "articles">
          label={t("measure")}
          labelHidden
          value={measure}
          onChange={setMeasure}
          options={[
            { id: "overlaps", name: t("overlaps") },
            { id: "articles", name: t("sameArticle") },
          ]}
        />
      }
    >
      {(canvas) => (
        <MatrixPicture
          {...canvas}
          names={statistics.together.labels.map(names.label)}
          cells={statistics.together[measure]}
        />
      )}
    </StatisticsFigure>
  );
}

/** Which values of attributes were chosen how often. */
export function ValuesFigure({ statistics, parts }: FigureProps) {
  const { t, names } = parts;
  const { number } = useFigureWords();
  const { values } = statistics;
  const attributes = new Set(values.map(({ label, attribute }) => `${label} ${attribute}`)).size;
  let before = "";
  const rows = values.flatMap(({ label, attribute, value, count }) => {
    const heading = `${label} ${attribute}`;
    const isNew = heading !== before;
    before = heading;
    const own = names.look(label);
    const look: Look = value === "" ? { ...own, colour: "var(--slate)" } : own;
    const row = {
      key: `${heading} ${value}`,
      name: names.value(label, attribute, value),
      segments: [{ name: t("spans"), value: count, look }],
      text: number(count),
    };
    return isNew ? [{ key: heading, name: names.attribute(label, attribute) }, row] : [row];
  });
  return (
    <StatisticsFigure
      table={valuesTable(statistics, parts)}
      description={t("valuesDescription", { count: attributes })}
    >
      {(canvas) => <BarsPicture {...canvas} rows={rows} format={number} />}
    </StatisticsFigure>
  );
}
