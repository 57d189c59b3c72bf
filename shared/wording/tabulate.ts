import type { WordingForm, WordingPlace, WordingQuery, WordingRow } from "../ipc/wording-types";
import { foldName } from "../names/fold";
import type { Mentions } from "./mentions";

/** What of the mentions is counted, and how. */
export interface TableChoice {
  /** For each article the place of its source in the table; -1 leaves the article out. */
  sourceOf: Int32Array;
  /** How many sources the table has. */
  sources: number;
  quotations: WordingQuery["quotations"];
  foldForms: boolean;
  order?: WordingQuery["order"];
  find?: string | undefined;
  limit?: number | undefined;
  /** Gives the place of a mention, by its number; without it forms have no places. */
  placeOf?: (mention: number) => WordingPlace;
}

export interface TableRows {
  rows: WordingRow[];
  rowsInAll: number;
  /** By source; in all rows, also beyond the limit. */
  mentions: number[];
}

/** Mentions of one row in one source that are written alike. */
interface Written {
  row: number;
  source: number;
  form: number;
  count: number;
  quoted: number;
  mentions: number[];
}

/** Whether a mention is one of those that are asked for, in quotations or out of them. */
export function isAskedFor(quoted: number | undefined, quotations: WordingQuery["quotations"]): boolean {
  return quotations === "all" || (quotations === "inside") === (quoted === 1);
}

/**
 * Rows of the table: what each source calls the same thing. A form is marked as used by one source only if another of
 * the sources that are shown names the thing, too, but never so: where nobody else names it there is nothing to compare.
 */
export function tabulate(mentions: Mentions, choice: TableChoice): TableRows {
  const written = countWritten(mentions, choice);
  const bySource = new Array<number>(choice.sources).fill(0);
  const byRow = new Map<number, Written[]>();
  for (const one of written) {
    bySource[one.source] = (bySource[one.source] ?? 0) + one.count;
    const known = byRow.get(one.row);
    if (known) known.push(one);
    else byRow.set(one.row, [one]);
  }
  const rows = [...byRow]
    .map(([row, own]) => summaryOf(row, own, mentions))
    .filter(findTest(choice.find, mentions))
    .sort(orders[choice.order ?? "mentions"]);
  return {
    rows: rows.slice(0, choice.limit).map(({ row, written: own }) => rowOf(row, own, mentions, choice)),
    rowsInAll: rows.length,
    mentions: bySource,
  };
}

function countWritten(mentions: Mentions, choice: TableChoice): Written[] {
  const { row, form, article, quoted, forms } = mentions;
  const byKey = new Map<number, Written>();
  for (let index = 0; index < mentions.length; index++) {
    const source = choice.sourceOf[article[index] ?? 0] ?? -1;
    if (source < 0 || !isAskedFor(quoted[index], choice.quotations)) continue;
    const [ownRow, ownForm] = [row[index] ?? 0, form[index] ?? 0];
    const key = (ownRow * choice.sources + source) * forms.length + ownForm;
    let written = byKey.get(key);
    if (!written) {
      written = { row: ownRow, source, form: ownForm, count: 0, quoted: 0, mentions: [] };
      byKey.set(key, written);
    }
    written.count++;
    written.quoted += quoted[index] ?? 0;
    if (choice.placeOf) written.mentions.push(index);
  }
  return [...byKey.values()];
}

interface Summary {
  row: number;
  written: Written[];
  name: string;
  total: number;
  spread: number;
}

function summaryOf(row: number, written: Written[], { rows }: Mentions): Summary {
  const total = written.reduce((sum, { count }) => sum + count, 0);
  const spread = new Set(written.map(({ source }) => source)).size;
  return { row, written, name: rows[row]?.name ?? "", total, spread };
}

const collator = new Intl.Collator("de", { numeric: true, sensitivity: "base" });
const byName = (a: Summary, b: Summary) =>
  collator.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.row - b.row);
// Rows of the same rank stay as they come in the articles: to order tens of thousands by name takes half a second.
const byTotal = (a: Summary, b: Summary) => b.total - a.total || a.row - b.row;
const orders = {
  name: byName,
  mentions: byTotal,
  spread: (a: Summary, b: Summary) => b.spread - a.spread || byTotal(a, b),
};

