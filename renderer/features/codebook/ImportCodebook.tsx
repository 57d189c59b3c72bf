import { useState } from "react";
import type { ImportedCodebook } from "#shared/ipc/codebook-types";
import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { editDraft } from "../../state/codebook-store";
import { notifyInfo } from "../../state/notices-store";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { LabelMark } from "../../ui/LabelMark";
import { Toggle } from "../../ui/Toggle";

/** `theirs` behind `ours`; one with an id that is there already takes its place, or is left out. */
function joined<T extends { id: string }>(ours: readonly T[], theirs: readonly T[], replace: boolean): T[] {
  const byId = new Map(theirs.map((one) => [one.id, one]));
  const kept = ours.map((one) => (replace ? (byId.get(one.id) ?? one) : one));
  const known = new Set(ours.map(({ id }) => id));
  return [...kept, ...theirs.filter(({ id }) => !known.has(id))];
}

/** Keys that two labels would share belong to the one that had it first. */
function withFreeKeys<T extends { key?: string | undefined }>(items: readonly T[]): T[] {
  const taken = new Set<string>();
  return items.map((item) => {
    if (item.key === undefined) return item;
    if (!taken.has(item.key)) {
      taken.add(item.key);
      return item;
    }
    const { key: _taken, ...rest } = item;
    return rest as T;
  });
}

/** Shows a codebook read from a file; it becomes part of the draft, and of the project when that is saved. */
export function ImportCodebook({ imported }: { imported: ImportedCodebook }) {
  const t = useMessages(codebookMessages);
  const [replace, setReplace] = useState(true);
  const { fileName, labels, roles, remarks } = imported;
  const take = () => {
    editDraft((draft) => ({
      labels: withFreeKeys(joined(draft.labels, labels, replace)),
      roles: withFreeKeys(joined(draft.roles, roles, replace)),
    }));
    closeDialog();
    notifyInfo(t("imported", { file: fileName }));
  };
  return (
    <Dialog
      title={t("importTitle", { file: fileName })}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button look="primary" autoFocus onPress={take}>
            {t("take")}
          </Button>
        </>
      }
    >
      <p>{t("importCounts", { labels: labels.length, roles: roles.length })}</p>
      <ul className="import-labels">
        {labels.map((label) => (
          <li key={label.id}>
            <LabelMark colour={label.colour} shape={label.shape} /> {label.name}
          </li>
        ))}
      </ul>
      <Toggle value={replace} onChange={setReplace}>
        {t("importReplace")}
      </Toggle>
      {remarks.length > 0 ? (
        <div className="left-out">
          <h3 className="section-title">{t("remarks")}</h3>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Dialog>
  );
}
