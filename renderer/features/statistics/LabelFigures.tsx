import { useState } from "react";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { useFigureWords } from "../../state/save-document";
import { Segments } from "../../ui/Choice";
import { BarsPicture } from "./BarsPicture";
import { MatrixPicture } from "./MatrixPicture";
import { StatisticsFigure } from "./StatisticsFigure";
import { plainLook } from "./statistics-names";
import {
  coverageTable,
  hasManyLabels,
  labelsTable,
  type TableParts,
  togetherTable,
} from "./statistics-tables";

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
      isWide={hasManyLabels(statistics)}
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
