import { inflateRawSync } from "node:zlib";

/**
 * The files of an uncompressed tar archive, in their order.
 * @param {Buffer} tar
 * @returns {Generator<{name: string, data: Buffer}>}
 */
export function* tarFiles(tar) {
  for (let at = 0; at + 512 <= tar.length; ) {
    const header = tar.subarray(at, at + 512);
    if (header[0] === 0) return;
    const field = (/** @type {number} */ from, /** @type {number} */ to) =>
      header.subarray(from, to).toString("latin1").replace(/\0.*$/s, "");
    const size = Number.parseInt(field(124, 136).trim() || "0", 8);
    if (at + 512 + size > tar.length) throw new Error("the tar archive ends too early");
    yield { name: field(0, 100), data: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function centralDirectory(/** @type {Buffer} */ zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < 0) throw new Error("not a zip archive");
  return { count: zip.readUInt16LE(end + 10), at: zip.readUInt32LE(end + 16) };
}

/**
 * The entries of a zip archive, read from its central directory; `mode` holds the Unix permissions.
 * @param {Buffer} zip
 * @returns {Generator<{name: string, mode: number, read: () => Buffer}>}
 */
export function* zipEntries(zip) {
  let { count, at } = centralDirectory(zip);
  for (; count > 0; count--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error("broken zip directory");
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const size = zip.readUInt32LE(at + 24);
    const nameLength = zip.readUInt16LE(at + 28);
    const mode = zip.readUInt32LE(at + 38) >>> 16;
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const read = () => {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const body = zip.subarray(start, start + packed);
      const data = method === 0 ? body : inflateRawSync(body);
      if (data.length !== size) throw new Error(`${name}: wrong length`);
      return data;
    };
    yield { name, mode, read };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/**
 * Packs files into an asar archive: two Chromium pickles (a size, a JSON header), then the files' bytes.
 * @param {Record<string, string>} files flat names and their text
 */
export function packAsar(files) {
  /** @type {{files: Record<string, {size: number, offset: string}>}} */
  const header = { files: {} };
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    header.files[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const json = Buffer.from(JSON.stringify(header));
  const padded = Math.ceil(json.length / 4) * 4;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(8 + padded, 4);
  head.writeUInt32LE(4 + padded, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
