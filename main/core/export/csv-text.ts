import { createReadStream } from "node:fs";

/** How a table is written. */
export interface CsvStyle {
  delimiter: string;
  bom: boolean;
  /** Whether cells that a spreadsheet would run as a formula are guarded by an apostrophe. */
  formulaSafe: boolean;
}

// What spreadsheets take for the beginning of a formula, also in its full-width form.
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A negative number is a number to a spreadsheet too, and programs that read the table need it as one. */
const negative = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const guarded = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Puts one apostrophe before a text that a spreadsheet would run as a formula, also when apostrophes stand before it
 * already, so that `unguardFormula` gives back every text exactly.
 */
export function guardFormula(text: string): string {
  return formula.test(text) && !negative.test(text) ? `'${text}` : text;
}

/** Undoes `guardFormula`. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}

/** One line of a table after RFC 4180, with its CRLF. Numbers are never guarded. */
export function csvLine(cells: ReadonlyArray<string | number>, style: CsvStyle): string {
  const texts = cells.map((cell) => {
    if (typeof cell === "number") return String(cell);
    const text = style.formulaSafe ? guardFormula(cell) : cell;
    const needsQuotes = /["\r\n]/.test(text) || text.includes(style.delimiter);
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${texts.join(style.delimiter)}\r\n`;
}

/** Reads the lines of a table piece by piece. Strict: throws Error on anything `csvLine` would not write. */
class CsvReader {
  readonly #style: CsvStyle;
  #cells: string[] = [];
  #cell = "";
  #state: "start" | "plain" | "quoted" | "quote" | "return" = "start";

  constructor(style: CsvStyle) {
    this.#style = style;
  }

  /** The lines that end in `piece`. */
  *read(piece: string): Generator<string[]> {
    let at = 0;
    while (at < piece.length) {
      if (this.#state === "quoted") at = this.#readQuoted(piece, at);
      else if (this.#state === "plain") at = this.#readPlain(piece, at);
      else if (this.#state === "return") {
        if (piece[at++] !== "\n") throw new Error("a carriage return outside quotes");
        yield this.#endLine();
      } else at = this.#readEdge(piece, at);
    }
  }

  #readQuoted(piece: string, at: number): number {
    const end = piece.indexOf('"', at);
    this.#cell += piece.slice(at, end < 0 ? undefined : end);
    if (end < 0) return piece.length;
    this.#state = "quote";
    return end + 1;
  }

  #readPlain(piece: string, at: number): number {
    let end = at;
    while (end < piece.length && !this.#isSpecial(piece[end])) end++;
    this.#cell += piece.slice(at, end);
    return end < piece.length ? this.#readEdge(piece, end) : end;
  }

  #isSpecial(character: string | undefined): boolean {
    return (
      character === this.#style.delimiter || character === "\r" || character === "\n" || character === '"'
    );
  }

  /** At the beginning of a cell, behind a plain one or behind a quotation mark in a quoted one. */
  #readEdge(piece: string, at: number): number {
    const character = piece[at];
    if (character === this.#style.delimiter) this.#endCell();
    else if (character === "\r") this.#state = "return";
    else if (character === '"' && this.#state === "start") this.#state = "quoted";
    else if (character === '"' && this.#state === "quote") {
      this.#cell += '"';
      this.#state = "quoted";
    } else if (this.#state === "start" && character !== "\n") {
      this.#state = "plain";
      return at;
    } else throw new Error("a cell that is not written after RFC 4180");
    return at + 1;
  }

  #endCell(): void {
    this.#cells.push(this.#style.formulaSafe ? unguardFormula(this.#cell) : this.#cell);
    this.#cell = "";
    this.#state = "start";
  }

  #endLine(): string[] {
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }

  /** Throws when the table ends in the middle of a line. */
  finish(): void {
    if (this.#state !== "start" || this.#cells.length > 0) throw new Error("the last line is not complete");
  }
}

/** The lines of a table in a file, as texts. */
export async function* readCsv(file: string, style: CsvStyle): AsyncGenerator<string[]> {
  const reader = new CsvReader(style);
  let first = true;
  for await (const chunk of createReadStream(file, { encoding: "utf8", highWaterMark: 1 << 18 })) {
    let piece = chunk as string;
    if (first && piece.startsWith("\uFEFF") !== style.bom)
      throw new Error("the byte order mark is not as asked");
    if (first && style.bom) piece = piece.slice(1);
    first = false;
    yield* reader.read(piece);
  }
  reader.finish();
}
