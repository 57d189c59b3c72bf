import type { ExportFile } from "./exporter";

/** Where the files of an export go: into a folder of the disk, or, for a preview, nowhere. */
export interface Stage {
  /** The file of this path, made when first asked for. A promise of its writing resolves when there is room again. */
  file(path: string): Promise<ExportFile>;
  /** Writes and closes one file. */
  writeFile(path: string, content: string | Uint8Array, rows?: number): Promise<void>;
  /** The first rows of a file that is no text; only a preview keeps them. */
  sample(path: string, columns: readonly string[], rows: ReadonlyArray<readonly string[]>): void;
}
