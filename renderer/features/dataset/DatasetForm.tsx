import { FolderDown } from "lucide-react";
import { useState } from "react";
import type { FormatDescription } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { runExport, useExport } from "../../state/export-store";
import { cancelJob, useJobs } from "../../state/jobs-store";
import { useArrangement } from "../../state/library-store";
import { useProject } from "../../state/project-store";
import { Button } from "../../ui/Button";
import { Progress } from "../../ui/Progress";
import { chosenArticles, type DatasetChoice, faultsOf, firstChoice, requestFor } from "./dataset-choice";
import { FormatCards } from "./FormatCards";
import { FormatOptions } from "./FormatOptions";
import { ScopeFields } from "./ScopeFields";
import { SplitFields } from "./SplitFields";

/** The choice, and the button that exports it. */
export function DatasetForm({ formats }: { formats: readonly FormatDescription[] }) {
  const t = useMessages(datasetMessages);
  const snapshot = useProject((state) => state.snapshot);
  const { order } = useArrangement();
  const running = useExport((state) => state.running);
  const [kept, setChoice] = useState<DatasetChoice | undefined>(undefined);
  if (!snapshot) return null;
  const choice = kept ?? firstChoice(snapshot, formats);
  const change = (edit: Partial<DatasetChoice>) => setChoice({ ...choice, ...edit });
  const format = formats.find((one) => one.id === choice.format);
  const articles = chosenArticles(choice, snapshot.articles, order);
  const faults = faultsOf(choice, articles.length);
  return (
    <form
      className="dataset-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0 && !running) void runExport(requestFor(choice, snapshot, articles));
      }}
    >
      <FormatCards formats={formats} chosen={choice.format} onChoose={(id) => change({ format: id })} />
      <div className="dataset-columns">
        <ScopeFields snapshot={snapshot} shown={order} choice={choice} onChange={change} />
        <div className="dataset-column">
          <SplitFields choice={choice} faults={faults} onChange={change} />
          {format && format.options.length > 0 ? (
            <FormatOptions format={format} choice={choice} onChange={change} />
          ) : null}
        </div>
      </div>
      {faults.length > 0 ? (
        <ul className="dataset-faults" role="status">
          {faults.map((fault) => (
            <li key={fault}>{t(fault)}</li>
          ))}
        </ul>
      ) : null}
      {running ? (
        <Running />
      ) : (
        <div>
          <Button look="primary" type="submit" icon={<FolderDown size={16} />} isDisabled={faults.length > 0}>
            {t("export")}
          </Button>
        </div>
      )}
    </form>
  );
}

const phases = new Set(["write", "read-back", "publish"]);

function Running() {
  const t = useMessages(datasetMessages);
  const progress = useJobs((state) => state.progress.export);
  const { done = 0, total = 0 } = progress ?? {};
  const known = progress && phases.has(progress.phase) ? (progress.phase as "write") : "running";
  return (
    <div className="dataset-running" role="status">
      <Progress
        label={t(known)}
        done={done}
        total={total}
        {...(total > 0 ? { detail: t("progress", { done, total }) } : {})}
      />
      <Button isDisabled={!progress} onPress={() => void cancelJob("export")}>
        {t("cancel")}
      </Button>
    </div>
  );
}
