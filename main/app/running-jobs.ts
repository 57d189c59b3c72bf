import type { Events } from "#shared/ipc/contract";
import { newId } from "#shared/model/ids";

export type JobKind = Events["job:progress"]["kind"];

/** How far a job is; `total` is 0 while it is not known. */
export interface JobProgress {
  phase: string;
  done: number;
  total: number;
}

/** What a job is given: when to stop, and whom to tell how far it is. */
export interface JobControls {
  signal: AbortSignal;
  onProgress(progress: JobProgress): void;
}

/** The long-running jobs of this moment. They report at most every 100 ms, and each can be cancelled. */
export class RunningJobs {
  readonly #running = new Map<string, { kind: JobKind; controller: AbortController }>();
  readonly #tell: (event: Events["job:progress"]) => void;

  constructor(tell: (event: Events["job:progress"]) => void) {
    this.#tell = tell;
  }

  /** Runs `work` as a job of `kind` until it settles. */
  async run<T>(kind: JobKind, work: (controls: JobControls) => Promise<T>): Promise<T> {
    const job = newId("j");
    const controller = new AbortController();
    this.#running.set(job, { kind, controller });
    let last = 0;
    const onProgress = ({ phase, done, total }: JobProgress) => {
      const now = Date.now();
      if (now - last < 100 && done < total) return;
      last = now;
      this.#tell({ job, kind, phase, done, total });
    };
    try {
      return await work({ signal: controller.signal, onProgress });
    } finally {
      this.#running.delete(job);
    }
  }

  /** Asks a job to stop; one that has ended already is left alone. */
  cancel(job: string): void {
    this.#running.get(job)?.controller.abort();
  }

  cancelAll(): void {
    for (const { controller } of this.#running.values()) controller.abort();
  }

  isRunning(kind: JobKind): boolean {
    return [...this.#running.values()].some((job) => job.kind === kind);
  }
}
