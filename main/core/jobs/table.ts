import type { Job } from "./job";

const table = {
  "import-prepare": () => import("../import/import-jobs").then((module) => module.prepareJob),
  "import-edit": () => import("../import/import-jobs").then((module) => module.editJob),
  "import-reread": () => import("../import/import-jobs").then((module) => module.rereadJob),
  "import-text": () => import("../import/import-jobs").then((module) => module.textJob),
  "import-commit": () => import("../import/import-jobs").then((module) => module.commitJob),
  "import-discard": () => import("../import/import-jobs").then((module) => module.discardJob),
  "spans-read": () => import("../span-import/read-job").then((module) => module.readForeignJob),
  export: () => import("../export/export-job").then((module) => module.exportJob),
  "export-preview": () => import("../export/export-job").then((module) => module.previewJob),
  "dataset-statistics": () =>
    import("../statistics/statistics-job").then((module) => module.datasetStatisticsJob),
  "index-open": () => import("../mentions/index-jobs").then((module) => module.openIndexJob),
  "index-update": () => import("../mentions/index-jobs").then((module) => module.updateIndexJob),
  "index-settle": () => import("../mentions/index-jobs").then((module) => module.settleIndexJob),
  concordance: () => import("../search/concordance-job").then((module) => module.concordanceJob),
  "concordance-export": () =>
    import("../search/concordance-export").then((module) => module.concordanceExportJob),
  search: () => import("../search/search-job").then((module) => module.searchJob),
  "suggest-article": () => import("../suggest/suggest-job").then((module) => module.suggestArticleJob),
  "suggest-everywhere": () => import("../suggest/everywhere-job").then((module) => module.everywhereJob),
  "registry-usage": () => import("../registry/usage-job").then((module) => module.registryUsageJob),
  "registry-wordings": () => import("../registry/usage-job").then((module) => module.registryWordingsJob),
  "registry-actor": () => import("../registry/page-job").then((module) => module.actorPageJob),
  "registry-statement": () => import("../registry/page-job").then((module) => module.statementPageJob),
  "wording-table": () => import("../wording/table-job").then((module) => module.wordingTableJob),
  "wording-places": () => import("../wording/places-job").then((module) => module.wordingPlacesJob),
  "wording-keyness": () => import("../wording/keyness-job").then((module) => module.keynessJob),
  "compare-articles": () => import("../compare/compare-job").then((module) => module.compareArticlesJob),
  "compare-like": () => import("../compare/overview-job").then((module) => module.compareLikeJob),
  "compare-overview": () => import("../compare/overview-job").then((module) => module.compareOverviewJob),
  "claims-table": () => import("../claims/table-job").then((module) => module.claimsTableJob),
  "claims-chronology": () => import("../claims/chronology-job").then((module) => module.chronologyJob),
  "codebook-usage": () => import("../codebook/usage-job").then((module) => module.codebookUsageJob),
  "save-table": () => import("../tables/save-table").then((module) => module.saveTableJob),
  "codebook-recheck": () => import("../codebook/recheck-job").then((module) => module.recheckJob),
};

/**
 * Every job, one line each; the code of a job is loaded when it first runs. Checked apart from the lines: expecting a
 * job there would hide from the compiler what each of them answers.
 */
export const jobs = table satisfies Record<string, () => Promise<Job<never, unknown>>>;

export type JobKind = keyof typeof jobs;
type JobOf<K extends JobKind> = Awaited<ReturnType<(typeof jobs)[K]>>;

/** The argument a job takes. */
export type JobArgument<K extends JobKind> = Parameters<JobOf<K>>[0];

/** What a job answers with when it succeeds. */
export type JobAnswer<K extends JobKind> = Extract<Awaited<ReturnType<JobOf<K>>>, { ok: true }>["value"];
