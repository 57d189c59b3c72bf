// biome-ignore-all lint/a11y/useSemanticElements: elements of tables cannot be laid out row by row.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell that is active.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { WordingRow, WordingTable } from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import { useMessages } from "../../i18n/use-messages";
import { choosePlaces, useWording } from "../../state/wording-store";
import { useRowName } from "./use-wording";
import { WordingCell } from "./WordingCell";
import { WordingHead } from "./WordingHead";

interface WordingGridProps {
  table: WordingTable;
  /** Enter: the keyboard goes to the places of the cell. */
  onEnter: () => void;
}

const keyOf = ({ kind, key }: Pick<WordingRow, "kind" | "key">) => `${kind} ${key}`;

/** Rows of entries, columns of sources. One stop for Tab: the arrow keys walk, and what is walked to is chosen. */
export function WordingGrid({ table, onEnter }: WordingGridProps) {
  const t = useMessages(wordingMessages);
  const { rows, sources } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const at = useChosenCell(table);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    getItemKey: (index) => keyOf(rows[index] ?? { kind: "entry", key: String(index) }),
    overscan: 6,
  });
  const goTo = (row: number, column: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, row))];
    const source = sources[Math.min(sources.length, column) - 1];
    if (!target) return;
    choosePlaces({ row: { key: target.key, kind: target.kind }, ...(source ? { source: source.name } : {}) });
    virtual.scrollToIndex(Math.max(0, Math.min(rows.length - 1, row)), { align: "auto" });
  };
  useEffect(() => {
    // What lies beside the window is brought into it; the first column covers what is under it.
    const cell = document.getElementById(`${id}-${at.row}-${at.column}`);
    if (cell && scroller.current) bringIntoView(scroller.current, cell, at.column === 0);
  }, [id, at.row, at.column]);
  const toggle = (row: WordingRow | undefined) => {
    if (!row) return;
    const next = new Set(open);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = stepFrom(event, at, rows.length, sources.length);
    if (target) goTo(target.row, target.column);
    else if (event.key === "Enter") onEnter();
    else if (event.key === " ") toggle(rows[at.row]);
    else return;
    event.preventDefault();
  };
  const items = virtual.getVirtualItems();
  const first = items[0]?.start ?? 0;
  const columns = { "--columns": sources.length } as React.CSSProperties;
  return (
    <div
      ref={scroller}
      className="wording-grid"
      role="grid"
      aria-label={t("table")}
      aria-describedby="wording-keys"
      aria-rowcount={rows.length + 1}
      aria-colcount={sources.length + 1}
      aria-activedescendant={at.column < 0 ? undefined : `${id}-${at.row}-${at.column}`}
      tabIndex={0}
      style={columns}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        // Whoever comes by keyboard has to see where.
        if (at.column < 0 && event.currentTarget.matches(":focus-visible")) goTo(0, 0);
      }}
    >
      <WordingHead sources={sources} />
      <div role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        <div role="presentation" style={{ transform: `translateY(${first}px)` }}>
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row ? (
              <GridRow
                key={key}
                measure={virtual.measureElement}
                row={row}
                index={index}
                id={id}
                sources={sources}
                column={at.row === index ? at.column : -1}
                isOpen={open.has(keyOf(row))}
                onToggle={() => toggle(row)}
                onChoose={(column) => goTo(index, column)}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

/** Where in the table the cell is whose places are shown; the first one when it is not in it. */
function useChosenCell({ rows, sources }: WordingTable): { row: number; column: number } {
  const chosen = useWording((state) => state.chosen);
  return useMemo(() => {
    const key = chosen ? keyOf(chosen.row) : undefined;
    const row = rows.findIndex((other) => keyOf(other) === key);
    const column = sources.findIndex(({ name }) => name === chosen?.source) + 1;
    return row < 0 ? { row: 0, column: -1 } : { row, column };
  }, [chosen, rows, sources]);
}

function stepFrom(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  at: { row: number; column: number },
  rows: number,
  columns: number,
): { row: number; column: number } | undefined {
  // Nothing is chosen yet: the first step chooses the first cell.
  const { row } = at;
  const column = Math.max(0, at.column);
  const whole = ctrlKey || metaKey;
  const steps: Record<string, [row: number, column: number]> = {
    ArrowDown: [at.column < 0 ? row : row + 1, column],
    ArrowUp: [row - 1, column],
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    PageDown: [row + 8, column],
    PageUp: [row - 8, column],
    Home: [whole ? 0 : row, 0],
    End: [whole ? rows - 1 : row, columns],
  };
  const step = steps[key];
  return step && { row: step[0], column: Math.max(0, Math.min(columns, step[1])) };
}

function bringIntoView(scroller: HTMLElement, cell: HTMLElement, isFirst: boolean): void {
  if (isFirst) {
    scroller.scrollLeft = 0;
    return;
  }
  const frame = scroller.getBoundingClientRect();
  const { left, right } = cell.getBoundingClientRect();
  const covered = scroller.querySelector(".wording-row-head")?.getBoundingClientRect().width ?? 0;
  if (left < frame.left + covered) scroller.scrollLeft -= frame.left + covered - left;
  else if (right > frame.right) scroller.scrollLeft += right - frame.right;
}

interface GridRowProps {
  measure: (element: HTMLElement | null) => void;
  row: WordingRow;
  index: number;
  id: string;
  sources: WordingTable["sources"];
  /** The cell of this row that is chosen, 0 for the row as a whole; -1 for none. */
  column: number;
  isOpen: boolean;
  onToggle: () => void;
  onChoose: (column: number) => void;
}

function GridRow(props: GridRowProps) {
  const { measure, row, index, id, sources, column, isOpen, onToggle, onChoose } = props;
  const t = useMessages(wordingMessages);
  const rowName = useRowName();
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      className={`wording-row ${column >= 0 ? "is-active" : ""}`}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys. */}
      <div
        id={`${id}-${index}-0`}
        role="rowheader"
        aria-colindex={1}
        aria-selected={column === 0}
        className={`wording-row-head ${column === 0 ? "is-chosen" : ""}`}
        onClick={() => onChoose(0)}
      >
        <span className="wording-row-name">{rowName(row)}</span>
        <span className="wording-row-meta number">
          {t("mentions", { count: row.total })}
          {row.kind === "wording" ? ` · ${t("notLinked")}` : ""}
        </span>
      </div>
      {row.cells.map((cell, at) => (
        <WordingCell
          key={sources[at]?.name ?? at}
          id={`${id}-${index}-${at + 1}`}
          column={at + 1}
          cell={cell}
          row={row}
          source={sources[at]?.name ?? ""}
          isChosen={column === at + 1}
          isOpen={isOpen}
          onToggle={onToggle}
          onChoose={() => onChoose(at + 1)}
        />
      ))}
    </div>
  );
}
