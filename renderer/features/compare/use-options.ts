import { useMemo } from "react";
import type { LikeArticle } from "#shared/ipc/compare-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { compareMessages } from "#shared/messages/compare";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { foldForSearch } from "../../state/library-arrange";
import type { ArticleOption } from "./ChooserList";

/**
 * The articles that fit what was typed: every word stands in title, source or date. By date, the latest first; with
 * `likes` only those, in their order.
 */
export function useOptions(
  articles: readonly ArticleSummary[],
  typed: string,
  likes: readonly LikeArticle[] | undefined,
): readonly ArticleOption[] {
  const t = useMessages(compareMessages);
  const language = useLanguage();
  return useMemo(() => {
    const wanted = foldForSearch(typed).split(/\s+/).filter(Boolean);
    const rows = likes ? likeRows(articles, likes) : byDate(articles);
    return rows.flatMap(({ article, shared }) => {
      const day = article.published ? publishedInWords(article.published, language, "short") : t("undated");
      const hay = foldForSearch(`${article.title} ${article.source} ${article.published ?? ""} ${day}`);
      if (!wanted.every((word) => hay.includes(word))) return [];
      const words = t("words", { count: article.words });
      const likeness = shared === undefined ? [] : [t("likeShared", { count: shared })];
      return [
        {
          id: article.id,
          title: article.title || t("untitled"),
          source: article.source || t("noSource"),
          detail: ["", day, words, ...likeness].join(" · ").trim(),
        },
      ];
    });
  }, [articles, typed, likes, language, t]);
}

interface Row {
  article: ArticleSummary;
  shared?: number;
}

function likeRows(articles: readonly ArticleSummary[], likes: readonly LikeArticle[]): Row[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return likes.flatMap(({ article: id, sharedThere }) => {
    const article = byId.get(id);
    return article ? [{ article, shared: sharedThere }] : [];
  });
}

function byDate(articles: readonly ArticleSummary[]): Row[] {
  const dated = (article: ArticleSummary) => article.published ?? "";
  return [...articles]
    .sort((one, other) => (dated(one) === dated(other) ? 0 : dated(one) < dated(other) ? 1 : -1))
    .map((article) => ({ article }));
}
