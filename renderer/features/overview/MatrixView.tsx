// biome-ignore-all lint/a11y/useSemanticElements: only the cells in view are made, placed by coordinates.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current cell.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { overviewMessages } from "#shared/messages/overview";
import type { MatrixItem, ReuseMatrix } from "#shared/overview/reuse-matrix";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { openComparison } from "../../state/compare-store";
import { type Overview, togglePicked, useOverview } from "../../state/overview-store";
import { useFigureWords } from "../../state/save-document";
import type { ClusterFacts } from "./clusters";
import { type CellPlace, closestArticles, placeAfter } from "./matrix-places";

const rowHeight = 36;
/** Narrow ones where there are many, so that more of the pattern is seen. */
const columnWidthFor = (count: number) => (count > 10 ? 62 : 112);
const headHeight = 44;
const page = 10;

interface MatrixProps {
  overview: Overview;
  cluster: ClusterFacts;
  matrix: ReuseMatrix;
  by: "article" | "source";
}

/** The matrix: a grid that the arrow keys walk, of which only the part in view is made. */
export function MatrixView({ overview, cluster, matrix, by }: MatrixProps) {
  const t = useMessages(overviewMessages);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<CellPlace>({ row: 0, column: Math.min(1, matrix.items.length - 1) });
  const size = matrix.items.length;
  const columnWidth = columnWidthFor(size);
  const place = { row: Math.min(at.row, size - 1), column: Math.min(at.column, size - 1) };
  const rows = useVirtualizer({
    count: size,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The head lies over what is scrolled, so that much less is in view.
    scrollPaddingEnd: headHeight,
  });
  const columns = useVirtualizer({
    count: size,
    horizontal: true,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 4,
    scrollPaddingEnd: scroller.current?.querySelector<HTMLElement>(".matrix-corner")?.offsetWidth ?? 0,
  });
  const spoken = useSpoken(matrix);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place moves the view.
  useEffect(() => {
    rows.scrollToIndex(place.row, { align: "auto" });
    columns.scrollToIndex(place.column, { align: "auto" });
  }, [place.row, place.column]);
  const compare = ({ row, column }: CellPlace) => {
    const [one, two] = [matrix.items[row], matrix.items[column]];
    if (!one || !two || one === two) return;
    const closest = closestArticles(one, two, overview.pairs);
    const pair = closest ?? [one.articles[0], two.articles[0]];
    openComparison(pair.flatMap((article) => overview.facts[article ?? -1]?.id ?? []));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const next = placeAfter(place, { key: event.key, ctrl, size, page });
    const item = matrix.items[place.row];
    if (next) setAt(next);
    else if (event.key === "Enter") compare(place);
    else if (event.key === " " && by === "article" && item) togglePicked(item.key);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="matrix"
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t("matrixLabel")}
      aria-rowcount={size + 1}
      aria-colcount={size + 1}
      aria-activedescendant={`${id}-${place.row}-${place.column}`}
      onKeyDown={onKeyDown}
      data-pane-focus
    >
      <div
        className="matrix-canvas"
        role="presentation"
        style={{
          height: headHeight + rows.getTotalSize(),
          width: `calc(var(--matrix-head) + ${columns.getTotalSize()}px)`,
          ["--matrix-column" as string]: `${columnWidth}px`,
        }}
      >
        <div className="matrix-heads" role="row" aria-rowindex={1}>
          <div className="matrix-corner" role="columnheader" aria-colindex={1}>
            {t(by === "article" ? "rowHead" : "sourceHead")}
          </div>
          {columns.getVirtualItems().map(({ index, start }) => (
            <ColumnHead
              key={index}
              index={index}
              start={start}
              item={matrix.items[index]}
              isCurrent={index === place.column}
              source={overview.facts[matrix.items[index]?.articles[0] ?? -1]?.source ?? ""}
            />
          ))}
        </div>
        {rows.getVirtualItems().map(({ index: row, start }) => (
          <div
            key={row}
            className="matrix-row"
            role="row"
            aria-rowindex={row + 2}
            style={{ transform: `translateY(${headHeight + start}px)` }}
          >
            <RowHead overview={overview} cluster={cluster} item={matrix.items[row]} row={row} by={by} />
            {columns.getVirtualItems().map(({ index: column, start: left }) => (
              <div
                key={column}
                id={`${id}-${row}-${column}`}
                role="gridcell"
                aria-colindex={column + 2}
                aria-selected={row === place.row && column === place.column}
                className="matrix-cell"
                data-same={row === column || undefined}
                style={cellStyle(matrix, row, column, left)}
                onClick={() => setAt({ row, column })}
                onDoubleClick={() => compare({ row, column })}
              >
                <CellText matrix={matrix} row={row} column={column} spoken={spoken} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function cellStyle(matrix: ReuseMatrix, row: number, column: number, left: number): CSSProperties {
  const share = matrix.cell(row, column)?.share ?? 0;
  return { left: `calc(var(--matrix-head) + ${left}px)`, "--share": share } as CSSProperties;
}

type Spoken = (row: number, column: number) => string;

function useSpoken(matrix: ReuseMatrix): Spoken {
  const t = useMessages(overviewMessages);
  const { share } = useFigureWords();
  const name = (index: number) => `${index + 1} ${matrix.items[index]?.name ?? ""}`;
  return (row, column) => {
    const cell = matrix.cell(row, column);
    if (!cell) return t("sameSpoken", { row: name(row) });
    if (cell.words === 0) return t("noneSpoken", { row: name(row), column: name(column) });
    const values = { row: name(row), column: name(column), share: share(cell.share), words: cell.words };
    return t("cellSpoken", values);
  };
}

interface CellProps {
  matrix: ReuseMatrix;
  row: number;
  column: number;
  spoken: Spoken;
}

function CellText({ matrix, row, column, spoken }: CellProps) {
  const cell = matrix.cell(row, column);
  const percent = cell ? Math.round(cell.share * 100) : 0;
  const shown = !cell ? "" : cell.words === 0 ? "·" : percent === 0 ? "<1" : String(percent);
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{spoken(row, column)}</span>
    </>
  );
}

interface ColumnHeadProps {
  index: number;
  start: number;
  item: MatrixItem | undefined;
  isCurrent: boolean;
  source: string;
}

function ColumnHead({ index, start, item, isCurrent, source }: ColumnHeadProps) {
  return (
    <div
      className={`matrix-column-head ${isCurrent ? "is-current" : ""}`}
      role="columnheader"
      aria-colindex={index + 2}
      title={item?.name === source ? source : `${item?.name} (${source})`}
      style={{ left: `calc(var(--matrix-head) + ${start}px)` }}
    >
      <b>{index + 1}</b>
      <span className="matrix-column-source">{source}</span>
    </div>
  );
}

interface RowHeadProps {
  overview: Overview;
  cluster: ClusterFacts;
  item: MatrixItem | undefined;
  row: number;
  by: "article" | "source";
}

function RowHead({ overview, cluster, item, row, by }: RowHeadProps) {
  const t = useMessages(overviewMessages);
  const language = useLanguage();
  const isPicked = useOverview((state) => by === "article" && state.picked.includes(item?.key ?? ""));
  const article = item?.articles[0] ?? -1;
  const fact = overview.facts[article];
  const isFirst = by === "article" && cluster.first.includes(article);
  const day = fact?.published ? publishedInWords(fact.published, language, "short") : t("undated");
  const detail =
    by === "article"
      ? [fact?.source, day].join(" · ")
      : t("articleCount", { count: item?.articles.length ?? 0 });
  return (
    <div className="matrix-row-head" role="rowheader" aria-colindex={1} data-picked={isPicked || undefined}>
      {by === "article" && item ? (
        <input
          type="checkbox"
          className="matrix-pick"
          tabIndex={-1}
          checked={isPicked}
          aria-label={item.name}
          onChange={() => togglePicked(item.key)}
        />
      ) : null}
      <span className="matrix-number">{row + 1}</span>
      <span className="matrix-name" title={item?.name}>
        {item?.name || t("rowHead")}
        <span className="matrix-detail">{detail}</span>
      </span>
      {isFirst ? (
        <span className="matrix-first" title={t("firstSpoken")}>
          {t("first")}
        </span>
      ) : null}
    </div>
  );
}
