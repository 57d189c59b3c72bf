import { defineMessages } from "./define";

/** The words of the import of others' work. */
export const spanImportMessages = defineMessages({
  title: { en: "Import others’ work", de: "Arbeit anderer importieren" },
  reading: { en: "Reading the files", de: "Dateien werden gelesen" },
  importing: { en: "Taking the work over", de: "Die Arbeit wird übernommen" },
  progress: { en: "{done} of {total}", de: "{done} von {total}" },
  cancel: { en: "Cancel", de: "Abbrechen" },
  done: { en: "Done", de: "Fertig" },
  found: {
    en: "{documents, plural, one {# document} other {# documents}}, {spans, plural, one {# tag} other {# tags}}, {links, plural, one {# link} other {# links}}",
    de: "{documents, plural, one {# Dokument} other {# Dokumente}}, {spans, plural, one {# Markierung} other {# Markierungen}}, {links, plural, one {# Verknüpfung} other {# Verknüpfungen}}",
  },
  readAs: { en: "Read as", de: "Gelesen als" },

  "unit-utf-16": { en: "UTF-16 units", de: "UTF-16-Einheiten" },
  "unit-code-point": { en: "code points", de: "Codepoints" },
  "unit-byte": { en: "bytes", de: "Bytes" },
  unitFound: { en: "The file counts {unit}.", de: "Die Datei zählt {unit}." },
  unitAny: {
    en: "In these texts all ways to count give the same places.",
    de: "In diesen Texten führen alle Zählweisen zu denselben Stellen.",
  },
  crlf: { en: "A line end counts as two.", de: "Ein Zeilenende zählt doppelt." },
  unitTested: {
    en: "{agreed} of {tested, plural, one {# place} other {# places}} fit the text.",
    de: "{agreed} von {tested, plural, one {# Stelle} other {# Stellen}} passen zum Text.",
  },
  unitOther: { en: "{unit} with {ends}: {agreed}", de: "{unit} mit {ends}: {agreed}" },
  unitOthers: { en: "Counted otherwise: {others}", de: "Anders gezählt: {others}" },
  unitNone: {
    en: "The places of this file do not fit its texts.",
    de: "Die Stellen in dieser Datei passen nicht zu den Texten.",
  },
  unitNoneText: {
    en: "Whichever way one counts, too few of {tested, plural, one {# place} other {# places}} fit the text. Nothing is imported: the file was probably changed, or belongs to other texts.",
    de: "Wie man auch zählt: Zu wenige von {tested, plural, one {# Stelle} other {# Stellen}} passen zum Text. Nichts wird importiert: Die Datei wurde wohl verändert oder gehört zu anderen Texten.",
  },

  labels: { en: "Labels", de: "Kategorien" },
  attributes: { en: "Attributes", de: "Attribute" },
  roles: { en: "Links", de: "Verknüpfungen" },
  coders: { en: "Coders", de: "Kodierer" },
  inFile: { en: "In the file", de: "In der Datei" },
  count: { en: "Count", de: "Anzahl" },
  becomes: { en: "Becomes", de: "Wird zu" },
  becomesOf: { en: "What becomes of {name}", de: "Was aus {name} wird" },
  newNameOf: { en: "New name for {name}", de: "Neuer Name für {name}" },
  noName: { en: "(no name)", de: "(ohne Namen)" },
  unknownCoder: { en: "Unknown coder", de: "Unbekannter Kodierer" },
  "new-label": { en: "New label", de: "Neue Kategorie" },
  "new-attribute": { en: "New attribute", de: "Neues Attribut" },
  "new-role": { en: "New kind of link", de: "Neue Art von Verknüpfung" },
  "new-coder": { en: "New coder", de: "Neuer Kodierer" },
  intoNote: { en: "A line in the note", de: "Eine Zeile in der Notiz" },
  leaveOut: { en: "Leave out", de: "Weglassen" },

  outcome: { en: "What would happen", de: "Was geschähe" },
  looking: { en: "Looking where it all belongs…", de: "Es wird nachgesehen, wohin alles gehört …" },
  added: { en: "tags are added", de: "Markierungen kommen hinzu" },
  unchanged: { en: "are there already", de: "sind schon da" },
  reanchored: { en: "found again by their words", de: "an ihren Worten wiedergefunden" },
  failed: { en: "tags are left out", de: "Markierungen bleiben weg" },
  linksAdded: { en: "links are added", de: "Verknüpfungen kommen hinzu" },
  linksFailed: { en: "links are left out", de: "Verknüpfungen bleiben weg" },
  failedList: { en: "What is left out, and why", de: "Was wegbleibt und warum" },
  reanchoredList: {
    en: "What was found again by its words",
    de: "Was an seinen Worten wiedergefunden wurde",
  },
  andMore: { en: "and {count} more", de: "und {count} weitere" },
  "made-articles": {
    en: "{count, plural, one {# new article} other {# new articles}}",
    de: "{count, plural, one {# neuer Artikel} other {# neue Artikel}}",
  },
  "made-labels": {
    en: "{count, plural, one {# new label} other {# new labels}}",
    de: "{count, plural, one {# neue Kategorie} other {# neue Kategorien}}",
  },
  "made-attributes": {
    en: "{count, plural, one {# new attribute} other {# new attributes}}",
    de: "{count, plural, one {# neues Attribut} other {# neue Attribute}}",
  },
  "made-roles": {
    en: "{count, plural, one {# new kind of link} other {# new kinds of links}}",
    de: "{count, plural, one {# neue Art von Verknüpfung} other {# neue Arten von Verknüpfungen}}",
  },
  "made-coders": {
    en: "{count, plural, one {# new coder} other {# new coders}}",
    de: "{count, plural, one {# neuer Kodierer} other {# neue Kodierer}}",
  },
  "made-actors": {
    en: "{count, plural, one {# new actor} other {# new actors}}",
    de: "{count, plural, one {# neuer Akteur} other {# neue Akteure}}",
  },
  "made-statements": {
    en: "{count, plural, one {# new statement} other {# new statements}}",
    de: "{count, plural, one {# neue Aussage} other {# neue Aussagen}}",
  },

  documents: { en: "Documents", de: "Dokumente" },
  document: { en: "In the file", de: "In der Datei" },
  article: { en: "Article of the project", de: "Artikel im Projekt" },
  matched: { en: "How it was found", de: "Wie er gefunden wurde" },
  tags: { en: "Tags", de: "Markierungen" },
  "match-same-text": { en: "the same text", de: "derselbe Text" },
  "match-same-words": { en: "the same words", de: "dieselben Wörter" },
  "match-by-quotes": { en: "a similar text", de: "ein ähnlicher Text" },
  "match-new": { en: "not in the project", de: "nicht im Projekt" },
  "match-none": { en: "no text to be found", de: "kein Text zu finden" },
  matchCount: { en: "{count} × {match}", de: "{count} × {match}" },
  moreDocuments: { en: "and {count} more documents", de: "und {count} weitere Dokumente" },
  addArticles: {
    en: "Take texts the project does not have as new articles",
    de: "Texte, die das Projekt nicht hat, als neue Artikel aufnehmen",
  },
  problems: {
    en: "{count, plural, one {# thing could not be read} other {# things could not be read}}",
    de: "{count, plural, one {# Sache war nicht zu lesen} other {# Sachen waren nicht zu lesen}}",
  },
  import: {
    en: "{count, plural, one {Import # tag} other {Import # tags}}",
    de: "{count, plural, one {# Markierung importieren} other {# Markierungen importieren}}",
  },
  importNothing: { en: "Import", de: "Importieren" },
  nothingNew: { en: "Nothing would be added.", de: "Es käme nichts hinzu." },

  reportTitle: { en: "Others’ work was imported", de: "Die Arbeit anderer ist importiert" },
  oneStep: {
    en: "It is one step: Undo takes all of it back.",
    de: "Es ist ein einziger Schritt: Rückgängig nimmt alles zurück.",
  },
  sideFile: {
    en: "What did not fit is kept in the project folder: {file}",
    de: "Was nicht passte, liegt im Projektordner: {file}",
  },
});
