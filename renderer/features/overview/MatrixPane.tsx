import { useMemo } from "react";
import { overviewMessages } from "#shared/messages/overview";
import { reuseMatrix } from "#shared/overview/reuse-matrix";
import { useMessages } from "../../i18n/use-messages";
import { mostColumns, openComparison } from "../../state/compare-store";
import { type Overview, useOverview } from "../../state/overview-store";
import { saveTable, useFigureWords } from "../../state/save-document";
import { Button } from "../../ui/Button";
import { TakeAway } from "../../ui/TakeAway";
import type { ClusterFacts } from "./clusters";
import { MatrixView } from "./MatrixView";
import { matrixTable } from "./overview-tables";
import { useOverviewSettings } from "./use-overview-settings";

interface PaneProps {
  overview: Overview;
  cluster: ClusterFacts;
  by: "article" | "source";
}

/** The matrix with what can be done with it. */
export function MatrixPane({ overview, cluster, by }: PaneProps) {
  const t = useMessages(overviewMessages);
  const words = useFigureWords();
  const order = useOverview((state) => state.order);
  const settings = useOverviewSettings(cluster, { by, order });
  const { answer, pairs, facts } = overview;
  const matrix = useMemo(
    () => reuseMatrix({ answer, pairs, members: cluster.members, facts, by, order }),
    [answer, pairs, cluster, facts, by, order],
  );
  const take = async (format: string) => {
    if (format === "csv" || format === "xlsx") {
      await saveTable(matrixTable(matrix, overview, settings, t), format);
    }
  };
  return (
    <section className="matrix-pane" aria-label={t("matrix")}>
      <div className="matrix-bar">
        <p className="quiet-text matrix-hint">{t(by === "article" ? "matrixHint" : "matrixSourceHint")}</p>
        <TakeAway words={words} onTake={take} />
      </div>
      <MatrixView key={`${cluster.id} ${by}`} overview={overview} cluster={cluster} matrix={matrix} by={by} />
      {by === "article" ? <Picked /> : null}
    </section>
  );
}

function Picked() {
  const t = useMessages(overviewMessages);
  const picked = useOverview((state) => state.picked);
  if (picked.length === 0) return null;
  const count = picked.length;
  return (
    <footer className="overview-picked">
      <span role="status">{t("chosen", { count })}</span>
      {count > mostColumns ? <span className="quiet-text">{t("mostChosen")}</span> : null}
      <span className="grow" />
      <Button look="quiet" onPress={() => useOverview.setState({ picked: [] })}>
        {t("chooseNone")}
      </Button>
      <Button
        look="primary"
        isDisabled={count < 2 || count > mostColumns}
        onPress={() => openComparison(picked)}
      >
        {t("compareChosen", { count })}
      </Button>
    </footer>
  );
}
