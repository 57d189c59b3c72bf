import { defineMessages } from "./define";

/** Things worth a look at a row of an import; none of them stops it. */
export const importRemarks = defineMessages({
  "no-date": { en: "No publication date found", de: "Kein Erscheinungsdatum gefunden" },
  "date-impossible": {
    en: "A date that does not exist was ignored",
    de: "Ein Datum, das es nicht gibt, wurde übergangen",
  },
  "date-ambiguous": {
    en: "A date could be day/month or month/day",
    de: "Ein Datum kann Tag/Monat oder Monat/Tag heißen",
  },
  "date-conflict": {
    en: "Text and file name give different dates",
    de: "Text und Dateiname nennen verschiedene Daten",
  },
  "date-future": { en: "The date lies in the future", de: "Das Datum liegt in der Zukunft" },
  "title-from-sentence": {
    en: "No headline: the first sentence serves as title",
    de: "Keine Überschrift: Der erste Satz dient als Titel",
  },
  "glued-headline": {
    en: "A sub-headline may be stuck in a paragraph",
    de: "Eine Zwischenüberschrift klebt womöglich in einem Absatz",
  },
  "ai-notice": { en: "Contains a notice about AI", de: "Enthält einen KI-Hinweis" },
  "very-short": { en: "Very short", de: "Sehr kurz" },
  "long-paragraph": { en: "A very long paragraph", de: "Ein sehr langer Absatz" },
  "encoding-guessed": { en: "The encoding was guessed", de: "Die Kodierung ist geraten" },
  "encoding-other": {
    en: "Looks like an encoding Wortlaut does not know",
    de: "Sieht nach einer Kodierung aus, die Wortlaut nicht kennt",
  },
  undecodable: {
    en: "Some bytes are no characters in this encoding (shown as �)",
    de: "Manche Bytes sind in dieser Kodierung keine Zeichen (als � gezeigt)",
  },
  "control-characters": { en: "Contains control characters", de: "Enthält Steuerzeichen" },
  "language-unsure": { en: "Language uncertain", de: "Sprache unsicher" },
  "line-hyphens": {
    en: "Words are divided at line ends; the hyphens were kept",
    de: "Wörter sind am Zeilenende getrennt; die Trennstriche sind geblieben",
  },
  "pages-without-text": {
    en: "Some pages are pictures without text",
    de: "Manche Seiten sind Bilder ohne Text",
  },
  "whole-page": {
    en: "No article found in the page: all its text was taken",
    de: "Kein Artikel in der Seite gefunden: Ihr ganzer Text wurde genommen",
  },
  "row-width": {
    en: "The row has more or fewer cells than the table has columns",
    de: "Die Zeile hat mehr oder weniger Zellen als die Tabelle Spalten",
  },
  "cut-off": { en: "The file breaks off", de: "Die Datei bricht ab" },
  embargo: { en: "Was under embargo", de: "War gesperrt bis zu einer Frist" },
  canceled: { en: "Withdrawn by the agency", de: "Von der Agentur zurückgezogen" },
  "summary-only": { en: "Only the summary is in the file", de: "Nur die Zusammenfassung steht in der Datei" },
  "all-masked": { en: "Nothing is left unmasked", de: "Es bleibt nichts Unmaskiertes übrig" },
});
export type ImportRemark = keyof typeof importRemarks;

