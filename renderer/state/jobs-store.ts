import { create } from "zustand";
import type { Events } from "#shared/ipc/contract";
import { listen } from "../api";
import { ask } from "./ask";

export type JobProgress = Events["job:progress"];

interface JobsState {
  /** The newest word of each kind of long job. */
  progress: Partial<Record<JobProgress["kind"], JobProgress>>;
}

/** How far long jobs are. */
export const useJobs = create<JobsState>()(() => ({ progress: {} }));

/** Follows the progress of long jobs. */
export function startJobs(): void {
  listen("job:progress", (event) =>
    useJobs.setState(({ progress }) => ({ progress: { ...progress, [event.kind]: event } })),
  );
}

/** Forgets the last progress of a kind, before a job of it begins. */
export function resetProgress(kind: JobProgress["kind"]): void {
  useJobs.setState(({ progress }) => {
    const { [kind]: _gone, ...rest } = progress;
    return { progress: rest };
  });
}

/** Asks the running job of a kind to stop; it ends with what is done so far. */
export async function cancelJob(kind: JobProgress["kind"]): Promise<void> {
  const job = useJobs.getState().progress[kind]?.job;
  if (job) await ask("job:cancel", { job });
}
