import type { ReactNode } from "react";
import { inspectorMessages } from "#shared/messages/inspector";
import type { Article } from "#shared/model/article";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { summaryOf, useProject } from "../../state/project-store";

/** Source, title, date and length above the text of a column, and what the comparison says about it. */
export function ColumnHeader({ article, children }: { article: Article; children?: ReactNode }) {
  const t = useMessages(inspectorMessages);
  const language = useLanguage();
  const words = useProject((state) => summaryOf(state.snapshot, article.id)?.words ?? article.words);
  const { published } = article;
  return (
    <header className="column-header">
      <span className={`pill source-pill ${article.source ? "" : "is-missing"}`}>
        <span className="pill-text">{article.source || t("noSource")}</span>
      </span>
      <h2 lang={article.language || undefined}>{article.title || t("untitled")}</h2>
      <div className="column-facts">
        <span>{published ? publishedInWords(published, language, "short") : t("undated")}</span>
        <span>{t("words", { count: words })}</span>
        {children}
      </div>
    </header>
  );
}
