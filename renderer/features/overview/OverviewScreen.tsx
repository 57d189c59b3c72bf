import { Grid3x3, Scale } from "lucide-react";
import { useMemo } from "react";
import type { AppError } from "#shared/errors";
import type { UiLanguage } from "#shared/messages/define";
import { explainError } from "#shared/messages/errors";
import { overviewMessages } from "#shared/messages/overview";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { cancelJob, useJobs } from "../../state/jobs-store";
import {
  allArticles,
  type Overview,
  refreshOverview,
  useCurrentOverview,
  useOverview,
} from "../../state/overview-store";
import { useProject } from "../../state/project-store";
import { saveTable, useFigureWords } from "../../state/save-document";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { Progress } from "../../ui/Progress";
import { TakeAway } from "../../ui/TakeAway";
import { ArrivalsView } from "./ArrivalsView";
import { ClusterList } from "./ClusterList";
import { type ClusterFacts, clusterFacts, everything } from "./clusters";
import { MatrixPane } from "./MatrixPane";
import { NetworkView } from "./NetworkView";
import { OverviewHead } from "./OverviewHead";
import { clustersTable } from "./overview-tables";
import { useOverviewSettings } from "./use-overview-settings";
import "./overview.css";
import "./matrix.css";
import "./network.css";
import "./arrivals.css";
import "./overview-narrow.css";

/** More articles than this are first shown by their sources. */
const mostAtOnce = 60;

/** All articles of the project: which of them share wording, how much, and who was first. */
export function OverviewScreen() {
  const t = useMessages(overviewMessages);
  const overview = useCurrentOverview();
  const count = useProject((state) => state.snapshot?.articles.length ?? 0);
  if (count < 2) {
    return (
      <Blank icon={<Grid3x3 size={40} strokeWidth={1.2} />} title={t("emptyTitle")}>
        {t("emptyText")}
      </Blank>
    );
  }
  return overview ? <Found overview={overview} /> : <Computing />;
}

function Computing() {
  const t = useMessages(overviewMessages);
  const language = useLanguage();
  const error = useOverview((state) => state.error);
  const progress = useJobs((state) => state.progress.compare);
  if (error) {
    return (
      <Blank
        title={t("failed")}
        actions={<Button onPress={() => void refreshOverview(true)}>{t("again")}</Button>}
      >
        {error.what === "cancelled" ? t("cancelled") : explanation(error, language)}
      </Blank>
    );
  }
  return (
    <div className="overview-computing">
      <Progress label={t("computing")} done={progress?.done ?? 0} total={progress?.total ?? 0} />
      <Button look="quiet" onPress={() => void cancelJob("compare")}>
        {t("cancel")}
      </Button>
    </div>
  );
}

function Found({ overview }: { overview: Overview }) {
  const t = useMessages(overviewMessages);
  const chosen = useOverview((state) => state.cluster);
  const view = useOverview((state) => state.view);
  const wish = useOverview((state) => state.by);
  const settings = useOverview((state) => state.settings);
  const clusters = useMemo(() => clusterFacts(overview), [overview]);
  const all = useMemo(() => everything(overview), [overview]);
  const cluster =
    chosen === allArticles ? all : (clusters.find(({ id }) => id === chosen) ?? clusters[0] ?? all);
  const by = wish ?? (cluster.members.length > mostAtOnce ? "source" : "article");
  if (overview.answer.pairs.a.length === 0) {
    return (
      <Blank icon={<Scale size={40} strokeWidth={1.2} />} title={t("nothingTitle")}>
        {t("nothingText", { words: settings.minWords })}
      </Blank>
    );
  }
  return (
    <div className="overview">
      <div className="overview-left">
        <ClusterList overview={overview} clusters={clusters} all={all} open={cluster} />
        <ExportClusters clusters={clusters} all={all} />
      </div>
      <section className="overview-main" aria-label={t("title")}>
        <OverviewHead cluster={cluster} name={cluster === all ? t("all") : cluster.title} by={by} />
        {view === "matrix" ? <MatrixPane overview={overview} cluster={cluster} by={by} /> : null}
        {view === "network" ? (
          <NetworkView key={cluster.id} overview={overview} cluster={cluster} by={by} />
        ) : null}
        {view === "arrivals" ? <ArrivalsView overview={overview} cluster={cluster} /> : null}
      </section>
    </div>
  );
}

function ExportClusters({ clusters, all }: { clusters: readonly ClusterFacts[]; all: ClusterFacts }) {
  const t = useMessages(overviewMessages);
  const words = useFigureWords();
  const settings = useOverviewSettings(all, {});
  return (
    <footer className="overview-foot">
      <span className="quiet-text">{t("clustersText")}</span>
      <TakeAway
        words={{ ...words, takeAway: t("exportEvents") }}
        look="quiet"
        onTake={async (format) => {
          if (format === "csv" || format === "xlsx")
            await saveTable(clustersTable(clusters, settings, t), format);
        }}
      />
    </footer>
  );
}

function explanation(error: AppError, language: UiLanguage): string {
  const { what, why, todo } = explainError(error, language);
  return [what, why, todo].filter(Boolean).join(" ");
}
