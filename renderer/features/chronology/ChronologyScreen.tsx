import { CalendarClock } from "lucide-react";
import { useEffect, useState } from "react";
import type { AppError } from "#shared/errors";
import { chronologyMessages } from "#shared/messages/chronology";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { explainError } from "#shared/messages/errors";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useClaimsFilters, useTopics } from "../../state/claims-filters";
import { filterClaims, useChronology, useClaims } from "../../state/claims-table-store";
import { Blank } from "../../ui/Blank";
import { SelectField } from "../../ui/Choice";
import { FilterPanel } from "../../ui/FilterPanel";
import { ChronologyFigures } from "./ChronologyFigures";
import { undatedLines } from "./chronology-documents";
import "./chronology.css";

/** The times the claims speak of, by source, beside the days the articles were published. */
export function ChronologyScreen() {
  const t = useMessages(chronologyMessages);
  const say = useMessages(claimsTableMessages);
  const filters = useClaimsFilters();
  const topics = useTopics();
  const topic = useClaims((state) => state.query.topic);
  const { answer, error } = useChronology();
  const isEmpty = answer?.events.every(({ interval }) => interval === null);
  return (
    <section className="chronology" aria-label={t("chronology")}>
      <FilterPanel {...filters}>
        {topics.length > 2 ? (
          <SelectField
            label={say("topic")}
            options={topics}
            value={topic === undefined ? "*" : `=${topic}`}
            onChange={(id) => filterClaims({ topic: id === "*" ? undefined : id.slice(1) })}
          />
        ) : null}
      </FilterPanel>
      <h1 className="visually-hidden">{t("heading")}</h1>
      {error ? <Wrong error={error} /> : null}
      {!error && !answer ? <Waiting /> : null}
      {!error && answer && isEmpty ? (
        <div className="chronology-main">
          <Blank
            icon={<CalendarClock size={34} strokeWidth={1.4} />}
            title={t(filters.isFiltered ? "noneFits" : "blankTitle")}
          >
            {filters.isFiltered ? undatedLines(answer).join(" · ") : t("blankText")}
          </Blank>
        </div>
      ) : null}
      {!error && answer && !isEmpty ? <ChronologyFigures chronology={answer} /> : null}
    </section>
  );
}

function Wrong({ error }: { error: AppError }) {
  const t = useMessages(chronologyMessages);
  const words = explainError(error, useLanguage());
  return (
    <div role="alert" className="chronology-main">
      <Blank title={t("wrongTitle")}>
        {words.what} {words.why} {words.todo}
      </Blank>
    </div>
  );
}

/** Says nothing for a moment, so that quick answers do not flicker. */
function Waiting() {
  const t = useMessages(chronologyMessages);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return <div className="chronology-main">{late ? <Blank title={t("loading")} /> : null}</div>;
}
