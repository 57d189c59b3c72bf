import { CircleCheck, CircleDashed } from "lucide-react";
import { type MouseEvent, memo } from "react";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { UiLanguage } from "#shared/messages/define";
import { libraryMessages } from "#shared/messages/library";
import type { Label } from "#shared/model/codebook";
import { publishedInWords } from "../../i18n/dates";
import { useMessages } from "../../i18n/use-messages";
import { spanCount, statusOf } from "../../state/library-arrange";
import { useSettings } from "../../state/settings-store";
import { cssColour } from "../../ui/label-colour";

interface ArticleRowProps {
  article: ArticleSummary;
  coder: string;
  labels: readonly Label[];
  language: UiLanguage;
  mostSpans: number;
  /** Place in the list, from 0, and how many there are, for screen readers. */
  place: number;
  total: number;
  isOpen: boolean;
  isChosen: boolean;
  isActive: boolean;
  onPointer: (event: MouseEvent, id: string) => void;
}

/** The element id of an article's row. */
export function rowId(article: string): string {
  return `library-${article}`;
}

/** One article in the list: title, source or date, how much is tagged, how far the coder is. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, coder, language, isOpen, isChosen, isActive, onPointer } = props;
  const t = useMessages(libraryMessages);
  const grouped = useSettings((state) => state.settings.library.group);
  const status = statusOf(article, coder);
  const count = spanCount(article, coder);
  const date = article.published ? publishedInWords(article.published, language, "short") : t("undated");
  const source = article.source || t("noSource");
  const title = article.title || t("untitled");
  const second = grouped === "date" ? source : grouped === "source" ? date : `${source} · ${date}`;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      id={rowId(article.id)}
      role="option"
      aria-label={t("rowName", { title, source, date, status: t(status), count })}
      aria-selected={isChosen || isOpen}
      aria-posinset={props.place + 1}
      aria-setsize={props.total}
      {...(isOpen ? { "aria-current": "true" as const } : {})}
      className={`article-row ${isOpen ? "is-open" : ""} ${isChosen ? "is-chosen" : ""} ${isActive ? "is-active" : ""}`}
      onClick={(event) => onPointer(event, article.id)}
    >
      <div className="article-row-title">{title}</div>
      <div className="article-row-meta">
        <span className="article-row-source">{second}</span>
        <SpanBar article={article} coder={coder} labels={props.labels} mostSpans={props.mostSpans} />
        <span className="number">{count}</span>
        <StatusMark status={status} />
      </div>
    </div>
  );
});

function StatusMark({ status }: { status: "todo" | "doing" | "done" }) {
  if (status === "done") return <CircleCheck size={13} className="status-done" aria-hidden />;
  if (status === "doing") return <CircleDashed size={13} className="status-doing" aria-hidden />;
  return null;
}

/** A bar as long as the article's share of the most spans any article has, in the colours of the labels. */
function SpanBar({
  article,
  coder,
  labels,
  mostSpans,
}: {
  article: ArticleSummary;
  coder: string;
  labels: readonly Label[];
  mostSpans: number;
}) {
  const spans = article.work[coder]?.spans ?? {};
  return (
    <span className="span-bar" aria-hidden>
      {labels.map((label) => {
        const share = mostSpans > 0 ? (100 * (spans[label.id] ?? 0)) / mostSpans : 0;
        return share > 0 ? (
          <span key={label.id} style={{ width: `${share}%`, background: cssColour(label.colour) }} />
        ) : null;
      })}
    </span>
  );
}
