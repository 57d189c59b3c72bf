import { ok } from "#shared/result";
import { emptyDataset, type ForeignFile, type ForeignReader } from "../../foreign";
import { headText, textOf } from "../lines/json-records";
import { nothingRead } from "../lines/line-reader";
import { isCompanion, takeProjectFile } from "../lines/own-facts";
import { isSpanTable } from "./columns";
import { isOwn, readOwnTables } from "./own-tables";
import { takePlainTables } from "./plain-table";
import { readTables, type TableFile } from "./table-file";

const extensions = ["csv", "tsv", "tab", "xlsx"];

/** Wortlaut's own tables, and any list of spans with columns of the usual names. */
export const spanTable: ForeignReader = {
  id: "csv",
  name: "CSV, TSV or XLSX: a list of spans",
  extensions,
  cannotCarry: ["links, except from Wortlaut's own tables"],
  recognise: (files) => Math.max(0, ...files.map(sureOf)),
  async read(files, signal) {
    const tables: TableFile[] = [];
    const dataset = emptyDataset(["code-point", "utf-16"]);
    const isEscaped = files.some(({ name }) => /(^|\/)tsv-project\.json$/.test(name));
    for (const file of files) {
      if (signal.aborted) return ok(dataset);
      if (!isTable(file)) {
        if (!isCompanion(file))
          dataset.problems.push({ where: file.name, why: "it is no table, and was not read." });
        continue;
      }
      const read = await readTables(file, isEscaped);
      if (read.ok) tables.push(...read.value);
      else dataset.problems.push({ where: file.name, why: read.error.why });
    }
    if (isOwn(tables)) {
      const own = readOwnTables(tables, await isGuarded(files));
      own.problems = [...dataset.problems, ...own.problems];
      await takeProjectFile(own, files);
      return ok(own);
    }
    takePlainTables(tables, dataset);
    if (dataset.documents.some(({ spans }) => spans.length > 0)) return ok(dataset);
    return { ok: false, error: nothingRead("a list of spans", files, dataset.problems) };
  },
};

function isTable({ name }: ForeignFile): boolean {
  return extensions.includes(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "");
}

function sureOf(file: ForeignFile): number {
  if (!isTable(file)) return 0;
  if (/\.xlsx$/i.test(file.name)) return 0.5;
  const [line = ""] = headText(file).split(/\r?\n/);
  const separators = [",", ";", "\t", "|"];
  const columns = separators.map((one) =>
    line.split(one).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")),
  );
  if (columns.some((names) => names.includes("start_utf16") && names.includes("span"))) return 0.97;
  return columns.some(isSpanTable) ? 0.7 : 0;
}

/** Whether the dataset says that it was written without guarding formulas. */
async function isGuarded(files: readonly ForeignFile[]): Promise<boolean> {
  // Cells of a workbook are texts, which nothing runs.
  if (files.some(({ name }) => /\.xlsx$/i.test(name))) return false;
  const manifest = files.find(({ name }) => /(^|\/)wortlaut-export\.json$/.test(name));
  return !manifest || !/"formulaSafe"\s*:\s*false/.test(textOf(await manifest.read()));
}
