import type { DatasetStatistics, StatisticsQuery } from "#shared/ipc/statistics-types";
import type { Result } from "#shared/result";
import type { ProjectIndex } from "../mentions";

/** The dataset at a glance, as the index knows it now. */
export function datasetStatistics(
  index: ProjectIndex,
  query: StatisticsQuery,
): Promise<Result<DatasetStatistics>> {
  return index.run("dataset-statistics", { query });
}
