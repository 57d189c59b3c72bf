import { useState } from "react";
import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { draftSaved, saveAction, useDraft } from "../../state/codebook-store";
import { useProject } from "../../state/project-store";
import { closeDialog, openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { LabelMark } from "../../ui/LabelMark";
import { Tick } from "../../ui/Toggle";

/** Asks what was changed and which tags should be looked at again; then shows every tag the change touches. */
export function SaveCodebook() {
  const t = useMessages(codebookMessages);
  const draft = useDraft();
  const before = useProject((state) => state.snapshot?.codebook);
  const [note, setNote] = useState("");
  const known = new Map((before?.labels ?? []).map((label) => [label.id, label]));
  const labels = (draft?.labels ?? []).filter(({ id }) => known.has(id) && !draft?.removed[id]);
  // A label that means something else now is what its tags should be checked against.
  const [recheck, setRecheck] = useState<readonly string[]>(() =>
    labels
      .filter((label) => {
        const old = known.get(label.id);
        return (
          old?.guideline !== label.guideline ||
          JSON.stringify(old.examples) !== JSON.stringify(label.examples)
        );
      })
      .map(({ id }) => id),
  );
  if (!draft || !before) return null;
  return (
    <Dialog
      title={t("saveTitle", { version: before.version + 1 })}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button
            look="primary"
            onPress={() =>
              openDialog({
                kind: "bulk-review",
                action: saveAction(draft, note.trim(), [...recheck]),
                onDone: () => draftSaved(draft),
              })
            }
          >
            {t("next")}
          </Button>
        </>
      }
    >
      <Field label={t("note")} rows={3} value={note} onChange={setNote} autoFocus />
      {labels.length > 0 ? (
        <fieldset className="ticks">
          <legend className="field-label">{t("recheck")}</legend>
          {labels.map((label) => (
            <Tick
              key={label.id}
              value={recheck.includes(label.id)}
              onChange={(on) =>
                setRecheck(on ? [...recheck, label.id] : recheck.filter((other) => other !== label.id))
              }
            >
              <LabelMark colour={label.colour} shape={label.shape} /> {label.name}
            </Tick>
          ))}
        </fieldset>
      ) : null}
    </Dialog>
  );
}
