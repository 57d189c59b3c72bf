import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createInflateRaw } from "node:zlib";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

interface Entry {
  offset: number;
  packedSize: number;
}

/** A ZIP archive of our own making on the disk, read entry by entry without holding it in memory. */
export class ZipFile {
  readonly #file: string;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(file: string, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#entries = entries;
  }

  /** Reads the directory. Throws Error on anything but a ZIP archive without comment and ZIP64. */
  static async open(file: string): Promise<ZipFile> {
    const handle = await open(file);
    try {
      return new ZipFile(file, await readDirectory(handle));
    } finally {
      await handle.close();
    }
  }

  /** The text of an entry in pieces. Throws Error when it is missing or damaged. */
  async *pieces(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (!entry) throw new Error(`${name} is missing`);
    const start = entry.offset + (await headerLength(this.#file, entry.offset));
    const packed = createReadStream(this.#file, { start, end: start + entry.packedSize - 1 });
    const unpacked = createInflateRaw();
    // A failure of either ends the other; the loop below throws it.
    pipeline(packed, unpacked, () => {});
    unpacked.setEncoding("utf8");
    for await (const piece of unpacked) yield piece as string;
  }

  /** The whole text of an entry. */
  async text(name: string): Promise<string> {
    let text = "";
    for await (const piece of this.pieces(name)) text += piece;
    return text;
  }
}

async function bytesAt(handle: FileHandle, start: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, start);
  if (bytesRead < length) throw new Error("the archive is cut off");
  return new DataView(bytes.buffer);
}

async function readDirectory(handle: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await handle.stat();
  const end = await bytesAt(handle, size - 22, 22);
  if (end.getUint32(0, true) !== endSignature) throw new Error("this is no archive of ours");
  const directory = await bytesAt(handle, end.getUint32(16, true), end.getUint32(12, true));
  const entries = new Map<string, Entry>();
  for (let at = 0; at < directory.byteLength; ) {
    if (directory.getUint32(at, true) !== entrySignature) throw new Error("the directory is damaged");
    const nameLength = directory.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength));
    const offset = directory.getUint32(at + 42, true);
    entries.set(name, { offset, packedSize: directory.getUint32(at + 20, true) });
    at += 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return entries;
}

async function headerLength(file: string, offset: number): Promise<number> {
  const handle = await open(file);
  try {
    const header = await bytesAt(handle, offset, 30);
    if (header.getUint32(0, true) !== localSignature) throw new Error("an entry is damaged");
    return 30 + header.getUint16(26, true) + header.getUint16(28, true);
  } finally {
    await handle.close();
  }
}
