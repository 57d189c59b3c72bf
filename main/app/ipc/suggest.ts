import { suggestArticle, suggestEverywhere } from "#core/suggest/index";
import type { OpenIndex } from "../open-index";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

/** What may be tagged in an article, and where a wording stands in the project. */
export function suggestAnswerers(
  open: OpenIndex,
  jobs: RunningJobs,
): Answerers<"suggest:article" | "suggest:everywhere"> {
  return {
    "suggest:article": async (wish) => {
      const index = open.require();
      return index.ok ? suggestArticle(index.value, wish) : index;
    },
    "suggest:everywhere": async (wish) => {
      const index = open.require();
      if (!index.ok) return index;
      return jobs.run("suggest", (controls) => suggestEverywhere(index.value, wish, controls));
    },
  };
}
