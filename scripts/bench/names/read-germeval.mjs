import { readFileSync } from "node:fs";

/**
 * @typedef {{start: number, end: number, type: string, quote: string}} GoldName
 * @typedef {{name: string, text: string, gold: GoldName[]}} GoldSentence `type` as in the file, without B- and I-.
 */

const noBlankBefore = /^(?:[.,;:!?)\]}%…]|'s|\.\.\.)$/;
const noBlankBehind = /^[([{]$/;

/** Whether a blank stands before a token, as written German has it. @param {string} token @param {string} before @param {number} quotes */
function blankBefore(token, before, quotes) {
  if (before === "" || noBlankBefore.test(token) || noBlankBehind.test(before)) return false;
  if (token === "“" || token === "«") return false;
  if (before === "„" || before === "»") return false;
  // Straight quotation marks open and close in turn.
  if (token === '"') return quotes % 2 === 0;
  return !(before === '"' && quotes % 2 === 1);
}

/** @param {string} name @param {Array<{token: string, tag: string}>} rows @returns {GoldSentence} */
function sentenceOf(name, rows) {
  /** @type {GoldName[]} */
  const gold = [];
  let text = "";
  let before = "";
  let quotes = 0;
  for (const { token, tag } of rows) {
    if (blankBefore(token, before, quotes)) text += " ";
    const start = text.length;
    text += token;
    if (token === '"') quotes++;
    before = token;
    const last = gold.at(-1);
    if (tag.startsWith("B-")) gold.push({ start, end: text.length, type: tag.slice(2), quote: token });
    else if (tag.startsWith("I-") && last) {
      last.end = text.length;
      last.quote = text.slice(last.start, last.end);
    }
  }
  return { name, text, gold };
}

/**
 * Reads a file of GermEval 2014: one token a line with its outer and inner tag, sentences divided by empty lines.
 * @param {string} file
 * @returns {GoldSentence[]}
 */
export function readGermeval(file) {
  const sentences = [];
  /** @type {Array<{token: string, tag: string}>} */
  let rows = [];
  let name = "";
  for (const line of [...readFileSync(file, "utf8").split(/\r?\n/), ""]) {
    const [number = "", token = "", tag = "O"] = line.split("\t");
    if (number === "#") name = token;
    else if (token !== "") rows.push({ token, tag });
    else if (rows.length > 0) {
      sentences.push(sentenceOf(name, rows));
      rows = [];
    }
  }
  return sentences;
}
