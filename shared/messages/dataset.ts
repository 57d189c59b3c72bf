import { defineMessages } from "./define";
import { learningLossMessages } from "./formats/learning-loss";
import { networkLossMessages } from "./formats/networks";
import { standoffLossMessages } from "./formats/standoff-loss";
import { tableLossMessages } from "./formats/tables";

/** The words of the dataset screen. */
export const datasetMessages = defineMessages({
  title: { en: "Dataset", de: "Datensatz" },
  lead: {
    en: "Every export is read again and compared with the project before it counts as done.",
    de: "Jeder Export wird wieder gelesen und mit dem Projekt verglichen, bevor er als fertig gilt.",
  },
  format: { en: "Format", de: "Format" },
  loading: { en: "Loading the formats…", de: "Formate werden geladen…" },
  "unit-utf-16": { en: "Offsets in UTF-16 units", de: "Offsets in UTF-16-Einheiten" },
  "unit-code-point": { en: "Offsets in code points", de: "Offsets in Codepoints" },
  "unit-none": { en: "No offsets", de: "Keine Offsets" },
  "unit-found": { en: "Offsets: found out", de: "Offsets: wird herausgefunden" },
  carriesAll: { en: "Carries everything", de: "Nimmt alles mit" },
  cannotCarry: { en: "Cannot carry", de: "Kann nicht mitnehmen" },

  canBeTextFree: { en: "can leave the texts out", de: "kann die Texte weglassen" },
  settings: { en: "What is exported and how", de: "Was exportiert wird und wie" },
  glance: { en: "At a glance", de: "Auf einen Blick" },
  exportView: { en: "Export", de: "Export" },
  views: { en: "Part of the dataset screen", de: "Teil des Datensatz-Bildschirms" },

  presets: { en: "Kept exports", de: "Gemerkte Exporte" },
  presetTake: { en: "Take the settings of", de: "Einstellungen übernehmen von" },
  presetAgain: { en: "Export again", de: "Noch einmal exportieren" },
  presetKeep: { en: "Keep these settings…", de: "Diese Einstellungen merken …" },
  presetKeepNow: { en: "Keep", de: "Merken" },
  presetReplace: { en: "Replace", de: "Ersetzen" },
  presetRemove: { en: "Forget", de: "Vergessen" },
  presetName: { en: "Name", de: "Name" },
  presetLast: { en: "Last export ({format})", de: "Letzter Export ({format})" },

  work: { en: "Where several coders worked on an article", de: "Wo mehrere an einem Artikel kodiert haben" },
  workEach: { en: "Everybody’s work", de: "Die Arbeit aller" },
  workOne: { en: "One coder’s work", de: "Die Arbeit einer Person" },
  workFirst: { en: "First of all that of", de: "Zuerst die von" },
  workOneText: {
    en: "Every article is there once: with the work of this coder where it is done, else of the next who is done, else of the first who tagged anything. Choose the coder who settled the differences for a dataset to train with.",
    de: "Jeder Artikel kommt einmal vor: mit der Arbeit dieser Person, wo sie fertig ist, sonst der nächsten, die fertig ist, sonst der ersten, die etwas markiert hat. Für Trainingsdaten wählen Sie die Person, die über Unterschiede entschieden hat.",
  },
  texts: { en: "Texts of the articles", de: "Texte der Artikel" },
  "texts-full": { en: "Complete", de: "Vollständig" },
  "texts-quotes": { en: "Short quotes only", de: "Nur kurze Zitate" },
  "texts-none": { en: "None", de: "Keine" },
  textsText: {
    en: "For publication: offsets and checksums instead of copyrighted texts. Whoever has the texts joins them again with “wortlaut reattach”.",
    de: "Zum Veröffentlichen: Offsets und Prüfsummen statt geschützter Texte. Wer die Texte hat, fügt sie mit „wortlaut reattach“ wieder zusammen.",
  },
  textsNeeded: {
    en: "This format cannot leave the texts out. Choose another one, or the complete texts.",
    de: "Dieses Format kann die Texte nicht weglassen. Wählen Sie ein anderes oder die vollständigen Texte.",
  },

  about: { en: "For the data card", de: "Für das Datenblatt" },
  aboutText: {
    en: "Counts, definitions, agreement, settings and a paragraph for the methods section are written by themselves.",
    de: "Zahlen, Definitionen, Übereinstimmung, Einstellungen und ein Absatz für den Methodenteil entstehen von selbst.",
  },
  "about-title": { en: "Title", de: "Titel" },
  "about-version": { en: "Version", de: "Version" },
  "about-licence": { en: "Licence", de: "Lizenz" },
  "about-homepage": { en: "Web address", de: "Webadresse" },
  "about-authors": { en: "Authors (one a line)", de: "Autorinnen und Autoren (je Zeile eine Person)" },
  "about-citation": { en: "How to cite it", de: "Wie es zitiert wird" },
  "about-description": { en: "Description", de: "Beschreibung" },

  keepTogether: {
    en: "Keep articles with much shared wording in one part",
    de: "Artikel mit viel gemeinsamem Wortlaut im selben Teil lassen",
  },
  stratify: {
    en: "Give each part its share of every source and label",
    de: "Jedem Teil seinen Anteil an allen Quellen und Kategorien geben",
  },
  splitReport: { en: "The split", de: "Die Aufteilung" },
  part: { en: "Part", de: "Teil" },
  partArticles: { en: "Articles", de: "Artikel" },
  partWanted: { en: "Wanted", de: "Gewünscht" },
  partSources: { en: "Sources", de: "Quellen" },
  noSource: { en: "no source", de: "ohne Quelle" },
  noLeaks: {
    en: "No two articles of different parts share {share} or more of their words; {count, plural, one {# group of articles had} other {# groups of articles had}} to be kept together.",
    de: "Keine zwei Artikel verschiedener Teile haben {share} ihrer Wörter oder mehr gemeinsam; {count, plural, one {# Artikelgruppe musste} other {# Artikelgruppen mussten}} zusammenbleiben.",
  },
  leaks: {
    en: "{count, plural, one {# pair of articles} other {# pairs of articles}} of different parts share {share} or more of their words: results on the test part will look better than they are.",
    de: "{count, plural, one {# Artikelpaar} other {# Artikelpaare}} verschiedener Teile haben {share} ihrer Wörter oder mehr gemeinsam: Ergebnisse auf dem Testteil werden besser aussehen, als sie sind.",
  },
  largestAcross: {
    en: "The most alike pair across parts shares {share}.",
    de: "Das ähnlichste Paar über Teile hinweg teilt {share}.",
  },
  nothingShared: {
    en: "Articles of different parts share nothing.",
    de: "Artikel verschiedener Teile teilen nichts.",
  },

  oversized: {
    en: "{count, plural, one {# group is} other {# groups are}} larger than its part was to be: that part has more articles than wanted.",
    de: "{count, plural, one {# Gruppe ist} other {# Gruppen sind}} größer, als ihr Teil werden sollte: Dieser Teil hat mehr Artikel als gewünscht.",
  },
  preview: { en: "Preview", de: "Vorschau" },
  previewNow: { en: "Show what it would give", de: "Zeigen, was entstünde" },
  previewAgain: { en: "Show again", de: "Neu zeigen" },
  previewOld: { en: "The settings have changed since.", de: "Die Einstellungen sind seitdem geändert." },
  previewText: {
    en: "The first rows of every file, and all that the format would leave out. Nothing is written.",
    de: "Die ersten Zeilen jeder Datei und alles, was das Format auslassen würde. Nichts wird geschrieben.",
  },
  previewing: { en: "Trying it out", de: "Wird ausprobiert" },
  previewFile: {
    en: "{count, plural, one {# file} other {# files}}",
    de: "{count, plural, one {# Datei} other {# Dateien}}",
  },
  moreFiles: {
    en: "{count, plural, one {and # more} other {and # more}}",
    de: "{count, plural, one {und # weitere} other {und # weitere}}",
  },
  rowCount: { en: "{count} rows", de: "{count} Zeilen" },
  firstRows: { en: "Beginning of {file}", de: "Anfang von {file}" },
  noFirstRows: { en: "This file cannot be shown here.", de: "Diese Datei lässt sich hier nicht zeigen." },
  compare: { en: "Looking for shared wording", de: "Gemeinsamer Wortlaut wird gesucht" },

  scope: { en: "What to export", de: "Was exportiert wird" },
  articles: { en: "Articles", de: "Artikel" },
  allArticles: { en: "All {count}", de: "Alle {count}" },
  doneArticles: { en: "Only done {count}", de: "Nur fertige {count}" },
  shownArticles: { en: "Only those in the list {count}", de: "Nur die in der Liste {count}" },
  coders: { en: "Coders", de: "Kodierer" },
  labels: { en: "Labels", de: "Kategorien" },
  chooseCoder: { en: "Choose at least one coder.", de: "Wählen Sie mindestens einen Kodierer." },
  chooseLabel: { en: "Choose at least one label.", de: "Wählen Sie mindestens eine Kategorie." },
  noArticles: { en: "No article is left with this choice.", de: "Mit dieser Auswahl bleibt kein Artikel." },

  split: { en: "Split into train, dev and test", de: "In train, dev und test aufteilen" },
  splitText: {
    en: "Whole articles, drawn by the seed: the same seed gives the same split.",
    de: "Ganze Artikel, nach dem Startwert gezogen: Gleicher Startwert, gleiche Aufteilung.",
  },
  train: { en: "train %", de: "train %" },
  dev: { en: "dev %", de: "dev %" },
  test: { en: "test %", de: "test %" },
  seed: { en: "Seed", de: "Startwert" },
  splitWrong: { en: "The three must add up to 100.", de: "Die drei müssen zusammen 100 ergeben." },
  seedWrong: { en: "A whole number", de: "Eine ganze Zahl" },

  options: { en: "Options", de: "Optionen" },
  export: { en: "Choose a folder and export…", de: "Ordner wählen und exportieren…" },
  write: { en: "Writing", de: "Wird geschrieben" },
  "read-back": { en: "Reading back and comparing", de: "Wird wieder gelesen und verglichen" },
  publish: { en: "Putting in place", de: "Wird an seinen Platz gestellt" },
  running: { en: "Exporting", de: "Export läuft" },
  progress: { en: "{done} of {total}", de: "{done} von {total}" },
  cancel: { en: "Cancel", de: "Abbrechen" },

  emptyTitle: { en: "Nothing to export yet", de: "Noch nichts zu exportieren" },
  emptyText: {
    en: "Import articles and tag them first.",
    de: "Importieren und markieren Sie zuerst Artikel.",
  },

  report: { en: "Last export", de: "Letzter Export" },
  equal: { en: "Read back, compared, equal", de: "Wieder gelesen, verglichen, gleich" },
  summary: {
    en: "{articles, plural, one {# article} other {# articles}}, {spans, plural, one {# tag} other {# tags}}, {links, plural, one {# link} other {# links}}",
    de: "{articles, plural, one {# Artikel} other {# Artikel}}, {spans, plural, one {# Markierung} other {# Markierungen}}, {links, plural, one {# Verknüpfung} other {# Verknüpfungen}}",
  },
  folder: { en: "Folder", de: "Ordner" },
  showFolder: { en: "Show in folder", de: "Im Ordner zeigen" },
  files: { en: "Files", de: "Dateien" },
  file: { en: "File", de: "Datei" },
  rows: { en: "Rows", de: "Zeilen" },
  size: { en: "Size", de: "Größe" },
  checksum: { en: "SHA-256", de: "SHA-256" },
  loss: { en: "Left out by the format", de: "Vom Format ausgelassen" },
  noLoss: { en: "Nothing was left out.", de: "Nichts wurde ausgelassen." },
  what: { en: "What", de: "Was" },
  count: { en: "Count", de: "Anzahl" },
  why: { en: "Why", de: "Warum" },
  bytes: { en: "{count} B", de: "{count} B" },
  kilobytes: { en: "{count} kB", de: "{count} kB" },
  megabytes: { en: "{count} MB", de: "{count} MB" },
});

