import { Ellipsis, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { codebookMessages } from "#shared/messages/codebook";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { ask } from "../../state/ask";
import { type CodebookDraft, discardDraft, useCodebook } from "../../state/codebook-store";
import { notifyDone } from "../../state/notices-store";
import { useProject } from "../../state/project-store";
import { openDialog } from "../../state/view-store";
import { Button, IconButton } from "../../ui/Button";
import { MenuButton } from "../../ui/MenuButton";
import { flawsOf } from "./codebook-faults";

/** Which version this is, what is wrong with it, and the ways to keep or drop what was changed. */
export function CodebookHead({ draft }: { draft: CodebookDraft }) {
  const t = useMessages(codebookMessages);
  const version = useProject((state) => state.snapshot?.codebook.version ?? 1);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const isChanged = useCodebook((state) => state.draft !== undefined);
  const language = useLanguage();
  const { faults, hints } = useMemo(() => flawsOf(draft, language), [draft, language]);
  return (
    <header className="codebook-head">
      <div className="codebook-bar">
        <p className="grow">
          <b>{t("version", { version })}</b>
          {isChanged ? <span className="codebook-changed"> · {t("changed")}</span> : null}
        </p>
        {isChanged ? (
          <>
            <Button onPress={discardDraft}>{t("discard")}</Button>
            <Button
              look="primary"
              isDisabled={faults.length > 0 || readOnly}
              onPress={() => openDialog({ kind: "save-codebook" })}
            >
              {t("save", { version: version + 1 })}
            </Button>
          </>
        ) : null}
        <MoreMenu readOnly={readOnly} isChanged={isChanged} />
      </div>
      {faults.length > 0 ? (
        <div className="codebook-faults" role="alert">
          <TriangleAlert size={15} aria-hidden />
          <ul aria-label={t("wrong")}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {hints.length > 0 ? (
        <details className="codebook-hints">
          <summary>
            {t("hints")} ({hints.length})
          </summary>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </header>
  );
}

function MoreMenu({ readOnly, isChanged }: { readOnly: boolean; isChanged: boolean }) {
  const t = useMessages(codebookMessages);
  const write = async (format: "json" | "qdc") => {
    const written = await ask("codebook:export", { format });
    if (written) notifyDone(t("exported", { path: written.path }));
  };
  const read = async () => {
    const imported = await ask("codebook:import");
    if (imported) openDialog({ kind: "import-codebook", imported });
  };
  return (
    <MenuButton
      label={t("more")}
      parts={[
        {
          id: "in",
          entries: [{ id: "import", name: t("import"), disabled: readOnly, run: () => void read() }],
        },
        {
          id: "out",
          entries: [
            { id: "json", name: t("exportJson"), disabled: isChanged, run: () => void write("json") },
            { id: "qdc", name: t("exportQdc"), disabled: isChanged, run: () => void write("qdc") },
          ],
        },
      ]}
    >
      <IconButton label={t("more")} icon={<Ellipsis size={16} />} />
    </MenuButton>
  );
}
