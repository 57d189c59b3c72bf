import type { Job } from "./job";

/** Every job, one line each; the code of a job is loaded when it first runs. */
export const jobs = {
  "import-prepare": () => import("../import/import-jobs").then((module) => module.prepareJob),
  "import-edit": () => import("../import/import-jobs").then((module) => module.editJob),
  "import-reread": () => import("../import/import-jobs").then((module) => module.rereadJob),
  "import-text": () => import("../import/import-jobs").then((module) => module.textJob),
  "import-commit": () => import("../import/import-jobs").then((module) => module.commitJob),
  "import-discard": () => import("../import/import-jobs").then((module) => module.discardJob),
  export: () => import("../export/export-job").then((module) => module.exportJob),
  "index-open": () => import("../mentions/index-jobs").then((module) => module.openIndexJob),
  "index-update": () => import("../mentions/index-jobs").then((module) => module.updateIndexJob),
  "index-settle": () => import("../mentions/index-jobs").then((module) => module.settleIndexJob),
} satisfies Record<string, () => Promise<Job<never, unknown>>>;

export type JobKind = keyof typeof jobs;
type JobOf<K extends JobKind> = Awaited<ReturnType<(typeof jobs)[K]>>;

/** The argument a job takes. */
export type JobArgument<K extends JobKind> = Parameters<JobOf<K>>[0];

/** What a job answers with when it succeeds. */
export type JobAnswer<K extends JobKind> = Extract<Awaited<ReturnType<JobOf<K>>>, { ok: true }>["value"];
