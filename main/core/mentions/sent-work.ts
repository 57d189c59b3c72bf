import type { Annotations } from "#shared/model/annotations";
import type { StringTable } from "./string-table";
import { linkSize, type MentionTables, newTables, type PackedWork, packWork, spanSize } from "./tagged-work";

/** Packed work on its way to the worker, with tables of its own. */
export interface SentWork {
  tables: Record<keyof MentionTables, readonly string[]>;
  work: PackedWork[];
}

/** Packs annotations to be sent. */
export function packToSend(all: readonly Annotations[]): SentWork {
  const tables = newTables();
  const work = all.map((annotations) => packWork(annotations, tables));
  const { labels, roles, entries, wordings, attributes } = tables;
  return {
    tables: {
      labels: labels.texts,
      roles: roles.texts,
      entries: entries.texts,
      wordings: wordings.texts,
      attributes: attributes.texts,
    },
    work,
  };
}

/** Work that was sent, numbered by `tables`. */
export function unpackSent({ tables: sent, work }: SentWork, tables: MentionTables): PackedWork[] {
  const labels = numbersIn(sent.labels, tables.labels);
  const roles = numbersIn(sent.roles, tables.roles);
  const entries = numbersIn(sent.entries, tables.entries);
  const wordings = numbersIn(sent.wordings, tables.wordings);
  const attributes = numbersIn(sent.attributes, tables.attributes);
  for (const { spans, links } of work) {
    for (let at = 0; at < spans.length; at += spanSize) {
      renumber(spans, at, labels);
      renumber(spans, at + 3, wordings);
      renumber(spans, at + 4, attributes);
    }
    for (let at = 0; at < links.length; at += linkSize) {
      renumber(links, at, roles);
      renumber(links, at + 3, entries);
      renumber(links, at + 4, attributes);
    }
  }
  return work;
}

function numbersIn(texts: readonly string[], table: StringTable): Int32Array {
  return Int32Array.from(texts, (text) => table.number(text));
}

/** -1 stays: it stands for nothing. */
function renumber(array: Int32Array, at: number, numbers: Int32Array): void {
  const number = array[at] ?? -1;
  if (number >= 0) array[at] = numbers[number] ?? -1;
}
