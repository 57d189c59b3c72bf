import type { ErrorMessage } from "./error-message";

/** Failures of projects and their files. */
export const projectErrors = {
  "project-not-found": {
    what: { en: "“{what}” was not found.", de: "„{what}“ wurde nicht gefunden." },
    why: {
      en: "The folder was moved, renamed or deleted, or its drive is not connected.",
      de: "Der Ordner wurde verschoben, umbenannt oder gelöscht, oder das Laufwerk ist nicht verbunden.",
    },
    todo: {
      en: "Connect the drive or open the project from where it is now.",
      de: "Verbinden Sie das Laufwerk oder öffnen Sie das Projekt an seinem jetzigen Ort.",
    },
  },
  "project-exists": {
    what: { en: "“{what}” is already there.", de: "„{what}“ gibt es schon." },
    why: {
      en: "A folder that is not empty has this name.",
      de: "Ein Ordner, der nicht leer ist, trägt diesen Namen.",
    },
    todo: {
      en: "Open that project, or choose another name or place.",
      de: "Öffnen Sie jenes Projekt oder wählen Sie einen anderen Namen oder Ort.",
    },
  },
  "project-not-a-project": {
    what: { en: "“{what}” is not a Wortlaut project.", de: "„{what}“ ist kein Wortlaut-Projekt." },
    why: { en: "There is no project.json in the folder.", de: "Im Ordner liegt keine project.json." },
    todo: {
      en: "Choose a folder whose name ends in .wortlaut.",
      de: "Wählen Sie einen Ordner, dessen Name auf .wortlaut endet.",
    },
  },
  "project-newer-format": {
    what: {
      en: "“{what}” was made by a newer version of Wortlaut.",
      de: "„{what}“ wurde mit einer neueren Version von Wortlaut angelegt.",
    },
    why: {
      en: "This version does not know its format and leaves it untouched.",
      de: "Diese Version kennt das Format nicht und lässt es unverändert.",
    },
    todo: { en: "Install the newer version.", de: "Installieren Sie die neuere Version." },
  },
  "project-locked": {
    what: { en: "“{what}” is open elsewhere.", de: "„{what}“ ist anderswo geöffnet." },
    why: {
      en: "Only one program at a time can change a project.",
      de: "Nur ein Programm zugleich kann ein Projekt ändern.",
    },
    todo: {
      en: "You can read it here. To change it, close it there and open it again.",
      de: "Hier können Sie es lesen. Um es zu ändern, schließen Sie es dort und öffnen es noch einmal.",
    },
  },
  "project-read-only": {
    what: { en: "“{what}” can only be read.", de: "„{what}“ kann nur gelesen werden." },
    why: {
      en: "The project is open elsewhere, or its folder does not allow writing.",
      de: "Das Projekt ist anderswo geöffnet, oder sein Ordner lässt kein Schreiben zu.",
    },
    todo: {
      en: "Close it there, or copy the folder to a place you can write to.",
      de: "Schließen Sie es dort oder kopieren Sie den Ordner an einen Ort, an dem Sie schreiben dürfen.",
    },
  },
  "project-damaged": {
    what: { en: "“{what}” cannot be opened.", de: "„{what}“ lässt sich nicht öffnen." },
    why: {
      en: "A file the project cannot do without is damaged and there is no backup of it.",
      de: "Eine Datei, ohne die das Projekt nicht auskommt, ist beschädigt, und es gibt keine Sicherung davon.",
    },
    todo: {
      en: "Bring the folder back from your own backup, or check it with “Check the project”.",
      de: "Holen Sie den Ordner aus Ihrer eigenen Sicherung zurück oder lassen Sie ihn mit „Projekt prüfen“ prüfen.",
    },
  },
  "file-not-found": {
    what: { en: "“{what}” was not found.", de: "„{what}“ wurde nicht gefunden." },
    why: {
      en: "The file was moved, renamed or deleted.",
      de: "Die Datei wurde verschoben, umbenannt oder gelöscht.",
    },
    todo: { en: "Choose it again where it is now.", de: "Wählen Sie sie an ihrem jetzigen Ort noch einmal." },
  },
  "file-unreadable": {
    what: { en: "“{what}” could not be read.", de: "„{what}“ konnte nicht gelesen werden." },
    why: {
      en: "You may not have the right to read it, or the drive reports a fault.",
      de: "Vielleicht fehlt Ihnen das Leserecht, oder das Laufwerk meldet einen Fehler.",
    },
    todo: {
      en: "Check the file's permissions or copy it to another place.",
      de: "Prüfen Sie die Rechte der Datei oder kopieren Sie sie an einen anderen Ort.",
    },
  },
  "file-damaged": {
    what: { en: "“{what}” is damaged.", de: "„{what}“ ist beschädigt." },
    why: {
      en: "Its content is not what Wortlaut wrote there.",
      de: "Ihr Inhalt ist nicht das, was Wortlaut dort geschrieben hat.",
    },
    todo: {
      en: "The damaged file was kept. “Check the project” shows what can be mended.",
      de: "Die beschädigte Datei wurde aufgehoben. „Projekt prüfen“ zeigt, was sich beheben lässt.",
    },
  },
  "file-not-writable": {
    what: { en: "“{what}” could not be written.", de: "„{what}“ konnte nicht geschrieben werden." },
    why: {
      en: "The folder or the drive does not allow writing.",
      de: "Der Ordner oder das Laufwerk lässt kein Schreiben zu.",
    },
    todo: {
      en: "Check the permissions, or copy the project to a place you can write to.",
      de: "Prüfen Sie die Rechte oder kopieren Sie das Projekt an einen Ort, an dem Sie schreiben dürfen.",
    },
  },
  "disk-full": {
    what: { en: "“{what}” could not be saved.", de: "„{what}“ konnte nicht gespeichert werden." },
    why: { en: "The drive is full.", de: "Das Laufwerk ist voll." },
    todo: {
      en: "Make room and try again. Leave Wortlaut open until then.",
      de: "Schaffen Sie Platz und versuchen Sie es noch einmal. Lassen Sie Wortlaut so lange geöffnet.",
    },
  },
} satisfies Record<string, ErrorMessage>;
