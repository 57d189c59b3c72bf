import type { RowOrder } from "#shared/claims/row-order";
import type { ClaimsTable, ClaimWording } from "#shared/ipc/claims-types";
import { claimsTableMessages } from "#shared/messages/claims-table";
import type { MessageValues } from "#shared/messages/define";
import type { SettingLine, TableDocument } from "#shared/tables/table-document";
import { say } from "../../i18n/use-messages";
import type { Stance } from "./stances";
import type { TableRow } from "./table-rows";

const t = (key: keyof typeof claimsTableMessages, values?: MessageValues) =>
  say(claimsTableMessages, key, values);

/** A wording with who says it, how and when, on one line. */
function wordingInFull(wording: ClaimWording, stances: ReadonlyMap<string, Stance>): string {
  const stance =
    wording.stance === undefined ? undefined : (stances.get(wording.stance)?.name ?? wording.stance);
  const facts = [
    wording.speakers.join(", ") || t("unnamed"),
    stance,
    wording.published ?? t("undated"),
  ].filter(Boolean);
  return `${wording.quote.replace(/\s+/gu, " ")} (${facts.join("; ")})`;
}

interface ClaimsDocumentParts {
  table: ClaimsTable;
  rows: readonly TableRow[];
  order: RowOrder;
  filters: readonly SettingLine[];
  stances: ReadonlyMap<string, Stance>;
}

const orderNames = { spread: "spread", date: "date", topic: "byTopic" } as const;

/** The table of statements by source as it is taken away. */
export function claimsDocument({ table, rows, order, filters, stances }: ClaimsDocumentParts): TableDocument {
  const text = (title: string) => ({ title: title.slice(0, 300), kind: "text" as const });
  return {
    name: t("fileName"),
    title: t("table"),
    columns: [
      text(t("kind")),
      text(t("statement")),
      text(t("topic")),
      { title: t("spreadColumn"), kind: "number" },
      { title: t("first"), kind: "date" },
      { title: t("last"), kind: "date" },
      ...table.sources.map(({ name }) => text(name || t("noSource"))),
    ],
    rows: rows.map((row) => [
      t(row.kind === "statement" ? "kindStatement" : "kindPassage"),
      row.wording.replace(/\s+/gu, " "),
      row.topic || null,
      row.spread,
      row.first,
      row.last,
      ...row.cells.map((cell) =>
        cell.length === 0 ? t("notHere") : cell.map((wording) => wordingInFull(wording, stances)).join("\n"),
      ),
    ]),
    settings: [...filters, { name: t("order"), value: t(orderNames[order]) }],
    notes: [t("note", { words: t("notHere") }), ...leftOut(table)],
  };
}

/** What of the claims has no place in the table, in sentences; of the sources only the first `most` are named. */
export function leftOut({ withoutStatement, empty }: ClaimsTable, most = withoutStatement.length): string[] {
  const count = withoutStatement.reduce((sum, { claims }) => sum + claims, 0);
  const named = [...withoutStatement].sort((a, b) => b.claims - a.claims).slice(0, most);
  const list = named.map(({ name, claims }) => `${name || t("noSource")} ${claims}`).join(", ");
  const rest = withoutStatement.length > most ? " …" : "";
  return [
    ...(count > 0 ? [t("without", { count, list: `${list}${rest}` })] : []),
    ...(empty > 0 ? [t("empty", { count: empty })] : []),
  ];
}
