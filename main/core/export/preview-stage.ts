import type { PreviewFile } from "#shared/ipc/export-types";
import { splitsSurrogatePair } from "#shared/text/offsets";
import type { ExportFile } from "./exporter";
import type { Stage } from "./stage";

/** How much of an export a preview shows. */
const mostFiles = 40;
const mostBytes = 32_768;
const mostLines = 20;
/** Longer lines are cut, so that a codebook in one line does not hide what comes behind it. */
const mostLineUnits = 300;
const mostRows = 20;
const mostCellUnits = 500;

/** A file of a preview: counted, and its beginning kept. */
class PreviewedFile implements ExportFile {
  readonly path: string;
  #bytes = 0;
  #rows = 0;
  #closed = false;
  /** The first bytes; undefined for files that are only counted. */
  readonly #beginning: Buffer[] | undefined;
  #kept = 0;
  #hasBytes = false;

  constructor(path: string, isShown: boolean) {
    this.path = path;
    this.#beginning = isShown ? [] : undefined;
  }

  async write(text: string, rows = 0): Promise<void> {
    this.#count(Buffer.byteLength(text, "utf8"), rows);
    // A unit is one byte at the least, so this is enough of the text.
    this.#keep(() => Buffer.from(text.slice(0, mostBytes), "utf8"));
  }

  async writeBytes(bytes: Uint8Array, rows = 0): Promise<void> {
    this.#count(bytes.length, rows);
    this.#hasBytes = true;
    this.#keep(() => Buffer.from(bytes.subarray(0, mostBytes)));
  }

  close(): void {
    this.#closed = true;
  }

  #count(bytes: number, rows: number): void {
    if (this.#closed) throw new Error(`${this.path} was written already`);
    this.#bytes += bytes;
    this.#rows += rows;
  }

  #keep(take: () => Buffer): void {
    if (!this.#beginning || this.#kept >= mostBytes) return;
    const piece = take().subarray(0, mostBytes - this.#kept);
    this.#kept += piece.length;
    this.#beginning.push(piece);
  }

  taken(): PreviewFile {
    const text = this.#text();
    return { path: this.path, bytes: this.#bytes, rows: this.#rows, ...(text === undefined ? {} : { text }) };
  }

  #text(): string | undefined {
    if (!this.#beginning) return undefined;
    try {
      // A character that is cut at the end is left out, bytes that are no UTF-8 are refused.
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      const text = decoder.decode(Buffer.concat(this.#beginning), { stream: true });
      if (this.#hasBytes && text.includes("\0")) return undefined;
      return beginningOf(text);
    } catch {
      return undefined;
    }
  }
}

/** The first 20 lines, long ones cut where they are marked by "…". */
function beginningOf(text: string): string {
  const lines = text.split("\n");
  const shown = lines.slice(0, mostLines).map((line) => {
    if (line.length <= mostLineUnits) return line;
    const end = splitsSurrogatePair(line, mostLineUnits) ? mostLineUnits - 1 : mostLineUnits;
    return `${line.slice(0, end)}…`;
  });
  return `${shown.join("\n")}${lines.length > mostLines ? "\n" : ""}`;
}

/** Takes an export in without writing anything: counts every file and keeps the beginning of the first 40. */
export class PreviewStage implements Stage {
  readonly #shown = new Map<string, PreviewedFile>();
  readonly #others = new Map<string, PreviewedFile>();
  /** Files that are complete and not shown. Their names are kept, so that none is written twice. */
  readonly #counted = new Set<string>();
  readonly #samples = new Map<string, PreviewFile["table"]>();

  async file(path: string): Promise<ExportFile> {
    return this.#fileOf(path);
  }

  #fileOf(path: string): PreviewedFile {
    const present = this.#shown.get(path) ?? this.#others.get(path);
    if (present) return present;
    if (this.#counted.has(path)) throw new Error(`${path} was written already`);
    const isShown = this.#shown.size < mostFiles;
    const file = new PreviewedFile(path, isShown);
    (isShown ? this.#shown : this.#others).set(path, file);
    return file;
  }

  async writeFile(path: string, content: string | Uint8Array, rows = 0): Promise<void> {
    const file = this.#fileOf(path);
    if (typeof content === "string") await file.write(content, rows);
    else await file.writeBytes(content, rows);
    file.close();
    if (this.#others.delete(path)) this.#counted.add(path);
  }

  sample(path: string, columns: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
    if (this.#samples.has(path) || this.#samples.size >= mostFiles) return;
    const cut = (cell: string) => (cell.length > mostCellUnits ? `${cell.slice(0, mostCellUnits)}…` : cell);
    const table = { columns: [...columns], rows: rows.slice(0, mostRows).map((row) => row.map(cut)) };
    this.#samples.set(path, table);
  }

  /** The first files in the order they were begun, and how many there are. */
  taken(): { files: PreviewFile[]; fileCount: number } {
    const files = [...this.#shown.values()].map((file) => {
      const { text, ...counted } = file.taken();
      const table = this.#samples.get(file.path);
      if (table) return { ...counted, table };
      return { ...counted, ...(text === undefined ? {} : { text }) };
    });
    return { files, fileCount: this.#shown.size + this.#others.size + this.#counted.size };
  }
}
