import { Info } from "lucide-react";
import type { CompareNotice } from "#shared/compare/comparison";
import { compareMessages } from "#shared/messages/compare";
import { languageName } from "../../i18n/language-name";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useCompare } from "../../state/compare-store";
import { type ComparedColumn, useDecisionsById } from "./use-compared";

const none: CompareNotice[] = [];

/** What a reader of the outcome should know; and what it means that nothing is joined. */
export function CompareNotices({ columns }: { columns: readonly ComparedColumn[] }) {
  const t = useMessages(compareMessages);
  const notices = useCompare((state) => state.comparison?.notices ?? none);
  const decisions = useDecisionsById();
  const state = useStanding();
  const language = useLanguage();
  const wordsOf = ({ code, subject, value = "" }: CompareNotice) =>
    t(code, {
      source: columns.find(({ id }) => id === subject)?.name ?? subject,
      value: languageName(value, language),
      quote: decisions.get(subject)?.a.quote ?? "",
    });
  const lines = [...new Set([...state, ...notices.map(wordsOf)])];
  if (lines.length === 0) return null;
  return (
    <ul className="compare-notices" aria-label={t("notices")}>
      {lines.map((line) => (
        <li key={line}>
          <Info size={14} aria-hidden />
          {line}
        </li>
      ))}
    </ul>
  );
}

/** What there is to say of the outcome as a whole. */
function useStanding(): string[] {
  const t = useMessages(compareMessages);
  const { comparison, passages, hidden } = useCompare();
  if (!comparison) return [];
  const formulas = passages.filter(({ kind }) => kind === "formula").length;
  const others = passages.length - formulas;
  if (others === 0) {
    const hiddenFormulas = formulas > 0 && hidden.has("formula");
    return [
      hiddenFormulas ? `${t("noneShared")} ${t("formulasHidden", { count: formulas })}` : t("noneShared"),
    ];
  }
  const isSame = comparison.articles.every(({ words, shared }) => words > 0 && words === shared);
  if (isSame && passages.every(({ kind }) => kind === "verbatim" || kind === "formula")) {
    return [t("identical")];
  }
  const away = passages.filter(({ kind }) => kind !== "formula" && hidden.has(kind)).length;
  return away === others ? [t("kindsHidden", { count: away })] : [];
}
