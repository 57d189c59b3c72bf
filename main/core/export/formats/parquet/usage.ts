import type { TextChoice } from "#shared/ipc/export-types";
import type { Column } from "./columns";
import { tablesOf, type Written } from "./layout";

/** The part of the data card that says how to load the tables and what their columns hold. */
export function usageText(written: Written, texts: TextChoice): string {
  const tables = tablesOf(written);
  const articles = tables[0];
  const rest = tables.slice(written.parts.length);
  return [
    ...["## Loading", "", "```python", "from datasets import load_dataset", ""],
    'data = load_dataset("path/of/this/folder")',
    ...['for article in data["train"]:', '    for span in article["spans"]:'],
    texts === "full"
      ? '        assert article["text"][span["start"]:span["end"]] == span["quote"]'
      : '        print(article["text_sha256"], span["label"], span["start"], span["end"])',
    ...["```", "", "## Columns", ""],
    "Offsets are half-open: the character at `start` belongs to the span, the one at `end` does not. `start` and `end`",
    "count Unicode code points, as Python and R do; `start_utf16` and `end_utf16` count UTF-16 code units, as JavaScript",
    "and Java do.",
    "",
    `### data/${written.parts.map(({ name }) => name).join(", data/")}`,
    "",
    ...(articles?.columns.flatMap((column) => columnLines(column)) ?? []),
    ...rest.flatMap(({ table, about, columns }) => [
      ...["", `### ${table.path}`, "", `${about}.`, ""],
      ...columns.flatMap((column) => columnLines(column)),
    ]),
    "",
  ].join("\n");
}

function columnLines(column: Column, indent = ""): string[] {
  const line = `${indent}- \`${column.name}\`: ${column.about}`;
  if (column.kind !== "records") return [line];
  return [line, ...column.fields.flatMap((field) => columnLines(field, `${indent}  `))];
}
