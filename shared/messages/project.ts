import { defineMessages } from "./define";

/** The words about whole projects: welcome, new project, problems, check, article details. */
export const projectMessages = defineMessages({
  tagline: {
    en: "Tag claims, actors and dates in news articles and take a labelled dataset away. Nothing leaves this computer.",
    de: "Behauptungen, Akteure und Daten in Nachrichten markieren und einen annotierten Datensatz mitnehmen. Nichts verlässt diesen Computer.",
  },
  newProject: { en: "New project", de: "Neues Projekt" },
  newProjectText: { en: "An empty folder for your articles", de: "Ein leerer Ordner für Ihre Artikel" },
  openProject: { en: "Open a project", de: "Projekt öffnen" },
  openProjectText: { en: "A project folder on this computer", de: "Ein Projektordner auf diesem Computer" },
  openSample: { en: "Look at the sample", de: "Beispiel ansehen" },
  openSampleText: {
    en: "Invented articles, tagged by two coders",
    de: "Erfundene Artikel, von zwei Kodierern markiert",
  },
  recent: { en: "Opened lately", de: "Zuletzt geöffnet" },
  noRecent: {
    en: "Projects you open will stand here.",
    de: "Hier werden die Projekte stehen, die Sie öffnen.",
  },
  missing: { en: "Folder not found", de: "Ordner nicht gefunden" },
  sample: { en: "Sample", de: "Beispiel" },
  forget: { en: "Take “{title}” out of this list", de: "„{title}“ aus dieser Liste nehmen" },
  locate: { en: "Find the folder…", de: "Ordner suchen…" },
  dropTitle: { en: "Or drop articles here", de: "Oder Artikel hier ablegen" },
  dropText: {
    en: "Files or a folder: text, Markdown, HTML, Word, PDF, tables, ZIP. You name the project first.",
    de: "Dateien oder ein Ordner: Text, Markdown, HTML, Word, PDF, Tabellen, ZIP. Zuerst benennen Sie das Projekt.",
  },
  opening: { en: "Opening the project…", de: "Projekt wird geöffnet…" },
  settings: { en: "Settings", de: "Einstellungen" },
  offline: { en: "Offline · nothing leaves this computer", de: "Offline · nichts verlässt diesen Computer" },

  newTitle: { en: "New project", de: "Neues Projekt" },
  title: { en: "Title", de: "Titel" },
  titlePlaceholder: { en: "Storm Ilse 2024", de: "Sturm Ilse 2024" },
  titleMissing: { en: "A project needs a title.", de: "Ein Projekt braucht einen Titel." },
  language: { en: "Main language of the articles", de: "Hauptsprache der Artikel" },
  languageHelp: {
    en: "Articles of other languages can be added all the same.",
    de: "Artikel in anderen Sprachen können trotzdem dazukommen.",
  },
  other: { en: "Another", de: "Eine andere" },
  create: { en: "Choose a folder and create…", de: "Ordner wählen und anlegen…" },
  creatingText: {
    en: "{count, plural, =0 {} one {The dropped file is read next.} other {The # dropped files are read next.}}",
    de: "{count, plural, =0 {} one {Danach wird die abgelegte Datei gelesen.} other {Danach werden die # abgelegten Dateien gelesen.}}",
  },
  cancel: { en: "Cancel", de: "Abbrechen" },
  close: { en: "Close", de: "Schließen" },
  ok: { en: "OK", de: "OK" },

  problemsTitle: { en: "Something in the project was damaged", de: "Im Projekt war etwas beschädigt" },
  problemsText: {
    en: "The project is open. This was found, and this was done about it:",
    de: "Das Projekt ist geöffnet. Das wurde gefunden, und das wurde getan:",
  },
  file: { en: "File", de: "Datei" },
  what: { en: "What was wrong", de: "Was nicht stimmte" },
  repaired: { en: "What was done", de: "Was getan wurde" },
  notRepaired: { en: "Nothing yet", de: "Noch nichts" },
  showFolder: { en: "Show the folder", de: "Ordner zeigen" },

  verifyTitle: { en: "Check the project", de: "Projekt prüfen" },
  verifyText: {
    en: "Reads every file again: texts against their checksums, every quote against its text, every link against its ends.",
    de: "Liest jede Datei neu: Texte gegen ihre Prüfsummen, jedes Zitat gegen seinen Text, jede Verknüpfung gegen ihre Enden.",
  },
  check: { en: "Check", de: "Prüfen" },
  checkAgain: { en: "Check again", de: "Noch einmal prüfen" },
  checking: { en: "Checking…", de: "Wird geprüft…" },
  repair: { en: "Repair what can be repaired", de: "Reparieren, was sich reparieren lässt" },
  allWell: { en: "All is well", de: "Alles in Ordnung" },
  allWellText: {
    en: "{articles, plural, one {# article} other {# articles}} and {spans, plural, one {# tag} other {# tags}} were checked.",
    de: "{articles, plural, one {# Artikel} other {# Artikel}} und {spans, plural, one {# Markierung} other {# Markierungen}} wurden geprüft.",
  },
  foundProblems: {
    en: "{count, plural, one {One problem} other {# problems}} found",
    de: "{count, plural, one {Ein Problem} other {# Probleme}} gefunden",
  },

  editTitle: { en: "The article’s details", de: "Angaben zum Artikel" },
  source: { en: "Source", de: "Quelle" },
  sourceHelp: {
    en: "The paper, agency or site it appeared in",
    de: "Zeitung, Agentur oder Seite, in der er erschien",
  },
  published: { en: "Publication date", de: "Erscheinungsdatum" },
  publishedHelp: {
    en: "2025, 2025-09 or 2025-09-04. Empty: undated.",
    de: "2025, 2025-09 oder 2025-09-04. Leer: ohne Datum.",
  },
  publishedWrong: {
    en: "This is no date. Write 2025, 2025-09 or 2025-09-04.",
    de: "Das ist kein Datum. Bitte 2025, 2025-09 oder 2025-09-04 schreiben.",
  },
  place: { en: "Place", de: "Ort" },
  agency: { en: "Agency", de: "Agentur" },
  author: { en: "Author", de: "Autor" },
  articleLanguage: { en: "Language", de: "Sprache" },
  masks: { en: "Not part of the article", de: "Gehört nicht zum Artikel" },
  masksText: {
    en: "Stays in the text, greyed out, and does not count. Nothing is cut.",
    de: "Bleibt ausgegraut im Text und zählt nicht mit. Nichts wird abgeschnitten.",
  },
  noMasks: { en: "All of the text is article.", de: "Der ganze Text ist Artikel." },
  unmask: { en: "Count as article again: {text}", de: "Wieder zum Artikel zählen: {text}" },
  provenance: { en: "Where it came from", de: "Woher er stammt" },
  provenanceText: {
    en: "{file} · {importer} · imported {date}",
    de: "{file} · {importer} · importiert {date}",
  },
  save: { en: "Save", de: "Speichern" },
});

