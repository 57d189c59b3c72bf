import { type DocumentFacts, documentFacts, linkFacts, spanFacts } from "../document-lines";
import type { ArticleRow, ArticleRows, LinkRow, SpanRow } from "../rows";

/** One coder's view of an article, for formats that need no tokens. */
export interface CoderDocument {
  article: ArticleRow;
  /** "" when nobody has worked on the article. */
  coder: string;
  spans: SpanRow[];
  links: LinkRow[];
  /** What the format may have no other place for; `facts.spans` is in the order of `spans`. */
  facts: DocumentFacts;
}

/** The documents of an article: one for each coder who worked on it, or one without coder. */
export function coderDocuments(rows: ArticleRows): CoderDocument[] {
  const coders = rows.work.length > 0 ? rows.work.map(({ coder }) => coder) : [""];
  return coders.map((coder) => {
    const spans = rows.spans.filter((span) => span.coder === coder);
    const links = rows.links.filter((link) => link.coder === coder);
    const facts = {
      ...documentFacts(rows, coder),
      spans: spans.map(spanFacts),
      links: links.map(linkFacts),
    };
    return { article: rows.article, coder, spans, links, facts };
  });
}
