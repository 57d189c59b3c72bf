import type { Result } from "#shared/result";

/** How far a job is. `total` is 0 while it is not known. */
export interface JobProgress {
  phase: string;
  done: number;
  total: number;
}

/** What a job gets beside its argument. */
export interface JobContext {
  signal: AbortSignal;
  /** Tells how far the job is; may be called as often as one likes, what is too much is dropped. */
  progress(progress: JobProgress): void;
  /** Gives messages and other jobs their turn when 15 ms have passed since the last time. */
  breathe(): Promise<void>;
  /** Hands over a piece of a large answer; resolves when the caller has taken it. */
  part(value: unknown): Promise<void>;
  /** What jobs of one runner remember between runs, by name. */
  memory: Map<string, unknown>;
}

/** A piece of long work. Argument and answer are plain data, so that they can cross to a worker. */
export type Job<A, R> = (argument: A, context: JobContext) => Promise<Result<R>>;

/** How a caller follows a job. */
export interface RunOptions {
  signal?: AbortSignal;
  /** At most every 50 ms, and at the end of each phase. */
  onProgress?: (progress: JobProgress) => void;
  /** Takes the pieces of a large answer, in order. */
  onPart?: (value: never) => void;
}
