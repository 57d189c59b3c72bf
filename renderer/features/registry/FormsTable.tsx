import type { ActorPage } from "#shared/ipc/registry-types";
import { registryMessages } from "#shared/messages/registry";
import type { TableDocument } from "#shared/tables/table-document";
import { type Say, useMessages } from "../../i18n/use-messages";
import { saveTable, useFigureWords } from "../../state/save-document";
import { TakeAway, type TakeAwayFormat } from "../../ui/TakeAway";

/** How an actor is worded, by source. */
export function FormsTable({ name, forms }: { name: string; forms: ActorPage["forms"] | undefined }) {
  const t = useMessages(registryMessages);
  const words = useFigureWords();
  if (!forms) return <p className="registry-empty quiet-text">{t("loading")}</p>;
  if (forms.length === 0) return <p className="registry-empty quiet-text">{t("noForms")}</p>;
  const sources = [...new Set(forms.flatMap((form) => Object.keys(form.sources)))].sort((a, b) =>
    a.localeCompare(b),
  );
  const take = async (format: TakeAwayFormat) => {
    if (format === "csv" || format === "xlsx")
      await saveTable(formsDocument(name, forms, sources, t), format);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="registry-scroll" tabIndex={0} aria-label={t("forms")}>
      <div className="registry-forms-head">
        <TakeAway words={words} look="quiet" onTake={take} />
      </div>
      <table className="table selectable">
        <thead>
          <tr>
            <th>{t("form")}</th>
            <th className="right">{t("total")}</th>
            {sources.map((source) => (
              <th key={source} className="right">
                {source || t("noSource")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.wording}>
              <td className="registry-form">{form.wording}</td>
              <td className="right number">{form.count}</td>
              {sources.map((source) => (
                <td key={source} className="right number">
                  {form.sources[source] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The table to take away: a row for each wording, a column for each source. */
function formsDocument(
  name: string,
  forms: ActorPage["forms"],
  sources: readonly string[],
  t: Say<typeof registryMessages>,
): TableDocument {
  const title = `${name} – ${t("forms")}`;
  return {
    name: title.slice(0, 120),
    title: title.slice(0, 300),
    columns: [
      { title: t("form"), kind: "text" },
      { title: t("total"), kind: "number" },
      ...sources.map((source) => ({ title: source || t("noSource"), kind: "number" as const })),
    ],
    rows: forms.map((form) => [
      form.wording,
      form.count,
      ...sources.map((source) => form.sources[source] ?? 0),
    ]),
    settings: [],
    notes: [],
  };
}
