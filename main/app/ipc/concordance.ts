import { appError } from "#shared/errors";
import { fail } from "#shared/result";
import type { Answerers } from "./handle";

const notYet = () => fail(appError("job-failed", "concordance", "this is being built."));

/** Answers the requests about concordance. */
export function concordanceAnswerers(): Answerers<"concordance:search" | "concordance:export"> {
  return {
    "concordance:search": notYet,
    "concordance:export": notYet,
  };
}
