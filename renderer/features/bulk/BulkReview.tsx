import { type ReactNode, useEffect, useState } from "react";
import type { BulkAction, BulkKind, BulkPreview } from "#shared/ipc/bulk-types";
import { bulkMessages, leftOutMessages } from "#shared/messages/bulk";
import { useMessages } from "../../i18n/use-messages";
import { resetProgress, useJobs } from "../../state/jobs-store";
import { previewOf, runBulk } from "../../state/run-bulk";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { Progress } from "../../ui/Progress";
import { TouchedList } from "./TouchedList";
import "./bulk.css";

const titles = {
  "merge-actors": "titleMergeActors",
  "split-actor": "titleSplitActor",
  "remove-actor": "titleRemoveActor",
  "merge-statements": "titleMergeStatements",
  "group-claims": "titleGroupClaims",
  "split-statement": "titleSplitStatement",
  "remove-statement": "titleRemoveStatement",
  "save-codebook": "titleSaveCodebook",
  relabel: "titleRelabel",
  "tag-places": "titleTagPlaces",
  "recompute-dates": "titleRecomputeDates",
  "mark-checked": "titleMarkChecked",
} as const satisfies Record<BulkKind, keyof typeof bulkMessages>;

const removing = new Set<BulkKind>(["remove-actor", "remove-statement"]);

export interface BulkReviewProps {
  action: BulkAction;
  /** Stands above the list: what is merged into what. */
  lead?: ReactNode;
  /** Told when it was done. */
  onDone?: () => void;
}

/** Shows everything an action would touch before it is done as one step. */
export function BulkReview({ action: given, lead, onDone }: BulkReviewProps) {
  const t = useMessages(bulkMessages);
  const [preview, setPreview] = useState<BulkPreview | undefined>(undefined);
  const [why, setWhy] = useState("");
  const [running, setRunning] = useState(false);
  useEffect(() => {
    let here = true;
    void previewOf(given).then((found) => {
      if (!here) return;
      if (found) setPreview(found);
      else closeDialog();
    });
    return () => {
      here = false;
    };
  }, [given]);
  const asksWhy = "why" in given;
  const run = async () => {
    resetProgress("bulk");
    setRunning(true);
    const action = asksWhy ? ({ ...given, why: why.trim() || given.why } as BulkAction) : given;
    const done = await runBulk(action, preview?.total ?? 0);
    setRunning(false);
    if (!done) return;
    closeDialog();
    onDone?.();
  };
  return (
    <Dialog
      size="large"
      title={t(titles[given.action])}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button
            look={removing.has(given.action) ? "danger" : "primary"}
            isDisabled={!preview}
            isPending={running}
            onPress={() => void run()}
          >
            {t("apply")}
          </Button>
        </>
      }
    >
      {lead}
      {running ? <Running /> : null}
      {preview ? <Preview preview={preview} /> : <p className="quiet-text">{t("looking")}</p>}
      {asksWhy ? (
        <Field label={t("why")} placeholder={t("whyPlaceholder")} value={why} onChange={setWhy} />
      ) : null}
      <p className="quiet-text">{t("oneStep")}</p>
    </Dialog>
  );
}

function Running() {
  const t = useMessages(bulkMessages);
  const { done = 0, total = 0 } = useJobs((state) => state.progress.bulk) ?? {};
  return <Progress label={t("looking")} done={done} total={total} />;
}

/** The counts and the list of a preview. */
export function Preview({ preview }: { preview: BulkPreview }) {
  const t = useMessages(bulkMessages);
  const leftOut = useMessages(leftOutMessages);
  const { items, total, articles, coders } = preview;
  return (
    <>
      <p role="status">
        {total === 0 ? t("nothing") : t("summary", { total, articles, coders: coders.length })}{" "}
        {items.length < total ? t("firstOf", { shown: items.length, total }) : null}
      </p>
      {items.length > 0 ? <TouchedList items={items} /> : null}
      {preview.leftOut.length > 0 ? (
        <div className="left-out">
          <h3 className="section-title">{t("leftOut")}</h3>
          <ul>
            {preview.leftOut.map(({ why, count }) => (
              <li key={why}>{leftOut(why as keyof typeof leftOutMessages, { count })}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
