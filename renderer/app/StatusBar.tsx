import { CircleAlert, UserRound } from "lucide-react";
import { useEffect } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { appMessages } from "#shared/messages/app";
import { explainError } from "#shared/messages/errors";
import type { Label } from "#shared/model/codebook";
import { runCommand } from "../commands/run-command";
import { useLanguage, useMessages } from "../i18n/use-messages";
import { useImport } from "../state/import-store";
import { useProject } from "../state/project-store";
import { useReader } from "../state/reader-store";
import { useSession } from "../state/session-store";
import { useTypedWords } from "../state/typed-words";
import { useView } from "../state/view-store";
import { Hint } from "../ui/Hint";

/** Whether all is on disk, what is in the article, what is selected, who codes. */
export function StatusBar() {
  const t = useMessages(appMessages);
  const importing = useImport((state) => state.stage.at !== "none");
  const reading = useView((state) => state.screen === "read") && !importing;
  return (
    <footer className="status-bar" role="contentinfo" aria-label={t("status")}>
      <SaveState />
      {reading ? <LabelCounts /> : null}
      {reading ? <Selection /> : null}
      <Remark />
      <CoderButton />
      <span className="status-offline">
        <span className="status-long">{t("offline")}</span>
        <span className="status-short">{t("offlineShort")}</span>
      </span>
    </footer>
  );
}

/** "Saved" only when the main process has said so and nothing is on its way. */
function SaveState() {
  const t = useMessages(appMessages);
  const save = useProject((state) => state.save);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const pending = useSession((state) => (state.open?.pending.length ?? 0) > 0);
  const typing = useTypedWords((state) => state.waiting > 0);
  if (readOnly) return <span className="save-state">{t("readOnlyShort")}</span>;
  if (save.state === "failed") return <SaveFailure />;
  const saving = pending || typing || save.state === "saving";
  return (
    <span className={`save-state ${saving ? "is-saving" : "is-saved"}`} role="status">
      <span className="save-dot" aria-hidden />
      {t(saving ? "saving" : "saved")}
    </span>
  );
}

function SaveFailure() {
  const t = useMessages(appMessages);
  const language = useLanguage();
  const error = useProject((state) => state.save.error);
  const words = error ? explainError(error, language) : undefined;
  return (
    <span role="alert" className="save-state is-failed">
      <DialogTrigger>
        <AriaButton className="save-failed" aria-label={`${t("notSaved")}. ${t("whyNotSaved")}`}>
          <CircleAlert size={14} aria-hidden />
          {t("notSaved")}
        </AriaButton>
        <Popover className="popover popover-words" placement="top start">
          <Dialog aria-label={t("whyNotSaved")} className="popover-dialog selectable">
            <p className="notice-what">{words?.what ?? t("notSaved")}</p>
            <p>{words?.why}</p>
            <p>{words?.todo}</p>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}

const noLabels: Label[] = [];

function LabelCounts() {
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const spans = useSession((state) => state.open?.shown.annotations.spans);
  if (!spans) return null;
  const counts = new Map<string, number>();
  for (const span of spans) counts.set(span.label, (counts.get(span.label) ?? 0) + 1);
  return (
    <span className="status-counts">
      {labels
        .filter((label) => !label.retired || counts.has(label.id))
        .map((label) => (
          <span key={label.id} className="number">
            {label.name} {counts.get(label.id) ?? 0}
          </span>
        ))}
    </span>
  );
}

function Selection() {
  const t = useMessages(appMessages);
  const open = useSession((state) => state.open !== undefined);
  const { selection, caret } = useReader();
  if (!open) return null;
  return (
    <span className="number status-selection">
      {selection
        ? t("selected", { paragraph: selection.paragraph, count: selection.length })
        : t("paragraph", { paragraph: caret.paragraph })}
    </span>
  );
}

const remarkTime = 6000;

/** What was just said, for those who see. The live region says it to all others. */
function Remark() {
  const remark = useReader((state) => state.remark);
  useEffect(() => {
    if (!remark) return;
    const timer = setTimeout(() => useReader.setState({ remark: undefined }), remarkTime);
    return () => clearTimeout(timer);
  }, [remark]);
  return (
    <span className="status-remark grow" aria-hidden>
      {remark?.text}
    </span>
  );
}

function CoderButton() {
  const t = useMessages(appMessages);
  const coder = useProject((state) =>
    state.snapshot?.coders.find((other) => other.id === state.snapshot?.coder),
  );
  if (!coder) return null;
  return (
    <Hint text={t("coderHint", { name: coder.name })}>
      <AriaButton className="status-button" onPress={() => runCommand("coder.choose")}>
        <UserRound size={13} aria-hidden />
        {t("coder", { initials: coder.initials })}
      </AriaButton>
    </Hint>
  );
}
