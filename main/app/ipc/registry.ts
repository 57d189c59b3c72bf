import { appError } from "#shared/errors";
import { fail } from "#shared/result";
import type { Answerers } from "./handle";

const notYet = () => fail(appError("job-failed", "registry", "this is being built."));

/** Answers the requests about registry. */
export function registryAnswerers(): Answerers<
  "registry:usage" | "registry:wordings" | "registry:actor" | "registry:statement"
> {
  return {
    "registry:usage": notYet,
    "registry:wordings": notYet,
    "registry:actor": notYet,
    "registry:statement": notYet,
  };
}
