import { useMemo } from "react";
import type { DocumentMatch, SpanImportDraft } from "#shared/ipc/span-import-types";
import { spanImportMessages } from "#shared/messages/span-import";
import { useMessages } from "../../i18n/use-messages";
import { useFigureWords } from "../../state/save-document";
import { DataTable, type TableData } from "../../ui/DataTable";

const matches: readonly DocumentMatch[] = ["same-text", "same-words", "by-quotes", "new", "none"];

/** The documents of the file and the articles they belong to. */
export function DocumentsView({ draft }: { draft: SpanImportDraft }) {
  const t = useMessages(spanImportMessages);
  const words = useFigureWords();
  const { documents, counts } = draft;
  const table = useMemo<TableData>(
    () => ({
      columns: [
        { title: t("document"), kind: "text" },
        { title: t("article"), kind: "text" },
        { title: t("matched"), kind: "text" },
        { title: t("tags"), kind: "number" },
      ],
      rows: documents.map(({ name, title, match, article, spans }) => [
        title && title !== name ? `${name} · ${title}` : name,
        article?.title ?? "",
        t(`match-${match}`),
        spans,
      ]),
    }),
    [documents, t],
  );
  const summary = matches
    .map((match) => ({ match, count: documents.filter((document) => document.match === match).length }))
    .filter(({ count }) => count > 0)
    .map(({ match, count }) => t("matchCount", { count, match: t(`match-${match}`) }))
    .join("; ");
  return (
    <section>
      <h2 className="section-title">{t("documents")}</h2>
      <p className="foreign-summary">{summary}</p>
      <div className="foreign-documents">
        <DataTable label={t("documents")} table={table} words={words} />
      </div>
      {counts.documents > documents.length ? (
        <p className="quiet-text">{t("moreDocuments", { count: counts.documents - documents.length })}</p>
      ) : null}
    </section>
  );
}
