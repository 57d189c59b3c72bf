import { setImmediate } from "node:timers/promises";
import type { Result } from "#shared/result";
import { execute } from "./execute";
import type { RunOptions } from "./job";
import type { JobRunner } from "./runner";
import type { JobAnswer, JobArgument, JobKind } from "./table";

/** A runner that works in this thread, for the command line and tests. */
export function inlineJobs(): JobRunner {
  const memory = new Map<string, unknown>();
  return {
    run: async <K extends JobKind>(kind: K, argument: JobArgument<K>, options: RunOptions = {}) => {
      const signal = options.signal ?? new AbortController().signal;
      const result = await execute(kind, argument, signal, memory, {
        progress: (progress) => options.onProgress?.(progress),
        part: async (value) => {
          options.onPart?.(value as never);
          await setImmediate();
        },
      });
      return result as Result<JobAnswer<K>>;
    },
    close: async () => memory.clear(),
  };
}

/** Runs one job in this thread. */
export async function runInline<K extends JobKind>(
  kind: K,
  argument: JobArgument<K>,
  options?: RunOptions,
): Promise<Result<JobAnswer<K>>> {
  return inlineJobs().run(kind, argument, options);
}