/**
 * What is done about a damaged file, as the core says it in English: the pieces between semicolons, with the name of a
 * kept file or a number as `{what}`. Pieces that are not here are shown as they come.
 */
export const repairMessages = defineMessages({
  "restored from the journal": { en: "restored from the journal", de: "aus dem Journal wiederhergestellt" },
  "restored from the backup": { en: "restored from the backup", de: "aus der Sicherung wiederhergestellt" },
  "restored from the backup and the journal": {
    en: "restored from the backup and the journal",
    de: "aus Sicherung und Journal wiederhergestellt",
  },
  "replaced by a new one": { en: "replaced by a new one", de: "durch eine neue ersetzt" },
  "replaced by a new one and the journal": {
    en: "replaced by a new one and what the journal has",
    de: "durch eine neue ersetzt, mit dem, was das Journal hat",
  },
  "made anew from the text": { en: "made anew from the text", de: "aus dem Text neu angelegt" },
  "made anew from the text and the journal": {
    en: "made anew from the text and the journal",
    de: "aus Text und Journal neu angelegt",
  },
  restored: { en: "restored", de: "wiederhergestellt" },
  "put right": { en: "put right", de: "in Ordnung gebracht" },
  "the id of its place was put in": {
    en: "the id of its place was put in",
    de: "die Kennung ihres Ortes wurde eingetragen",
  },
  "taken as it is": { en: "taken as it is", de: "so übernommen" },
  "the changes stay in the journal": {
    en: "the changes stay in the journal",
    de: "die Änderungen bleiben im Journal",
  },
  "all other changes were taken": {
    en: "all other changes were taken",
    de: "alle anderen Änderungen wurden übernommen",
  },
  "set aside as {what}": { en: "set aside as {what}", de: "beiseitegelegt als {what}" },
  "the damaged file was kept as {what}": {
    en: "the damaged file was kept as {what}",
    de: "die beschädigte Datei wurde behalten als {what}",
  },
  "the changed file was kept as {what}": {
    en: "the changed file was kept as {what}",
    de: "die veränderte Datei wurde behalten als {what}",
  },
  "the file as it was is kept as {what}": {
    en: "the file as it was is kept as {what}",
    de: "die Datei von vorher wurde behalten als {what}",
  },
  "the journal as it was is kept as {what}": {
    en: "the journal as it was is kept as {what}",
    de: "das Journal von vorher wurde behalten als {what}",
  },
  "the other version was kept as {what}": {
    en: "the other version was kept as {what}",
    de: "die andere Fassung wurde behalten als {what}",
  },
});
