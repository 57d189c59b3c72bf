import { useMemo } from "react";
import { overviewMessages } from "#shared/messages/overview";
import { type Arrival, arrivals } from "#shared/overview/first-publisher";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { openComparison } from "../../state/compare-store";
import { showArticle } from "../../state/navigation";
import type { Overview } from "../../state/overview-store";
import { saveTable, useFigureWords } from "../../state/save-document";
import { useView } from "../../state/view-store";
import { TakeAway } from "../../ui/TakeAway";
import type { ClusterFacts } from "./clusters";
import { arrivalsTable } from "./overview-tables";
import { useOverviewSettings } from "./use-overview-settings";

const mostRows = 400;

/** The articles by time, with how much of each was there before. */
export function ArrivalsView({ overview, cluster }: { overview: Overview; cluster: ClusterFacts }) {
  const t = useMessages(overviewMessages);
  const words = useFigureWords();
  const settings = useOverviewSettings(cluster, {});
  const { answer, facts, pairs } = overview;
  const rows = useMemo(
    () => arrivals(cluster.members, facts, answer.words, pairs),
    [cluster, facts, answer, pairs],
  );
  const take = async (format: string) => {
    if (format === "csv" || format === "xlsx") {
      await saveTable(arrivalsTable(rows, overview, settings, t), format);
    }
  };
  return (
    <section className="arrivals" aria-label={t("arrivalsTitle")}>
      <header className="arrivals-head">
        <h2 className="figure-title">{t("arrivalsTitle")}</h2>
        <TakeAway words={words} onTake={take} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <section className="arrivals-scroll" tabIndex={0} aria-label={t("article")}>
        <table className="arrivals-table">
          <thead>
            <tr>
              <th scope="col">{t("published")}</th>
              <th scope="col">{t("sourceHead")}</th>
              <th scope="col">{t("article")}</th>
              <th scope="col" className="is-number">
                {t("allWords")}
              </th>
              <th scope="col">{t("before")}</th>
              <th scope="col">{t("beforeIn")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((arrival) => (
              <ArrivalRow key={arrival.article} arrival={arrival} overview={overview} />
            ))}
          </tbody>
        </table>
        {rows.length > mostRows ? (
          <p className="quiet-text">{t("moreRows", { shown: mostRows, count: rows.length })}</p>
        ) : null}
      </section>
    </section>
  );
}

function openArticle(article: string): void {
  useView.setState({ screen: "read" });
  showArticle(article);
}

function ArrivalRow({ arrival, overview }: { arrival: Arrival; overview: Overview }) {
  const t = useMessages(overviewMessages);
  const language = useLanguage();
  const words = useFigureWords();
  const { answer, facts } = overview;
  const fact = facts[arrival.article];
  const earlier = arrival.from === undefined ? undefined : facts[arrival.from];
  if (!fact) return null;
  return (
    <tr>
      <td className="arrivals-date">
        {fact.published ? publishedInWords(fact.published, language, "short") : t("undated")}
        {arrival.isFirst ? <span className="matrix-first">{t("first")}</span> : null}
      </td>
      <td>{fact.source}</td>
      <td>
        <button type="button" className="arrivals-link" onClick={() => openArticle(fact.id)}>
          {fact.title}
        </button>
      </td>
      <td className="is-number">{words.number(answer.words[arrival.article] ?? 0)}</td>
      <td className="arrivals-share">
        {arrival.from === undefined ? null : (
          <>
            <span className="arrivals-bar" aria-hidden="true">
              <span style={{ width: `${arrival.shareBefore * 100}%` }} />
            </span>
            {words.share(arrival.shareBefore)}
          </>
        )}
      </td>
      <td>
        {earlier ? (
          <button
            type="button"
            className="arrivals-link"
            onClick={() => openComparison([earlier.id, fact.id])}
            title={earlier.title}
          >
            {earlier.source}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
