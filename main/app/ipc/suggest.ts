import { appError } from "#shared/errors";
import { fail } from "#shared/result";
import type { Answerers } from "./handle";

const notYet = () => fail(appError("job-failed", "suggest", "this is being built."));

/** Answers the requests about suggest. */
export function suggestAnswerers(): Answerers<"suggest:article" | "suggest:everywhere"> {
  return {
    "suggest:article": notYet,
    "suggest:everywhere": notYet,
  };
}
