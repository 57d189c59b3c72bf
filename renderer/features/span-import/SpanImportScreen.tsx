import { spanImportMessages } from "#shared/messages/span-import";
import { useMessages } from "../../i18n/use-messages";
import { cancelJob, useJobs } from "../../state/jobs-store";
import { leaveForeign, useSpanImport } from "../../state/span-import-store";
import { Button } from "../../ui/Button";
import { Progress } from "../../ui/Progress";
import { MappingView } from "./MappingView";
import { SpanImportReportView } from "./SpanImportReportView";
import "./span-import.css";

/** Others' work: what was found in the files, what becomes of it, what came of it. */
export function SpanImportScreen() {
  const t = useMessages(spanImportMessages);
  const stage = useSpanImport((state) => state.stage);
  switch (stage.at) {
    case "reading":
      return <Running title={t("reading")} onCancel={() => void leaveForeign()} />;
    case "mapping":
      return <MappingView key={`${stage.draft.draft} ${stage.draft.format}`} stage={stage} />;
    case "importing":
      return <Running title={t("importing")} onCancel={() => void cancelJob("spans")} />;
    case "report":
      return <SpanImportReportView report={stage.report} />;
    default:
      return null;
  }
}

function Running({ title, onCancel }: { title: string; onCancel: () => void }) {
  const t = useMessages(spanImportMessages);
  const progress = useJobs((state) => state.progress.spans);
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <div className="foreign-running" role="status">
      <h1 className="foreign-title">{title}</h1>
      <Progress
        label={title}
        done={done}
        total={total}
        {...(total > 0 ? { detail: t("progress", { done, total }) } : {})}
      />
      <div>
        <Button isDisabled={!progress} onPress={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
