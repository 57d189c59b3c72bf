import { FolderDown } from "lucide-react";
import { useEffect, useState } from "react";
import type { ExportRequest, FormatDescription } from "#shared/ipc/export-types";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { loadPresets, runExport, useExport } from "../../state/export-store";
import { cancelJob, useJobs } from "../../state/jobs-store";
import { useArrangement } from "../../state/library-store";
import { Button } from "../../ui/Button";
import { Progress } from "../../ui/Progress";
import { AboutFields } from "./AboutFields";
import {
  type ChoiceFault,
  choiceOf,
  chosenArticles,
  type DatasetChoice,
  faultsOf,
  firstChoice,
  requestFor,
} from "./dataset-choice";
import { FormatCards } from "./FormatCards";
import { FormatOptions } from "./FormatOptions";
import { PresetMenu } from "./PresetMenu";
import { PreviewPane } from "./PreviewPane";
import { ScopeFields } from "./ScopeFields";
import { SplitFields } from "./SplitFields";

interface FormProps {
  formats: readonly FormatDescription[];
  snapshot: ProjectSnapshot;
}

/** The choice, what it would give, and the button that exports it. */
export function DatasetForm({ formats, snapshot }: FormProps) {
  const t = useMessages(datasetMessages);
  const { order } = useArrangement();
  const [kept, setChoice] = useState<DatasetChoice | undefined>(undefined);
  useEffect(() => void loadPresets(), []);
  const choice = kept ?? firstChoice(snapshot, formats);
  const change = (edit: Partial<DatasetChoice>) => setChoice({ ...choice, ...edit });
  const format = formats.find((one) => one.id === choice.format);
  const articles = chosenArticles(choice, snapshot.articles, order);
  const faults = faultsOf(choice, articles.length, format);
  const request = faults.length === 0 ? requestFor(choice, snapshot, articles) : undefined;
  return (
    <div className="dataset-work">
      <form
        className="dataset-form"
        aria-label={t("settings")}
        onSubmit={(event) => {
          event.preventDefault();
          if (request && !useExport.getState().running) void runExport(request);
        }}
      >
        <PresetMenu
          request={request}
          onTake={(preset) => setChoice(choiceOf(preset.request, snapshot, formats))}
        />
        <FormatCards formats={formats} chosen={choice.format} onChoose={(id) => change({ format: id })} />
        {format && format.options.length > 0 ? (
          <FormatOptions format={format} choice={choice} onChange={change} />
        ) : null}
        <ScopeFields {...{ snapshot, choice, format }} shown={order} onChange={change} />
        <SplitFields choice={choice} faults={faults} onChange={change} />
        <AboutFields choice={choice} onChange={change} />
        <Foot request={request} faults={faults} />
      </form>
      <PreviewPane request={request} />
    </div>
  );
}

function Foot({ request, faults }: { request: ExportRequest | undefined; faults: readonly ChoiceFault[] }) {
  const t = useMessages(datasetMessages);
  const running = useExport((state) => state.running);
  return (
    <div className="dataset-foot">
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
        <Button
          look="primary"
          type="submit"
          icon={<FolderDown size={16} aria-hidden />}
          isDisabled={request === undefined}
        >
          {t("export")}
        </Button>
      )}
    </div>
  );
}

/** The words for the phases of an export. */
const phases: Readonly<Record<string, "compare" | "write" | "read-back" | "publish">> = {
  ...{ split: "compare", write: "write", "read-back": "read-back", publish: "publish" },
};

function Running() {
  const t = useMessages(datasetMessages);
  const progress = useJobs((state) => state.progress.export);
  const { done = 0, total = 0 } = progress ?? {};
  const known = phases[progress?.phase ?? ""] ?? "running";
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
