import type { Comparison } from "#shared/compare/comparison";
import type { CompareSettings } from "#shared/compare/settings";
import type { LikeArticle, OverviewAnswer } from "#shared/ipc/compare-types";
import type { Result } from "#shared/result";
import type { RunOptions } from "../jobs/job";
import type { ProjectIndex } from "../mentions";

/** Compares articles of a project with one another, with what people decided about their passages. */
export function compareProjectArticles(
  index: ProjectIndex,
  articles: readonly string[],
  settings: CompareSettings,
  options: RunOptions = {},
): Promise<Result<Comparison>> {
  const { session } = index;
  const wanted = [...new Set(articles)];
  const decisions = session
    .decisions()
    .filter(({ a, b }) => wanted.includes(a.article) && wanted.includes(b.article));
  const argument = { articles: wanted, settings, decisions, canWrite: !session.readOnly };
  return index.run("compare-articles", argument, options);
}

/** The articles that share wording with one, the most first. Only verbatim wording counts. */
export function articlesLike(
  index: ProjectIndex,
  article: string,
  settings: CompareSettings,
  options: RunOptions = {},
): Promise<Result<LikeArticle[]>> {
  const canWrite = !index.session.readOnly;
  return index.run("compare-like", { article, settings, canWrite }, options);
}

/** All pairs of a project that share wording, and clusters of articles on one event. Only verbatim wording counts. */
export function compareOverview(
  index: ProjectIndex,
  settings: CompareSettings,
  options: RunOptions = {},
): Promise<Result<OverviewAnswer>> {
  return index.run("compare-overview", { settings, canWrite: !index.session.readOnly }, options);
}
