import { useCallback, useState } from "react";
import type { BulkAction, WorkItem } from "#shared/ipc/bulk-types";
import { registryMessages } from "#shared/messages/registry";
import { newId } from "#shared/model/ids";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { closeDialog, openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Segments } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { PickField } from "../../ui/PickField";
import { Tick } from "../../ui/Toggle";
import { type RegistryName, useEntries } from "./use-entries";

interface SplitEntryProps {
  registry: RegistryName;
  entry?: string;
  name?: string;
  links: readonly WorkItem[];
  onDone?: () => void;
}

/** Asks where the chosen places go: to a new entry or to one that is there; then shows what moves. */
export function SplitEntry({ registry, entry, links, name: proposed = "", onDone }: SplitEntryProps) {
  const t = useMessages(registryMessages);
  const { all, search } = useEntries(registry);
  const actors = useProject((state) => state.snapshot?.actors);
  const statements = useProject((state) => state.snapshot?.statements);
  const [way, setWay] = useState<"new" | "existing">("new");
  const [name, setName] = useState(proposed);
  const [target, setTarget] = useState<string | undefined>(undefined);
  const [aliases, setAliases] = useState<readonly string[]>([]);
  const actor = actors?.find(({ id }) => id === entry);
  const others = useCallback(
    (typed: string) => search(typed).filter(({ id }) => id !== entry),
    [search, entry],
  );
  const actionOf = (): BulkAction | undefined => {
    if (registry === "actors") {
      const there = actors?.find(({ id }) => id === target);
      const made = { id: newId("p"), name: name.trim(), kind: actor?.kind ?? "other", aliases: [], note: "" };
      const next = way === "new" ? made : there;
      if (!next || entry === undefined) return undefined;
      return {
        action: "split-actor",
        actor: entry,
        entry: next,
        links: [...links],
        aliases: [...aliases],
        why: "",
      };
    }
    const there = statements?.find(({ id }) => id === target);
    const next = way === "new" ? { id: newId("t"), wording: name.trim(), topic: "", note: "" } : there;
    if (!next) return undefined;
    if (entry === undefined) return { action: "group-claims", claims: [...links], statement: next };
    return { action: "split-statement", statement: entry, entry: next, links: [...links], why: "" };
  };
  const isReady = way === "new" ? name.trim() !== "" : target !== undefined;
  const goOn = () => {
    const action = actionOf();
    if (action) openDialog({ kind: "bulk-review", action, ...(onDone ? { onDone } : {}) });
  };
  return (
    <Dialog
      title={t("splitTitle")}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={goOn}>
            {t("next")}
          </Button>
        </>
      }
    >
      <Segments
        label={t("splitTitle")}
        labelHidden
        value={way}
        options={[
          { id: "new", name: t("splitNew") },
          { id: "existing", name: t("splitExisting") },
        ]}
        onChange={setWay}
      />
      {way === "new" ? (
        <Field
          label={registry === "actors" ? t("splitName") : t("wording")}
          value={name}
          onChange={setName}
          autoFocus
        />
      ) : (
        <PickField
          label={t("splitExisting")}
          value={all.find(({ id }) => id === target)}
          search={others}
          onChange={setTarget}
        />
      )}
      {registry === "actors" && actor && actor.aliases.length > 0 ? (
        <fieldset className="ticks">
          <legend className="field-label">{t("aliases")}</legend>
          {actor.aliases.map((alias) => (
            <Tick
              key={alias}
              value={aliases.includes(alias)}
              onChange={(on) =>
                setAliases(on ? [...aliases, alias] : aliases.filter((other) => other !== alias))
              }
            >
              {alias}
            </Tick>
          ))}
        </fieldset>
      ) : null}
    </Dialog>
  );
}
