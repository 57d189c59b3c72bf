import type { Attributes } from "#shared/model/annotations";
import type { MaskReason } from "#shared/model/article";
import type { ArticleRow, ArticleRows, LinkRow, LinkTarget, PlacedRow, SpanRow, SplitPart } from "../../rows";
import { TextRows } from "../../text-rows";
import type { TableRow } from "./table";

interface PlaceRecord {
  start: number;
  end: number;
  start_utf16: number;
  end_utf16: number;
}

interface SpanRecord extends PlaceRecord {
  id: string;
  coder: string;
  label: string;
  quote: string;
  quote_sha256: string;
  attributes: string;
  note: string;
  created: string;
  modified: string;
}

interface LinkRecord {
  id: string;
  coder: string;
  role: string;
  from_id: string;
  to_id: string;
  to_kind: LinkTarget;
  attributes: string;
}

interface ArticleRecord
  extends Pick<
    ArticleRow,
    | (
        | "id"
        | "title"
        | "source"
        | "published"
        | "language"
        | "place"
        | "author"
        | "agency"
        | "words"
        | "text"
      )
    | ("importer" | "encoding" | "imported")
  > {
  spans: SpanRecord[];
  links: LinkRecord[];
  work: ArticleRows["work"];
  mask: Array<PlaceRecord & { reason: MaskReason }>;
  length: number;
  length_utf16: number;
  text_sha256: string;
  file_name: string;
  bytes_sha256: string;
}

const placeRecord = ({ start, end, startCodePoint, endCodePoint }: PlacedRow): PlaceRecord => ({
  ...{ start: startCodePoint, end: endCodePoint, start_utf16: start, end_utf16: end },
});

/** An article's rows as one row of the table. */
export function tableRow({ article, work, spans, links }: ArticleRows): TableRow {
  const { id, title, source, published, language, place, author, agency, words, text } = article;
  const { importer, encoding, imported } = article;
  const record: ArticleRecord = {
    ...{ id, title, source, published, language, place, author, agency, text },
    spans: spans.map(spanRecord),
    links: links.map(linkRecord),
    work,
    mask: article.mask.map((stretch) => ({ ...placeRecord(stretch), reason: stretch.reason })),
    ...{ words, length: article.lengthCodePoints, length_utf16: article.lengthUtf16 },
    ...{ text_sha256: article.textSha256, file_name: article.fileName, importer, encoding },
    ...{ bytes_sha256: article.bytesSha256, imported },
  };
  return { ...record };
}

function spanRecord(span: SpanRow): SpanRecord {
  const { id, coder, label, quote, quoteSha256, attributes, note, created, modified } = span;
  return {
    ...{ id, coder, label, ...placeRecord(span), quote, quote_sha256: quoteSha256 ?? "" },
    ...{ attributes: JSON.stringify(attributes), note, created, modified },
  };
}

function linkRecord({ id, coder, role, from, to, toKind, attributes }: LinkRow): LinkRecord {
  return {
    ...{ id, coder, role, from_id: from, to_id: to, to_kind: toKind },
    attributes: JSON.stringify(attributes),
  };
}

/** The rows a row of the table was made from. Throws Error where text, offsets, quotes and lengths disagree. */
export function articleRows(row: TableRow, split: SplitPart): ArticleRows {
  const record = row as unknown as ArticleRecord;
  const { id, title, source, published, language, place, author, agency, words, text } = record;
  const { importer, encoding, imported } = record;
  const made = record.text === "" && record.length > 0 ? undefined : new TextRows(text);
  const measures = {
    ...{ lengthUtf16: record.length_utf16, lengthCodePoints: record.length },
    textSha256: record.text_sha256,
  };
  if (made && JSON.stringify(made.measures()) !== JSON.stringify(measures)) {
    throw new Error(`the text of ${id} is not the same`);
  }
  return {
    article: {
      ...{ id, title, source, published, language, place, author, agency, words },
      ...measures,
      ...{ split, fileName: record.file_name, importer, encoding },
      ...{ bytesSha256: record.bytes_sha256, imported },
      mask: record.mask.map((stretch) => ({ ...readPlace(stretch, made), reason: stretch.reason })),
      text,
    },
    work: record.work,
    spans: record.spans.map((span) => readSpan(span, made)),
    links: record.links.map(readLink),
  };
}

/** Both pairs of offsets, which must name the same place where there is a text. */
function readPlace(record: PlaceRecord, made: TextRows | undefined): PlacedRow {
  const { start, end, start_utf16, end_utf16 } = record;
  const found = made?.placeOfCodePoints(start, end);
  if (found && (found.start !== start_utf16 || found.end !== end_utf16)) {
    throw new Error(`the offsets ${start} and ${start_utf16} name different places`);
  }
  return { start: start_utf16, end: end_utf16, startCodePoint: start, endCodePoint: end };
}

function readSpan(record: SpanRecord, made: TextRows | undefined): SpanRow {
  const { id, coder, label, quote, note, created, modified } = record;
  const attributes = JSON.parse(record.attributes) as Attributes;
  const place = readPlace(record, made);
  const facts = { id, coder, label, attributes, note, created, modified };
  if (!made) {
    return { ...facts, ...place, quote, before: "", after: "", quoteSha256: record.quote_sha256 };
  }
  const span = made.span(place, facts);
  if (span.quote !== quote) throw new Error(`span ${id} is not at its offsets`);
  return span;
}

function readLink({ id, coder, role, from_id, to_id, to_kind, attributes }: LinkRecord): LinkRow {
  return {
    ...{ id, coder, role, from: from_id, to: to_id, toKind: to_kind },
    attributes: JSON.parse(attributes) as Attributes,
  };
}

/** About how many bytes a row takes. */
export function sizeOfRow({ article, spans, links }: ArticleRows): number {
  const quoted = spans.reduce((sum, { quote, note }) => sum + quote.length + note.length + 400, 0);
  return article.text.length + quoted + links.length * 200 + 500;
}
