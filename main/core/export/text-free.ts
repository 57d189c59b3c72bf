import { createHash } from "node:crypto";
import type { TextChoice } from "#shared/ipc/export-types";
import type { Codebook } from "#shared/model/codebook";
import type { LossReport } from "./loss-report";
import type { ArticleRows, DatasetHead, SpanRow } from "./rows";

/** How much of a span's words a dataset without texts shows, in code points. */
export const quoteLength = 60;

const onWish = "left out on request; offsets and hashes say where the spans are in a copy of the texts.";
const cutOnWish = "cut to 60 characters on request; their hashes say what the whole ones are.";
const mayQuote =
  "they are kept as they are, and their wording may be that of the texts: read them before you publish.";

const titles = "kept, so that the articles can be found; they are words of the texts.";

/**
 * The rows without the text of the article: spans keep their offsets, the hash of their words and at most 60 code
 * points of them ("quotes") or none ("none"). What that leaves out is counted in `loss`.
 */
export function withoutTexts(
  rows: ArticleRows,
  texts: TextChoice,
  loss: LossReport,
  codebook: Codebook | null = null,
): ArticleRows {
  if (texts === "full") return rows;
  const spans = rows.spans.map((span) => withoutQuote(span, texts));
  loss.add("texts of articles", 1, onWish);
  loss.add("titles of articles", rows.article.title === "" ? 0 : 1, titles);
  const cut = spans.filter(({ quote }, at) => quote !== rows.spans[at]?.quote).length;
  if (texts === "none") loss.add("quotes of spans", cut, onWish);
  else loss.add("long quotes of spans", cut, cutOnWish);
  const notes = [...rows.spans, ...rows.work].filter(({ note }) => note !== "").length;
  loss.add("notes that may quote the texts", notes, mayQuote);
  loss.add("attributes in words that may quote the texts", attributesInWords(rows, codebook), mayQuote);
  return { ...rows, article: { ...rows.article, text: "" }, spans };
}

/** Counts in `loss` what belongs to the whole dataset and may hold words of the texts. */
export function countQuotesIn(head: DatasetHead, texts: TextChoice, loss: LossReport): void {
  if (texts === "full") return;
  loss.add("examples in the codebook that may quote the texts", examplesIn(head.codebook), mayQuote);
  loss.add("wordings and notes of statements that may quote the texts", head.statements.length, mayQuote);
  const described = head.actors.filter(({ aliases, note }) => aliases.length > 0 || note !== "").length;
  loss.add("other names and notes of actors that may quote the texts", described, mayQuote);
}

function examplesIn(codebook: Codebook | null): number {
  const states = [codebook, ...(codebook?.versions ?? []).map(({ before }) => before)];
  const labels = states.flatMap((state) => state?.labels ?? []);
  return labels.reduce((sum, label) => sum + (label.examples?.length ?? 0), 0);
}

/** Values a coder wrote freely: a date in figures is none. */
function attributesInWords({ spans, links }: ArticleRows, codebook: Codebook | null): number {
  const free = new Set(
    [...(codebook?.labels ?? []), ...(codebook?.roles ?? [])].flatMap(({ id, attributes }) =>
      attributes.filter(({ type }) => type === "text").map((attribute) => `${id} ${attribute.id}`),
    ),
  );
  const valued = [
    ...spans.map(({ label, attributes }) => ({ of: label, attributes })),
    ...links.map(({ role, attributes }) => ({ of: role, attributes })),
  ];
  return valued.reduce(
    (sum, { of, attributes }) =>
      sum +
      Object.entries(attributes).filter(
        ([id, value]) => free.has(`${of} ${id}`) && /\p{L}{3}/u.test(String(value)),
      ).length,
    0,
  );
}

function withoutQuote(span: SpanRow, texts: "quotes" | "none"): SpanRow {
  return {
    ...span,
    quote: texts === "none" ? "" : shortQuote(span.quote),
    ...{ before: "", after: "" },
    quoteSha256: createHash("sha256").update(span.quote, "utf8").digest("hex"),
  };
}

/** The first 60 code points. */
export function shortQuote(quote: string): string {
  // So many units hold at least as many code points as are wanted.
  return quote.length <= quoteLength
    ? quote
    : [...quote.slice(0, quoteLength * 2)].slice(0, quoteLength).join("");
}
