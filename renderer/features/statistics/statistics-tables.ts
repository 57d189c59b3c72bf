import type { CountRow, DatasetStatistics, Spread } from "#shared/ipc/statistics-types";
import type { statisticsMessages } from "#shared/messages/statistics";
import type { SettingLine, TableDocument } from "#shared/tables/table-document";
import type { Say } from "../../i18n/use-messages";
import type { Names } from "./statistics-names";

type Key = keyof typeof statisticsMessages;

/** What tables are worded with. */
export interface TableParts {
  t: Say<typeof statisticsMessages>;
  names: Names;
  settings: readonly SettingLine[];
}

type Column = TableDocument["columns"][number];

function documentOf(
  { t, settings }: TableParts,
  name: Key,
  title: Key,
  parts: { columns: Column[]; rows: TableDocument["rows"]; notes?: string[]; more?: SettingLine[] },
): TableDocument {
  const { columns, rows, notes = [], more = [] } = parts;
  return { name: t(name), title: t(title), columns, rows, settings: [...settings, ...more], notes };
}

const columnsIn =
  ({ t }: TableParts) =>
  (kind: Column["kind"], ...keys: Key[]): Column[] =>
    keys.map((key) => ({ title: t(key), kind }));

/** One line for each label. */
export function labelsTable({ labels }: DatasetStatistics, parts: TableParts): TableDocument {
  const column = columnsIn(parts);
  return documentOf(parts, "labelFile", "labelTitle", {
    columns: [...column("text", "label"), ...column("number", "spans", "articles", "perThousand")],
    rows: labels.map(({ label, spans, articles, perThousandWords }) => [
      parts.names.label(label),
      spans,
      articles,
      rounded(perThousandWords),
    ]),
    notes: [parts.t("codersCount"), parts.t("allOfFile")],
  });
}

/** One line for each source, coder or month, with a column for each label. */
export function countsTable(
  rows: readonly CountRow[],
  of: "source" | "coder" | "month",
  labels: readonly string[],
  parts: TableParts,
): TableDocument {
  const { names, t } = parts;
  const column = columnsIn(parts);
  const articles = column("number", of === "coder" ? "begunArticles" : "articles", "allSpans");
  return documentOf(parts, `${of}File`, `${of}Title`, {
    columns: [
      ...column("text", of),
      ...articles,
      ...labels.map((label): Column => ({ title: names.label(label), kind: "number" })),
    ],
    rows: rows.map(({ key, articles, spans }) => [
      of === "month" ? key || names.month(key) : names[of](key),
      articles,
      spansOf(spans),
      ...labels.map((label) => spans[label] ?? 0),
    ]),
    notes: [t("codersCount")],
  });
}

/** All spans of a row. */
export function spansOf(spans: CountRow["spans"]): number {
  return Object.values(spans).reduce((sum, count) => sum + count, 0);
}

/** One line for all labels together, and one for each. */
export function coverageTable({ coverage }: DatasetStatistics, parts: TableParts): TableDocument {
  const column = columnsIn(parts);
  return documentOf(parts, "coverageFile", "coverageTitle", {
    columns: [...column("text", "label"), ...column("number", "coveredWords"), ...column("share", "share")],
    rows: coverage.map(({ label, words, share }) => [parts.names.label(label), words, share]),
    notes: [parts.t("coverageNote")],
  });
}

/** More labels than this have no room in a card of half the width. */
const mostInHalf = 7;

/** Whether there are so many labels that pictures of them take the whole width. */
export function hasManyLabels({ together }: DatasetStatistics): boolean {
  return together.labels.length > mostInHalf;
}

