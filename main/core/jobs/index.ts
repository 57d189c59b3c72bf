export type { JobProgress, RunOptions } from "./job";
export { findWorker, runInWorker, workerJobs } from "./run-in-worker";
export { inlineJobs, runInline } from "./run-inline";
export type { JobRunner } from "./runner";
export type { JobAnswer, JobArgument, JobKind } from "./table";
