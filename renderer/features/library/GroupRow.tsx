import { libraryMessages } from "#shared/messages/library";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useSettings } from "../../state/settings-store";

/** The heading of a day or a source in the list. */
export function GroupRow({ group, count }: { group: string; count: number }) {
  const t = useMessages(libraryMessages);
  const language = useLanguage();
  const bySource = useSettings((state) => state.settings.library.group === "source");
  const name = bySource
    ? group || t("noSource")
    : group
      ? publishedInWords(group, language)
      : t("undatedGroup");
  return (
    <div className="group-row" aria-hidden>
      <span className="group-name">{name}</span>
      {count > 1 ? <span className="number">{count}</span> : null}
    </div>
  );
}
