import type { ActorPage } from "#shared/ipc/registry-types";
import { registryMessages } from "#shared/messages/registry";
import { useMessages } from "../../i18n/use-messages";

/** How an actor is worded, by source. */
export function FormsTable({ forms }: { forms: ActorPage["forms"] | undefined }) {
  const t = useMessages(registryMessages);
  if (!forms) return <p className="registry-empty quiet-text">{t("loading")}</p>;
  if (forms.length === 0) return <p className="registry-empty quiet-text">{t("noForms")}</p>;
  const sources = [...new Set(forms.flatMap((form) => Object.keys(form.sources)))].sort((a, b) =>
    a.localeCompare(b),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="registry-scroll" tabIndex={0} aria-label={t("forms")}>
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
