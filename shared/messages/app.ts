import { defineMessages } from "./define";

/** The words around all screens: bars, panes, notices, faults. */
export const appMessages = defineMessages({
  starting: { en: "Starting…", de: "Wird gestartet…" },
  opening: { en: "Opening the project…", de: "Projekt wird geöffnet…" },
  read: { en: "Read", de: "Lesen" },
  concordance: { en: "Concordance", de: "Konkordanz" },
  actors: { en: "Actors", de: "Akteure" },
  claims: { en: "Claims", de: "Behauptungen" },
  codebook: { en: "Codebook", de: "Kategorien" },
  dataset: { en: "Dataset", de: "Datensatz" },
  screens: { en: "Screens", de: "Ansichten" },
  search: { en: "Search articles, actors, commands…", de: "Artikel, Akteure, Befehle suchen…" },
  library: { en: "Articles", de: "Artikel" },
  inspector: { en: "Details", de: "Einzelheiten" },
  text: { en: "Text", de: "Text" },
  showLibrary: { en: "Show the article list", de: "Artikelliste zeigen" },
  hideLibrary: { en: "Hide the article list", de: "Artikelliste ausblenden" },
  showInspector: { en: "Show the details", de: "Einzelheiten zeigen" },
  hideInspector: { en: "Hide the details", de: "Einzelheiten ausblenden" },
  resizeLibrary: { en: "Width of the article list", de: "Breite der Artikelliste" },
  resizeInspector: { en: "Width of the details", de: "Breite der Einzelheiten" },
  settings: { en: "Settings", de: "Einstellungen" },
  menu: { en: "Menu", de: "Menü" },
  close: { en: "Close", de: "Schließen" },
  cancel: { en: "Cancel", de: "Abbrechen" },
  ok: { en: "OK", de: "OK" },
  clear: { en: "Clear", de: "Leeren" },
  done: { en: "Done", de: "Fertig" },

  status: { en: "State of the project", de: "Stand des Projekts" },
  saved: { en: "Saved", de: "Gespeichert" },
  saving: { en: "Saving…", de: "Wird gespeichert…" },
  notSaved: { en: "Not saved", de: "Nicht gespeichert" },
  readOnlyShort: { en: "Read only", de: "Nur lesen" },
  whyNotSaved: { en: "Why is it not saved?", de: "Warum ist nicht gespeichert?" },
  paragraph: { en: "¶{paragraph}", de: "¶{paragraph}" },
  selected: {
    en: "¶{paragraph} · {count, plural, one {# character selected} other {# characters selected}}",
    de: "¶{paragraph} · {count, plural, one {# Zeichen ausgewählt} other {# Zeichen ausgewählt}}",
  },
  coder: { en: "Coder {initials}", de: "Kodierer {initials}" },
  coderHint: { en: "Coder: {name}. Choose another", de: "Kodierer: {name}. Anderen wählen" },
  offline: {
    en: "Offline · nothing leaves this computer",
    de: "Offline · nichts verlässt diesen Computer",
  },
  offlineShort: { en: "Offline", de: "Offline" },
  readOnlyLocked: {
    en: "This project is open in another window or program, so it can only be read here. {detail}",
    de: "Dieses Projekt ist in einem anderen Fenster oder Programm geöffnet und kann hier nur gelesen werden. {detail}",
  },
  readOnlyFolder: {
    en: "The project folder cannot be written to, so the project can only be read. {detail}",
    de: "In den Projektordner kann nicht geschrieben werden, deshalb kann das Projekt nur gelesen werden. {detail}",
  },
  undone: { en: "Undone: {name}", de: "Rückgängig gemacht: {name}" },
  redone: { en: "Done again: {name}", de: "Wiederholt: {name}" },

  notices: { en: "Notices", de: "Hinweise" },
  closeNotice: { en: "Close this notice", de: "Hinweis schließen" },

  faultTitle: {
    en: "This part of the window has stopped.",
    de: "Dieser Teil des Fensters funktioniert nicht mehr.",
  },
  faultText: {
    en: "The fault is in Wortlaut, not in your data: what was shown as saved is on disk. It has been written to the log.",
    de: "Der Fehler liegt in Wortlaut, nicht in Ihren Daten: Was als gespeichert angezeigt wurde, liegt auf der Festplatte. Der Fehler steht im Protokoll.",
  },
  faultAgain: { en: "Load this part again", de: "Diesen Teil neu laden" },
  faultReload: { en: "Reload the window", de: "Fenster neu laden" },
  dropHere: { en: "Drop to import", de: "Zum Importieren loslassen" },
  dropText: {
    en: "Files and folders: text, Markdown, HTML, Word, PDF, tables, ZIP",
    de: "Dateien und Ordner: Text, Markdown, HTML, Word, PDF, Tabellen, ZIP",
  },
});
