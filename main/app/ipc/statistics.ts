import { datasetStatistics } from "#core/statistics/index";
import type { OpenIndex } from "../open-index";
import type { Answerers } from "./handle";

/** The dataset at a glance. */
export function statisticsAnswerers({ index }: { index: OpenIndex }): Answerers<"dataset:statistics"> {
  return {
    "dataset:statistics": (query) => {
      const open = index.require();
      return open.ok ? datasetStatistics(open.value, query) : open;
    },
  };
}
