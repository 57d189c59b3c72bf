import { unguardFormula } from "../../../export/csv-text";
import type { ForeignDataset } from "../../foreign";
import { OwnDataset } from "../wortlaut-jsonl";
import type { TableFile } from "./table-file";

/** The tables of a Wortlaut export by what they hold: `spans.csv`, or the sheet "spans" of a workbook. */
const kinds: Record<string, string> = {
  ...{ articles: "article", spans: "span", links: "link", work: "work", coders: "coder" },
  ...{ actors: "actor", statements: "statement" },
};

/** Registries first: links name their entries. */
const order = ["coder", "actor", "statement", "article", "work", "span", "link"];

const fieldNames: Record<string, string> = {
  ...{ text_sha256: "textSha256", length_utf16: "lengthUtf16", quote_sha256: "quoteSha256" },
  ...{ start_utf16: "start", end_utf16: "end", from_span: "from", to_kind: "toKind" },
};

/** Whether these are tables Wortlaut wrote. */
export function isOwn(tables: readonly TableFile[]): boolean {
  return tables.some(({ columns }) =>
    ["span", "article", "start_utf16", "start_codepoint"].every((name) => columns.includes(name)),
  );
}

/** Puts the tables of a Wortlaut export together; `isGuarded` says whether formulas were made harmless in them. */
export function readOwnTables(tables: readonly TableFile[], isGuarded: boolean): ForeignDataset {
  putTogether(tables);
  const own = new OwnDataset();
  const masks = new Map<string, unknown[]>();
  const sorted = tables
    .map((table) => ({ table, kind: kindOf(table) }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const { table, kind } of sorted) {
    if (kind !== "mask") continue;
    for (const row of rowsOf(table, isGuarded)) {
      const id = String(row.article);
      masks.set(id, [
        ...(masks.get(id) ?? []),
        { start: Number(row.start), end: Number(row.end), reason: row.reason },
      ]);
    }
  }
  for (const { table, kind } of sorted) {
    if (kind === "mask" || kind === "known") continue;
    if (kind === "") {
      own.dataset.problems.push({
        where: table.name,
        why: "it is none of the tables of a Wortlaut dataset.",
      });
      continue;
    }
    let number = table.first - 1;
    for (const row of rowsOf(table, isGuarded)) {
      number++;
      const why = own.take(kind, typed(row, kind, masks));
      if (why !== undefined) own.dataset.problems.push({ where: `${table.name}, row ${number}`, why });
    }
  }
  return own.dataset;
}

function kindOf({ name, columns }: TableFile): string {
  const stem = (name.split(/[/,]/).at(-1) ?? name)
    .trim()
    .replace(/\.[^.]+$/, "")
    .toLowerCase();
  const kind = stem.replace(/-\d+$/, "");
  if (kind === "masks" || columns.includes("reason")) return "mask";
  // The codebook for people; for programs it stands in the project file.
  if (["codebook", "continued"].includes(kind)) return "known";
  return kinds[kind] ?? "";
}

/** Cells that were too long for a workbook go on on a sheet of their own. */
function putTogether(tables: readonly TableFile[]): void {
  const sheetOf = ({ name }: TableFile) => (name.split(",").at(-1) ?? name).trim();
  for (const table of tables.filter((one) => sheetOf(one) === "continued")) {
    for (const [sheet, row, column = "", , text = ""] of table.rows) {
      const target = tables.find((one) => one !== table && sheetOf(one) === sheet);
      const cells = target?.rows[Number(row) - target.first];
      const at = target?.columns.indexOf(column) ?? -1;
      if (cells && at >= 0) cells[at] = (cells[at] ?? "") + text;
    }
  }
}

function* rowsOf({ columns, rows }: TableFile, isGuarded: boolean): Generator<Record<string, string>> {
  for (const row of rows) {
    const cells: Record<string, string> = {};
    for (const [index, column] of columns.entries()) {
      const cell = row[index] ?? "";
      cells[fieldNames[column] ?? column] = isGuarded ? unguardFormula(cell) : cell;
    }
    yield cells;
  }
}

/** A row of texts as the record of its kind. */
function typed(
  row: Record<string, string>,
  kind: string,
  masks: ReadonlyMap<string, unknown[]>,
): Record<string, unknown> {
  const record: Record<string, unknown> = { ...row };
  for (const name of ["start", "end", "lengthUtf16"]) {
    if (row[name] !== undefined) record[name] = /^\d+$/.test(row[name]) ? Number(row[name]) : row[name];
  }
  if (row.attributes !== undefined) record.attributes = row.attributes === "" ? {} : parsed(row.attributes);
  if (row.aliases !== undefined) record.aliases = row.aliases === "" ? [] : parsed(row.aliases);
  for (const name of ["textSha256", "quoteSha256", "parent", "external"])
    if (row[name] === "") delete record[name];
  const id = row[kind];
  if (id !== undefined && kind !== "work") record.id = id;
  if (kind === "article") record.mask = masks.get(id ?? "") ?? [];
  return record;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