/** What formats leave out and why, as the core says it in English; other sentences are shown as they come. */
export const lossMessages = defineMessages({
  ...learningLossMessages,
  ...networkLossMessages,
  ...standoffLossMessages,
  ...tableLossMessages,
  "fields of articles (title, source, date, place, author, agency, language)": {
    en: "fields of articles (title, source, date, place, author, agency, language)",
    de: "Angaben zu Artikeln (Titel, Quelle, Datum, Ort, Autor, Agentur, Sprache)",
  },
  "file names, encodings and times of import": {
    en: "file names, encodings and times of import",
    de: "Dateinamen, Kodierungen und Zeitpunkte des Imports",
  },
  "masked stretches": { en: "masked stretches", de: "ausgeblendete Stellen" },
  "notes on articles": { en: "notes on articles", de: "Notizen zu Artikeln" },
  "status of articles": { en: "status of articles", de: "Status der Artikel" },
  "attributes of spans": { en: "attributes of tags", de: "Attribute von Markierungen" },
  "notes on spans": { en: "notes on tags", de: "Notizen zu Markierungen" },
  "times when spans were made and changed": {
    en: "times when tags were made and changed",
    de: "Zeitpunkte, zu denen Markierungen entstanden und geändert wurden",
  },
  "links between spans": { en: "links between tags", de: "Verknüpfungen zwischen Markierungen" },
  "links to actors and statements": {
    en: "links to actors and statements",
    de: "Verknüpfungen zu Akteuren und Aussagen",
  },
  "attributes of links": { en: "attributes of links", de: "Attribute von Verknüpfungen" },
  "names and colours of coders": { en: "names and colours of coders", de: "Namen und Farben der Kodierer" },
  "entries of the actor registry": {
    en: "entries of the actor registry",
    de: "Einträge des Akteursverzeichnisses",
  },
  statements: { en: "statements", de: "Aussagen" },
  "the codebook": { en: "the codebook", de: "das Kategorienbuch" },
  "a spaCy document has no place for them.": {
    en: "A spaCy document has no place for them.",
    de: "Ein spaCy-Dokument hat dafür keinen Platz.",
  },
  "a Prodigy task has no place for them.": {
    en: "A Prodigy task has no place for them.",
    de: "Eine Prodigy-Aufgabe hat dafür keinen Platz.",
  },
  "only the id of the coder stands in each document.": {
    en: "Only the id of the coder stands in each document.",
    de: "In jedem Dokument steht nur die Kennung des Kodierers.",
  },
  "only the id of the coder stands in each task.": {
    en: "Only the id of the coder stands in each task.",
    de: "In jeder Aufgabe steht nur die Kennung des Kodierers.",
  },
  "links name the id of the entry only.": {
    en: "Links name the id of the entry only.",
    de: "Verknüpfungen nennen nur die Kennung des Eintrags.",
  },
  "links name the id of the statement only.": {
    en: "Links name the id of the statement only.",
    de: "Verknüpfungen nennen nur die Kennung der Aussage.",
  },
  "texts of articles": { en: "texts of articles", de: "Texte von Artikeln" },
  "titles of articles": { en: "titles of articles", de: "Titel von Artikeln" },
  "kept, so that the articles can be found; they are words of the texts.": {
    en: "Kept, so that the articles can be found; they are words of the texts.",
    de: "Sie bleiben, damit die Artikel zu finden sind; es sind Worte der Texte.",
  },
  "could not be read when the parts were dealt.": {
    en: "Could not be read when the parts were dealt.",
    de: "Beim Aufteilen nicht lesbar.",
  },
  "quotes of spans": { en: "quotes of tags", de: "Zitate von Markierungen" },
  "long quotes of spans": { en: "long quotes of tags", de: "lange Zitate von Markierungen" },
  "notes that may quote the texts": {
    en: "notes that may quote the texts",
    de: "Notizen, die die Texte zitieren können",
  },
  "examples in the codebook that may quote the texts": {
    en: "examples in the codebook that may quote the texts",
    de: "Beispiele im Kategorienbuch, die die Texte zitieren können",
  },
  "attributes in words that may quote the texts": {
    en: "attributes in words that may quote the texts",
    de: "Attribute in Worten, die die Texte zitieren können",
  },
  "wordings and notes of statements that may quote the texts": {
    en: "wordings and notes of statements that may quote the texts",
    de: "Wortlaute und Notizen von Aussagen, die die Texte zitieren können",
  },
  "other names and notes of actors that may quote the texts": {
    en: "other names and notes of actors that may quote the texts",
    de: "weitere Namen und Notizen von Akteuren, die die Texte zitieren können",
  },
  "work of further coders on the same article": {
    en: "work of further coders on the same article",
    de: "Arbeit weiterer Kodierer am selben Artikel",
  },
  "left out on request; offsets and hashes say where the spans are in a copy of the texts.": {
    en: "Left out on request; offsets and hashes say where the tags are in a copy of the texts.",
    de: "Auf Wunsch ausgelassen; Offsets und Prüfsummen sagen, wo die Markierungen in einer Kopie der Texte stehen.",
  },
  "cut to 60 characters on request; their hashes say what the whole ones are.": {
    en: "Cut to 60 characters on request; their hashes say what the whole ones are.",
    de: "Auf Wunsch auf 60 Zeichen gekürzt; Prüfsummen belegen das ganze Zitat.",
  },
  "they are kept as they are, and their wording may be that of the texts: read them before you publish.": {
    en: "They are kept as they are, and their wording may be that of the texts: read them before you publish.",
    de: "Sie bleiben, wie sie sind, und ihr Wortlaut kann der der Texte sein: Lesen Sie sie vor dem Veröffentlichen.",
  },
  "one coder an article was asked for.": {
    en: "One coder an article was asked for.",
    de: "Verlangt war ein Kodierer je Artikel.",
  },
});
