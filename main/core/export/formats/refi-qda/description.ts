import type { Attributes } from "#shared/model/annotations";
import { xmlJson } from "../standoff-parts/xml-text";

const behind = /^(?:([\s\S]*)\n\n)?Wortlaut (\{[^\n]*\})$/;

/** A note and the attributes that are no codes, as the description of a selection. */
export function formatDescription(note: string, rest: Attributes): string {
  if (Object.keys(rest).length === 0 && !behind.test(note)) return note;
  return `${note === "" ? "" : `${note}\n\n`}Wortlaut ${xmlJson(rest)}`;
}

/** Undoes `formatDescription`. */
export function readDescription(description: string): { note: string; rest: Attributes } {
  const found = behind.exec(description);
  if (!found) return { note: description, rest: {} };
  return { note: found[1] ?? "", rest: JSON.parse(found[2] ?? "{}") as Attributes };
}
