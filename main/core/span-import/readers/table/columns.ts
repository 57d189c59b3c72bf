import { foldName } from "#shared/names/fold";

/** What a column of a list of spans can be. */
export type Field =
  | "start"
  | "end"
  | "label"
  | "quote"
  | "document"
  | "text"
  | "coder"
  | "note"
  | "id"
  | "title"
  | "source"
  | "published"
  | "language"
  | "before"
  | "after"
  | "textSha256"
  | "quoteSha256";

const names: Record<Field, string> = {
  start:
    "start, begin, beginn, anfang, von, from, start offset, offset start, start char, char start, start position, position start, begin offset, startindex, start index, start utf16, start codepoint, start byte, startpos",
  end: "end, ende, stop, bis, to, end offset, offset end, end char, char end, end position, stop position, position end, endindex, end index, end utf16, end codepoint, end byte, endpos",
  label:
    "label, labels, tag, type, typ, category, kategorie, code, codename, code name, class, klasse, entity type, entity label, annotation, annotation type, concept, kode",
  quote:
    "quote, quotation, zitat, wortlaut, exact, span text, spantext, surface, surface form, mention, selected text, selection, segment, textstelle, stelle, covered text, coveredtext, entity, phrase, passage, quote text",
  document:
    "document, doc, article, artikel, dokument, file, datei, filename, file name, dateiname, document name, dokumentname, document id, doc id, docid, article id, text id, textid, doc name, documentname",
  text: "full text, fulltext, volltext, document text, doc text, article text, artikeltext, dokumenttext, content, body, text full",
  coder:
    "coder, annotator, kodierer, kodiererin, codierer, codiererin, user, username, nutzer, rater, annotiert von, coder name, codername, created by",
  note: "note, notes, comment, comments, memo, kommentar, notiz, bemerkung, anmerkung, remark",
  id: "id, span, span id, spanid, annotation id, entity id, statement id",
  title: "title, titel, headline, uberschrift, ueberschrift, document title, schlagzeile",
  source: "source, quelle, outlet, medium, zeitung, newspaper",
  published: "published, date, datum, publication date, erschienen, veroeffentlicht, erscheinungsdatum",
  language: "language, sprache, lang",
  before: "before, prefix, davor, left context, context left",
  after: "after, suffix, danach, right context, context right",
  textSha256: "text sha256",
  quoteSha256: "quote sha256",
};

const byName = new Map<string, Field>();
for (const [field, list] of Object.entries(names)) {
  for (const name of list.split(", ")) byName.set(name, field as Field);
}

/** What each column is by its name; the first of several that could be the same. "text" is undecided. */
export function fieldsOf(columns: readonly string[]): Map<Field | "either", number> {
  const fields = new Map<Field | "either", number>();
  for (const [index, column] of columns.entries()) {
    const key = foldColumn(column);
    const field = key === "text" ? "either" : byName.get(key);
    if (field && !fields.has(field)) fields.set(field, index);
  }
  return fields;
}

function foldColumn(name: string): string {
  return foldName(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/[_./:-]+/g, " "));
}

/** Whether a table with these columns is a list of spans: it says what, and where or in which words. */
export function isSpanTable(columns: readonly string[]): boolean {
  const fields = fieldsOf(columns);
  const hasPlace = fields.has("start") && fields.has("end");
  return (
    (hasPlace && (fields.has("label") || fields.has("quote") || fields.has("either"))) ||
    (fields.has("label") && fields.has("quote"))
  );
}

/** Whether it is a list of documents with their texts. */
export function isDocumentTable(columns: readonly string[]): boolean {
  const fields = fieldsOf(columns);
  return (
    !isSpanTable(columns) &&
    (fields.has("document") || fields.has("id")) &&
    (fields.has("either") || fields.has("text"))
  );
}
