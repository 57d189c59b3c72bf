// Draws the app's icon: a sheet of paper with a serif W, a highlighter's stroke behind its foot.
// node scripts/draw-icon.mjs writes assets/icon.png and assets/icons/<size>x<size>.png.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";

/** @typedef {[number, number]} Point in a square of 512 by 512, y downwards */
/** @typedef {[number, number, number]} Colour */

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
/** @type {Record<string, Colour>} */
const colours = {
  paper: [251, 250, 247],
  edge: [207, 202, 189],
  stroke: [245, 200, 105],
  ink: [31, 78, 95],
};

/** The W: two wedges, thick going down and thin going up, and serifs on their three heads. */
const letter = [
  [
    [112, 136],
    [172, 136],
    [208, 264],
    [242, 136],
    [268, 136],
    [200, 392],
    [184, 392],
  ],
  [
    [238, 136],
    [298, 136],
    [334, 264],
    [368, 136],
    [394, 136],
    [326, 392],
    [310, 392],
  ],
  [
    [88, 120],
    [196, 120],
    [196, 140],
    [88, 140],
  ],
  [
    [222, 120],
    [318, 120],
    [318, 140],
    [222, 140],
  ],
  [
    [342, 120],
    [424, 120],
    [424, 140],
    [342, 140],
  ],
];
/** The highlighter's stroke, a little askew. */
const stroke = [
  [
    [60, 318],
    [446, 300],
    [452, 368],
    [66, 386],
  ],
];

function isInside(/** @type {number[][]} */ polygon, /** @type {number} */ x, /** @type {number} */ y) {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi = 0, yi = 0] = polygon[i] ?? [];
    const [xj = 0, yj = 0] = polygon[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** The distance to the border of a rounded square, negative inside. */
function toBorder(
  /** @type {number} */ x,
  /** @type {number} */ y,
  /** @type {number} */ inset,
  /** @type {number} */ radius,
) {
  const half = 256 - inset - radius;
  const dx = Math.max(Math.abs(x - 256) - half, 0);
  const dy = Math.max(Math.abs(y - 256) - half, 0);
  return Math.hypot(dx, dy) - radius;
}

/** @returns {Colour | undefined} the colour at a point, or undefined outside the sheet */
function colourAt(/** @type {number} */ x, /** @type {number} */ y) {
  const border = toBorder(x, y, 24, 96);
  if (border > 0) return undefined;
  if (letter.some((polygon) => isInside(polygon, x, y))) return colours.ink;
  if (stroke.some((polygon) => isInside(polygon, x, y))) return colours.stroke;
  return border > -10 ? colours.edge : colours.paper;
}

/** RGBA bytes of the icon, each pixel the mean of many points. */
function draw(/** @type {number} */ size) {
  const points = size >= 256 ? 4 : 8;
  const step = 512 / size / points;
  const pixels = Buffer.alloc(size * size * 4);
  for (let pixel = 0; pixel < size * size; pixel++) {
    const left = (pixel % size) * points;
    const top = Math.floor(pixel / size) * points;
    const sum = [0, 0, 0];
    let covered = 0;
    for (let i = 0; i < points * points; i++) {
      const colour = colourAt(
        (left + (i % points) + 0.5) * step,
        (top + Math.floor(i / points) + 0.5) * step,
      );
      if (!colour) continue;
      covered++;
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (colour[c] ?? 0);
    }
    for (let c = 0; c < 3; c++) pixels[pixel * 4 + c] = covered ? Math.round((sum[c] ?? 0) / covered) : 0;
    pixels[pixel * 4 + 3] = Math.round((covered * 255) / points ** 2);
  }
  return pixels;
}

function chunk(/** @type {string} */ type, /** @type {Buffer} */ data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), frame.length - 4);
  return frame;
}

/** A PNG file of eight bits a channel. */
function encodePng(/** @type {Buffer} */ pixels, /** @type {number} */ size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) pixels.copy(lines, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const assets = path.resolve(import.meta.dirname, "..", "assets");
mkdirSync(path.join(assets, "icons"), { recursive: true });
for (const size of sizes) {
  const png = encodePng(draw(size), size);
  writeFileSync(path.join(assets, "icons", `${size}x${size}.png`), png);
  if (size === 512) writeFileSync(path.join(assets, "icon.png"), png);
}
