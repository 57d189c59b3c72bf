import type { OpenIndex } from "../open-index";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  index: OpenIndex;
  jobs: RunningJobs;
}

/** wording */
export function wordingAnswerers({
  index,
}: Parts): Answerers<"wording:table" | "wording:places" | "wording:keyness"> {
  return {
    "wording:table": async () => index.require() as never,
    "wording:places": async () => index.require() as never,
    "wording:keyness": async () => index.require() as never,
  };
}
