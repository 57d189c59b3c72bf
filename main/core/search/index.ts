import { appError } from "#shared/errors";
import type { ConcordanceAnswer, ConcordanceQuery } from "#shared/ipc/concordance-types";
import { fail, ok, type Result } from "#shared/result";
import type { RunOptions } from "../jobs/job";
import type { ProjectIndex } from "../mentions";
import type { ConcordanceDocument } from "./concordance-export";
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
  const answer = await inTime(index, query, options, (timed) => index.run("concordance", { query }, timed));
  if (!answer.ok) return answer;
  return ok(index.takeRebuilt() ? { ...answer.value, rebuilt: true } : answer.value);
}

/** Writes all lines of a concordance to `file` (absolute path) as `document` says; gives their number. */
export function exportConcordance(
  index: ProjectIndex,
  query: ConcordanceQuery,
  file: string,
  document: ConcordanceDocument,
  options: RunOptions = {},
): Promise<Result<{ lines: number }>> {
  const coders = Object.fromEntries(index.session.coders().map(({ id, name }) => [id, name]));
  const argument = { query, file, coders, document };
  return inTime(index, query, options, (timed) => index.run("concordance-export", argument, timed));
}

/** Finds words in the texts of all articles. */
export function searchArticles(
  index: ProjectIndex,
  wish: Omit<SearchArgument, "folder">,
  options: RunOptions = {},
): Promise<Result<SearchAnswer>> {
  return index.run("search", wish, options);
}

/** The regular expression each index is busy with: the time of the next one begins when that has ended. */
const busy = new WeakMap<ProjectIndex, Promise<unknown>>();

/** Ends the worker when a regular expression has not come to an end in time: nothing else can stop one. */
async function inTime<T>(
  index: ProjectIndex,
  { mode, query }: ConcordanceQuery,
  options: RunOptions,
  run: (options: RunOptions) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (mode !== "regex" || query.trim() === "") return run(options);
  const next = (busy.get(index) ?? Promise.resolve()).then(() => timed(index, query, options, run));
  busy.set(
    index,
    next.catch(() => undefined),
  );
  return next;
}

async function timed<T>(
  index: ProjectIndex,
  query: string,
  options: RunOptions,
  run: (options: RunOptions) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (options.signal?.aborted) return fail(appError("job-failed", "cancelled", "it was ended."));
  // Opening the project may take longer, and is no fault of the expression.
  const ready = await index.update();
  if (!ready.ok) return ready;
  const late = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, late.signal]) : late.signal;
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(fail(tooSlow(query).appError));
      // First: what is no longer wanted is not run once more in the next worker.
      late.abort();
      void index.end();
    }, patternBudgetMs + graceMs);
  });
  const answer = await Promise.race([run({ ...options, signal }), ended]);
  clearTimeout(timer);
  return answer;
}
