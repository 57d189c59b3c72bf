import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import "./figure.css";

/** The data of a table; "share" is a number from 0 to 1. Cells are in the order of the columns. */
export interface TableData {
  columns: ReadonlyArray<{ title: string; kind: "text" | "number" | "share" | "date" }>;
  rows: ReadonlyArray<ReadonlyArray<string | number | null>>;
}

/** How numbers are written, and what an empty cell says to those who hear it. */
export interface TableWords {
  number: (value: number) => string;
  share: (value: number) => string;
  emptyCell: string;
}

const virtualFrom = 500;
const rowHeight = 30;

/** A table to read: its head stays in view; of a long one only the rows in view are made. */
export function DataTable({ label, table, words }: { label: string; table: TableData; words: TableWords }) {
  const scroller = useRef<HTMLElement>(null);
  const isLong = table.rows.length > virtualFrom;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section ref={scroller} className="data-table-scroller" aria-label={label} tabIndex={0}>
      <table
        className={`data-table ${isLong ? "is-long" : ""}`}
        aria-label={label}
        aria-rowcount={table.rows.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            {table.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one title.
              <th key={index} scope="col" className={isNumber(column.kind) ? "is-number" : ""}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        {isLong ? (
          <LongBody table={table} words={words} scroller={scroller} />
        ) : (
          <tbody>
            {table.rows.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone.
              <TableRow key={index} index={index} table={table} words={words} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

interface BodyProps {
  table: TableData;
  words: TableWords;
}

function LongBody({
  table,
  words,
  scroller,
}: BodyProps & { scroller: { readonly current: HTMLElement | null } }) {
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  });
  const rows = virtual.getVirtualItems();
  const above = rows[0]?.start ?? 0;
  const below = virtual.getTotalSize() - above - rows.length * rowHeight;
  return (
    <tbody>
      <Gap height={above} columns={table.columns.length} />
      {rows.map((row) => (
        <TableRow key={row.key} index={row.index} table={table} words={words} />
      ))}
      <Gap height={below} columns={table.columns.length} />
    </tbody>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="data-table-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

function TableRow({ index, table, words }: BodyProps & { index: number }) {
  const row = table.rows[index] ?? [];
  return (
    <tr aria-rowindex={index + 2}>
      {table.columns.map(({ kind }, at) => {
        const text = cellText(row[at] ?? null, kind, words);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place alone.
          <TableCell key={at} text={text} isHead={at === 0} isNumber={isNumber(kind)} words={words} />
        );
      })}
    </tr>
  );
}

function TableCell(props: { text: string; isHead: boolean; isNumber: boolean; words: TableWords }) {
  const { text, words } = props;
  const attributes = {
    className: props.isNumber ? "is-number" : "",
    title: text.length > 60 ? text : undefined,
  };
  const shown = text === "" ? <EmptyCell words={words} /> : text;
  if (!props.isHead) return <td {...attributes}>{shown}</td>;
  return (
    <th {...attributes} scope="row">
      {shown}
    </th>
  );
}

function EmptyCell({ words }: { words: TableWords }) {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{words.emptyCell}</span>
    </>
  );
}

function isNumber(kind: TableData["columns"][number]["kind"]): boolean {
  return kind === "number" || kind === "share";
}

/** A cell as it is read: shares in percent, numbers with the separators of the language. */
function cellText(
  cell: string | number | null,
  kind: TableData["columns"][number]["kind"],
  words: TableWords,
): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  return kind === "share" ? words.share(cell) : words.number(cell);
}
