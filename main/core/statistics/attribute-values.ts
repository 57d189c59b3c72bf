import type { DatasetStatistics } from "#shared/ipc/statistics-types";
import type { Attributes } from "#shared/model/annotations";
import { isWithoutValue } from "#shared/statistics/work-rules";
import type { ProjectMemory, TaggedWork } from "../mentions";
import type { LabelColumns } from "./label-columns";

const width = 2 ** 26;

/** Counts the values of attributes that have a list of them, and of yes-no attributes. */
export class AttributeValues {
  /** By column of the label and number of the attributes. */
  readonly #counts = new Map<number, number>();
  readonly #columns: LabelColumns;

  constructor(columns: LabelColumns) {
    this.#columns = columns;
  }

  add(work: TaggedWork): void {
    for (let span = 0; span < work.spans; span++) {
      const column = this.#columns.of(work.labelNumber(span));
      if (column < 0) continue;
      const key = column * width + work.attributesNumber(span);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** In the order of the codebook; values it does not have come behind its own. */
  values(memory: ProjectMemory): DatasetStatistics["values"] {
    const byColumn = new Map<number, Array<{ attributes: Attributes; count: number }>>();
    for (const [key, count] of this.#counts) {
      const attributes: Attributes = JSON.parse(memory.mentions.tables.attributes.text(key % width));
      const column = Math.floor(key / width);
      byColumn.set(column, [...(byColumn.get(column) ?? []), { attributes, count }]);
    }
    const labels = new Map(memory.codebook.labels.map((label) => [label.id, label]));
    return this.#columns.ids.flatMap((label, column) => {
      const used = byColumn.get(column);
      if (!used) return [];
      return (labels.get(label)?.attributes ?? []).flatMap(({ id, type, values = [] }) => {
        if (type !== "choice" && type !== "choices" && type !== "yes-no") return [];
        const known = type === "yes-no" ? ["true", "false"] : values.map((value) => value.id);
        const counts = new Map(known.map((value) => [value, 0]));
        let without = 0;
        for (const { attributes, count } of used) {
          const value = attributes[id];
          if (isWithoutValue(value)) without += count;
          else {
            for (const one of new Set([value].flat().map(String)))
              counts.set(one, (counts.get(one) ?? 0) + count);
          }
        }
        if (without > 0) counts.set("", without);
        return [...counts].map(([value, count]) => ({ label, attribute: id, value, count }));
      });
    });
  }
}
