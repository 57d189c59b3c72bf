import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {{start: number, end: number}} Place
 * @typedef {Place & {id: string, label: string, speech: string, saidBy: Place[], via: Place[]}} GoldSpan
 * @typedef {{coder: string, status: string, spans: GoldSpan[]}} Work
 * @typedef {{name: string, language: string, text: string, mask: Place[], work: Work[]}} SampleArticle
 */

/** Where a quote begins for the `nth` time, from 1. @param {string} text @param {string} quote @param {number} nth @returns {Place} */
function placeOf(text, quote, nth) {
  let start = -1;
  for (let count = 0; count < nth; count++) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** One coder's spans with what their links point to, where that is a span. @param {string} text @param {any} work @returns {GoldSpan[]} */
function goldSpans(text, work) {
  const places = work.spans.map((/** @type {any} */ span) => placeOf(text, span.quote, span.nth));
  const linked = (/** @type {number} */ from, /** @type {string} */ role) =>
    work.links
      .filter(
        (/** @type {any} */ link) => link.from === from && link.role === role && typeof link.to === "number",
      )
      .map((/** @type {any} */ link) => places[link.to]);
  return work.spans.map((/** @type {any} */ span, /** @type {number} */ index) => ({
    ...places[index],
    id: `s${index}`,
    label: span.label,
    speech: span.attributes.speech ?? "",
    saidBy: linked(index, "said-by"),
    via: linked(index, "reported-via"),
  }));
}

/**
 * The sample project's articles with what both coders tagged.
 * @param {string} folder
 * @returns {SampleArticle[]}
 */
export function readSampleArticles(folder) {
  const { articles } = readJson(path.join(folder, "articles.json"));
  const { coders } = readJson(path.join(folder, "coders.json"));
  return articles.map((/** @type {any} */ article) => {
    const text = readFileSync(path.join(folder, "articles", article.file), "utf8");
    const name = path.parse(article.file).name;
    return {
      name,
      language: article.language,
      text,
      mask: article.mask.map((/** @type {any} */ { quote }) => placeOf(text, quote, 1)),
      work: coders.map((/** @type {any} */ { id }) => {
        const work = readJson(path.join(folder, "annotations", id, `${name}.json`));
        return { coder: id, status: work.status, spans: goldSpans(text, work) };
      }),
    };
  });
}
