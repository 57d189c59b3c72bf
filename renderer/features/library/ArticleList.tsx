import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { libraryMessages } from "#shared/messages/library";
import type { Label } from "#shared/model/codebook";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import type { Arrangement, LibraryRow } from "../../state/library-arrange";
import { useLibrary } from "../../state/library-store";
import { useProject } from "../../state/project-store";
import { useSession } from "../../state/session-store";
import { ArticleRow, rowId } from "./ArticleRow";
import { GroupRow } from "./GroupRow";
import { useListKeys } from "./use-list-keys";

const articleHeight = 68;
const groupHeight = 32;

/** The list itself: only what is in view is in the page, so ten thousand articles scroll like ten. */
export function ArticleList({ arrangement }: { arrangement: Arrangement }) {
  const t = useMessages(libraryMessages);
  const { rows, order } = arrangement;
  const scroller = useRef<HTMLDivElement>(null);
  const open = useSession((state) => state.articleId);
  const [active, setActive] = useState<string | undefined>(open);
  const places = useMemo(() => new Map(order.map((id, place) => [id, place])), [order]);
  const rowIndex = useMemo(
    () => new Map(rows.flatMap((row, index) => (row.kind === "article" ? [[row.article.id, index]] : []))),
    [rows],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === "group" ? groupHeight : articleHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  const reveal = (id: string) => {
    const index = rowIndex.get(id);
    if (index !== undefined) virtual.scrollToIndex(index, { align: "auto" });
  };
  const current = active !== undefined && places.has(active) ? active : order[0];
  const keys = useListKeys({ arrangement, active: current, setActive, reveal });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another open article moves the list.
  useEffect(() => {
    if (open === undefined) return;
    setActive(open);
    reveal(open);
  }, [open]);

  return (
    <div
      ref={scroller}
      className="article-list"
      role="listbox"
      aria-label={t("list")}
      aria-multiselectable="true"
      aria-activedescendant={current === undefined ? undefined : rowId(current)}
      tabIndex={0}
      data-pane-focus
      onKeyDown={keys.onKeyDown}
    >
      <div className="article-list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="article-list-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ListRow
                row={row}
                arrangement={arrangement}
                place={row.kind === "article" ? (places.get(row.article.id) ?? 0) : 0}
                current={current}
                onPointer={keys.onPointer}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const noLabels: Label[] = [];

interface ListRowProps {
  row: LibraryRow;
  arrangement: Arrangement;
  /** Place among the articles, from 0. */
  place: number;
  /** The article the keyboard stands on. */
  current: string | undefined;
  onPointer: (event: MouseEvent, id: string) => void;
}

function ListRow({ row, arrangement, place, current, onPointer }: ListRowProps) {
  const language = useLanguage();
  const open = useSession((state) => state.articleId);
  const chosen = useLibrary((state) => state.chosen);
  const coder = useProject((state) => state.snapshot?.coder ?? "");
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  if (row.kind === "group") return <GroupRow group={row.group} count={row.count} />;
  const { id } = row.article;
  return (
    <ArticleRow
      article={row.article}
      coder={coder}
      labels={labels}
      language={language}
      mostSpans={arrangement.mostSpans}
      place={place}
      total={arrangement.order.length}
      isOpen={id === open}
      isChosen={chosen.has(id)}
      isActive={id === current}
      onPointer={onPointer}
    />
  );
}
