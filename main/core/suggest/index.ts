import type { ArticleSuggestions, EverywhereAnswer } from "#shared/ipc/suggest-types";
import { ok, type Result } from "#shared/result";
import type { RunOptions } from "../jobs/job";
import type { ProjectIndex } from "../mentions";
import type { EverywhereArgument } from "./everywhere-job";

/** What may be tagged in an article, for one coder, as the project is now. */
export async function suggestArticle(
  index: ProjectIndex,
  { article, coder }: { article: string; coder: string },
  options: RunOptions = {},
): Promise<Result<ArticleSuggestions>> {
  const { session } = index;
  const annotations = await session.annotations(coder, article);
  if (!annotations.ok) return annotations;
  const { change } = session.history();
  const rejected = annotations.value.rejected ?? [];
  const answer = await index.run("suggest-article", { article, coder, rejected }, options);
  return answer.ok ? ok({ article, change, ...answer.value }) : answer;
}

/** Where a wording stands in the project. */
export function suggestEverywhere(
  index: ProjectIndex,
  wish: Omit<EverywhereArgument, "folder">,
  options: RunOptions = {},
): Promise<Result<EverywhereAnswer>> {
  return index.run("suggest-everywhere", wish, options);
}
