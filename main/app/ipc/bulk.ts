import { appError } from "#shared/errors";
import { fail } from "#shared/result";
import type { Answerers } from "./handle";

const notYet = () => fail(appError("job-failed", "bulk", "this is being built."));

/** Answers the requests about bulk. */
export function bulkAnswerers(): Answerers<"bulk:preview" | "bulk:run"> {
  return {
    "bulk:preview": notYet,
    "bulk:run": notYet,
  };
}
