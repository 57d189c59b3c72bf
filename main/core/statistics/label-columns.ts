import type { StatisticsQuery } from "#shared/ipc/statistics-types";
import type { ProjectMemory } from "../mentions";

/** The labels that are counted, in the order of the codebook; those it no longer has come last. */
export class LabelColumns {
  readonly ids: readonly string[];
  /** By number of a label in the index: its place in `ids`, -1 for those that are not counted. */
  readonly #columns: Int32Array;

  constructor(memory: ProjectMemory, { labels }: Pick<StatisticsQuery, "labels">) {
    const numbered = memory.mentions.tables.labels.texts;
    const order = [...new Set([...memory.codebook.labels.map(({ id }) => id), ...numbered])];
    const wanted = labels?.length ? new Set(labels) : undefined;
    this.ids = wanted ? order.filter((id) => wanted.has(id)) : order;
    const places = new Map(this.ids.map((id, place) => [id, place]));
    this.#columns = Int32Array.from(numbered, (id) => places.get(id) ?? -1);
  }

  /** The column of a label by its number in the index; -1 for one that is not counted. */
  of(labelNumber: number): number {
    return this.#columns[labelNumber] ?? -1;
  }

  /** Which columns are worth a row: labels in use, and those that can still be used. */
  shown(memory: ProjectMemory, spans: ArrayLike<number>): number[] {
    const retired = new Map(memory.codebook.labels.map((label) => [label.id, label.retired]));
    return [...this.ids.keys()].filter(
      (at) => (spans[at] ?? 0) > 0 || retired.get(this.ids[at] ?? "") === false,
    );
  }
}
