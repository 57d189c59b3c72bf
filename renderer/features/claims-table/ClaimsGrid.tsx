import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, Fragment, type KeyboardEvent, useId, useRef } from "react";
import type { ClaimsTable, ClaimWording } from "#shared/ipc/claims-types";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { useMessages } from "../../i18n/use-messages";
import { SourceCell } from "./SourceCell";
import { type Stance, useStances } from "./stances";
import type { TableRow } from "./table-rows";

/** A cell: its row and column from 0; column 0 is the statement. */
export interface Cell {
  row: number;
  column: number;
}

interface ClaimsGridProps {
  rows: readonly TableRow[];
  sources: ClaimsTable["sources"];
  active: Cell;
  onActive: (cell: Cell) => void;
  onOpen: (cell: Cell) => void;
  onCompare: (cell: Cell) => void;
}

/** Statements by source. Arrows move from cell to cell, Enter opens the article, Shift+Enter compares. */
export function ClaimsGrid({ rows, sources, active, onActive, onOpen, onCompare }: ClaimsGridProps) {
  const t = useMessages(claimsTableMessages);
  const stances = useStances();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    overscan: 4,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The head lies over the first rows' place.
    scrollPaddingStart: 64,
  });
  const goTo = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(sources.length, column)),
    };
    onActive(next);
    virtual.scrollToIndex(next.row, { align: "auto" });
    requestAnimationFrame(() => bringIntoView(scroller.current, `${id}-${next.row}-${next.column}`));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = active;
    const far = event.ctrlKey || event.metaKey;
    const steps: Record<string, () => void> = {
      ArrowDown: () => goTo(row + 1, column),
      ArrowUp: () => goTo(row - 1, column),
      ArrowRight: () => goTo(row, column + 1),
      ArrowLeft: () => goTo(row, column - 1),
      PageDown: () => goTo(row + 6, column),
      PageUp: () => goTo(row - 6, column),
      Home: () => goTo(far ? 0 : row, 0),
      End: () => goTo(far ? rows.length - 1 : row, sources.length),
      Enter: () => (event.shiftKey ? onCompare(active) : onOpen(active)),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  const columns = { "--columns": sources.length } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, as a table's cannot be.
    <div
      ref={scroller}
      className="claims-grid"
      role="grid"
      aria-label={t("table")}
      aria-rowcount={rows.length + 1}
      aria-colcount={sources.length + 1}
      aria-activedescendant={rows.length > 0 ? `${id}-${active.row}-${active.column}` : undefined}
      tabIndex={0}
      style={columns}
      onKeyDown={onKeyDown}
      data-pane-focus
    >
      <Head sources={sources} />
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, as a table's cannot be. */}
      <div role="rowgroup" className="claims-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const beginsPassages = row.kind === "passage" && rows[item.index - 1]?.kind !== "passage";
          return (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: the grid has the focus.
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className={`claims-row ${row.kind === "passage" ? "is-passage" : ""} ${beginsPassages ? "is-first-passage" : ""}`}
              style={{ top: item.start }}
            >
              <RowCells
                id={`${id}-${item.index}`}
                row={row}
                sources={sources}
                stances={stances}
                active={active.row === item.index ? active.column : -1}
                onActive={(column) => onActive({ row: item.index, column })}
                onOpen={(column) => onOpen({ row: item.index, column })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls so that neither the head nor the first column, which stay in place, hide a cell. */
function bringIntoView(scroller: HTMLElement | null, id: string): void {
  const cell = scroller && document.getElementById(id);
  const corner = scroller?.querySelector<HTMLElement>("[role=columnheader]");
  if (!cell || !corner) return;
  const view = scroller.getBoundingClientRect();
  const place = cell.getBoundingClientRect();
  const top = place.top - view.top - corner.offsetHeight;
  const below = place.bottom - view.top - scroller.clientHeight;
  // What is higher than the view is shown from its beginning.
  if (top < 0) scroller.scrollTop += top;
  else if (below > 0) scroller.scrollTop += Math.min(top, below);
  if (cell.getAttribute("role") === "rowheader") return;
  const left = place.left - view.left - corner.offsetWidth;
  const right = place.right - view.left - scroller.clientWidth;
  if (left < 0) scroller.scrollLeft += left;
  else if (right > 0) scroller.scrollLeft += Math.min(left, right);
}

function Head({ sources }: { sources: ClaimsTable["sources"] }) {
  const t = useMessages(claimsTableMessages);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed by hand, as a table's cannot be.
    <div role="rowgroup" className="claims-head">
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: the grid has the focus. */}
      <div role="row" aria-rowindex={1} className="claims-columns">
        {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: the grid has the focus. */}
        <div role="columnheader" className="claims-corner">
          {t("statement")}
        </div>
        {sources.map(({ name, articles, claims }) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: the grid has the focus.
          <div key={name} role="columnheader" className="claims-source">
            <span className="claims-source-name" title={name || t("noSource")}>
              {name || t("noSource")}
            </span>
            <span className="claims-source-counts">{t("claimsOf", { claims, articles })}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

const noWordings: readonly ClaimWording[] = [];

interface RowCellsProps {
  id: string;
  row: TableRow;
  sources: ClaimsTable["sources"];
  stances: ReadonlyMap<string, Stance>;
  /** Its active column; -1 without one. */
  active: number;
  onActive: (column: number) => void;
  onOpen: (column: number) => void;
}

function RowCells({ id, row, sources, stances, active, onActive, onOpen }: RowCellsProps) {
  const t = useMessages(claimsTableMessages);
  const isPassage = row.kind === "passage";
  return (
    <>
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys. */}
      <div
        id={`${id}-0`}
        role="rowheader"
        aria-selected={active === 0}
        className={`claims-statement ${active === 0 ? "is-active" : ""}`}
        onClick={() => onActive(0)}
        onDoubleClick={() => onOpen(0)}
      >
        <div className="claims-statement-inner">
          {isPassage ? <p className="section-title claims-passage-mark">{t("confirmed")}</p> : null}
          <p className="claims-statement-words">{row.wording.replace(/\s+/gu, " ")}</p>
          <p className="claims-facts">
            {row.topic ? <span>{row.topic}</span> : null}
            <span>{t("inSources", { count: row.spread })}</span>
            {isPassage ? <span>{t("confirmedText")}</span> : null}
          </p>
        </div>
      </div>
      {sources.map(({ name }, at) => {
        const wordings = row.cells[at] ?? noWordings;
        const isActive = active === at + 1;
        return (
          <Fragment key={name}>
            {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys. */}
            <div
              id={`${id}-${at + 1}`}
              role="gridcell"
              aria-selected={isActive}
              className={`claims-cell ${wordings.length === 0 ? "is-none" : ""} ${isActive ? "is-active" : ""}`}
              onClick={() => onActive(at + 1)}
              onDoubleClick={() => onOpen(at + 1)}
            >
              <SourceCell wordings={wordings} reference={row.reference} stances={stances} />
            </div>
          </Fragment>
        );
      })}
    </>
  );
}
