import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { Segments } from "../../ui/Choice";
import { LabelMark } from "../../ui/LabelMark";
import { Tick } from "../../ui/Toggle";
import { chosenArticles, type DatasetChoice } from "./dataset-choice";

interface ScopeProps {
  snapshot: ProjectSnapshot;
  /** Ids of the articles the library shows. */
  shown: readonly string[];
  choice: DatasetChoice;
  onChange: (edit: Partial<DatasetChoice>) => void;
}

/** Which articles, coders and labels. */
export function ScopeFields({ snapshot, shown, choice, onChange }: ScopeProps) {
  const t = useMessages(datasetMessages);
  const count = (articles: DatasetChoice["articles"]) =>
    chosenArticles({ ...choice, articles }, snapshot.articles, shown).length;
  const filtered = shown.length < snapshot.articles.length;
  return (
    <div className="dataset-column">
      <h2 className="section-title">{t("scope")}</h2>
      <Segments
        label={t("articles")}
        value={choice.articles}
        onChange={(articles) => onChange({ articles })}
        options={[
          { id: "all", name: t("allArticles", { count: count("all") }) },
          { id: "done", name: t("doneArticles", { count: count("done") }) },
          ...(filtered || choice.articles === "shown"
            ? [{ id: "shown" as const, name: t("shownArticles", { count: count("shown") }) }]
            : []),
        ]}
      />
      <Ticks
        legend={t("coders")}
        items={snapshot.coders.map((coder) => ({ id: coder.id, name: `${coder.name} (${coder.initials})` }))}
        chosen={choice.coders}
        onChange={(coders) => onChange({ coders })}
      />
      <Ticks
        legend={t("labels")}
        items={snapshot.codebook.labels.map((label) => ({
          id: label.id,
          name: label.name,
          mark: <LabelMark colour={label.colour} shape={label.shape} />,
        }))}
        chosen={choice.labels}
        onChange={(labels) => onChange({ labels })}
      />
    </div>
  );
}

interface TickItem {
  id: string;
  name: string;
  mark?: React.ReactNode;
}

function Ticks({
  legend,
  items,
  chosen,
  onChange,
}: {
  legend: string;
  items: readonly TickItem[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const toggle = (id: string, on: boolean) =>
    onChange(items.map((item) => item.id).filter((other) => (other === id ? on : chosen.includes(other))));
  return (
    <fieldset className="ticks">
      <legend className="field-label">{legend}</legend>
      {items.map((item) => (
        <Tick key={item.id} value={chosen.includes(item.id)} onChange={(on) => toggle(item.id, on)}>
          {item.mark} {item.name}
        </Tick>
      ))}
    </fieldset>
  );
}
