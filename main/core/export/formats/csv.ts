import { type CsvStyle, csvLine, readCsv } from "../csv-text";
import type { DatasetWriter, Exporter, ExportOptions, WriteContext } from "../exporter";
import { describeTables, readTables, writeTables } from "../table-set";

const projectFile = "project.json";

function styleOf(options: ExportOptions): CsvStyle {
  return {
    delimiter: options.delimiter === ";" ? ";" : ",",
    bom: options.bom === true,
    formulaSafe: options.formulaSafe === true,
  };
}

function open(context: WriteContext): Promise<DatasetWriter> {
  const style = styleOf(context.options);
  return writeTables(context, projectFile, async (name, columns) => {
    const file = await context.file(`${name}.csv`);
    await file.write((style.bom ? "\uFEFF" : "") + csvLine(columns, style));
    return (line) => file.write(csvLine(line, style), 1);
  });
}

function describe(options: ExportOptions): string[] {
  const style = styleOf(options);
  return [
    `Tables after RFC 4180: UTF-8${style.bom ? " with a byte order mark" : ""}, lines end in CRLF, cells are`,
    `separated by “${style.delimiter}”, cells may hold line feeds. project.json holds the project and its codebook.`,
    ...(style.formulaSafe
      ? [
          "Formula-safe: a text that begins with = + - @, a tab or a line break (also behind apostrophes) has one",
          "apostrophe ' put before it, so that no spreadsheet runs it. To get the text back, take one apostrophe away",
          "from every cell that matches ^'+[=+\\-@\\t\\r\\n＝＋－＠].",
        ]
      : ["Not formula-safe: cells that begin with = + - @ may be run by a spreadsheet."]),
    ...describeTables((name) => `${name}.csv`),
  ];
}

/** Tables for spreadsheets, R and pandas. */
export const csv: Exporter = {
  id: "csv",
  name: "CSV tables",
  group: "tables",
  extensions: ["csv"],
  textFree: true,
  offsetUnit: "utf-16",
  options: [
    { id: "delimiter", type: "choice", values: [",", ";"], default: "," },
    { id: "bom", type: "yes-no", default: false },
    { id: "formulaSafe", type: "yes-no", default: true },
  ],
  cannotCarry: {},
  open,
  read: (context) =>
    readTables(context, projectFile, (name) =>
      readCsv(context.locate(`${name}.csv`), styleOf(context.options)),
    ),
  describe,
};
