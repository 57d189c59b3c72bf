import type { OpenIndex } from "../open-index";
import type { RunningJobs } from "../running-jobs";
import type { Answerers } from "./handle";

interface Parts {
  index: OpenIndex;
  jobs: RunningJobs;
}

/** claims */
export function claimsAnswerers({ index }: Parts): Answerers<"claims:table" | "claims:chronology"> {
  return {
    "claims:table": async () => index.require() as never,
    "claims:chronology": async () => index.require() as never,
  };
}
