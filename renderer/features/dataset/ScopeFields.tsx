import type { FormatDescription, TextChoice } from "#shared/ipc/export-types";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { Segments, SelectField } from "../../ui/Choice";
import { LabelMark } from "../../ui/LabelMark";
import { Tick } from "../../ui/Toggle";
import { chosenArticles, type DatasetChoice } from "./dataset-choice";

interface ScopeProps {
  snapshot: ProjectSnapshot;
  /** Ids of the articles the library shows. */
  shown: readonly string[];
  choice: DatasetChoice;
  format: FormatDescription | undefined;
  onChange: (edit: Partial<DatasetChoice>) => void;
}

/** Which articles, coders and labels, and how much of the texts. */
export function ScopeFields({ snapshot, shown, choice, format, onChange }: ScopeProps) {
  const t = useMessages(datasetMessages);
  const count = (articles: DatasetChoice["articles"]) =>
    chosenArticles({ ...choice, articles }, snapshot.articles, shown).length;
  const filtered = shown.length < snapshot.articles.length;
  return (
    <section className="dataset-part">
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
      <div className="dataset-pair">
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
        <div className="dataset-stack">
          <Ticks
            legend={t("coders")}
            items={snapshot.coders.map((coder) => ({
              id: coder.id,
              name: `${coder.name} (${coder.initials})`,
            }))}
            chosen={choice.coders}
            onChange={(coders) => onChange({ coders })}
          />
          {choice.coders.length > 1 ? <WorkFields {...{ snapshot, choice, onChange }} /> : null}
        </div>
      </div>
      <TextFields {...{ choice, format, onChange }} />
    </section>
  );
}

function WorkFields({ snapshot, choice, onChange }: Pick<ScopeProps, "snapshot" | "choice" | "onChange">) {
  const t = useMessages(datasetMessages);
  const chosen = snapshot.coders.filter(({ id }) => choice.coders.includes(id));
  const first = chosen.some(({ id }) => id === choice.first) ? choice.first : chosen[0]?.id;
  return (
    <>
      <Segments
        label={t("work")}
        value={choice.work}
        onChange={(work) => onChange({ work, ...(first ? { first } : {}) })}
        options={[
          { id: "each", name: t("workEach") },
          { id: "one", name: t("workOne") },
        ]}
      />
      {choice.work === "one" ? (
        <>
          <SelectField
            label={t("workFirst")}
            value={first}
            onChange={(id) => onChange({ first: id })}
            options={chosen.map(({ id, name }) => ({ id, name }))}
          />
          <p className="field-help">{t("workOneText")}</p>
        </>
      ) : null}
    </>
  );
}

const textChoices: readonly TextChoice[] = ["full", "quotes", "none"];

function TextFields({ choice, format, onChange }: Pick<ScopeProps, "choice" | "format" | "onChange">) {
  const t = useMessages(datasetMessages);
  if (!format?.textFree && choice.texts === "full") return null;
  return (
    <div className="dataset-stack">
      <Segments
        label={t("texts")}
        value={choice.texts}
        onChange={(texts) => onChange({ texts })}
        options={textChoices.map((id) => ({ id, name: t(`texts-${id}`) }))}
      />
      {choice.texts === "full" ? null : <p className="field-help">{t("textsText")}</p>}
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
