import type { Codebook } from "#shared/model/codebook";
import type { ArticleRow } from "../../rows";
import type { AnnotatedText, Segment } from "./annotated-text";
import { labelPaints, rgbText } from "./paint";
import type { ReadingWords } from "./words";

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// What an HTML parser would change or drop, and U+FEFF, which editors hide.
const unsafe = /[&<>"]/g;

/** Characters that cannot stand in an HTML file: a parser replaces or forbids them. */
export const unwritable = /(?![\t\n])\p{Cc}|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

/** Text as it stands in the file. Characters that cannot are shown as U+FFFD. */
export function html(text: string): string {
  return text.replace(unwritable, "\uFFFD").replace(unsafe, (character) => named[character] ?? character);
}

/** The text an element holds, read from our own file. */
export function textOfHtml(source: string): string {
  return source
    .replace(/<sup[^>]*>.*?<\/sup>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(amp|lt|gt|quot);/g,
      (_whole, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name as "amp"],
    );
}

/** A page of its own: no scripts, no links to anywhere, fit for printing. */
export function htmlPage(title: string, language: string, codebook: Codebook | null, body: string): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="${html(language)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${html(title)}</title>`,
    `<style>${styles(codebook)}</style></head>`,
    `<body>${body}</body>`,
    "</html>",
    "",
  ].join("\n");
}

/** One article: its details, its text with every span, and the spans behind it. */
export function articlePage(
  article: ArticleRow,
  annotated: AnnotatedText,
  codebook: Codebook | null,
  words: ReadingWords,
): string {
  const details = [article.source, article.published, article.author, article.place, article.agency];
  const classes = labelClasses(codebook);
  const spans = annotated.spans.map(({ number, row, label, facts }) => {
    const list = facts.map(({ name, text }) => `<dt>${html(name)}</dt><dd>${html(text)}</dd>`).join("");
    return (
      `<li id="s${number}" data-start="${row.start}" data-end="${row.end}">` +
      `<a href="#t${number}" class="number">${number}</a> ` +
      `<strong class="label ${classes.get(row.label) ?? ""}">${html(label)}</strong> ` +
      `<q>${html(row.quote)}</q><dl>${list}</dl></li>`
    );
  });
  const legend = (codebook?.labels ?? [])
    .filter(({ id }) => annotated.spans.some(({ row }) => row.label === id))
    .map(({ id, name }) => `<span class="m ${classes.get(id) ?? ""}">${html(name)}</span>`);
  const body = [
    `<article><header><h1>${html(article.title || words.untitled)}</h1>`,
    `<p class="details">${html(details.filter((detail) => detail !== "").join(" · "))}</p>`,
    legend.length > 0 ? `<p class="legend">${html(words.labels)}: ${legend.join(" ")}</p>` : "",
    `</header>`,
    `<div class="text" lang="${html(article.language)}">${textOf(annotated, classes, words)}</div></article>`,
    `<section><h2>${html(words.spans)}</h2>`,
    spans.length > 0 ? `<ol>${spans.join("\n")}</ol>` : `<p>${html(words.noSpans)}</p>`,
    "</section>",
  ].join("\n");
  return htmlPage(article.title || words.untitled, words.language, codebook, body);
}

function textOf(
  { text, spans, segments }: AnnotatedText,
  classes: ReadonlyMap<string, string>,
  words: ReadingWords,
): string {
  const begun = new Set<number>();
  return segments.map((segment) => segmentOf(segment)).join("");

  function segmentOf({ start, end, spans: numbers, ending, isMasked }: Segment): string {
    let piece = html(text.slice(start, end));
    if (isMasked) piece = `<span class="masked" title="${html(words.masked)}">${piece}</span>`;
    for (const number of numbers.toReversed()) {
      const label = spans[number - 1]?.row.label ?? "";
      const id = begun.has(number) ? "" : ` id="t${number}"`;
      begun.add(number);
      piece = `<span class="m ${classes.get(label) ?? ""}" data-span="${number}"${id}>${piece}</span>`;
    }
    if (ending.length === 0) return piece;
    const marks = ending.map((number) => `<a href="#s${number}">${number}</a>`);
    return `${piece}<sup>${marks.join(", ")}</sup>`;
  }
}

function labelClasses(codebook: Codebook | null): ReadonlyMap<string, string> {
  return new Map((codebook?.labels ?? []).map(({ id }, at) => [id, `l${at + 1}`]));
}

const lines: Record<string, string> = {
  underline: "underline solid",
  dotted: "underline dotted",
  dashed: "underline dashed",
  double: "underline double",
  wavy: "underline wavy",
};

function styles(codebook: Codebook | null): string {
  const labels = (codebook?.labels ?? []).map((label, at) => {
    const { line, tint } = labelPaints(label.colour);
    const drawn =
      label.shape === "tint"
        ? `background:${rgbText(tint)};box-shadow:0 1px 0 ${rgbText(line)}`
        : `text-decoration:${lines[label.shape] ?? "underline"} ${rgbText(line)} 2px;` +
          `text-underline-offset:${3 + (at % 3) * 2}px`;
    return `.l${at + 1}{${drawn}}`;
  });
  return [
    "body{max-width:46em;margin:2.5em auto;padding:0 1.5em;color:#1d1c1a;background:#fff;",
    'font:17px/1.6 "Source Serif 4",Georgia,"Times New Roman",serif}',
    "h1{font-size:1.6em;line-height:1.25;margin:0 0 .3em}h2{font-size:1.15em;margin:2.2em 0 .8em}",
    ".details,.legend{color:#5b5850;font-size:.9em;margin:.2em 0}.legend .m{margin-right:.5em}",
    ".text{white-space:pre-wrap;overflow-wrap:anywhere;margin-top:1.6em}",
    "sup{font-size:.65em;line-height:0;margin-left:.1em}sup a,.number{color:#1f4e5f;text-decoration:none}",
    ".masked{color:#6b675e;font-style:italic}",
    "ol{list-style:none;padding:0;font-size:.9em}li{margin:0 0 .9em;padding-left:2.2em;position:relative}",
    ".number{position:absolute;left:0;font-weight:600}",
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:0 .8em;margin:.2em 0}",
    "dt{color:#5b5850}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}q{quotes:none;white-space:pre-wrap}",
    "table{border-collapse:collapse}td,th{text-align:left;padding:.25em .8em .25em 0;vertical-align:top}",
    "@media print{body{max-width:none;margin:0;font-size:11pt}li,h1,h2{break-inside:avoid}",
    ".m{-webkit-print-color-adjust:exact;print-color-adjust:exact}}",
    ...labels,
  ].join("");
}
