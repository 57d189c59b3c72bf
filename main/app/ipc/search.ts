import { searchArticles } from "#core/search/search-articles";
import { ok } from "#shared/result";
import type { ProjectHost } from "../project-host";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

/** Finds wording in all articles of the project. A new search ends the one before. */
export function searchAnswerers(host: ProjectHost, jobs: RunningJobs): Answerers<"article:search"> {
  let before: AbortController | undefined;
  return {
    "article:search": async ({ query, limit, ...options }) => {
      const open = host.require();
      if (!open.ok) return open;
      before?.abort();
      before = new AbortController();
      const own = before.signal;
      const { session } = open.value;
      const articles = session.summaries().map(({ id }) => id);
      const answer = await jobs.run("search", ({ signal, onProgress }) =>
        searchArticles(articles, (id) => session.text(id), query, {
          ...options,
          limit,
          signal: AbortSignal.any([own, signal]),
          onProgress: (done, total) => onProgress({ phase: "search", done, total }),
        }),
      );
      return ok(answer);
    },
  };
}
