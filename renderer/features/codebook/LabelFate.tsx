import { useState } from "react";
import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { removeLabel, useDraft } from "../../state/codebook-store";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Segments, SelectField } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { LabelMark } from "../../ui/LabelMark";

interface LabelFateProps {
  label: string;
  /** How many spans it has. */
  count: number;
  wish: "merge" | "remove";
}

/** What becomes of the tags of a label that goes. Nothing happens before the codebook is saved. */
export function LabelFate({ label, count, wish }: LabelFateProps) {
  const t = useMessages(codebookMessages);
  const draft = useDraft();
  const gone = draft?.labels.find(({ id }) => id === label);
  const others = (draft?.labels ?? []).filter(
    ({ id, retired }) => id !== label && !retired && !draft?.removed[id],
  );
  const [fate, setFate] = useState<"relabel" | "remove-spans">(
    wish === "merge" || others.length > 0 ? "relabel" : "remove-spans",
  );
  const [to, setTo] = useState<string | undefined>(others[0]?.id);
  const isReady = fate === "remove-spans" || to !== undefined;
  const decide = () => {
    removeLabel(label, fate === "relabel" && to ? { fate, to } : { fate: "remove-spans" });
    closeDialog();
  };
  return (
    <Dialog
      title={gone?.name ?? label}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button
            look={fate === "remove-spans" ? "danger" : "primary"}
            isDisabled={!isReady}
            onPress={decide}
          >
            {t(wish === "merge" ? "mergeLabel" : "removeLabel").replace("…", "")}
          </Button>
        </>
      }
    >
      {wish === "remove" ? (
        <Segments
          label={t("fateTitle", { count })}
          value={fate}
          options={[
            ...(others.length > 0 ? [{ id: "relabel" as const, name: t("fateRelabel") }] : []),
            { id: "remove-spans" as const, name: t("fateRemove") },
          ]}
          onChange={setFate}
        />
      ) : null}
      {fate === "relabel" ? (
        <SelectField
          label={t("fateRelabel")}
          value={to}
          options={others.map(({ id, name, colour, shape }) => ({
            id,
            name,
            icon: <LabelMark colour={colour} shape={shape} />,
          }))}
          onChange={setTo}
        />
      ) : null}
      <p className="quiet-text">{t("fateNote")}</p>
    </Dialog>
  );
}
