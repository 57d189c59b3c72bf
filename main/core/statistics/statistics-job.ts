import { appError } from "#shared/errors";
import type { DatasetStatistics, StatisticsQuery } from "#shared/ipc/statistics-types";
import { fail } from "#shared/result";
import type { Job } from "../jobs/job";

export interface StatisticsArgument {
  folder: string;
  query: StatisticsQuery;
}

/** Counts the dataset from what the index knows. */
export const datasetStatisticsJob: Job<StatisticsArgument, DatasetStatistics> = async () =>
  fail(appError("request-invalid", "statistics", "there are none."));
