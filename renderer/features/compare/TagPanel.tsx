import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { compareMessages } from "#shared/messages/compare";
import type { Label } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import type { ArticlePlace } from "../../state/compare-store";
import { useCompared } from "../../state/compared-articles";
import { tagPlaces } from "../../state/decide-passages";
import { useProject } from "../../state/project-store";
import { announce } from "../../state/reader-store";
import { type SharedPassage, witnessIn } from "../../state/shared-passages";
import { Button } from "../../ui/Button";
import { LabelMark } from "../../ui/LabelMark";
import { Tick } from "../../ui/Toggle";
import { placesToTag, quoteOf } from "./tag-places";
import type { ComparedColumn } from "./use-compared";
import type { Marked } from "./use-marked";

interface TagPanelProps {
  passage: SharedPassage;
  columns: readonly ComparedColumn[];
  marked: Marked | undefined;
  onClose: () => void;
}

interface Row {
  column: ComparedColumn;
  place: ArticlePlace | undefined;
  quote: string;
  isTagged: boolean;
}

const noLabels: Label[] = [];

function useLabels(): readonly Label[] {
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  return useMemo(() => labels.filter((label) => !label.retired), [labels]);
}

function useRows({ passage, columns, marked }: TagPanelProps, label: string): Row[] {
  const articles = useCompared((state) => state.articles);
  return useMemo(() => {
    const places = placesToTag(passage, marked?.place);
    return columns.flatMap((column) => {
      if (!witnessIn(passage, column.id)) return [];
      const range = places.get(column.id);
      const place = range && { article: column.id, ...range };
      const spans = articles[column.id]?.open?.shown.annotations.spans ?? [];
      const isTagged = spans.some(
        (span) => span.label === label && span.start === range?.start && span.end === range.end,
      );
      return [{ column, place, quote: (place && quoteOf(passage, place)) ?? "", isTagged }];
    });
  }, [passage, columns, marked, articles, label]);
}

/** Choosing a label for all sources of a passage, with a look at what is tagged in each. */
export function TagPanel(props: TagPanelProps) {
  const { passage, marked, onClose } = props;
  const t = useMessages(compareMessages);
  const labels = useLabels();
  const [chosen, setLabel] = useState(marked?.label ?? labels[0]?.id ?? "");
  const label = labels.some(({ id }) => id === chosen) ? chosen : (labels[0]?.id ?? "");
  const rows = useRows(props, label);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const wanted = rows.filter(({ column, place, isTagged }) => place && !isTagged && !left.has(column.id));
  const places = wanted.flatMap(({ place }) => place ?? []);
  const isEmpty = places.length === 0;
  useEffect(() => {
    document.querySelector<HTMLElement>("[data-tag-panel] [data-chosen]")?.focus();
  }, []);
  const apply = async () => {
    if (isEmpty) return;
    const count = await tagPlaces(label, places);
    if (count === undefined) return;
    announce(t("tagged", { count }), true);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const byKey = labels.find((other) => other.key === event.key);
    if (byKey) setLabel(byKey.id);
    else if (event.key === "Escape") onClose();
    // On a button or a tick Enter does what that says.
    else if (event.key === "Enter" && !(event.target as Element).closest("[data-leave]")) void apply();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what is inside come through here.
    <div onKeyDown={onKeyDown} data-tag-panel>
      <section className="passage-card" aria-label={t("tagTitle")} data-passage={passage.id}>
        <header className="passage-card-head">
          <h2 className="section-title">{t("tagTitle")}</h2>
          <LabelChoice labels={labels} label={label} onChoose={setLabel} />
          <span className="passage-buttons" data-leave>
            <Button look="quiet" onPress={onClose}>
              {t("cancel")}
            </Button>
            <Button look="primary" isDisabled={isEmpty} onPress={() => void apply()}>
              {t("tagApply", { count: places.length })}
            </Button>
          </span>
        </header>
        <ul className="tag-rows" aria-label={t("tagPreview")}>
          {rows.map((row) => (
            <li key={row.column.id} className="tag-row">
              <Tick
                value={row.place !== undefined && !row.isTagged && !left.has(row.column.id)}
                isDisabled={!row.place || row.isTagged}
                onChange={() => toggle(row.column.id)}
              >
                <b className="tag-source">{row.column.name}</b>
                {row.place ? <q lang={row.column.summary?.language}>{row.quote}</q> : t("tagNoPlace")}
                {row.isTagged ? <span className="quiet-text"> · {t("tagAlready")}</span> : null}
              </Tick>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function LabelChoice({
  labels,
  label,
  onChoose,
}: {
  labels: readonly Label[];
  label: string;
  onChoose: (id: string) => void;
}) {
  const t = useMessages(compareMessages);
  return (
    <fieldset className="tag-labels">
      <legend className="visually-hidden">{t("tagLabel")}</legend>
      {labels.map(({ id, name, key, colour, shape }) => (
        <label key={id} className={`tag-label ${id === label ? "is-chosen" : ""}`}>
          <input
            type="radio"
            name="tag-in-all"
            className="visually-hidden"
            checked={id === label}
            data-chosen={id === label ? true : undefined}
            onChange={() => onChoose(id)}
          />
          <LabelMark colour={colour} shape={shape} />
          {name}
          {key ? <kbd>{key}</kbd> : null}
        </label>
      ))}
    </fieldset>
  );
}
