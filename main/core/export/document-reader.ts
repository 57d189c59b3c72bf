import { compareSpans } from "#shared/model/annotations";
import type { DocumentFacts, SpanFacts } from "./document-lines";
import type { ArticleRows, LinkRow, SpanRow } from "./rows";
import { TextRows } from "./text-rows";

/** What a reader of a line-per-coder format found in one line; spans in code points. */
export interface ReadLine {
  article: string;
  coder: string;
  text: string;
  facts: DocumentFacts;
  spans: Array<{ start: number; end: number; label: string }>;
}

/** Puts the lines of one article, one for each coder, together again. Lines of an article follow each other. */
export async function* articlesOfLines(lines: AsyncIterable<ReadLine>): AsyncGenerator<ArticleRows> {
  let rows: ArticleRows | undefined;
  let made = new TextRows("");
  for await (const line of lines) {
    if (line.article !== rows?.article.id) {
      if (rows) yield rows;
      made = new TextRows(line.text);
      rows = startArticle(line, made);
    } else if (line.text !== rows.article.text) throw new Error(`the texts of ${line.article} differ`);
    addLine(rows, line, made);
  }
  if (rows) yield rows;
}

function startArticle({ article, facts }: ReadLine, made: TextRows): ArticleRows {
  const { title, source, published, language, place, author, agency, words, split } = facts;
  const measures = made.measures();
  if (measures.textSha256 !== facts.text_sha256) throw new Error(`the text of ${article} is not the same`);
  return {
    article: {
      ...{ id: article, title, source, published, language, place, author, agency, words },
      ...measures,
      ...{ split, fileName: "", importer: "", encoding: "", bytesSha256: "", imported: "" },
      mask: facts.mask.map(([start, end, reason]) => made.mask(made.placeOfCodePoints(start, end), reason)),
      text: made.text,
    },
    work: [],
    spans: [],
    links: [],
  };
}

function addLine(rows: ArticleRows, { coder, facts, spans }: ReadLine, made: TextRows): void {
  if (coder === "") return;
  rows.work.push({ coder, status: facts.status ?? "", note: facts.note ?? "" });
  const group = spans[Symbol.iterator]();
  const own = facts.spans.map((fact) =>
    readSpan(fact, fact.label === undefined ? group.next().value : undefined, coder, made),
  );
  rows.spans.push(...own.sort(compareSpans));
  if (!group.next().done) throw new Error(`a line of ${rows.article.id} has spans without an id`);
  for (const { id, role, from, to, to_kind, attributes } of facts.links) {
    const link: LinkRow = { id, coder, role, from, to, toKind: to_kind, attributes: attributes ?? {} };
    rows.links.push(link);
  }
}

function readSpan(
  fact: SpanFacts,
  found: ReadLine["spans"][number] | undefined,
  coder: string,
  made: TextRows,
): SpanRow {
  const [start, end] = fact.exact ?? [found?.start ?? -1, found?.end ?? -1];
  if (found && (found.start < start || found.end > end)) throw new Error(`span ${fact.id} is elsewhere`);
  return made.span(made.placeOfCodePoints(start, end), {
    id: fact.id,
    coder,
    label: found?.label ?? fact.label ?? "",
    attributes: fact.attributes ?? {},
    note: fact.note ?? "",
    created: "",
    modified: "",
  });
}
