import type { Result } from "#shared/result";
import { execute } from "../jobs/execute";
import type { JobRunner } from "../jobs/runner";
import type { JobAnswer } from "../jobs/table";
import type { IndexState } from "./index-jobs";
import { memoryOf, type ProjectMemory } from "./project-memory";

/** Jobs in this thread for tests, which may look at what they remember and at what opening and updating answered. */
export function openJobs() {
  const memory = new Map<string, unknown>();
  const states: IndexState[] = [];
  const listener = { progress: () => undefined, part: async () => undefined };
  const runner: JobRunner = {
    run: async (kind, argument, { signal = new AbortController().signal } = {}) => {
      const answer = await execute(kind, argument, signal, memory, listener);
      if (answer.ok && (kind === "index-open" || kind === "index-update")) {
        states.push(answer.value as IndexState);
      }
      return answer as Result<JobAnswer<typeof kind>>;
    },
    close: async () => memory.clear(),
  };
  const memoryIn = (folder: string): ProjectMemory => memoryOf({ memory }, folder);
  return { runner, states, memoryIn };
}
