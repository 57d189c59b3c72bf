import type { ConcordanceAnswer, ConcordanceQuery } from "#shared/ipc/concordance-types";
import { fail, ok, type Result } from "#shared/result";
import type { RunOptions } from "../jobs/job";
import type { ProjectIndex } from "../mentions";
import { patternBudgetMs, tooSlow } from "./find-pattern";
import type { SearchAnswer, SearchArgument } from "./search-job";

export type { SearchAnswer } from "./search-job";

/** The worker ends a slow search itself between two articles; it is ended from outside when it hangs in one. */
const graceMs = 500;

/** Answers a concordance query with one page of lines. */
export async function searchConcordance(
  index: ProjectIndex,
  query: ConcordanceQuery,
  options: RunOptions = {},
): Promise<Result<ConcordanceAnswer>> {
  const answer = await inTime(index, query, () => index.run("concordance", { query }, options));
  if (!answer.ok) return answer;
  return ok(index.takeRebuilt() ? { ...answer.value, rebuilt: true } : answer.value);
}

/** Writes all lines of a concordance to `file` (absolute path) as CSV; gives their number. */
export function exportConcordance(
  index: ProjectIndex,
  query: ConcordanceQuery,
  file: string,
  options: RunOptions = {},
): Promise<Result<{ lines: number }>> {
  const coders = Object.fromEntries(index.session.coders().map(({ id, name }) => [id, name]));
  return inTime(index, query, () => index.run("concordance-export", { query, file, coders }, options));
}

/** Finds words in the texts of all articles. */
export function searchArticles(
  index: ProjectIndex,
  wish: Omit<SearchArgument, "folder">,
  options: RunOptions = {},
): Promise<Result<SearchAnswer>> {
  return index.run("search", wish, options);
}

/** Ends the worker when a regular expression has not come to an end in time: nothing else can stop one. */
async function inTime<T>(
  index: ProjectIndex,
  { mode, query }: ConcordanceQuery,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (mode !== "regex" || query.trim() === "") return run();
  // Opening the project may take longer, and is no fault of the expression.
  const ready = await index.update();
  if (!ready.ok) return ready;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(fail(tooSlow(query).appError));
      void index.end();
    }, patternBudgetMs + graceMs);
  });
  const answer = await Promise.race([run(), late]);
  clearTimeout(timer);
  return answer;
}
