import type { Result } from "#shared/result";
import type { RunOptions } from "./job";
import type { JobAnswer, JobArgument, JobKind } from "./table";

/** Something that runs jobs and keeps what they remember, such as the draft of an import, until it is closed. */
export interface JobRunner {
  run<K extends JobKind>(
    kind: K,
    argument: JobArgument<K>,
    options?: RunOptions,
  ): Promise<Result<JobAnswer<K>>>;
  close(): Promise<void>;
}