/** Where a proposed value came from. */
export const importReasons = defineMessages({
  given: { en: "given with the import", de: "mit dem Import angegeben" },
  edited: { en: "entered by hand", de: "von Hand eingetragen" },
  column: { en: "column of the table", de: "Spalte der Tabelle" },
  "front-matter": { en: "front matter of the file", de: "Kopfdaten der Datei" },
  "html-meta": { en: "page's own metadata", de: "Metadaten der Seite" },
  "html-heading": { en: "heading of the page", de: "Überschrift der Seite" },
  heading: { en: "first heading", de: "erste Überschrift" },
  "document-properties": { en: "properties of the document", de: "Eigenschaften des Dokuments" },
  fields: { en: "fields of the delivery", de: "Felder der Lieferung" },
  "header-lines": { en: "lines at the top", de: "Kopfzeilen im Text" },
  headline: { en: "first line", de: "erste Zeile" },
  "first-sentence": { en: "first sentence", de: "erster Satz" },
  "date-prefix": { en: "date before the text", de: "Datum vor dem Text" },
  "date-line": { en: "line with a date", de: "Zeile mit Datum" },
  dateline: { en: "dateline", de: "Ortsmarke" },
  byline: { en: "line with the author", de: "Autorenzeile" },
  signature: { en: "agency signature", de: "Agenturkürzel" },
  agency: { en: "agency of the dateline", de: "Agentur der Ortsmarke" },
  "file-name": { en: "file name", de: "Dateiname" },
  "folder-name": { en: "folder name", de: "Ordnername" },
  "language-detected": { en: "detected from the text", de: "am Text erkannt" },
});
export type ImportReason = keyof typeof importReasons;

/** What each importer reads. */
export const importerNames = defineMessages({
  text: { en: "Plain text", de: "Reiner Text" },
  markdown: { en: "Markdown", de: "Markdown" },
  html: { en: "Web page (HTML)", de: "Webseite (HTML)" },
  docx: { en: "Word document (DOCX)", de: "Word-Dokument (DOCX)" },
  pdf: { en: "PDF with text", de: "PDF mit Text" },
  csv: { en: "Table (CSV, TSV)", de: "Tabelle (CSV, TSV)" },
  jsonl: { en: "JSON lines", de: "JSON-Zeilen" },
  rtf: { en: "Rich text (RTF)", de: "Rich Text (RTF)" },
  nexis: { en: "Nexis delivery (RTF, DOCX, text)", de: "Nexis-Lieferung (RTF, DOCX, Text)" },
  factiva: { en: "Factiva delivery (HTML, RTF, text)", de: "Factiva-Lieferung (HTML, RTF, Text)" },
  genios: { en: "WISO or Genios delivery (text)", de: "WISO- oder Genios-Lieferung (Text)" },
  nitf: { en: "News article (NITF)", de: "Nachricht (NITF)" },
  newsml: { en: "News package (NewsML-G2)", de: "Nachrichtenpaket (NewsML-G2)" },
  feed: { en: "Feed (RSS, Atom)", de: "Feed (RSS, Atom)" },
  epub: { en: "E-book (EPUB)", de: "E-Book (EPUB)" },
  warc: { en: "Web archive (WARC)", de: "Webarchiv (WARC)" },
  mhtml: { en: "Saved web page (MHTML)", de: "Gespeicherte Webseite (MHTML)" },
  zip: { en: "Archive (ZIP)", de: "Archiv (ZIP)" },
  paste: { en: "Pasted text", de: "Eingefügter Text" },
});
export type ImporterId = keyof typeof importerNames;

/** Why a part of a delivery is no article and is left out unless it is wanted. */
export const leftOutReasons = defineMessages({
  cover: { en: "Cover sheet of the delivery", de: "Deckblatt der Lieferung" },
  contents: { en: "List of contents", de: "Inhaltsverzeichnis" },
  "search-list": { en: "Search and its settings", de: "Suche und ihre Einstellungen" },
  between: { en: "Stands between two articles", de: "Steht zwischen zwei Artikeln" },
  after: { en: "Stands after the last article", de: "Steht nach dem letzten Artikel" },
  navigation: { en: "Navigation of the book", de: "Navigation des Buches" },
  "no-text": { en: "Entries without text", de: "Einträge ohne Text" },
  "not-pages": { en: "Other records of the web archive", de: "Andere Einträge des Webarchivs" },
});
export type LeftOutReason = keyof typeof leftOutReasons;

