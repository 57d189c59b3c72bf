import type { LossReport } from "../../loss-report";
import type { ArticleRows } from "../../rows";

// What XML 1.0 allows besides pairs of surrogates; each of the others is one UTF-16 unit.
const allowed = "\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}";
const illegal = new RegExp(`[^${allowed}]`, "gu");
const why = "XML 1.0 cannot hold control characters: each became a blank, so that offsets stay the same.";

/** `text` with a blank for every character XML 1.0 cannot hold: offsets stay the same. */
export function xmlSafe(text: string): string {
  return text.replace(illegal, " ");
}

/** Text between tags; XML parsers give back exactly `xmlSafe(text)`. */
export function xmlText(text: string): string {
  return xmlSafe(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

const inAttribute: Record<string, string> = { '"': "&quot;", "\t": "&#9;", "\n": "&#10;" };

/** ` name="value"`, with a blank in front; XML parsers give back exactly `xmlSafe(value)`. */
export function xmlAttribute(name: string, value: string | number): string {
  return ` ${name}="${xmlText(String(value)).replace(/["\t\n]/g, (sign) => inAttribute[sign] ?? sign)}"`;
}

/** Attributes of an element in this order, those that are "" or undefined left out. */
export function xmlAttributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined || value === "" ? "" : xmlAttribute(name, value)))
    .join("");
}

/** A value as JSON that XML can hold whatever its texts are. */
export function xmlJson(value: unknown): string {
  return JSON.stringify(value).replace(
    illegal,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An article's rows with text and notes as XML can hold them; what was replaced is counted. */
export function xmlRows(rows: ArticleRows, loss: LossReport): ArticleRows {
  const text = xmlSafe(rows.article.text);
  const signs = rows.article.text.match(illegal)?.length ?? 0;
  loss.add("control characters in texts", signs, why);
  const spans = rows.spans.map((span) => ({
    ...span,
    quote: xmlSafe(span.quote),
    before: xmlSafe(span.before),
    after: xmlSafe(span.after),
  }));
  return xmlNotes({ ...rows, article: { ...rows.article, text }, spans }, loss);
}

/** An article's rows with notes on spans as XML can hold them; what was replaced is counted. */
export function xmlNotes(rows: ArticleRows, loss: LossReport): ArticleRows {
  const spans = rows.spans.map((span) => ({ ...span, note: xmlSafe(span.note) }));
  const notes = spans.filter(({ note }, at) => note !== rows.spans[at]?.note).length;
  loss.add("notes with control characters", notes, why);
  return { ...rows, spans };
}
