import { useEffect, useState } from "react";
import type { BulkAction, WorkItem } from "#shared/ipc/bulk-types";
import type { ConcordanceLine } from "#shared/ipc/concordance-types";
import { codebookMessages } from "#shared/messages/codebook";
import { codebookStep } from "#shared/model/codebook";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { ask } from "../../state/ask";
import { idFor } from "../../state/codebook-names";
import { emptyForm } from "../../state/concordance-store";
import { useProject } from "../../state/project-store";
import { closeDialog, openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Field } from "../../ui/Field";
import { type KwicLine, KwicSource, KwicTable } from "../../ui/KwicTable";

interface SpanLine {
  key: string;
  line: ConcordanceLine;
  item: WorkItem;
}

const page = 2000;

async function spansOf(label: string): Promise<SpanLine[]> {
  const all: SpanLine[] = [];
  for (let offset = 0; ; offset += page) {
    const query = { ...emptyForm, filters: { labels: [label] }, offset, limit: page };
    const answer = await ask("concordance:search", query);
    if (!answer) return all;
    for (const line of answer.lines) {
      for (const span of line.spans) {
        if (span.label !== label) continue;
        const item = { coder: span.coder, article: line.article, id: span.id };
        all.push({ key: `${item.coder} ${item.article} ${item.id}`, line, item });
      }
    }
    if (offset + page >= answer.total || answer.lines.length === 0) break;
  }
  // A line names every span that touches it, so that one span may stand in several lines.
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** Makes a label out of a part of another: the tags chosen become the new one. */
export function SplitLabel({ label }: { label: string }) {
  const t = useMessages(codebookMessages);
  const codebook = useProject((state) => state.snapshot?.codebook);
  const old = codebook?.labels.find(({ id }) => id === label);
  const [name, setName] = useState("");
  const [spans, setSpans] = useState<readonly SpanLine[] | undefined>(undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let here = true;
    void spansOf(label).then((all) => {
      if (here) setSpans(all);
    });
    return () => {
      here = false;
    };
  }, [label]);
  if (!codebook || !old) return null;
  const goOn = () => {
    const id = idFor(name, new Set(codebook.labels.map((other) => other.id)), "label");
    const { key: _key, ...copy } = old;
    const made = { ...copy, id, name: name.trim() };
    const items = (spans ?? []).filter((one) => chosen.has(one.key)).map((one) => one.item);
    const action: BulkAction = {
      action: "save-codebook",
      base: codebookStep(codebook),
      labels: codebook.labels.flatMap((other) => (other.id === label ? [other, made] : [other])),
      roles: codebook.roles.map((role) => ({
        ...role,
        from: role.from.includes(label) ? [...role.from, id] : role.from,
        to: role.to.includes(label) ? [...role.to, id] : role.to,
      })),
      note: t("splitTitle", { label: old.name }),
      recheck: [],
      removed: {},
      ...(items.length > 0 ? { relabel: [{ spans: items, to: id }] } : {}),
    };
    openDialog({ kind: "bulk-review", action });
  };
  const choose = (keys: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  return (
    <Dialog
      size="large"
      title={t("splitTitle", { label: old.name })}
      closeLabel={t("close")}
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>{t("cancel")}</Button>
          <Button look="primary" isDisabled={name.trim() === ""} onPress={goOn}>
            {t("splitDo", { count: chosen.size })}
          </Button>
        </>
      }
    >
      <Field label={t("splitName")} value={name} onChange={setName} autoFocus />
      <p>{t("splitChoose")}</p>
      {spans ? (
        <SpanLines spans={spans} chosen={chosen} onChoose={choose} />
      ) : (
        <p className="quiet-text">{t("loading")}</p>
      )}
    </Dialog>
  );
}

interface SpanLinesProps {
  spans: readonly SpanLine[];
  chosen: ReadonlySet<string>;
  onChoose: (keys: string[], on: boolean) => void;
}

function SpanLines({ spans, chosen, onChoose }: SpanLinesProps) {
  const t = useMessages(codebookMessages);
  const language = useLanguage();
  const coders = useProject((state) => state.snapshot?.coders);
  const lineAt = (index: number): KwicLine | undefined => {
    const one = spans[index];
    if (!one) return undefined;
    const { source, published, before, quote, after } = one.line;
    const initials = coders?.find(({ id }) => id === one.item.coder)?.initials ?? "";
    return {
      key: one.key,
      before,
      quote,
      after,
      where: (
        <KwicSource
          source={source || one.line.title}
          date={published ? publishedInWords(published, language, "short") : ""}
          title={one.line.title}
        />
      ),
      about: <span className="quiet-text">{initials}</span>,
      spoken: `${before} ${quote} ${after}`,
    };
  };
  return (
    <div className="split-lines">
      <KwicTable
        label={t("lines")}
        count={spans.length}
        lineAt={lineAt}
        chosen={chosen}
        onChoose={onChoose}
        onChooseAll={() =>
          onChoose(
            spans.map(({ key }) => key),
            true,
          )
        }
        onOpen={(index) => {
          const key = spans[index]?.key;
          if (key) onChoose([key], !chosen.has(key));
        }}
      />
    </div>
  );
}
