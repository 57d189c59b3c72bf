import type { AttributeDefinition, Codebook, Label, LinkRole } from "#shared/model/codebook";
import type { Cells, Column, Table } from "./csv-tables";

const columnHelp = {
  item: "label, role, attribute or value",
  of: "what it belongs to: the label or role of an attribute, label/attribute of a value",
  id: "id",
  name: "name on the screen",
  type: "type of an attribute",
  required: "attributes: yes or no",
  from: "roles: labels they start from",
  to: "roles: labels they lead to, actor-entry, statement",
  many: "roles: whether a span may have several, yes or no",
  key: "key on the keyboard",
  colour: "colour of a label",
  shape: "how a label is drawn",
  snap: "what a label tags when nothing is selected: word or sentence",
  guideline: "guideline of a label, help of an attribute",
  retired: "labels: yes when no longer used",
} as const;
type CodebookColumn = keyof typeof columnHelp;

/** A line of the codebook: a label, a role, an attribute or one of its values. */
export type CodebookRow = Record<CodebookColumn, string>;

const emptyRow = Object.fromEntries(Object.keys(columnHelp).map((name) => [name, ""])) as CodebookRow;
const names = Object.keys(columnHelp) as CodebookColumn[];

/** The codebook for people; the whole of it, with examples and versions, is in a JSON file beside. */
export const codebookTable: Table<CodebookRow> = {
  name: "codebook",
  columns: names.map(
    (name): Column<CodebookRow> => ({ name, help: columnHelp[name], cell: (row) => row[name] }),
  ),
  read: (cells: Cells) => Object.fromEntries(names.map((name) => [name, cells.text(name)])) as CodebookRow,
};

/** The rows of a codebook: each label and role, followed by its attributes and their values. */
export function codebookRows(codebook: Codebook | null): CodebookRow[] {
  return [
    ...(codebook?.labels ?? []).flatMap((label) => [labelRow(label), ...attributeRows(label)]),
    ...(codebook?.roles ?? []).flatMap((role) => [roleRow(role), ...attributeRows(role)]),
  ];
}

const yesNo = (value: boolean) => (value ? "yes" : "no");

function labelRow({ id, name, colour, shape, key, snap, guideline, retired }: Label): CodebookRow {
  const fields = { id, name, colour, shape, key: key ?? "", snap, guideline, retired: yesNo(retired) };
  return { ...emptyRow, item: "label", ...fields };
}

function roleRow({ id, name, from, to, many, key }: LinkRole): CodebookRow {
  const ends = { from: from.join(" | "), to: to.join(" | "), many: yesNo(many) };
  return { ...emptyRow, item: "role", id, name, ...ends, key: key ?? "" };
}

function attributeRows({
  id: of,
  attributes,
}: {
  id: string;
  attributes: AttributeDefinition[];
}): CodebookRow[] {
  return attributes.flatMap(({ id, name, type, required, values, help }) => [
    { ...emptyRow, item: "attribute", of, id, name, type, required: yesNo(required), guideline: help ?? "" },
    ...(values ?? []).map((value) => ({ ...emptyRow, item: "value", of: `${of}/${id}`, ...value })),
  ]);
}
