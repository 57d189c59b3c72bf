import type { DatasetWriter, Exporter, ExportOptions, WriteContext } from "../exporter";
import { describeTables, readTables, writeTables } from "../table-set";
import { readTsv, tsvLine } from "../tsv-text";

const projectFile = "tsv-project.json";

const isSafe = ({ formulaSafe }: ExportOptions) => formulaSafe === true;

function open(context: WriteContext): Promise<DatasetWriter> {
  return writeTables(context, projectFile, async (name, columns) => {
    const file = await context.file(`${name}.tsv`);
    await file.write(tsvLine(columns, false));
    return (line) => file.write(tsvLine(line, isSafe(context.options)), 1);
  });
}

function describe(options: ExportOptions): string[] {
  return [
    "Tables after IANA text/tab-separated-values: UTF-8, one record a line, lines end in LF, tabs between cells, no",
    "quotation marks. That format has no place for tabs and line ends inside a cell: they are written \\t, \\n and \\r,",
    "and a backslash \\\\, as dumps of databases do. tsv-project.json holds the project and its codebook.",
    ...(isSafe(options)
      ? [
          "Formula-safe: a text that begins with = + - @, a tab or a line break (also behind apostrophes) has one",
          "apostrophe ' put before it. To get the text back, undo the escapes, then take one apostrophe away from every",
          "cell that matches ^'+[=+\\-@\\t\\r\\n＝＋－＠].",
        ]
      : ["Not formula-safe: cells that begin with = + - @ may be run by a spreadsheet."]),
    ...describeTables((name) => `${name}.tsv`),
  ];
}

/** Tables with tabs, for tools that know nothing of quotation marks. */
export const tsv: Exporter = {
  id: "tsv",
  name: "TSV tables",
  group: "tables",
  extensions: ["tsv"],
  textFree: true,
  offsetUnit: "utf-16",
  options: [{ id: "formulaSafe", type: "yes-no", default: true }],
  cannotCarry: {},
  open,
  read: (context) =>
    readTables(context, projectFile, (name) =>
      readTsv(context.locate(`${name}.tsv`), isSafe(context.options)),
    ),
  describe,
};
