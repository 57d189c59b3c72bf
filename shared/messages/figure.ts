import { defineMessages } from "./define";

/** The words around tables and pictures that can be taken away. */
export const figureMessages = defineMessages({
  view: { en: "View", de: "Ansicht" },
  picture: { en: "Picture", de: "Bild" },
  table: { en: "Table", de: "Tabelle" },
  takeAway: { en: "Export", de: "Exportieren" },
  asTable: { en: "The numbers", de: "Die Zahlen" },
  asPicture: { en: "The picture", de: "Das Bild" },
  csv: { en: "Table as CSV…", de: "Tabelle als CSV…" },
  xlsx: { en: "Table for Excel (XLSX)…", de: "Tabelle für Excel (XLSX)…" },
  svg: { en: "Picture as SVG…", de: "Bild als SVG…" },
  png: { en: "Picture as PNG…", de: "Bild als PNG…" },
  emptyCell: { en: "none", de: "keine Angabe" },
  rows: {
    en: "{count, plural, one {# row} other {# rows}}",
    de: "{count, plural, one {# Zeile} other {# Zeilen}}",
  },
  saved: {
    en: "Saved: {path}, with its settings beside it.",
    de: "Gespeichert: {path}, die Einstellungen daneben.",
  },
  reveal: { en: "Show in folder", de: "Im Ordner zeigen" },
  tooManyRows: {
    en: "{count} rows are more than one table may have ({most}). Narrow it down with the filters.",
    de: "{count} Zeilen sind mehr, als eine Tabelle haben darf ({most}). Grenzen Sie die Auswahl mit den Filtern ein.",
  },
  pictureFailed: {
    en: "The picture could not be drawn. The SVG file or the table can still be exported.",
    de: "Das Bild konnte nicht gezeichnet werden. Als SVG oder als Tabelle lässt es sich trotzdem exportieren.",
  },

  settingsSheet: { en: "Settings", de: "Einstellungen" },
  tableSheet: { en: "Table", de: "Tabelle" },
  settingName: { en: "Setting", de: "Einstellung" },
  settingValue: { en: "Value", de: "Wert" },
  titleName: { en: "Title", de: "Titel" },
  createdName: { en: "Created", de: "Erstellt" },
  softwareName: { en: "Software", de: "Programm" },
  noteName: { en: "Note", de: "Anmerkung" },
  methodsName: { en: "To cite in a methods section", de: "Zum Zitieren im Methodenteil" },
  methodsTable: {
    en: "The table “{title}” was made with {software} on {date}.",
    de: "Die Tabelle „{title}“ wurde am {date} mit {software} erstellt.",
  },
  methodsTableWith: {
    en: "The table “{title}” was made with {software} on {date}, with these settings: {settings}.",
    de: "Die Tabelle „{title}“ wurde am {date} mit {software} erstellt, mit diesen Einstellungen: {settings}.",
  },
  methodsPicture: {
    en: "The figure “{title}” was made with {software} on {date}.",
    de: "Die Abbildung „{title}“ wurde am {date} mit {software} erstellt.",
  },
  methodsPictureWith: {
    en: "The figure “{title}” was made with {software} on {date}, with these settings: {settings}.",
    de: "Die Abbildung „{title}“ wurde am {date} mit {software} erstellt, mit diesen Einstellungen: {settings}.",
  },
  guarded: {
    en: "In the CSV file an apostrophe stands before each text that begins like a formula (= + - @), so that no spreadsheet runs it.",
    de: "In der CSV-Datei steht ein Apostroph vor jedem Text, der wie eine Formel beginnt (= + - @), damit keine Tabellenkalkulation ihn ausführt.",
  },
});
