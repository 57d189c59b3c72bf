import { inflateSync } from "node:zlib";

const signature = 0x774f4646;
const headerLength = 44;
const entryLength = 20;

interface Table {
  tag: number;
  checksum: number;
  content: Uint8Array;
}

/**
 * The bytes of a WOFF file (version 1) as those of the OpenType file it was made of. What reads glyphs out of a WOFF
 * unpacks a whole table for each. Throws Error on any other file.
 */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.length < headerLength || woff.readUInt32BE(0) !== signature)
    throw new Error("this is no WOFF file");
  const flavour = woff.readUInt32BE(4);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => readTable(woff, headerLength + at * entryLength));
  const header = Buffer.alloc(12 + count * 16);
  const power = 2 ** Math.floor(Math.log2(count));
  header.writeUInt32BE(flavour, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE(count * 16 - power * 16, 10);
  const pieces: Uint8Array[] = [header];
  let offset = header.length;
  for (const [at, { tag, checksum, content }] of tables.entries()) {
    const entry = 12 + at * 16;
    for (const [field, value] of [tag, checksum, offset, content.length].entries()) {
      header.writeUInt32BE(value, entry + field * 4);
    }
    // Every table begins at a multiple of four.
    const padding = Buffer.alloc(-content.length & 3);
    pieces.push(content, padding);
    offset += content.length + padding.length;
  }
  return Buffer.concat(pieces);
}

function readTable(woff: Buffer, entry: number): Table {
  const field = (at: number) => woff.readUInt32BE(entry + at * 4);
  const [offset, packedLength, length] = [field(1), field(2), field(3)];
  const packed = woff.subarray(offset, offset + packedLength);
  // A table that packing would not make smaller is stored as it is.
  const content = packedLength < length ? inflateSync(packed) : packed;
  if (content.length !== length) throw new Error("a table of the WOFF file is damaged");
  return { tag: field(0), checksum: field(4), content };
}
