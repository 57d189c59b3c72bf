import { CircleCheck } from "lucide-react";
import { useState } from "react";
import type { VerifyReport } from "#shared/ipc/project-types";
import { projectMessages } from "#shared/messages/project";
import { useMessages } from "../../i18n/use-messages";
import { ask } from "../../state/ask";
import { resetProgress, useJobs } from "../../state/jobs-store";
import { refreshProject } from "../../state/project-actions";
import { useProject } from "../../state/project-store";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Progress } from "../../ui/Progress";
import { ProblemTable } from "./ProblemTable";

/** Checks every file of the project and mends what can be mended. */
export function Verify() {
  const t = useMessages(projectMessages);
  const [report, setReport] = useState<VerifyReport | undefined>(undefined);
  const [running, setRunning] = useState(false);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const run = async (repair: boolean) => {
    resetProgress("verify");
    setRunning(true);
    const next = await ask("project:verify", { repair });
    setRunning(false);
    if (next) setReport(next);
    if (repair) await refreshProject();
  };
  const canRepair =
    report !== undefined && !readOnly && report.problems.some((one) => one.repaired === undefined);
  return (
    <Dialog
      size={report && report.problems.length > 0 ? "large" : "medium"}
      title={t("verifyTitle")}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("close")}</Button>
          {canRepair ? (
            <Button isPending={running} onPress={() => void run(true)}>
              {t("repair")}
            </Button>
          ) : null}
          <Button look="primary" autoFocus isPending={running} onPress={() => void run(false)}>
            {t(report ? "checkAgain" : "check")}
          </Button>
        </>
      }
    >
      <p>{t("verifyText")}</p>
      {running ? <VerifyProgress /> : null}
      {report && !running ? <VerifyResult report={report} /> : null}
    </Dialog>
  );
}

function VerifyProgress() {
  const t = useMessages(projectMessages);
  const progress = useJobs((state) => state.progress.verify);
  const { done = 0, total = 0 } = progress ?? {};
  return <Progress label={t("checking")} done={done} total={total} />;
}

function VerifyResult({ report }: { report: VerifyReport }) {
  const t = useMessages(projectMessages);
  if (report.problems.length > 0) {
    return (
      <div role="status">
        <p className="notice-what">{t("foundProblems", { count: report.problems.length })}</p>
        <ProblemTable problems={report.problems} />
      </div>
    );
  }
  return (
    <p role="status" className="verify-well">
      <CircleCheck size={20} aria-hidden />
      <span>
        <b>{t("allWell")}.</b> {t("allWellText", { articles: report.articles, spans: report.spans })}
      </span>
    </p>
  );
}
