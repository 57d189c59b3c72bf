import type { FormatDescription } from "#shared/ipc/export-types";
import type { ForeignReader } from "./foreign";
import { lineReaders } from "./readers/lines";
import { markupReaders } from "./readers/markup";

/** Every format others' work can be read from. */
export const foreignReaders: readonly ForeignReader[] = [...lineReaders, ...markupReaders];

/** What the screen and `wortlaut formats` show of them. */
export function spanImportFormats(): FormatDescription[] {
  return foreignReaders.map(({ id, name, extensions, cannotCarry }) => ({
    id,
    name,
    direction: "import-spans",
    group: "tools",
    extensions: [...extensions],
    offsetUnit: "found",
    cannotCarry: [...cannotCarry],
    options: [],
    textFree: false,
  }));
}
