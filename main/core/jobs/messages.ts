import type { Result } from "#shared/result";
import type { JobProgress } from "./job";
import type { JobKind } from "./table";

/** What the caller of jobs says to the worker. "taken" answers a part: the next one may come. */
export type ToWorker =
  | { type: "run"; id: number; kind: JobKind; argument: unknown }
  | { type: "cancel"; id: number }
  | { type: "taken"; id: number };

/** What the worker says back. */
export type FromWorker =
  | { type: "progress"; id: number; progress: JobProgress }
  | { type: "part"; id: number; value: unknown }
  | { type: "done"; id: number; result: Result<unknown> };
