import { Zip, ZipDeflate } from "fflate";
import type { ExportFile } from "../../exporter";

/** The same in every archive, so that equal content makes equal bytes. */
const fixedTime = new Date(1980, 0, 1);

/** Writes a ZIP archive into a file, one member after the other, without keeping more than a piece in memory. */
export class ZipStream {
  readonly #file: ExportFile;
  readonly #zip: Zip;
  #made: Uint8Array[] = [];
  #failure: Error | undefined;

  constructor(file: ExportFile) {
    this.#file = file;
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#failure ??= error;
      else this.#made.push(chunk);
    });
  }

  /** Adds a member of these pieces; `rows` is counted for the archive. */
  async add(name: string, pieces: Iterable<Uint8Array>, rows = 0): Promise<void> {
    const member = new ZipDeflate(name, { level: 6 });
    member.mtime = fixedTime;
    this.#zip.add(member);
    for (const piece of pieces) {
      member.push(piece);
      await this.#write(0);
    }
    member.push(new Uint8Array(0), true);
    await this.#write(rows);
  }

  async finish(): Promise<void> {
    this.#zip.end();
    await this.#write(0);
  }

  async #write(rows: number): Promise<void> {
    if (this.#failure) throw this.#failure;
    const made = this.#made;
    this.#made = [];
    for (const chunk of made) await this.#file.writeBytes(chunk);
    if (rows > 0) await this.#file.write("", rows);
  }
}
