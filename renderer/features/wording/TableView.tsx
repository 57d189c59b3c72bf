import { MessagesSquare } from "lucide-react";
import { type ReactNode, useMemo, useRef } from "react";
import { explainError } from "#shared/messages/errors";
import { wordingMessages } from "#shared/messages/wording";
import type { Label } from "#shared/model/codebook";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useJobs } from "../../state/jobs-store";
import { useWording } from "../../state/wording-store";
import { Blank } from "../../ui/Blank";
import { Progress } from "../../ui/Progress";
import { PlacesPane } from "./PlacesPane";
import { shownSources, useLasting, useShownLabel, useSources, useTable } from "./use-wording";
import { WordingBar } from "./WordingBar";
import { WordingGrid } from "./WordingGrid";

/** Entries by source with the forms they have there, and the places behind a cell. */
export function TableView({ switcher }: { switcher: ReactNode }) {
  const t = useMessages(wordingMessages);
  const form = useWording((state) => state.form);
  const table = useWording((state) => state.table);
  const label = useShownLabel();
  const all = useSources();
  const sources = useMemo(() => shownSources(form.sources, all), [form.sources, all]);
  useTable(form, label?.id, sources);
  const pane = useRef<HTMLElement>(null);
  const hasRows = table !== undefined && table.rows.length > 0;
  return (
    <>
      <WordingBar switcher={switcher} label={label} sources={sources} all={all} />
      <div className="wording-body">
        <div className="wording-main">
          {hasRows ? (
            <WordingGrid
              table={table}
              onEnter={() => pane.current?.querySelector<HTMLElement>("[role=listbox]")?.focus()}
            />
          ) : (
            <NoRows label={label} />
          )}
          <Summary />
        </div>
        {hasRows ? <PlacesPane paneRef={pane} label={label} /> : null}
      </div>
      <p id="wording-keys" className="visually-hidden">
        {t("keys")}
      </p>
    </>
  );
}

function NoRows({ label }: { label: Label | undefined }) {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const { table, wrong, loading } = useWording();
  const find = useWording((state) => state.form.find);
  const progress = useJobs((state) => state.progress.search);
  const waiting = useLasting(loading && !table);
  if (wrong) {
    const words = explainError(wrong, language);
    return (
      <div role="alert" className="wording-blank">
        <Blank title={t("wrongTitle")}>
          {words.what} {words.why} {words.todo}
        </Blank>
      </div>
    );
  }
  if (!table) {
    return (
      <div className="wording-blank">
        {waiting ? (
          <div className="wording-wait">
            <Progress label={t("loading")} done={progress?.done ?? 0} total={progress?.total ?? 0} />
          </div>
        ) : null}
      </div>
    );
  }
  return (
    <div className="wording-blank">
      {find.trim() === "" ? (
        <Blank
          icon={<MessagesSquare size={34} strokeWidth={1.4} />}
          title={t("nothingTitle", { label: label?.name ?? "" })}
        >
          {t("nothingText")}
        </Blank>
      ) : (
        <Blank title={t("noneFits")} />
      )}
    </div>
  );
}

/** How much there is, below the table. */
function Summary() {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const table = useWording((state) => state.table);
  if (!table || table.sources.length === 0) return null;
  const mentions = table.sources.reduce((sum, source) => sum + source.mentions, 0);
  return (
    <p className="wording-summary number" role="status">
      {t("summary", { rows: table.rowsInAll, sources: table.sources.length, mentions })}
      {table.rowsInAll > table.rows.length ? (
        <span> · {t("rowsCut", { shown: numberInWords(table.rows.length, language) })}</span>
      ) : null}
    </p>
  );
}
