import { XlsxFile } from "../../tables/xlsx-file";
import { continuedSheet, XlsxStream } from "../../tables/xlsx-stream";
import { spanTable } from "../csv-tables";
import type { DatasetWriter, Exporter, WriteContext } from "../exporter";
import { describeTables, readTables, type TableLine, writeTables } from "../table-set";

const path = "dataset.xlsx";
const projectFile = "xlsx-project.json";

/** Rows of the preview. */
const sampled = 20;

async function open(context: WriteContext): Promise<DatasetWriter> {
  const { head, about } = context;
  const { title, created } = head.project;
  const file = await context.file(path);
  const stream = new XlsxStream({ title, software: about.application, created });
  const spans = spanTable(head.codebook);
  const spanColumns = spans.columns.map(({ name }) => name);
  // The largest sheet comes first, so that it never waits in memory.
  stream.begin(spans.name, spanColumns);
  const samples: TableLine[] = [];
  const writer = await writeTables(context, projectFile, async (name, columns) => {
    stream.begin(name, columns);
    return async (line) => {
      stream.row(name, line);
      if (name === spans.name && samples.length < sampled) samples.push(line);
      await file.writeBytes(stream.take(), 1);
    };
  });
  return {
    add: (rows) => writer.add(rows),
    async finish() {
      stream.finish();
      await file.writeBytes(stream.take());
      context.sample(
        path,
        spanColumns,
        samples.map((line) => line.map(String)),
      );
      context.loss.add("cells", stream.continued, "they are too long: they go on on the sheet “continued”.");
    },
  };
}

/** A workbook for spreadsheets. */
export const xlsx: Exporter = {
  id: "xlsx",
  name: "XLSX workbook",
  group: "tables",
  extensions: ["xlsx"],
  textFree: true,
  offsetUnit: "utf-16",
  options: [],
  cannotCarry: {},
  open,
  async read(context) {
    const file = await XlsxFile.open(context.locate(path));
    return readTables(context, projectFile, (name) => file.rows(name));
  },
  describe: () => [
    `${path}: a workbook (ECMA-376) with one sheet a table. Texts are cells of text: nothing is run as a formula and`,
    "nothing turned into a date; offsets and counts are numbers. A cell holds 32,767 characters at most: longer ones go",
    `on on the sheet “${continuedSheet}” (sheet, row, column, part, text), to be put together in the order of the parts.`,
    "A sheet holds 1,048,576 rows: what is more stands on sheets such as “spans-2”.",
    `${projectFile} holds the project and its codebook.`,
    ...describeTables((name) => `Sheet “${name}”`),
  ],
};
