import { useCallback } from "react";
import type {
  KeynessAnswer,
  KeynessQuery,
  WordingQuery,
  WordingRow,
  WordingTable,
} from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import type { SettingLine, TableDocument } from "#shared/tables/table-document";
import { type Say, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";

type SayWording = Say<typeof wordingMessages>;

const quotationWords = {
  all: "quotationsAll",
  inside: "quotationsInside",
  outside: "quotationsOutside",
} as const;
const kinds = { entry: "kindEntry", value: "kindValue", wording: "kindWording" } as const;

/** A name for a file: without what file systems do not take. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}-]+/gu, "-").slice(0, 100);
}

type MakeTable = (
  table: WordingTable,
  asked: WordingQuery,
  label: string,
  nameOf: (row: WordingRow) => string,
) => TableDocument;

/** Makes the table of forms to take away: one row for each form in each source. */
export function useTableDocument(): MakeTable {
  const t = useMessages(wordingMessages);
  const coders = useProject((state) => state.snapshot?.coders);
  return useCallback(
    (table, asked, label, nameOf) => ({
      name: fileName(t("fileTable", { label })),
      title: t("titleTable", { label }),
      columns: [
        { title: label, kind: "text" },
        { title: t("kindColumn"), kind: "text" },
        { title: t("sourceColumn"), kind: "text" },
        { title: t("formColumn"), kind: "text" },
        { title: t("count"), kind: "number" },
        { title: t("insideColumn"), kind: "number" },
        { title: t("onlyColumn"), kind: "text" },
        { title: t("spellingsColumn"), kind: "text" },
      ],
      rows: table.rows.flatMap((row) => formRows(row, table, nameOf(row), t)),
      settings: tableSettings(asked, table, label, coders ?? [], t),
      notes: [
        t("noteOnly"),
        t("notePlaces"),
        t("noteQuotations"),
        ...(asked.foldForms ? [t("noteFold")] : []),
      ],
    }),
    [t, coders],
  );
}

function formRows(row: WordingRow, table: WordingTable, name: string, t: SayWording): TableDocument["rows"] {
  return row.cells.flatMap((cell, at) => {
    const source = table.sources[at]?.name || t("noSource");
    // What a source does not name is a finding as well.
    if (cell.total === 0) return [[name, t(kinds[row.kind]), source, t("notNamed"), 0, 0, "", ""]];
    return cell.forms.map(({ form, count, quoted, only, spellings }) => [
      ...[name, t(kinds[row.kind]), source, form, count, quoted, only ? t("yes") : t("no")],
      spellings?.map((one) => `${one.form} (${one.count})`).join("; ") ?? "",
    ]);
  });
}

function tableSettings(
  asked: WordingQuery,
  table: WordingTable,
  label: string,
  coders: ReadonlyArray<{ id: string; name: string }>,
  t: SayWording,
): SettingLine[] {
  const chosen = coders.filter(({ id }) => asked.coders?.includes(id)).map(({ name }) => name);
  const sources = table.sources.map(
    ({ name, articles }) => `${name || t("noSource")} (${t("articles", { count: articles })})`,
  );
  return [
    { name: t("label"), value: label },
    { name: t("sources"), value: cut(sources.join("; ")) },
    { name: t("quotations"), value: t(quotationWords[asked.quotations]) },
    { name: t("fold"), value: t(asked.foldForms ? "yes" : "no") },
    { name: t("coders"), value: chosen.join("; ") || t("all") },
    ...period(asked, t),
    ...(asked.find ? [{ name: t("find"), value: asked.find }] : []),
  ];
}

function period({ from, to }: WordingQuery, t: SayWording): SettingLine[] {
  if (!from && !to) return [];
  return [{ name: t("period"), value: `${from ?? "…"} – ${to ?? "…"}` }];
}

const longest = 3900;

function cut(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)} …` : value;
}

type MakeKeyness = (answer: KeynessAnswer, asked: KeynessQuery, label: string) => TableDocument;

/** Makes the comparison of two groups to take away. */
export function useKeynessDocument(): MakeKeyness {
  const t = useMessages(wordingMessages);
  return useCallback(
    (answer, asked, label) => ({
      name: t("fileGroups"),
      title: t("titleGroups"),
      columns: [
        { title: t("wordingColumn"), kind: "text" },
        { title: t("moreIn"), kind: "text" },
        ...(["groupA", "groupB"] as const).flatMap((group) => [
          { title: `${t(group)}: ${t("count")}`, kind: "number" as const },
          { title: `${t(group)}: ${t("rate")}`, kind: "number" as const },
          { title: `${t(group)}: ${t("inArticles")}`, kind: "number" as const },
        ]),
        { title: t("logLikelihood"), kind: "number" },
        { title: t("logRatio"), kind: "number" },
        { title: t("evidence"), kind: "text" },
      ],
      rows: answer.rows.map((row) => [
        ...[row.wording, row.logLikelihood >= 0 ? "A" : "B"],
        ...[row.countA, rounded(row.rateA), row.articlesA, row.countB, rounded(row.rateB), row.articlesB],
        ...[rounded(row.logLikelihood), rounded(row.logRatio), t(row.holds)],
      ]),
      settings: keynessSettings(answer, asked, label, t),
      notes: [
        t("explain", { tested: answer.tested }),
        t("noteQuotations"),
        t(asked.unit === "words" ? "noteWords" : "noteFold"),
      ],
    }),
    [t],
  );
}

function keynessSettings(
  answer: KeynessAnswer,
  asked: KeynessQuery,
  label: string,
  t: SayWording,
): SettingLine[] {
  const named = (sources: readonly string[]) => cut(sources.map((name) => name || t("noSource")).join("; "));
  const size = (group: "A" | "B") =>
    t(asked.unit === "words" ? "groupWords" : "groupMentions", {
      name: t(`group${group}`),
      articles: answer[`articles${group}`],
      size: answer[`size${group}`],
    });
  return [
    { name: t("groupA"), value: named(asked.groupA) },
    { name: t("groupB"), value: named(asked.groupB) },
    { name: t("unit"), value: asked.unit === "words" ? t("unitWords") : t("unitForms", { label }) },
    { name: t("quotations"), value: t(quotationWords[asked.quotations]) },
    { name: t("least"), value: String(asked.least) },
    {
      name: t("articles", { count: answer.articlesA + answer.articlesB }),
      value: `${size("A")}; ${size("B")}`,
    },
    { name: t("show"), value: t("tested", { shown: answer.rows.length, tested: answer.tested }) },
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
