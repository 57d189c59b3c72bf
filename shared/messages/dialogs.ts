import { defineMessages } from "./define";

/** The words of the system's own dialogs. */
export const dialogMessages = defineMessages({
  newProjectTitle: { en: "Where should the project be kept?", de: "Wo soll das Projekt liegen?" },
  newProjectButton: { en: "Create", de: "Anlegen" },
  openProjectTitle: { en: "Open a project folder", de: "Projektordner öffnen" },
  openProjectButton: { en: "Open", de: "Öffnen" },
  projectFolders: { en: "Wortlaut projects", de: "Wortlaut-Projekte" },
  importFilesTitle: { en: "Choose files to import", de: "Dateien zum Importieren wählen" },
  importFolderTitle: { en: "Choose a folder to import", de: "Ordner zum Importieren wählen" },
  importButton: { en: "Look at them", de: "Ansehen" },
  articleFiles: { en: "Articles", de: "Artikel" },
  allFiles: { en: "All files", de: "Alle Dateien" },
  exportTitle: { en: "Choose a folder for the dataset", de: "Ordner für den Datensatz wählen" },
  exportButton: { en: "Export here", de: "Hierhin exportieren" },
  codebookImportTitle: { en: "Choose a codebook to import", de: "Kategorienbuch zum Importieren wählen" },
  codebookFiles: { en: "Codebooks", de: "Kategorienbücher" },
  codebookExportTitle: {
    en: "Where should the codebook be written?",
    de: "Wohin soll das Kategorienbuch geschrieben werden?",
  },
  codebookExportButton: { en: "Export", de: "Exportieren" },
  sampleFolderName: { en: "Sample project", de: "Beispielprojekt" },
  ok: { en: "OK", de: "OK" },
  importRunningTitle: { en: "An import is not finished.", de: "Ein Import ist noch nicht fertig." },
  importRunningDetail: {
    en: "Articles that are already in the project stay there; the rest is not imported.",
    de: "Artikel, die schon im Projekt sind, bleiben dort; der Rest wird nicht importiert.",
  },
  closeAnyway: { en: "Close anyway", de: "Trotzdem schließen" },
  keepOpen: { en: "Keep open", de: "Offen lassen" },
  notSavedTitle: {
    en: "Some files of the project could not be written.",
    de: "Einige Dateien des Projekts konnten nicht geschrieben werden.",
  },
  notSavedDetail: {
    en: "Everything shown as saved is in the project's journal and will be completed the next time it is opened.\n\n{why}",
    de: "Alles, was als gespeichert angezeigt wurde, steht im Journal des Projekts und wird beim nächsten Öffnen ergänzt.\n\n{why}",
  },
  tryAgain: { en: "Try again", de: "Noch einmal versuchen" },
  quitAnyway: { en: "Quit anyway", de: "Trotzdem beenden" },
  crashTitle: { en: "Wortlaut met a fault of its own.", de: "In Wortlaut ist ein Fehler aufgetreten." },
  crashDetail: {
    en: "What was shown as saved is safe. You can go on, but restarting is wiser. The details are in\n{file}\n\n{message}",
    de: "Was als gespeichert angezeigt wurde, ist sicher. Sie können weiterarbeiten, ein Neustart ist aber klüger. Einzelheiten stehen in\n{file}\n\n{message}",
  },
  goOn: { en: "Go on", de: "Weiterarbeiten" },
  quit: { en: "Quit", de: "Beenden" },
  windowGoneTitle: { en: "The window stopped working.", de: "Das Fenster arbeitet nicht mehr." },
  windowGoneDetail: {
    en: "What was shown as saved is safe. Reload the window to go on.",
    de: "Was als gespeichert angezeigt wurde, ist sicher. Laden Sie das Fenster neu, um weiterzuarbeiten.",
  },
  reload: { en: "Reload", de: "Neu laden" },
  unresponsiveTitle: { en: "The window does not answer.", de: "Das Fenster antwortet nicht." },
  unresponsiveDetail: {
    en: "It may be busy with something large. You can wait or reload it.",
    de: "Vielleicht ist es mit etwas Großem beschäftigt. Sie können warten oder es neu laden.",
  },
  wait: { en: "Wait", de: "Warten" },
});
