import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { ArticleSummary, SearchHit } from "#shared/ipc/project-types";
import { findMessages } from "#shared/messages/find";
import { useMessages } from "../../i18n/use-messages";
import { showArticle } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { reader } from "../../state/reader-store";

type Row =
  | { kind: "article"; key: string; article: ArticleSummary | undefined; count: number }
  | { kind: "hit"; key: string; hit: SearchHit };

function rowsOf(hits: readonly SearchHit[], articles: ReadonlyMap<string, ArticleSummary>): Row[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) groups.set(hit.article, [...(groups.get(hit.article) ?? []), hit]);
  return [...groups].flatMap(([id, members]) => [
    { kind: "article", key: id, article: articles.get(id), count: members.length } as const,
    ...members.map((hit) => ({ kind: "hit", key: `${id} ${hit.start}`, hit }) as const),
  ]);
}

const hitId = (key: string) => `hit-${key.replace(" ", "-")}`;

/** The places found, under their articles. Arrows walk them and show each in the text. */
export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  const t = useMessages(findMessages);
  const articles = useProject((state) => state.snapshot?.articles);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | undefined>(undefined);
  const byId = useMemo(() => new Map((articles ?? []).map((article) => [article.id, article])), [articles]);
  const rows = useMemo(() => rowsOf(hits, byId), [hits, byId]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === "article" ? 50 : 54),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  const choose = (hit: SearchHit, key: string) => {
    setActive(key);
    showArticle(hit.article, hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      reader()?.focus();
      event.preventDefault();
      return;
    }
    const next = nextHit(event.key, rows, active);
    const row = next === undefined ? undefined : rows[next];
    if (next === undefined || row?.kind !== "hit") return;
    event.preventDefault();
    choose(row.hit, row.key);
    virtual.scrollToIndex(next, { align: "auto" });
  };
  return (
    <div
      ref={scroller}
      className="hit-list"
      role="listbox"
      aria-label={t("results")}
      aria-activedescendant={active === undefined ? undefined : hitId(active)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="article-list-inner" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="hit-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === "article" ? (
                <HitArticle article={row.article} count={row.count} />
              ) : (
                <Hit row={row} isActive={row.key === active} onChoose={choose} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function nextHit(key: string, rows: readonly Row[], active: string | undefined): number | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return undefined;
  let index = rows.findIndex((row) => row.key === active);
  do index += step;
  while (rows[index]?.kind === "article");
  return rows[index] ? index : undefined;
}

function HitArticle({ article, count }: { article: ArticleSummary | undefined; count: number }) {
  return (
    <div className="hit-article" aria-hidden>
      <span className="hit-article-title">{article?.title}</span>
      <span className="hit-article-meta">
        {article?.source} <span className="number">{count}</span>
      </span>
    </div>
  );
}

function Hit({
  row,
  isActive,
  onChoose,
}: {
  row: Extract<Row, { kind: "hit" }>;
  isActive: boolean;
  onChoose: (hit: SearchHit, key: string) => void;
}) {
  const { hit } = row;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      id={hitId(row.key)}
      role="option"
      aria-selected={isActive}
      className={`hit ${isActive ? "is-active" : ""}`}
      onClick={() => onChoose(hit, row.key)}
    >
      {hit.before}
      <mark>{hit.quote}</mark>
      {hit.after}
    </div>
  );
}
