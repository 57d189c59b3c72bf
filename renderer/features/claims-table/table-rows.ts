import { type ConfirmedPassage, confirmedPassages } from "#shared/claims/confirmed-passages";
import { isInPeriod } from "#shared/claims/period";
import { orderRows, type RowOrder, referenceOf } from "#shared/claims/row-order";
import type { ClaimsTable, ClaimsTableQuery, ClaimWording } from "#shared/ipc/claims-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { PassageDecision } from "#shared/model/passage-decision";

/** A row of the table: a statement, or a passage that was confirmed by hand. */
export interface TableRow {
  kind: "statement" | "passage";
  /** The statement's id, or that of the passage. */
  id: string;
  /** The statement; of a passage its reference wording. */
  wording: string;
  topic: string;
  /** In the order of the sources. */
  cells: ReadonlyArray<readonly ClaimWording[]>;
  spread: number;
  first: string | null;
  last: string | null;
  reference: ClaimWording | undefined;
}

/** The statements in their order. */
export function statementRows(
  table: ClaimsTable,
  order: RowOrder,
  references: Readonly<Record<string, string>>,
): TableRow[] {
  return orderRows(table.rows, order).map(({ statement, ...row }) => ({
    ...row,
    kind: "statement",
    id: statement,
    reference: referenceOf(row.cells, references[statement]),
  }));
}

/**
 * The passages that people confirmed and no statement has. They belong to no topic: with one chosen there are none.
 */
export function passageRows(
  table: ClaimsTable,
  decisions: readonly PassageDecision[],
  articles: readonly ArticleSummary[],
  query: ClaimsTableQuery,
  references: Readonly<Record<string, string>>,
): TableRow[] {
  if (query.topic !== undefined || decisions.length === 0) return [];
  const columns = new Map(table.sources.map(({ name }, at) => [name, at]));
  const known = new Map(articles.map((article) => [article.id, article]));
  const isWanted = (id: string) => {
    const article = known.get(id);
    return article !== undefined && columns.has(article.source) && isInPeriod(article.published, query);
  };
  const own = query.coders ? decisions.filter(({ coder }) => query.coders?.includes(coder)) : decisions;
  const stated = table.rows.flatMap((row) => row.cells.flat());
  return confirmedPassages(own, stated, isWanted).map((passage) =>
    passageRow(passage, table.sources.length, columns, known, own, references),
  );
}

function passageRow(
  { id, places, decisions }: ConfirmedPassage,
  width: number,
  columns: ReadonlyMap<string, number>,
  articles: ReadonlyMap<string, ArticleSummary>,
  all: readonly PassageDecision[],
  references: Readonly<Record<string, string>>,
): TableRow {
  const cells: ClaimWording[][] = Array.from({ length: width }, () => []);
  const coder = all.find((decision) => decision.id === decisions[0])?.coder ?? "";
  const days: string[] = [];
  for (const { article, start, end, quote } of places) {
    const { source = "", published = null } = articles.get(article) ?? {};
    const span = `${id}-${start}`;
    cells[columns.get(source) ?? -1]?.push({
      article,
      coder,
      span,
      start,
      end,
      quote,
      speakers: [],
      published,
    });
    if (published !== null) days.push(published);
  }
  days.sort();
  const reference = referenceOf(cells, references[id]);
  return {
    kind: "passage",
    id,
    wording: reference?.quote ?? "",
    topic: "",
    cells,
    spread: cells.filter((cell) => cell.length > 0).length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    reference,
  };
}

/** The articles of a row, by first appearance in its cells; with `begin` that article comes first. */
export function articlesOf({ cells }: Pick<TableRow, "cells">, begin?: string): string[] {
  const articles = new Set(begin === undefined ? [] : [begin]);
  // One article of each source before the second of any.
  const deepest = Math.max(0, ...cells.map((cell) => cell.length));
  for (let at = 0; at < deepest; at++) {
    for (const cell of cells) {
      const article = cell[at]?.article;
      if (article !== undefined) articles.add(article);
    }
  }
  return [...articles];
}
