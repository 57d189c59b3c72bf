import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { realDisk } from "../project/disk";
import { isTemporary, makeFolder, writeDurably } from "../project/durable-file";

/** A part of a packed file: typed arrays and buffers are written as they lie in memory (little endian). */
export type Section = Uint8Array;

const magic = Buffer.from("WLPACK01", "latin1");
const prefixLength = magic.length + 8;
// Typed arrays may only begin at a multiple of their element's size.
const alignment = 8;

function padded(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

/** The bytes of a typed array, without copying. */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/**
 * Replaces `file` with a header (plain data) and sections of bytes, under one checksum. Throws what the file system
 * throws; the old file is there until the new one is complete.
 */
export async function writePackedFile(
  file: string,
  header: object,
  sections: readonly Section[],
): Promise<void> {
  const lengths = sections.map(({ byteLength }) => byteLength);
  const head = Buffer.from(JSON.stringify({ header, lengths }), "utf8");
  // An empty piece has no address, and a checksum of nowhere begins anew.
  const pieces = [head, ...sections].filter(({ byteLength }) => byteLength > 0).map(pad);
  const prefix = Buffer.alloc(prefixLength);
  magic.copy(prefix);
  prefix.writeUInt32LE(head.length, magic.length + 4);
  let sum = 0;
  for (const piece of [prefix.subarray(magic.length + 4), ...pieces]) sum = crc32(piece, sum);
  prefix.writeUInt32LE(sum, magic.length);
  await makeFolder(realDisk, path.dirname(file));
  removeTemporary(path.dirname(file));
  await writeDurably(realDisk, file, Buffer.concat([prefix, ...pieces]));
}

function pad(bytes: Uint8Array): Uint8Array {
  const rest = padded(bytes.byteLength) - bytes.byteLength;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(rest)]);
}

/** What a program that was killed while writing has left behind. */
function removeTemporary(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isTemporary(name)) rmSync(path.join(folder, name), { force: true });
  }
}

/** What `writePackedFile` wrote; undefined when the file is missing, cut off or not what was written. */
export function readPackedFile(file: string): { header: unknown; sections: Buffer[] } | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  if (bytes.length < prefixLength || !bytes.subarray(0, magic.length).equals(magic)) return undefined;
  if (crc32(bytes.subarray(magic.length + 4)) !== bytes.readUInt32LE(magic.length)) return undefined;
  const body = bytes.subarray(prefixLength);
  const headLength = bytes.readUInt32LE(magic.length + 4);
  const head = headOf(body.toString("utf8", 0, headLength));
  if (!head) return undefined;
  const { header, lengths } = head;
  let at = padded(headLength);
  const sections = lengths.map((length) => {
    const section = body.subarray(at, at + length);
    at += padded(length);
    return section;
  });
  return { header, sections };
}

/** Another version may have written something else under a right checksum. */
function headOf(text: string): { header: unknown; lengths: number[] } | undefined {
  try {
    const { header, lengths } = JSON.parse(text) as { header: unknown; lengths: number[] };
    return Array.isArray(lengths) && lengths.every(Number.isInteger) ? { header, lengths } : undefined;
  } catch {
    return undefined;
  }
}

/** The 32-bit numbers in a section, in place where that is possible. */
export function numbersIn(section: Buffer): Uint32Array {
  if (section.byteOffset % 4 === 0) {
    return new Uint32Array(section.buffer, section.byteOffset, section.byteLength / 4);
  }
  return new Uint32Array(new Uint8Array(section).buffer);
}
