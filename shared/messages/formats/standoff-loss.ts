import { defineMessages } from "../define";

/** What standoff, XML and QDA formats leave out or change, and why, as the core says it in English. */
export const standoffLossMessages = defineMessages({
  "notes with line breaks or blanks at their ends": {
    en: "notes with line breaks or blanks at their ends",
    de: "Notizen mit Zeilenumbrüchen oder Leerzeichen an den Enden",
  },
  "brat keeps a note on one line: line breaks and tabs became blanks.": {
    en: "brat keeps a note on one line: line breaks and tabs became blanks.",
    de: "brat hält eine Notiz in einer Zeile: Zeilenumbrüche und Tabulatoren wurden Leerzeichen.",
  },
  "spans over a line break or tab": {
    en: "tags over a line break or tab",
    de: "Markierungen über einen Zeilenumbruch oder Tabulator",
  },
  "brat has no line breaks in a span: it is cut there, its exact place is kept beside.": {
    en: "brat has no line breaks in a tag: it is cut there, its exact place is kept beside.",
    de: "brat kennt keine Zeilenumbrüche in Markierungen: Sie ist dort geteilt, ihr genauer Ort steht daneben.",
  },
  "spans of nothing but blanks": {
    en: "tags of nothing but blanks",
    de: "Markierungen nur aus Leerzeichen",
  },
  "brat cannot show a span of nothing but blanks: it is kept in brat-articles.jsonl.": {
    en: "brat cannot show a tag of nothing but blanks: it is kept in brat-articles.jsonl.",
    de: "brat kann eine Markierung nur aus Leerzeichen nicht zeigen: Sie steht in brat-articles.jsonl.",
  },
  "brat has no place for them.": {
    en: "brat has no place for them.",
    de: "brat hat dafür keinen Platz.",
  },
  "brat has no attributes on relations.": {
    en: "brat has no attributes on relations.",
    de: "brat kennt keine Attribute an Relationen.",
  },
  "brat numbers annotations: T1, T2 are the spans of an article, R1, N2 its links.": {
    en: "brat numbers annotations: T1, T2 are the tags of an article, R1, N2 its links.",
    de: "brat zählt Annotationen: T1, T2 sind die Markierungen eines Artikels, R1, N2 seine Verknüpfungen.",
  },
  "tokens cannot begin or end with blanks: the exact place is kept beside.": {
    en: "Tokens cannot begin or end with blanks: the exact place is kept beside.",
    de: "Token können nicht mit Leerzeichen beginnen oder enden: Der genaue Ort steht daneben.",
  },
  "no token is in it: it is kept in webanno-tsv-articles.jsonl.": {
    en: "No token is in it: it is kept in webanno-tsv-articles.jsonl.",
    de: "Kein Token liegt darin: Sie steht in webanno-tsv-articles.jsonl.",
  },
  "blanks and line ends between sentences": {
    en: "blanks and line ends between sentences",
    de: "Leerzeichen und Zeilenenden zwischen Sätzen",
  },
  "readers put a line end between two sentences whatever was there; source has the text as it is.": {
    en: "Programs put a line end between two sentences whatever was there; source has the text as it is.",
    de: "Programme setzen zwischen zwei Sätze ein Zeilenende, was dort auch stand; source hat den Text, wie er ist.",
  },
  "notes with carriage returns": {
    en: "notes with carriage returns",
    de: "Notizen mit Wagenrückläufen",
  },
  "a carriage return would end the line: it became a line feed.": {
    en: "A carriage return would end the line: it became a line feed.",
    de: "Ein Wagenrücklauf würde die Zeile beenden: Er wurde ein Zeilenvorschub.",
  },
  "attributes of links to actors and statements": {
    en: "attributes of links to actors and statements",
    de: "Attribute von Verknüpfungen zu Akteuren und Aussagen",
  },
  "WebAnno has no layer for links to actors and statements; they stand in a feature of the span.": {
    en: "WebAnno has no layer for links to actors and statements; they stand in a feature of the tag.",
    de: "WebAnno hat keine Ebene für Verknüpfungen zu Akteuren und Aussagen; sie stehen in einem Feature der Markierung.",
  },
  "WebAnno TSV has no place for them.": {
    en: "WebAnno TSV has no place for them.",
    de: "WebAnno TSV hat dafür keinen Platz.",
  },
  "WebAnno TSV numbers annotations: [1], [2] are the spans of an article.": {
    en: "WebAnno TSV numbers annotations: [1], [2] are the tags of an article.",
    de: "WebAnno TSV zählt Annotationen: [1], [2] sind die Markierungen eines Artikels.",
  },
  "a link of REFI-QDA has a name and a direction only.": {
    en: "A link of REFI-QDA has a name and a direction only.",
    de: "Eine Verknüpfung in REFI-QDA hat nur Namen und Richtung.",
  },
  "REFI-QDA names things by GUIDs.": {
    en: "REFI-QDA names things by GUIDs.",
    de: "REFI-QDA benennt alles mit GUIDs.",
  },
  "control characters in texts": { en: "control characters in texts", de: "Steuerzeichen in Texten" },
  "notes with control characters": {
    en: "notes with control characters",
    de: "Notizen mit Steuerzeichen",
  },
  "XML 1.0 cannot hold control characters: each became a blank, so that offsets stay the same.": {
    en: "XML 1.0 cannot hold control characters: each became a blank, so that offsets stay the same.",
    de: "XML 1.0 fasst keine Steuerzeichen: Jedes wurde ein Leerzeichen, damit die Offsets gleich bleiben.",
  },
});
