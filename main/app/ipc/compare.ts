import type { OpenIndex } from "../open-index";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  index: OpenIndex;
  jobs: RunningJobs;
}

/** compare */
export function compareAnswerers({
  index,
}: Parts): Answerers<"compare:articles" | "compare:like" | "compare:overview"> {
  return {
    "compare:articles": async () => index.require() as never,
    "compare:like": async () => index.require() as never,
    "compare:overview": async () => index.require() as never,
  };
}