/** What speaks for and against the reading of a delivery. */
export const surenessReasons = defineMessages({
  "marks-all": {
    en: "All marks of the format are there",
    de: "Alle Kennzeichen des Formats sind da",
  },
  "marks-some": {
    en: "Some marks of the format are missing",
    de: "Einige Kennzeichen des Formats fehlen",
  },
  "fields-all": {
    en: "Title, source and date were found",
    de: "Titel, Quelle und Datum wurden gefunden",
  },
  "fields-some": {
    en: "Title, source or date is missing",
    de: "Titel, Quelle oder Datum fehlt",
  },
  "length-fits": {
    en: "The stated number of words fits",
    de: "Die angegebene Wortzahl passt",
  },
  "length-differs": {
    en: "The stated number of words does not fit the text",
    de: "Die angegebene Wortzahl passt nicht zum Text",
  },
  "outside-little": {
    en: "Hardly any words lie outside of articles",
    de: "Kaum Wörter liegen außerhalb von Artikeln",
  },
  "outside-much": {
    en: "Many words of the file lie outside of articles",
    de: "Viele Wörter der Datei liegen außerhalb von Artikeln",
  },
  "no-end": { en: "The article has no end mark", de: "Der Artikel hat kein Schlusszeichen" },
  "count-fits": {
    en: "As many articles as the file announces",
    de: "So viele Artikel, wie die Datei ankündigt",
  },
  "count-differs": {
    en: "The file announces another number of articles",
    de: "Die Datei kündigt eine andere Zahl von Artikeln an",
  },
  "own-structure": {
    en: "The format itself says what an article is",
    de: "Das Format sagt selbst, was ein Artikel ist",
  },
  "by-headings": { en: "Divided at headings", de: "An Überschriften geteilt" },
  "page-found": { en: "An article was found in the page", de: "In der Seite wurde ein Artikel gefunden" },
  "page-whole": {
    en: "No article found: the whole page was taken",
    de: "Kein Artikel gefunden: Die ganze Seite wurde genommen",
  },
  "summary-only": { en: "The feed has only summaries", de: "Der Feed hat nur Zusammenfassungen" },
});
export type SurenessReason = keyof typeof surenessReasons;

/** The degrees of sureness and the control to divide a delivery differently. */
export const importSurenessMessages = defineMessages({
  sure: { en: "sure", de: "sicher" },
  likely: { en: "likely", de: "wahrscheinlich" },
  unsure: { en: "unsure", de: "unsicher" },
  title: { en: "How sure this reading is", de: "Wie sicher diese Lesart ist" },
  leftOut: { en: "Belongs to no article: {reason}", de: "Gehört zu keinem Artikel: {reason}" },
  asOne: { en: "Read the file as one article", de: "Datei als einen Artikel lesen" },
  divide: { en: "Divide the file into its articles", de: "Datei in ihre Artikel teilen" },
});

/** Why a stretch is masked, for the review table and the reader. */
export const maskReasonNames = defineMessages({
  "date-prefix": { en: "date", de: "Datum" },
  notice: { en: "notice", de: "Hinweis" },
  signature: { en: "agency signature", de: "Agenturkürzel" },
  navigation: { en: "navigation", de: "Navigation" },
  dateline: { en: "dateline", de: "Ortsmarke" },
  title: { en: "headline", de: "Überschrift" },
  markup: { en: "markup", de: "Auszeichnung" },
  other: { en: "not article", de: "nicht Artikel" },
});

/** The one sentence after an import. */
export const importSummaries = defineMessages({
  done: {
    en: "{imported, plural, =0 {No article} one {# article} other {# articles}} imported, {duplicates, plural, =0 {no duplicate} one {# duplicate} other {# duplicates}}, {skipped} skipped, {failed} failed.",
    de: "{imported, plural, =0 {Kein Artikel} one {# Artikel} other {# Artikel}} importiert, {duplicates, plural, =0 {kein Duplikat} one {# Duplikat} other {# Duplikate}}, {skipped} übersprungen, {failed} fehlgeschlagen.",
  },
  cancelled: {
    en: "Cancelled: {imported, plural, =0 {no article was} one {# article was} other {# articles were}} imported, completely; {skipped} left out, {duplicates, plural, =0 {no duplicate} one {# duplicate} other {# duplicates}}, {failed} failed.",
    de: "Abgebrochen: {imported, plural, =0 {Kein Artikel wurde} one {# Artikel wurde} other {# Artikel wurden}} importiert, und zwar vollständig; {skipped} ausgelassen, {duplicates, plural, =0 {kein Duplikat} one {# Duplikat} other {# Duplikate}}, {failed} fehlgeschlagen.",
  },
});
