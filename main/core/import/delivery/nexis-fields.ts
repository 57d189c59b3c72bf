/** Names of the fields above the text, in English and German, and what they hold. */
export const above: Record<string, "author" | "place" | "words" | "title" | "" | undefined> = {
  section: "",
  rubrik: "",
  ressort: "",
  length: "words",
  länge: "words",
  byline: "author",
  autor: "author",
  verfasser: "author",
  dateline: "place",
  ortsangabe: "place",
  highlight: "",
  hauptpunkte: "",
  headline: "title",
  überschrift: "title",
  series: "",
  serie: "",
  edition: "",
  ausgabe: "",
  abstract: "",
};

/** Names of the fields below the text. */
export const below =
  /^(?:load-date|ladedatum|last updated|language|sprache|publication-type|publikationstyp|publication type|graphic|grafik|journal code|document-type|subject|thema|company|ticker|organization|industry|branche|geographic|geografie|person|pub-type|update|zeitschriftencode|issn|doi|url|correction-date|acc-no|tags|notes)\s?:/iu;
/** Headings of what stands below the text. */
export const belowAlone = /^(?:graphic|grafik|classification|klassifizierung|klassifikation)$/iu;
/** The line above the text in the newer layout. */
export const bodyMark = /^(?:body|text|full text:?|volltext|haupttext)$/iu;
/** Notices of rights. */
export const rights = /^(?:copyright\b|©|\(c\) ?\d{4}|alle rechte vorbehalten|all rights reserved)/iu;
/** A line `Name: value`. */
export const field = /^(\p{L}[\p{L} -]{2,20}?)\s?:\s?(.*)$/u;

/** "3 of 50 DOCUMENTS", "Dokument 3 von 50". */
export const countMark =
  /^(?:document |dokument )?(\d{1,5}) (?:of|von) (\d{1,5})(?: documents?| dokumente?n?)?$/iu;

/** Whether a line counts the documents of a delivery. */
export function isCount(line: string): boolean {
  // "1 of 50" alone is a page number; a document is named as such or written in capitals.
  return countMark.test(line) && /doc|dok/iu.test(line);
}
