import { useCallback, useState } from "react";
import type { BulkAction } from "#shared/ipc/bulk-types";
import { registryMessages } from "#shared/messages/registry";
import { useMessages } from "../../i18n/use-messages";
import { useRegistry } from "../../state/registry-store";
import { closeDialog, openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Segments } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { PickField } from "../../ui/PickField";
import { type RegistryName, useEntries } from "./use-entries";

interface MergeEntriesProps {
  registry: RegistryName;
  entries: readonly string[];
  onDone?: () => void;
}

/** Asks which entry stays, then shows what moves. */
export function MergeEntries({ registry, entries, onDone }: MergeEntriesProps) {
  const t = useMessages(registryMessages);
  const { all, search, usage } = useEntries(registry);
  const chosen = all.filter(({ id }) => entries.includes(id));
  const mostUsed = [...chosen].sort((a, b) => (usage[b.id] ?? 0) - (usage[a.id] ?? 0))[0];
  const [into, setInto] = useState<string | undefined>(entries.length > 1 ? mostUsed?.id : undefined);
  const target = all.find(({ id }) => id === into);
  const others = useCallback(
    (typed: string) => search(typed).filter(({ id }) => !entries.includes(id)),
    [search, entries],
  );
  const goOn = () => {
    if (!target) return;
    const gone = chosen.filter(({ id }) => id !== target.id);
    const ids = gone.map(({ id }) => id);
    const action: BulkAction =
      registry === "actors"
        ? { action: "merge-actors", actors: ids, into: target.id, why: "" }
        : { action: "merge-statements", statements: ids, into: target.id, why: "" };
    openDialog({
      kind: "bulk-review",
      action,
      lead: (
        <p className="registry-lead">
          {t("mergeLead", { names: gone.map(({ name }) => name).join(", "), into: target.name })}
        </p>
      ),
      onDone: () => {
        useRegistry.setState(registry === "actors" ? { openActor: target.id } : { openStatement: target.id });
        onDone?.();
      },
    });
  };
  return (
    <Dialog
      title={t("mergeChoose")}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button look="primary" isDisabled={!target} autoFocus={entries.length > 1} onPress={goOn}>
            {t("next")}
          </Button>
        </>
      }
    >
      {entries.length > 1 ? (
        <Segments
          label={t("mergeChoose")}
          labelHidden
          className="registry-merge"
          value={into}
          options={chosen.map(({ id, name }) => ({ id, name }))}
          onChange={setInto}
        />
      ) : (
        <>
          <p>{chosen[0]?.name} →</p>
          <PickField label={t("mergeChoose")} value={target} search={others} onChange={setInto} autoFocus />
        </>
      )}
    </Dialog>
  );
}
