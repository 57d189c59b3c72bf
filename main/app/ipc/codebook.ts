import { appError } from "#shared/errors";
import { fail } from "#shared/result";
import type { Answerers } from "./handle";

const notYet = () => fail(appError("job-failed", "codebook", "this is being built."));

/** Answers the requests about codebook. */
export function codebookAnswerers(): Answerers<
  "codebook:usage" | "codebook:recheck" | "codebook:import" | "codebook:export"
> {
  return {
    "codebook:usage": notYet,
    "codebook:recheck": notYet,
    "codebook:import": notYet,
    "codebook:export": notYet,
  };
}
