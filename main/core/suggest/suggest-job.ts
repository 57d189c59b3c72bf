import type { Rejection } from "#shared/model/annotations";
import { ok } from "#shared/result";
import type { Suggestion } from "#shared/suggest/suggestion";
import type { Job } from "../jobs/job";
import { memoryOf } from "../mentions";
import { suggestForArticle } from "./suggest-article";

/** An article of the project in `folder`, and the coder who works on it. */
export interface SuggestArgument {
  folder: string;
  article: string;
  coder: string;
  /** What this coder has turned down in this article. */
  rejected: Rejection[];
}

/** What is proposed, and how long finding it took. */
export interface SuggestAnswer {
  suggestions: Suggestion[];
  ms: number;
}

/** Proposes what may be tagged in an article. */
export const suggestArticleJob: Job<SuggestArgument, SuggestAnswer> = async (
  { folder, ...wish },
  context,
) => {
  const start = performance.now();
  const suggestions = suggestForArticle(memoryOf(context, folder), wish);
  return ok({ suggestions, ms: performance.now() - start });
};
