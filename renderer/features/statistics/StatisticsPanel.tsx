import { ChartColumn } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { AppError } from "#shared/errors";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { explainError } from "#shared/messages/errors";
import { statisticsMessages } from "#shared/messages/statistics";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { refreshStatistics, useCurrentStatistics } from "../../state/statistics-store";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { FilterPanel } from "../../ui/FilterPanel";
import { AgreementFigure } from "./AgreementFigure";
import { CountsFigure, MonthsFigure } from "./CountFigures";
import { CoverageFigure, LabelsFigure, TogetherFigure } from "./LabelFigures";
import { BoxFigure, SpreadFigure } from "./LengthFigures";
import { useNames } from "./statistics-names";
import type { TableParts } from "./statistics-tables";
import { Tiles } from "./Tiles";
import { useStatisticsFilters, useStatisticsSettings } from "./use-statistics-filters";
import { ValuesFigure } from "./ValuesFigure";
import { WorkLeftList } from "./WorkLeftList";
import "./statistics.css";
import "./charts.css";

/** The dataset at a glance: what there is, how it is spread, what is left to do; counted anew while one works. */
export function StatisticsPanel() {
  const t = useMessages(statisticsMessages);
  const filters = useStatisticsFilters();
  const { answer, error } = useCurrentStatistics();
  const hasArticles = useProject((state) => (state.snapshot?.articles.length ?? 0) > 0);
  if (!hasArticles) {
    return (
      <Blank icon={<ChartColumn size={34} strokeWidth={1.4} />} title={t("emptyTitle")}>
        {t("emptyText")}
      </Blank>
    );
  }
  return (
    <section className="statistics" aria-label={t("title")}>
      <FilterPanel {...filters} />
      <h1 className="visually-hidden">{t("heading")}</h1>
      <Content answer={answer} error={error} />
    </section>
  );
}

function Content({ answer, error }: { answer: DatasetStatistics | undefined; error: AppError | undefined }) {
  const t = useMessages(statisticsMessages);
  if (error) return <Wrong error={error} />;
  if (!answer) return <Waiting />;
  if (answer.articles === 0) {
    return (
      <div className="statistics-main">
        <Blank icon={<ChartColumn size={34} strokeWidth={1.4} />} title={t("noneFitsTitle")}>
          {t("noneFitsText")}
        </Blank>
      </div>
    );
  }
  return <Figures statistics={answer} />;
}

function Figures({ statistics }: { statistics: DatasetStatistics }) {
  const t = useMessages(statisticsMessages);
  const names = useNames();
  const settings = useStatisticsSettings();
  const parts = useMemo((): TableParts => ({ t, names, settings }), [t, names, settings]);
  const props = { statistics, parts };
  const isTagged = statistics.spans > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="statistics-main" tabIndex={0} aria-label={t("heading")}>
      <Tiles statistics={statistics} />
      <div className="statistics-figures">
        <WorkLeftList {...props} />
        {isTagged ? (
          <>
            <LabelsFigure {...props} />
            <CoverageFigure {...props} />
          </>
        ) : (
          <div className="card is-wide">
            <Blank compact title={t("untaggedTitle")}>
              {t("untaggedText")}
            </Blank>
          </div>
        )}
        <MonthsFigure {...props} />
        <CountsFigure {...props} of="source" />
        {statistics.byCoder.length > 0 ? <CountsFigure {...props} of="coder" /> : null}
        {isTagged ? (
          <>
            <TogetherFigure {...props} />
            <BoxFigure {...props} />
          </>
        ) : null}
        <SpreadFigure {...props} />
        {statistics.values.length > 0 ? <ValuesFigure {...props} /> : null}
        <Agreement {...props} />
      </div>
    </section>
  );
}

function Agreement({ statistics, parts }: { statistics: DatasetStatistics; parts: TableParts }) {
  const { t } = parts;
  if (statistics.agreement.length > 0) return <AgreementFigure statistics={statistics} parts={parts} />;
  if (statistics.byCoder.length < 2) return null;
  return (
    <section className="statistics-figure card is-wide" aria-labelledby="statistics-agreement">
      <h2 id="statistics-agreement" className="figure-title">
        {t("agreementTitle")}
      </h2>
      <p className="figure-note">{t("agreementNone")}</p>
    </section>
  );
}

function Wrong({ error }: { error: AppError }) {
  const t = useMessages(statisticsMessages);
  const { what, why, todo } = explainError(error, useLanguage());
  return (
    <div role="alert" className="statistics-main">
      <Blank
        title={t("wrongTitle")}
        actions={<Button onPress={() => void refreshStatistics(true)}>{t("again")}</Button>}
      >
        {[what, why, todo].filter(Boolean).join(" ")}
      </Blank>
    </div>
  );
}

/** Says nothing for a moment, so that quick answers do not flicker. */
function Waiting(): ReactNode {
  const t = useMessages(statisticsMessages);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="statistics-main" role="status">
      {late ? <Blank title={t("loading")} /> : null}
    </div>
  );
}
