import { datasetStatistics } from "#core/statistics/index";
import { withIndex } from "../large/suggest-tasks";
import { bare, timed, timedOften, valueFrom } from "../large/timing";

/** The dataset at a glance: the first time of a session, with the index kept, and then again and again. */
export function timeStatistics(folder: string, rounds: number) {
  return withIndex(folder, async (index) => {
    valueFrom(await index.update());
    await index.settle();
    const { value, ...first } = await timed(() => datasetStatistics(index, {}));
    const warm = await timedOften(rounds, () => datasetStatistics(index, {}));
    return { spans: value.spans, words: value.words, first: bare(first), warm };
  });
}