function findTest(find: string | undefined, { forms }: Mentions): (row: Summary) => boolean {
  const wanted = foldName(find ?? "");
  if (wanted === "") return () => true;
  const has = (text: string) => foldName(text).includes(wanted);
  return ({ name, written }) => has(name) || written.some(({ form }) => has(forms[form] ?? ""));
}

function rowOf(
  row: number,
  written: readonly Written[],
  mentions: Mentions,
  choice: TableChoice,
): WordingRow {
  const groupOf = (form: number) => (choice.foldForms ? (mentions.groups[form] ?? form) : form);
  const sourcesOf = new Map<number, Set<number>>();
  const cells = new Map<number, Map<number, Written[]>>();
  for (const one of written) {
    const group = groupOf(one.form);
    sourcesOf.set(group, (sourcesOf.get(group) ?? new Set()).add(one.source));
    const cell = cells.get(one.source) ?? new Map<number, Written[]>();
    cells.set(one.source, cell.set(group, [...(cell.get(group) ?? []), one]));
  }
  const counts = new Map<number, number>();
  for (const { form, count } of written) counts.set(form, (counts.get(form) ?? 0) + count);
  const isOnly = (group: number) => cells.size > 1 && sourcesOf.get(group)?.size === 1;
  const head = mentions.rows[row] ?? { key: "", name: "", kind: "wording" as const };
  return {
    ...head,
    cells: Array.from({ length: choice.sources }, (_, source) => {
      const forms = [...(cells.get(source) ?? [])]
        .map(([group, own]) => formOf(group, own, isOnly(group), { mentions, choice, counts }))
        .sort((a, b) => b.count - a.count || collator.compare(a.form, b.form) || (a.form < b.form ? -1 : 1));
      return { total: forms.reduce((sum, { count }) => sum + count, 0), forms };
    }),
    total: written.reduce((sum, { count }) => sum + count, 0),
  };
}

interface FormParts {
  mentions: Mentions;
  choice: TableChoice;
  /** How often each form is written in the whole row. */
  counts: ReadonlyMap<number, number>;
}

function formOf(
  group: number,
  written: readonly Written[],
  only: boolean,
  { mentions, choice, counts }: FormParts,
): WordingForm {
  const { forms } = mentions;
  const spellings = [...written].sort(
    (a, b) =>
      b.count - a.count ||
      (counts.get(b.form) ?? 0) - (counts.get(a.form) ?? 0) ||
      ((forms[a.form] ?? "") < (forms[b.form] ?? "") ? -1 : 1),
  );
  const named = spellings.map(({ form, count }) => ({ form: forms[form] ?? "", count }));
  const { placeOf } = choice;
  return {
    key: forms[group] ?? "",
    form: named[0]?.form ?? "",
    ...(named.length > 1 ? { spellings: named } : {}),
    count: written.reduce((sum, { count }) => sum + count, 0),
    quoted: written.reduce((sum, { quoted }) => sum + quoted, 0),
    only,
    places: placeOf
      ? written
          .flatMap((one) => one.mentions)
          .sort((a, b) => a - b)
          .map(placeOf)
      : [],
  };
}

/** Which mentions of a row, of one source (its place in `sourceOf`) or all, in one form or any. */
export interface MentionChoice extends Pick<TableChoice, "sourceOf" | "quotations" | "foldForms"> {
  row: { key: string; kind: WordingRow["kind"] };
  source?: number;
  /** The key of a form. */
  form?: string | undefined;
}

/** The numbers of the mentions that are chosen, in the order in which they were gathered. */
export function mentionsOf(mentions: Mentions, choice: MentionChoice): number[] {
  const { rows, forms, groups } = mentions;
  const row = rows.findIndex(({ key, kind }) => key === choice.row.key && kind === choice.row.kind);
  const found: number[] = [];
  for (let index = 0; index < mentions.length; index++) {
    if (mentions.row[index] !== row) continue;
    const source = choice.sourceOf[mentions.article[index] ?? 0] ?? -1;
    if (source < 0 || (choice.source !== undefined && source !== choice.source)) continue;
    if (!isAskedFor(mentions.quoted[index], choice.quotations)) continue;
    const form = mentions.form[index] ?? 0;
    const key = forms[choice.foldForms ? (groups[form] ?? form) : form];
    if (choice.form === undefined || key === choice.form) found.push(index);
  }
  return found;
}
