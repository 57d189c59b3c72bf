import { createReadStream } from "node:fs";

// Line separators of Unicode are ordinary characters in JSON, but many readers end a line there.
const lineSeparators = /[\u0085\u2028\u2029]/g;

/** `value` as one line of JSON that every reader sees as one line, with the line feed. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(lineSeparators, escapeUnit)}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The lines of a UTF-8 file, without the line feeds; only a line feed ends a line. */
export async function* readLines(file: string): AsyncGenerator<string> {
  let rest: string[] = [];
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    const pieces = (chunk as string).split("\n");
    if (pieces.length === 1) {
      rest.push(chunk as string);
      continue;
    }
    yield rest.join("") + (pieces[0] ?? "");
    for (let i = 1; i < pieces.length - 1; i++) yield pieces[i] ?? "";
    rest = [pieces.at(-1) ?? ""];
  }
  const last = rest.join("");
  if (last !== "") yield last;
}

/** The values of a file with one JSON value a line. */
export async function* readJsonLines(file: string): AsyncGenerator<Record<string, unknown>> {
  for await (const line of readLines(file)) yield JSON.parse(line) as Record<string, unknown>;
}
