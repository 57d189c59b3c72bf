import { useState } from "react";
import type { TouchedItem } from "#shared/ipc/bulk-types";
import { inspectorMessages } from "#shared/messages/inspector";
import { useMessages } from "../../i18n/use-messages";
import { recompute, useRecompute } from "../../state/recompute-dates";
import { closeDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Tick } from "../../ui/Toggle";
import "./links.css";

/** The dates that come out differently with the article's new date: before and after, to choose from. */
export function RecomputeDates() {
  const t = useMessages(inspectorMessages);
  const { items, byHand } = useRecompute();
  const [chosen, setChosen] = useState(
    () => new Set(items.map(({ span }) => span).filter((span) => !byHand.has(span))),
  );
  const choose = (spans: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const span of spans)
      if (on) next.add(span);
      else next.delete(span);
    setChosen(next);
  };
  const run = async () => {
    if (await recompute([...chosen])) closeDialog();
  };
  return (
    <Dialog
      title={t("recomputeTitle")}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button look="primary" isDisabled={chosen.size === 0} onPress={() => void run()}>
            {t("recomputeRun", { count: chosen.size })}
          </Button>
        </>
      }
    >
      <p>{t("recomputeText")}</p>
      {items.length > 1 ? (
        <Tick
          value={chosen.size === items.length}
          onChange={(on) =>
            choose(
              items.map(({ span }) => span),
              on,
            )
          }
        >
          {t("recomputeAll")}
        </Tick>
      ) : null}
      <ul className="recompute-list">
        {items.map((item) => (
          <Row
            key={item.span}
            item={item}
            isByHand={byHand.has(item.span)}
            isChosen={chosen.has(item.span)}
            onChange={(on) => choose([item.span], on)}
          />
        ))}
      </ul>
      {items.length === 0 ? <p className="quiet-text">{t("recomputeNone")}</p> : null}
    </Dialog>
  );
}

function Row({
  item,
  isByHand,
  isChosen,
  onChange,
}: {
  item: TouchedItem;
  isByHand: boolean;
  isChosen: boolean;
  onChange: (on: boolean) => void;
}) {
  const t = useMessages(inspectorMessages);
  const { before = "–", after = "–" } = item.values ?? {};
  return (
    <li>
      <Tick value={isChosen} onChange={onChange}>
        <span className="recompute-quote">{item.quote}</span>{" "}
        <span className="recompute-change number">
          {before} → <strong>{after}</strong>
        </span>
        {isByHand ? <span className="recompute-note">{t("recomputeByHand")}</span> : null}
      </Tick>
    </li>
  );
}
