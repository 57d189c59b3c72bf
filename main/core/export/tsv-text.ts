import { createReadStream } from "node:fs";
import { guardFormula, unguardFormula } from "./csv-text";

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const signs: Record<string, string> = { "\\": "\\", t: "\t", n: "\n", r: "\r" };

/**
 * One line of a table with tabs between cells. Tabs, line feeds, returns and backslashes inside a cell are written \t,
 * \n, \r and \\, as dumps of databases do. Numbers are never guarded.
 */
export function tsvLine(cells: ReadonlyArray<string | number>, formulaSafe: boolean): string {
  const texts = cells.map((cell) => {
    if (typeof cell === "number") return String(cell);
    return (formulaSafe ? guardFormula(cell) : cell).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
  });
  return `${texts.join("\t")}\n`;
}

/** Undoes the escapes of `tsvLine`. Throws Error on a backslash that `tsvLine` would not write. */
export function unescapeCell(cell: string): string {
  return cell.replace(/\\(.?)/gsu, (_, letter: string) => {
    const sign = signs[letter];
    if (sign === undefined) throw new Error(`\\${letter} is no escape`);
    return sign;
  });
}

/** The lines of a table in a file, as texts. Throws Error when the last line has no line end. */
export async function* readTsv(file: string, formulaSafe: boolean): AsyncGenerator<string[]> {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    const lines = (rest + (chunk as string)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.includes("\r")) throw new Error("a carriage return that is not escaped");
      const cells = line.split("\t").map(unescapeCell);
      yield formulaSafe ? cells.map(unguardFormula) : cells;
    }
  }
  if (rest !== "") throw new Error("the last line is not complete");
}
