import { inflateRawSync } from "node:zlib";
import { fileNameOf } from "./member-name";

/** A file inside an archive, as the archive's directory describes it. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  folder: boolean;
  method: number;
  crc32: number;
  packedSize: number;
  /** What the archive says; the real size is only known after unpacking. */
  statedSize: number;
  offset: number;
}

/** An open archive: its entries in order, and their bytes one at a time. */
export interface Zip {
  entries: ZipEntry[];
  /** Unpacks an entry; "too large" as soon as it gives more than `limit` bytes, whatever the archive states. */
  read(entry: ZipEntry, limit: number): ZipResult<Uint8Array>;
}

export type ZipResult<T> = { ok: true; value: T } | { ok: false; error: string };

const endSignature = 0x06054b50;
const end64Locator = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Reads the directory of a ZIP archive. The error is the cause in a few words. */
export function openZip(bytes: Uint8Array): ZipResult<Zip> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const entries = readDirectory(view, bytes);
    return { ok: true, value: { entries, read: (entry, limit) => readEntry(view, bytes, entry, limit) } };
  } catch (error) {
    // A RangeError: an offset of the directory points behind the end of the file.
    return {
      ok: false,
      error: error instanceof ZipError ? error.message : "the archive is cut off or damaged",
    };
  }
}

class ZipError extends Error {}

function readDirectory(view: DataView, bytes: Uint8Array): ZipEntry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (
    (count === 0xffff || at === 0xffffffff) &&
    end >= 20 &&
    view.getUint32(end - 20, true) === end64Locator
  ) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) !== end64Signature) throw new ZipError("its ZIP64 directory is damaged");
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== entrySignature) throw new ZipError("its directory is damaged");
    const { entry, length } = readDirectoryEntry(view, bytes, at);
    entries.push(entry);
    at += length;
  }
  return entries;
}

// The end record is followed by a comment of up to 65,535 bytes.
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ZipError("the archive is cut off: its directory is missing");
}

function readDirectoryEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { entry: ZipEntry; length: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const extra = at + 46 + nameLength;
  const name = fileNameOf(bytes.subarray(at + 46, extra), (flags & 0x800) !== 0);
  const entry: ZipEntry = {
    name,
    encrypted: (flags & 1) !== 0,
    folder: name.endsWith("/"),
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    statedSize: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  readZip64Extra(view, extra, extraLength, entry);
  return { entry, length: 46 + nameLength + extraLength + commentLength };
}

/** Values of 4 GB and more stand in an extra field, those that are needed in fixed order. */
function readZip64Extra(view: DataView, start: number, length: number, entry: ZipEntry): void {
  let at = start;
  while (at + 4 <= start + length) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      const next = () => {
        const value = Number(view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      if (entry.statedSize === 0xffffffff) entry.statedSize = next();
      if (entry.packedSize === 0xffffffff) entry.packedSize = next();
      if (entry.offset === 0xffffffff) entry.offset = next();
      return;
    }
    at += 4 + size;
  }
}

function readEntry(view: DataView, bytes: Uint8Array, entry: ZipEntry, limit: number): ZipResult<Uint8Array> {
  if (entry.encrypted) return { ok: false, error: "encrypted" };
  if (entry.statedSize > limit) return { ok: false, error: "too large" };
  try {
    if (view.getUint32(entry.offset, true) !== localSignature) return { ok: false, error: "damaged" };
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packedSize > bytes.length) return { ok: false, error: "cut off" };
    const value = unpack(bytes.subarray(start, start + entry.packedSize), entry.method, limit);
    if (!value.ok) return value;
    if (crc32Of(value.value) !== entry.crc32)
      return { ok: false, error: "damaged: its checksum does not match" };
    return value;
  } catch {
    return { ok: false, error: "damaged" };
  }
}

function unpack(packed: Uint8Array, method: number, limit: number): ZipResult<Uint8Array> {
  if (method === 0)
    return packed.length > limit ? { ok: false, error: "too large" } : { ok: true, value: packed };
  if (method !== 8) return { ok: false, error: `packed in a way that is not supported (method ${method})` };
  try {
    return { ok: true, value: inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) }) };
  } catch (error) {
    const tooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return { ok: false, error: tooLarge ? "too large" : "damaged" };
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32Of(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crcTable[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
