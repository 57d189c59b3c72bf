import { searchArticles } from "#core/search/index";
import { ok } from "#shared/result";
import type { OpenIndex } from "../open-index";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

/** Finds wording in all articles of the project. A new search ends the one before. */
export function searchAnswerers(open: OpenIndex, jobs: RunningJobs): Answerers<"article:search"> {
  let before: AbortController | undefined;
  return {
    "article:search": async (wish) => {
      const index = open.require();
      if (!index.ok) return index;
      before?.abort();
      before = new AbortController();
      const own = before.signal;
      const answer = await jobs.run("search", ({ signal, onProgress }) =>
        searchArticles(index.value, wish, { onProgress, signal: AbortSignal.any([own, signal]) }),
      );
      // Nobody waits for it any more, and nothing is wrong.
      return !answer.ok && own.aborted ? ok({ hits: [], total: 0, articles: 0 }) : answer;
    },
  };
}
