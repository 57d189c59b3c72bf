import { ArrowRight, CircleCheck } from "lucide-react";
import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import { goToPlace, openAtSpan } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { saveTable, useFigureWords } from "../../state/save-document";
import { showArticlesWith } from "../../state/statistics-store";
import { Button } from "../../ui/Button";
import { TakeAway } from "../../ui/TakeAway";
import { openName, openTable, type TableParts } from "./statistics-tables";

type Open = DatasetStatistics["open"][number];

/** What is left to do, with a way to it. */
export function WorkLeftList({ statistics, parts }: { statistics: DatasetStatistics; parts: TableParts }) {
  const { t } = parts;
  const words = useFigureWords();
  const left = statistics.open.filter(({ count }) => count > 0);
  const hasArticles = left.some(({ label }) => label === "");
  return (
    <section className="statistics-figure work-section card is-wide" aria-labelledby="statistics-open">
      <header className="figure-head">
        <h2 id="statistics-open" className="figure-title">
          {t("openTitle")}
        </h2>
        <TakeAway
          words={words}
          onTake={async (format) => {
            if (format === "csv" || format === "xlsx") await saveTable(openTable(statistics, parts), format);
          }}
        />
      </header>
      {left.length === 0 ? (
        <p className="work-nothing">
          <CircleCheck size={16} aria-hidden /> {t("openNothing")}
        </p>
      ) : (
        <ul className="work-rows">
          {left.map((open) => (
            <WorkRow key={`${open.kind} ${open.label}`} open={open} parts={parts} />
          ))}
        </ul>
      )}
      {hasArticles ? <p className="figure-note">{t("openArticlesNote")}</p> : null}
    </section>
  );
}

function WorkRow({ open, parts }: { open: Open; parts: TableParts }) {
  const { t, names } = parts;
  const { number } = useFigureWords();
  const me = useProject((state) => state.snapshot?.coder);
  const { kind, label, count, of, first } = open;
  const name = openName(open, parts);
  const own = first.find(({ coder }) => coder === me);
  const place = own ?? first[0];
  const go = () => {
    if (own) openAtSpan(own.article, own.span);
    else if (place) goToPlace(place);
    else showArticlesWith(kind === "article-not-begun" ? "todo" : "doing");
  };
  const coder = names.coder(place?.coder ?? "");
  const words = label === "" ? t("showList") : own ? t("goThere") : t("goThereOf", { coder });
  return (
    <li className="work-row">
      <span className="work-name">{name}</span>
      <span className="work-track" aria-hidden>
        <span className="work-fill" style={{ width: `${of === 0 ? 0 : (100 * count) / of}%` }} />
      </span>
      <span className="work-count">{t("openShare", { count: number(count), of: number(of) })}</span>
      <Button
        look="quiet"
        icon={<ArrowRight size={14} aria-hidden />}
        aria-label={`${words}: ${name}`}
        onPress={go}
      >
        {words}
      </Button>
    </li>
  );
}
