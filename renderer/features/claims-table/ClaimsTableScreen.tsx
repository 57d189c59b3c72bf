import { Table2 } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { type RowOrder, rowOrders } from "#shared/claims/row-order";
import type { AppError } from "#shared/errors";
import type { ClaimsTable, ClaimWording } from "#shared/ipc/claims-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { explainError } from "#shared/messages/errors";
import type { PassageDecision } from "#shared/model/passage-decision";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useClaimsFilters, useFilterLines, useTopics } from "../../state/claims-filters";
import { filterClaims, useClaims, useClaimsTable } from "../../state/claims-table-store";
import { openComparison } from "../../state/compare-store";
import { goToPlace } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { saveTable, useFigureWords } from "../../state/save-document";
import { Blank } from "../../ui/Blank";
import { SelectField } from "../../ui/Choice";
import { FilterPanel } from "../../ui/FilterPanel";
import { TakeAway } from "../../ui/TakeAway";
import { CellDetails } from "./CellDetails";
import { type Cell, ClaimsGrid } from "./ClaimsGrid";
import { claimsDocument, leftOut } from "./claims-document";
import { useStances } from "./stances";
import { articlesOf, passageRows, statementRows, type TableRow } from "./table-rows";
import "./claims-table.css";

const noDecisions: PassageDecision[] = [];
const noArticles: ArticleSummary[] = [];

/** How each source words the statements, side by side, and which source leaves one out. */
export function ClaimsTableScreen() {
  const t = useMessages(claimsTableMessages);
  const filters = useClaimsFilters();
  const topics = useTopics();
  const topic = useClaims((state) => state.query.topic);
  const { answer, error } = useClaimsTable();
  return (
    <section className="claims-table" aria-label={t("table")}>
      <FilterPanel {...filters}>
        {topics.length > 2 ? (
          <SelectField
            label={t("topic")}
            options={topics}
            value={topic === undefined ? "*" : `=${topic}`}
            onChange={(id) => filterClaims({ topic: id === "*" ? undefined : id.slice(1) })}
          />
        ) : null}
      </FilterPanel>
      {error ? (
        <Wrong error={error} />
      ) : answer ? (
        <Shown table={answer} isFiltered={filters.isFiltered} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

function Wrong({ error }: { error: AppError }) {
  const t = useMessages(claimsTableMessages);
  const words = explainError(error, useLanguage());
  return (
    <div role="alert" className="claims-main">
      <Blank title={t("wrongTitle")}>
        {words.what} {words.why} {words.todo}
      </Blank>
    </div>
  );
}

/** Says nothing for a moment, so that quick answers do not flicker. */
function Waiting() {
  const t = useMessages(claimsTableMessages);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return <div className="claims-main">{late ? <Blank title={t("loading")} /> : null}</div>;
}

function useRows(table: ClaimsTable): TableRow[] {
  const { order, references, query } = useClaims();
  const decisions = useProject((state) => state.snapshot?.decisions ?? noDecisions);
  const articles = useProject((state) => state.snapshot?.articles ?? noArticles);
  return useMemo(
    () => [
      ...statementRows(table, order, references),
      ...passageRows(table, decisions, articles, query, references),
    ],
    [table, order, references, decisions, articles, query],
  );
}

function Shown({ table, isFiltered }: { table: ClaimsTable; isFiltered: boolean }) {
  const t = useMessages(claimsTableMessages);
  const rows = useRows(table);
  const [chosen, setActive] = useState<Cell>({ row: 0, column: 0 });
  const active = {
    row: Math.max(0, Math.min(chosen.row, rows.length - 1)),
    column: Math.min(chosen.column, table.sources.length),
  };
  const row = rows[active.row];
  const wordingsAt = (cell: Cell) => rows[cell.row]?.cells[cell.column - 1] ?? [];
  const compare = (from: Cell, begin: ClaimWording | undefined = wordingsAt(from)[0]) => {
    const here = rows[from.row];
    if (!here) return;
    const place = begin ?? here.reference;
    const articles = articlesOf(here, place?.article);
    if (articles.length > 1) openComparison(articles, place);
  };
  const open = (cell: Cell) => {
    const wording = cell.column === 0 ? rows[cell.row]?.reference : wordingsAt(cell)[0];
    if (wording) goToPlace(wording);
  };
  if (!row) {
    return (
      <div className="claims-main">
        <Blank
          icon={<Table2 size={34} strokeWidth={1.4} />}
          title={t(isFiltered ? "noneFits" : "blankTitle")}
        >
          {isFiltered ? leftOut(table, 4).join(" · ") : t("blankText")}
        </Blank>
      </div>
    );
  }
  const source = table.sources[active.column - 1];
  return (
    <div className="claims-main">
      <Head table={table} rows={rows} />
      <div className="claims-panes">
        <ClaimsGrid
          rows={rows}
          sources={table.sources}
          active={active}
          onActive={setActive}
          onOpen={open}
          onCompare={(cell) => compare(cell)}
        />
        <CellDetails
          row={row}
          source={source && { name: source.name, wordings: wordingsAt(active) }}
          onCompare={(begin) => compare(active, begin)}
        />
      </div>
      <footer className="claims-foot">
        <span>{t("keys")}</span>
        {leftOut(table, 4).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </footer>
    </div>
  );
}

const orderNames = { spread: "spread", date: "date", topic: "byTopic" } as const;

function Head({ table, rows }: { table: ClaimsTable; rows: readonly TableRow[] }) {
  const t = useMessages(claimsTableMessages);
  const order = useClaims((state) => state.order);
  const words = useFigureWords();
  const filters = useFilterLines();
  const stances = useStances();
  const statements = rows.filter(({ kind }) => kind === "statement").length;
  return (
    <header className="claims-tools">
      <p className="grow claims-found" role="status">
        <b>{t("found", { rows: statements, sources: table.sources.length })}</b>{" "}
        <span className="claims-legend">
          <mark className="wording-own">{t("legendOwn")}</mark> · <span className="wording-gap">[…]</span>{" "}
          {t("legendMissing")}
        </span>
      </p>
      <SelectField<RowOrder>
        label={t("order")}
        labelHidden
        className="claims-order"
        value={order}
        options={rowOrders.map((id) => ({ id, name: t(orderNames[id]) }))}
        onChange={(next) => useClaims.setState({ order: next })}
      />
      <TakeAway
        words={words}
        onTake={async (format) => {
          if (format !== "csv" && format !== "xlsx") return;
          await saveTable(claimsDocument({ table, rows, order, filters, stances }), format);
        }}
      />
    </header>
  );
}
