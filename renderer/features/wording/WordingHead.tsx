// biome-ignore-all lint/a11y/useSemanticElements: elements of tables cannot be laid out row by row.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell that is active.
import type { WordingTable } from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useShownLabel } from "./use-wording";

/** The names of the columns, which stay in view. */
export function WordingHead({ sources }: { sources: WordingTable["sources"] }) {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const label = useShownLabel();
  return (
    <div role="rowgroup" className="wording-head">
      <div role="row" aria-rowindex={1} className="wording-row">
        <div role="columnheader" aria-colindex={1} className="wording-row-head wording-column-head">
          {label?.name ?? t("entry")}
        </div>
        {sources.map(({ name, articles, words, mentions }, at) => (
          <div
            key={name}
            role="columnheader"
            aria-colindex={at + 2}
            className="wording-column-head"
            title={t("columnHint", { articles, words: numberInWords(words, language), mentions })}
          >
            <span className="pill">
              <span className="pill-text">{name || t("noSource")}</span>
            </span>
            <span className="wording-column-count number">{numberInWords(mentions, language)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
