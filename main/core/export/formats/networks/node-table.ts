import { type CsvStyle, csvLine, readCsv } from "../../csv-text";
import type { ReadContext, WriteContext } from "../../exporter";
import type { Graph } from "./graph";

/** How the tables of networks are written. */
export const tableStyle: CsvStyle = { delimiter: ",", bom: false, formulaSafe: true };

const columns = ["Id", "Label", "mode", "kind", "entry", "claims", "articles", "colour"];

/** The rows of the table of nodes; with `labels`, the names they have in another file as one more column. */
export function nodeRows(graph: Graph, labels?: readonly string[]): Array<Array<string | number>> {
  const head = labels ? [...columns, "dl_label"] : columns;
  const rows = graph.nodes.map(({ id, name, mode, kind, entry, claims, articles, colour }, at) => [
    ...[id, name, mode, kind, entry, claims, articles, colour],
    ...(labels ? [labels[at] ?? ""] : []),
  ]);
  return [head, ...rows];
}

/** Writes rows, the first of them the head, as a table. */
export async function writeRows(
  context: WriteContext,
  path: string,
  rows: Iterable<ReadonlyArray<string | number>>,
): Promise<void> {
  const file = await context.file(path);
  let isHead = true;
  for (const row of rows) {
    await file.write(csvLine(row, tableStyle), isHead ? 0 : 1);
    isHead = false;
  }
}

/** Reads the rows of a table, the head first. */
export async function readRows(context: ReadContext, path: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of readCsv(context.locate(path), tableStyle)) rows.push(row);
  return rows;
}

/** Writes the table of nodes as `path`. */
export function writeNodes(
  graph: Graph,
  context: WriteContext,
  path: string,
  labels?: readonly string[],
): Promise<void> {
  return writeRows(context, path, nodeRows(graph, labels));
}

/** Every cell as the text it is read as. */
export function asTexts(rows: Iterable<ReadonlyArray<string | number>>): string[][] {
  return [...rows].map((row) => row.map(String));
}

/** Lines for README.txt about the table of nodes. */
export const nodeTableHelp = (path: string) => [
  `${path}: Id, Label (name), mode (actor, source, statement), kind (of the actor; topic of the statement),`,
  "  entry (id in the registry), claims, articles, colour",
];
