import { useMemo } from "react";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { useCompare } from "../../state/compare-store";
import { saveTable, useFigureWords } from "../../state/save-document";
import { TakeAway } from "../../ui/TakeAway";
import { type DocumentSource, passagesTable } from "./compare-documents";
import { type ComparedColumn, useDecisionsById, useListing, usePercent, useWalk } from "./use-compared";

/** What tables and pictures are made from; undefined before the outcome is there. */
export function useDocumentSource(columns: readonly ComparedColumn[]): DocumentSource | undefined {
  const t = useMessages(compareMessages);
  const { comparison, settings, hidden } = useCompare();
  const walk = useWalk();
  const decisions = useDecisionsById();
  const percent = usePercent();
  const listing = useListing();
  return useMemo(
    () => comparison && { columns, walk, comparison, settings, hidden, decisions, t, percent, listing },
    [columns, walk, comparison, settings, hidden, decisions, t, percent, listing],
  );
}

/** Takes the passages away as a table. */
export function PassagesExport({ columns }: { columns: readonly ComparedColumn[] }) {
  const words = useFigureWords();
  const source = useDocumentSource(columns);
  const save = async (format: string) => {
    if (source) await saveTable(passagesTable(source), format === "xlsx" ? "xlsx" : "csv");
  };
  return <TakeAway words={words} isDisabled={!source || source.walk.length === 0} onTake={save} />;
}
