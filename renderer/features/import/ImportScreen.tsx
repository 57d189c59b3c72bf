import { importScreenMessages } from "#shared/messages/import-screen";
import { useMessages } from "../../i18n/use-messages";
import { useImport } from "../../state/import-store";
import { cancelJob, useJobs } from "../../state/jobs-store";
import { Button } from "../../ui/Button";
import { Progress } from "../../ui/Progress";
import { ImportReportView } from "./ImportReportView";
import { Review } from "./Review";
import "./import.css";

/** From files to articles: preparing, review, writing, report. Covers the project meanwhile. */
export function ImportScreen() {
  const stage = useImport((state) => state.stage);
  switch (stage.at) {
    case "preparing":
      return <Running writing={false} />;
    case "review":
      return <Review key={stage.draft.draft} draft={stage.draft} busy={stage.busy} />;
    case "committing":
      return <Running writing />;
    case "report":
      return <ImportReportView report={stage.report} />;
    default:
      return null;
  }
}

const phases = new Set(["finding", "reading", "writing"]);

function Running({ writing }: { writing: boolean }) {
  const t = useMessages(importScreenMessages);
  const progress = useJobs((state) => state.progress.import);
  const phase = progress && phases.has(progress.phase) ? (progress.phase as "reading") : undefined;
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <div className="import-running">
      <div className="import-running-card">
        <h1 className="screen-title">{t(writing ? "writing" : "preparing")}</h1>
        <Progress
          label={t(phase ?? (writing ? "writing" : "preparing"))}
          done={done}
          total={total}
          {...(total > 0 ? { detail: t("progress", { done, total }) } : {})}
        />
        <p className="quiet-text">{t(writing ? "stopText" : "preparingText")}</p>
        <div>
          <Button isDisabled={!progress} onPress={() => void cancelJob("import")}>
            {t(writing ? "stop" : "cancel")}
          </Button>
        </div>
      </div>
    </div>
  );
}
