import { documentLimits, type PictureDocument, type TableDocument } from "./table-document";

const { title, settingName, settingValue, note, notes } = documentLimits;

/**
 * What goes with a table or picture within the lengths that are taken: what is longer ends with "…", and where there
 * are too many notes several are one. Cells stay as they are.
 */
export function fitDocument<T extends PictureDocument | TableDocument>(document: T): T {
  const fitted = {
    ...document,
    title: cut(document.title, title),
    settings: document.settings.map(({ name, value }) => ({
      name: cut(name, settingName),
      value: cut(value, settingValue),
    })),
    notes: joined(document.notes).map((one) => cut(one, note)),
  };
  if (!("columns" in document)) return fitted;
  return {
    ...fitted,
    columns: document.columns.map((column) => ({ ...column, title: cut(column.title, title) })),
  };
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 2);
  // Half a character is none.
  return `${/[\uD800-\uDBFF]$/u.test(kept) ? kept.slice(0, -1) : kept} …`;
}

function joined(all: readonly string[]): string[] {
  if (all.length <= notes) return [...all];
  const some = Math.ceil(all.length / notes);
  const few: string[] = [];
  for (let at = 0; at < all.length; at += some) few.push(all.slice(at, at + some).join(" "));
  return few;
}
