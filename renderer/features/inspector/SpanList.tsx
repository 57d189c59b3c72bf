import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { OpenArticle } from "#shared/ipc/contract";
import { inspectorMessages } from "#shared/messages/inspector";
import type { Span } from "#shared/model/annotations";
import type { Coder } from "#shared/model/project";
import { numberParagraphs, paragraphNumberAt } from "#shared/text/offsets";
import { useMessages } from "../../i18n/use-messages";
import { removeSpans } from "../../state/annotate";
import { showSpan } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { reader } from "../../state/reader-store";
import { useSession } from "../../state/session-store";
import { useView } from "../../state/view-store";
import { Tick } from "../../ui/Toggle";
import { detailOf } from "./link-targets";
import { SpanLabelFilter } from "./SpanLabelFilter";
import { SpanListRow, spanRowId } from "./SpanListRow";
import { type SpanRow, spanRows } from "./span-rows";
import { useLinkIndex } from "./use-link-index";

const rowHeight = 46;
const noCoders: Coder[] = [];

/** All spans of the article, to filter, walk and jump to. Draws only what is in view. */
export function SpanList() {
  const t = useMessages(inspectorMessages);
  const open = useSession((state) => state.open?.shown);
  const coders = useProject((state) => state.snapshot?.coders ?? noCoders);
  const showOthers = useView((state) => state.showOthers);
  const [label, setLabel] = useState<string | undefined>(undefined);
  const rows = useMemo(
    () => (open ? spanRows(open, coders, label, showOthers) : []),
    [open, coders, label, showOthers],
  );
  if (!open) return null;
  const othersCount = open.others.reduce((sum, other) => sum + other.spans.length, 0);
  return (
    <section aria-label={t("inArticle")} className="span-section">
      <h2 className="section-title">
        {t("inArticle")} <span className="number">{open.annotations.spans.length}</span>
      </h2>
      <SpanLabelFilter spans={open.annotations.spans} chosen={label} onChoose={setLabel} />
      {rows.length === 0 ? <NoSpans label={label} /> : <Rows rows={rows} open={open} />}
      {othersCount > 0 ? (
        <Tick
          className="others-tick"
          value={showOthers}
          onChange={(next) => useView.setState({ showOthers: next })}
        >
          {t("showOthers", { count: othersCount })}
        </Tick>
      ) : null}
    </section>
  );
}

function NoSpans({ label }: { label: string | undefined }) {
  const t = useMessages(inspectorMessages);
  const name = useProject(
    (state) => state.snapshot?.codebook.labels.find((other) => other.id === label)?.name,
  );
  return <p className="quiet-text">{name ? t("noSpansOfLabel", { label: name }) : t("noSpans")}</p>;
}

interface RowsProps {
  rows: readonly SpanRow[];
  open: OpenArticle;
}

function Rows({ rows, open }: RowsProps) {
  const t = useMessages(inspectorMessages);
  const list = useRef<HTMLDivElement>(null);
  const index = useLinkIndex();
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  const roles = useProject((state) => state.snapshot?.codebook.roles);
  const selected = useSession((state) => state.selectedSpan);
  const paragraphs = useMemo(() => numberParagraphs(open.text), [open.text]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: (row) => rows[row]?.key ?? row,
    overscan: 6,
  });
  const place = placeOf(rows, selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selected span comes into view.
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: "auto" });
  }, [selected, place]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowForKey(event.key, rows, selected);
    if (next !== undefined) {
      const row = rows[next];
      if (row) choose(row);
    } else if (event.key === "Enter") reader()?.focus();
    else if (event.key === "Delete" && selected && mayChange()) removeSpans([selected]);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t("spanList")}
      aria-activedescendant={selected ? spanRowId(selected) : undefined}
      tabIndex={0}
      className="span-list"
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="span-list-inner" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="span-list-item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <SpanListRow
                row={row}
                label={
                  row.kind === "coder" ? undefined : labels?.find((other) => other.id === row.span.label)
                }
                detail={row.kind === "own" && index ? detailOf(index, row.span, roles ?? []) : ""}
                paragraph={row.kind === "coder" ? 0 : paragraphNumberAt(paragraphs, row.span.start)}
                isSelected={row.kind === "own" && row.span.id === selected}
                onChoose={choose}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const mayChange = () => useProject.getState().snapshot?.readOnly === undefined;

function choose(row: SpanRow): void {
  if (row.kind === "own") showSpan(row.span.id);
  else if (row.kind === "other") showPlace(row.span);
}

function showPlace(span: Span): void {
  reader()?.scrollTo(span.start, span.end);
}

function placeOf(rows: readonly SpanRow[], selected: string | undefined): number {
  return rows.findIndex((row) => row.kind === "own" && row.span.id === selected);
}

function rowForKey(key: string, rows: readonly SpanRow[], selected: string | undefined): number | undefined {
  const place = placeOf(rows, selected);
  const last = rows.findLastIndex((row) => row.kind === "own");
  const targets: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: last };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(0, Math.min(last, target));
}
