import { crc32, deflateSync, inflateSync } from "node:zlib";

/** @typedef {{width: number, height: number, channels: number, pixels: Uint8Array}} Picture */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** @type {Record<number, number>} */
const channelsOf = { 2: 3, 6: 4 };

function paeth(/** @type {number} */ left, /** @type {number} */ up, /** @type {number} */ corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** What each of PNG's five filters expects a byte to be, from its neighbours. */
const guesses = [
  () => 0,
  (/** @type {number} */ left) => left,
  (/** @type {number} */ _left, /** @type {number} */ up) => up,
  (/** @type {number} */ left, /** @type {number} */ up) => (left + up) >> 1,
  paeth,
];

/** Reads a PNG of 8 bits a channel without palette, as Chromium writes it. Throws for any other. */
export function decodePng(/** @type {Buffer} */ file) {
  if (!file.subarray(0, 8).equals(signature)) throw new Error("this is no PNG");
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = channelsOf[file[25] ?? 0];
  if (file[24] !== 8 || channels === undefined || file[28] !== 0)
    throw new Error("a kind of PNG nobody expects");
  const data = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  return { width, height, channels, pixels };
}

/**
 * @param {Uint8Array} raw
 * @param {number} stride bytes of a line
 * @param {number} height
 * @param {number} channels
 */
function unfilter(raw, stride, height, channels) {
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const guess = guesses[raw[y * (stride + 1)] ?? 0] ?? guesses[0];
    const line = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (pixels[line + x - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[line + x - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (pixels[line + x - stride - channels] ?? 0) : 0;
      pixels[line + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + (guess?.(left, up, corner) ?? 0);
    }
  }
  return pixels;
}

/** The same picture without its alpha channel, which a screenshot does not use. */
function opaque(/** @type {Picture} */ picture) {
  if (picture.channels === 3) return picture;
  const { width, height, pixels } = picture;
  const flat = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    if (pixels[i * 4 + 3] !== 255) return picture;
    flat.set(pixels.subarray(i * 4, i * 4 + 3), i * 3);
  }
  return { width, height, channels: 3, pixels: flat };
}

/** All lines filtered in one way. */
function filtered(/** @type {Picture} */ { width, height, channels, pixels }, /** @type {number} */ kind) {
  const guess = guesses[kind] ?? paeth;
  const stride = width * channels;
  const lines = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const line = y * stride;
    lines[y * (stride + 1)] = kind;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (pixels[line + x - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[line + x - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (pixels[line + x - stride - channels] ?? 0) : 0;
      lines[y * (stride + 1) + 1 + x] = (pixels[line + x] ?? 0) - guess(left, up, corner);
    }
  }
  return lines;
}

function chunk(/** @type {string} */ type, /** @type {Buffer} */ content) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Writes a picture as a PNG as small as it gets without changing a pixel: the best of the filters, packed hardest. */
export function encodePng(/** @type {Picture} */ given) {
  const picture = opaque(given);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  head.set([8, picture.channels === 3 ? 2 : 6, 0, 0, 0], 8);
  const packed = [0, 1, 2, 4].map((kind) => deflateSync(filtered(picture, kind), { level: 9, memLevel: 9 }));
  const [smallest = Buffer.alloc(0)] = packed.sort((a, b) => a.length - b.length);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", smallest),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
