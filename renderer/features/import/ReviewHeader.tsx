import { importScreenMessages } from "#shared/messages/import-screen";
import { useMessages } from "../../i18n/use-messages";

const columns = [
  "file",
  "articleTitle",
  "source",
  "published",
  "language",
  "place",
  "agency",
  "encoding",
  "state",
] as const;

/** The names of the columns, and the box that chooses all rows shown. */
export function ReviewHeader({
  allChosen,
  onChooseAll,
}: {
  allChosen: boolean;
  onChooseAll: (all: boolean) => void;
}) {
  const t = useMessages(importScreenMessages);
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a virtualised table is made of rows that are placed by hand.
    <div className="review-row review-header" role="row" aria-rowindex={1}>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above. */}
      <span role="columnheader">
        <input
          type="checkbox"
          aria-label={t("chooseAll")}
          checked={allChosen}
          onChange={() => onChooseAll(!allChosen)}
        />
      </span>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above.
        <span key={column} role="columnheader">
          {t(column)}
        </span>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above. */}
      <span role="columnheader">
        <span className="visually-hidden">{t("skip")}</span>
      </span>
    </div>
  );
}
