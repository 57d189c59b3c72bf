import { useMemo, useRef } from "react";
import type { PassageKind } from "#shared/compare/passage";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { compareMessages } from "#shared/messages/compare";
import type { PassageDecision } from "#shared/model/passage-decision";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useCompare } from "../../state/compare-store";
import { useProject } from "../../state/project-store";
import { inWalkOrder, type SharedPassage } from "../../state/shared-passages";
import type { ColumnPassage } from "./column";
import { columnPassages } from "./column-passages";

/** An article in a column and what to call it beside the others. */
export interface ComparedColumn {
  id: string;
  summary: ArticleSummary | undefined;
  /** Its source; with the column's number where another column has the same one. */
  name: string;
}

const noArticles: ArticleSummary[] = [];
const noDecisions: PassageDecision[] = [];

/** The articles in the columns. */
export function useComparedColumns(): readonly ComparedColumn[] {
  const t = useMessages(compareMessages);
  const shown = useCompare((state) => state.shown);
  const articles = useProject((state) => state.snapshot?.articles ?? noArticles);
  return useMemo(() => {
    const summaries = shown.map((id) => articles.find((article) => article.id === id));
    const names = summaries.map((summary) => summary?.source || t("noSource"));
    return shown.map((id, column) => {
      const name = names[column] ?? "";
      const isAlone = names.filter((other) => other === name).length === 1;
      return { id, summary: summaries[column], name: isAlone ? name : `${name} (${column + 1})` };
    });
  }, [shown, articles, t]);
}

/** Decisions by id. */
export function useDecisionsById(): ReadonlyMap<string, PassageDecision> {
  const decisions = useProject((state) => state.snapshot?.decisions ?? noDecisions);
  return useMemo(() => new Map(decisions.map((decision) => [decision.id, decision])), [decisions]);
}

/** The passages of the kinds that are shown, in the order they are walked. */
export function useWalk(): readonly SharedPassage[] {
  const { passages, hidden, shown, lead } = useCompare();
  return useMemo(
    () =>
      inWalkOrder(
        passages.filter((passage) => !hidden.has(passage.kind)),
        shown,
        lead,
      ),
    [passages, hidden, shown, lead],
  );
}

/** "Blatt A, Blatt B and Blatt C" in the language of the screen. */
export function useListing(): (names: readonly string[]) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.ListFormat(language, { type: "conjunction" });
    return (names) => format.format(names);
  }, [language]);
}

/** What each column draws; unchanged passages stay the same objects. */
export function useColumnPassages(
  walk: readonly SharedPassage[],
  columns: readonly ComparedColumn[],
): ReadonlyArray<readonly ColumnPassage[]> {
  const t = useMessages(compareMessages);
  const listing = useListing();
  const decisions = useDecisionsById();
  // Where only what is not shared is read, its words are not compared.
  const plain = useCompare((state) => state.onlyHere);
  const before = useRef<ReadonlyArray<readonly ColumnPassage[]>>([]);
  return useMemo(() => {
    const names = (numbers: readonly number[]) => listing(numbers.map((at) => columns[at]?.name ?? ""));
    const words = {
      spoken: (kind: PassageKind, partners: readonly number[]) =>
        t("spokenInColumn", { kind: t(kind), sources: names(partners) }),
    };
    const ids = columns.map(({ id }) => id);
    const made = columnPassages(walk, ids, decisions, { ...words, plain }, before.current);
    before.current = made;
    return made;
  }, [walk, columns, decisions, plain, t, listing]);
}

/** A share from 0 to 1 as whole per cent: "34 %". */
export function usePercent(): (share: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const locale = language === "de" ? "de-DE" : "en-GB";
    const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    return (share) => format.format(share);
  }, [language]);
}
