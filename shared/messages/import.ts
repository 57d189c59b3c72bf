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
  zip: { en: "Archive (ZIP)", de: "Archiv (ZIP)" },
  paste: { en: "Pasted text", de: "Eingefügter Text" },
});
export type ImporterId = keyof typeof importerNames;

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
