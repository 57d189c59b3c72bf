import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useRef } from "react";
import type { ImportRow } from "#shared/ipc/import-types";
import { importScreenMessages } from "#shared/messages/import-screen";
import { useMessages } from "../../i18n/use-messages";
import { ReviewHeader } from "./ReviewHeader";
import { ReviewRow } from "./ReviewRow";
import "./review-table.css";

const rowHeight = 38;

interface ReviewTableProps {
  rows: readonly ImportRow[];
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
  /** The row whose text is shown below. */
  focused: number | undefined;
  onFocusRow: (row: number) => void;
}

/** The rows to be imported. Up and down go to the same column of the next row. */
export function ReviewTable({ rows, chosen, onChoose, focused, onFocusRow }: ReviewTableProps) {
  const t = useMessages(importScreenMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.row ?? index,
    overscan: 12,
  });
  const toggle = (row: number) => {
    const next = new Set(chosen);
    if (!next.delete(row)) next.add(row);
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]");
    // A list that opens by its arrow keys keeps them.
    if (step === undefined || !cell || event.target instanceof HTMLSelectElement) return;
    const index = Number(cell.closest<HTMLElement>("[data-row-index]")?.dataset.rowIndex) + step;
    if (!rows[index]) return;
    event.preventDefault();
    virtual.scrollToIndex(index);
    const { cell: column } = cell.dataset;
    requestAnimationFrame(() => {
      const selector = `[data-row-index="${index}"] [data-cell="${column}"]`;
      scroller.current?.querySelector<HTMLElement>(selector)?.focus();
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtualised table is made of rows that are placed by hand.
    <div
      ref={scroller}
      className="review-table"
      role="table"
      aria-label={t("table")}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
    >
      <ReviewHeader
        allChosen={rows.length > 0 && rows.every((row) => chosen.has(row.row))}
        onChooseAll={(all) => onChoose(new Set(all ? rows.map((row) => row.row) : []))}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="rowgroup" className="review-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <ReviewRow
              key={item.key}
              row={row}
              index={item.index}
              top={item.start}
              isChosen={chosen.has(row.row)}
              isFocused={row.row === focused}
              onToggle={toggle}
              onFocusRow={onFocusRow}
            />
          );
        })}
      </div>
    </div>
  );
}
