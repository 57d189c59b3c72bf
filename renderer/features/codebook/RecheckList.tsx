import { useState } from "react";
import type { RecheckItem } from "#shared/ipc/codebook-types";
import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { keepFocus } from "../../state/focus-return";
import { goToPlace } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { runBulk } from "../../state/run-bulk";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { type KwicLine, KwicTable } from "../../ui/KwicTable";
import { LabelMark } from "../../ui/LabelMark";
import { useRecheck } from "./use-codebook-facts";

const keyOf = ({ coder, article, span }: RecheckItem) => `${coder} ${article} ${span}`;

/** The tags to look at again because their label was changed after they were made. */
export function RecheckList() {
  const t = useMessages(codebookMessages);
  const items = useRecheck();
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!items) return <p className="recheck-text">{t("loading")}</p>;
  if (items.length === 0) return <Blank title={t("recheckNone")} />;
  const lineAt = (index: number): KwicLine | undefined => {
    const item = items[index];
    if (!item) return undefined;
    const label = labels?.find(({ id }) => id === item.label);
    return {
      key: keyOf(item),
      before: item.before,
      quote: item.quote,
      after: item.after,
      where: <span title={item.title}>{item.title}</span>,
      about: label ? <LabelMark colour={label.colour} shape={label.shape} /> : null,
      spoken: `${label?.name ?? item.label}: ${item.before} ${item.quote} ${item.after}`,
    };
  };
  const choose = (keys: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const here = items.filter((item) => chosen.has(keyOf(item)));
  const check = async () => {
    const spans = here.map(({ coder, article, span }) => ({ coder, article, id: span }));
    if (!(await runBulk({ action: "mark-checked", spans }, spans.length))) return;
    setChosen(new Set());
    keepFocus(".recheck .kwic");
  };
  return (
    <section className="recheck" aria-label={t("recheckList")}>
      <p className="recheck-text">{t("recheckText")}</p>
      <KwicTable
        label={t("recheckList")}
        count={items.length}
        lineAt={lineAt}
        {...(readOnly ? {} : { chosen, onChoose: choose })}
        {...(readOnly ? {} : { onChooseAll: () => choose(items.map(keyOf), true) })}
        onOpen={(index) => {
          const item = items[index];
          if (item) goToPlace(item);
        }}
      />
      {readOnly ? null : (
        <footer className="codebook-foot">
          <Button look="primary" isDisabled={here.length === 0} onPress={() => void check()}>
            {t("stillRight", { count: here.length })}
          </Button>
        </footer>
      )}
    </section>
  );
}
