import { setImmediate } from "node:timers/promises";
import { appError, WortlautError } from "#shared/errors";
import { fail, type Result } from "#shared/result";
import type { Job, JobContext, JobProgress } from "./job";
import { type JobKind, jobs } from "./table";

/** Where a running job's messages go. */
export interface JobListener {
  progress(progress: JobProgress): void;
  part(value: unknown): Promise<void>;
}

/** Milliseconds between two reports of progress, and between two pauses for others. */
const progressEvery = 50;
const breatheEvery = 15;

/** Runs a job of the table here and now. A fault becomes the error `job-failed`. */
export async function execute(
  kind: JobKind,
  argument: unknown,
  signal: AbortSignal,
  memory: Map<string, unknown>,
  listener: JobListener,
): Promise<Result<unknown>> {
  try {
    const job = (await jobs[kind]()) as Job<unknown, unknown>;
    return await job(argument, makeContext(signal, memory, listener));
  } catch (error) {
    if (error instanceof WortlautError) return fail(error.appError);
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return fail(appError("job-failed", kind, why));
  }
}

function makeContext(signal: AbortSignal, memory: Map<string, unknown>, listener: JobListener): JobContext {
  let told = 0;
  let phase = "";
  let breathed = performance.now();
  return {
    signal,
    memory,
    progress: (progress) => {
      const now = performance.now();
      const due = now - told >= progressEvery || progress.phase !== phase || progress.done === progress.total;
      if (!due) return;
      told = now;
      phase = progress.phase;
      listener.progress(progress);
    },
    breathe: async () => {
      if (performance.now() - breathed < breatheEvery) return;
      await setImmediate();
      breathed = performance.now();
    },
    part: (value) => listener.part(value),
  };
}
