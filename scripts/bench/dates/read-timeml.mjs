import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** @typedef {{start: number, end: number, quote: string, type: string, value: string}} Expression */
/** @typedef {{name: string, published: string, text: string, gold: Expression[]}} TimemlArticle */

const entities = /** @type {Record<string, string>} */ ({
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
});

/** @param {string} tag @param {string} name */
function attribute(tag, name) {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

/**
 * The text of one TimeML document and its TIMEX3 tags as offsets; tags around nothing, which annotators leave for
 * what is only implied, are not counted.
 * @param {string} name
 * @param {string} xml
 * @returns {TimemlArticle}
 */
export function readTimeml(name, xml) {
  const dct = /<DCT>[\s\S]*?<\/DCT>/.exec(xml)?.[0] ?? "";
  const published = attribute(dct, "value").slice(0, 10);
  const body = (/<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "").replaceAll("\r\n", "\n");
  /** @type {Expression[]} */
  const gold = [];
  /** @type {string[]} */
  const open = [];
  let text = "";
  let start = 0;
  for (const [piece] of body.matchAll(/<[^>]+>|&\w+;|[^<&]+|[<&]/g)) {
    if (piece.startsWith("<TIMEX3") && !piece.endsWith("/>")) {
      open.push(piece);
      start = text.length;
    } else if (piece === "</TIMEX3>") {
      const tag = open.pop() ?? "";
      const quote = text.slice(start);
      if (quote.trim() !== "") {
        gold.push({
          start,
          end: text.length,
          quote,
          type: attribute(tag, "type"),
          value: attribute(tag, "value"),
        });
      }
    } else if (!/^<[/!?\w]/.test(piece)) text += entities[piece] ?? piece;
  }
  return { name, published, text, gold };
}

/**
 * All TimeML documents of a folder, by name.
 * @param {string} folder
 */
export function readTimemlFolder(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tml"))
    .sort()
    .map((name) => readTimeml(name, readFileSync(path.join(folder, name), "utf8")));
}
