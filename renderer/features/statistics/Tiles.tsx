import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { statisticsMessages } from "#shared/messages/statistics";
import { useMessages } from "../../i18n/use-messages";
import { useFigureWords } from "../../state/save-document";

/** The size of the dataset in a few numbers. */
export function Tiles({ statistics }: { statistics: DatasetStatistics }) {
  const t = useMessages(statisticsMessages);
  const { number, share } = useFigureWords();
  const { articles, taggedArticles, doneArticles, spans, links, words, coverage, spansPerArticle } =
    statistics;
  const covered = coverage[0] ?? { words: 0, share: 0 };
  const ofArticles = (count: number) =>
    t("ofArticles", { share: share(articles === 0 ? 0 : count / articles) });
  const rate = Math.round((links / Math.max(1, spans)) * 10) / 10;
  const tiles = [
    { name: t("tileArticles"), value: number(articles) },
    { name: t("tileTagged"), value: number(taggedArticles), detail: ofArticles(taggedArticles) },
    { name: t("tileDone"), value: number(doneArticles), detail: ofArticles(doneArticles) },
    {
      name: t("tileSpans"),
      value: number(spans),
      detail: spans > 0 ? t("perArticle", { median: number(spansPerArticle.median) }) : undefined,
    },
    {
      name: t("tileLinks"),
      value: number(links),
      detail: spans > 0 ? t("perSpan", { rate: number(rate) }) : undefined,
    },
    {
      name: t("tileCovered"),
      value: share(covered.share),
      detail: t("ofWords", { covered: number(covered.words), words: number(words) }),
    },
  ];
  return (
    <section className="statistics-numbers" aria-label={t("numbers")}>
      <dl className="tiles">
        {tiles.map(({ name, value, detail }) => (
          <div key={name} className="tile card">
            <dt className="tile-name">{name}</dt>
            <dd className="tile-value">{value}</dd>
            {detail ? <dd className="tile-detail">{detail}</dd> : null}
          </div>
        ))}
      </dl>
    </section>
  );
}