/** The matrix of labels. */
export function togetherTable(
  { together }: DatasetStatistics,
  measure: "overlaps" | "articles",
  parts: TableParts,
): TableDocument {
  const { t, names } = parts;
  const isOverlaps = measure === "overlaps";
  return documentOf(parts, "togetherFile", "togetherTitle", {
    columns: [
      { title: t("label"), kind: "text" },
      ...together.labels.map((label): Column => ({ title: names.label(label), kind: "number" })),
    ],
    rows: together.labels.map((label, row) => [names.label(label), ...(together[measure][row] ?? [])]),
    more: [{ name: t("measure"), value: t(isOverlaps ? "overlaps" : "sameArticle") }],
    notes: [t(isOverlaps ? "overlapsNote" : "sameNote")],
  });
}

/** One line for each label with five numbers and the mean. */
export function lengthsTable({ lengths }: DatasetStatistics, parts: TableParts): TableDocument {
  const column = columnsIn(parts);
  const numbers = column(
    "number",
    "count",
    "least",
    "firstQuarter",
    "median",
    "thirdQuarter",
    "most",
    "mean",
  );
  return documentOf(parts, "boxFile", "boxTitle", {
    columns: [...column("text", "label"), ...numbers],
    rows: lengths.map(({ label, words }) => [
      parts.names.label(label),
      ...[words.count, words.least, words.firstQuarter, words.median, words.thirdQuarter, words.most],
      rounded(words.mean),
    ]),
    notes: [parts.t("boxNote")],
  });
}

/** One line for each range of a distribution. */
export function spreadTable(spread: Spread, name: string, parts: TableParts): TableDocument {
  const { t } = parts;
  return documentOf(parts, "spreadFile", "spreadTitle", {
    columns: columnsIn(parts)("number", "rangeFrom", "rangeTo", "count"),
    rows: spread.bars.map(({ from, to, count }) => [from, to - 1, count]),
    more: [
      { name: t("spreadOf"), value: name },
      { name: t("count"), value: String(spread.count) },
      { name: t("median"), value: String(spread.median) },
      { name: t("mean"), value: String(rounded(spread.mean)) },
    ],
  });
}

/** What is missing, in words. */
export function openName(
  { kind, label }: Pick<DatasetStatistics["open"][number], "kind" | "label">,
  { t, names }: Pick<TableParts, "t" | "names">,
): string {
  return t(kind, { label: names.label(label) });
}

/** One line for each kind of work that is left. */
export function openTable({ open }: DatasetStatistics, parts: TableParts): TableDocument {
  const column = columnsIn(parts);
  return documentOf(parts, "openFile", "openTitle", {
    columns: [
      ...column("text", "openKind"),
      ...column("number", "openCount", "openOf"),
      ...column("share", "share"),
    ],
    rows: open.map((one) => [
      openName(one, parts),
      one.count,
      one.of,
      one.of === 0 ? null : one.count / one.of,
    ]),
    notes: [parts.t("openArticlesNote")],
  });
}

/** One line for each value of an attribute. */
export function valuesTable({ values }: DatasetStatistics, parts: TableParts): TableDocument {
  const { names } = parts;
  const column = columnsIn(parts);
  return documentOf(parts, "valuesFile", "valuesTitle", {
    columns: [...column("text", "attribute", "value"), ...column("number", "spans")],
    rows: values.map(({ label, attribute, value, count }) => [
      names.attribute(label, attribute),
      names.value(label, attribute, value),
      count,
    ]),
  });
}

/** One line for each pair of coders and label. */
export function agreementTable({ agreement }: DatasetStatistics, parts: TableParts): TableDocument {
  const { names, t } = parts;
  const column = columnsIn(parts);
  return documentOf(parts, "agreementFile", "agreementTitle", {
    columns: [
      ...column("text", "firstCoder", "secondCoder", "label"),
      ...column("number", "articles", "exact", "overlapping", "alpha", "kappa"),
    ],
    rows: agreement.map(({ coders: [first, second], label, articles, ...measures }) => [
      names.coder(first),
      names.coder(second),
      names.label(label),
      articles,
      ...[measures.exact, measures.overlapping, measures.alpha, measures.kappa].map((one) =>
        one === null ? null : rounded(one),
      ),
    ]),
    notes: [t("agreementNote")],
  });
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
