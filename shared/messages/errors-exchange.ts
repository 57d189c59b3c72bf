import type { ErrorMessage } from "./error-message";

const again = { en: "Try it again.", de: "Versuchen Sie es noch einmal." };

/** Failures of import, export, jobs and requests. */
export const exchangeErrors = {
  "import-unknown-format": {
    what: { en: "“{what}” was not imported.", de: "„{what}“ wurde nicht importiert." },
    why: { en: "Wortlaut does not know this kind of file.", de: "Wortlaut kennt diese Art von Datei nicht." },
    todo: {
      en: "Save it as text, HTML, DOCX, PDF, CSV or JSONL.",
      de: "Speichern Sie sie als Text, HTML, DOCX, PDF, CSV oder JSONL.",
    },
  },
  "import-empty": {
    what: { en: "“{what}” is empty.", de: "„{what}“ ist leer." },
    why: { en: "The file has no content.", de: "Die Datei hat keinen Inhalt." },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "import-too-large": {
    what: { en: "“{what}” is too large.", de: "„{what}“ ist zu groß." },
    why: { en: "An article is never this long.", de: "So lang ist kein Artikel." },
    todo: { en: "Split the file into articles.", de: "Teilen Sie die Datei in einzelne Artikel." },
  },
  "import-no-text": {
    what: { en: "No text was found in “{what}”.", de: "In „{what}“ wurde kein Text gefunden." },
    why: {
      en: "It may hold only pictures, as a scanned page does.",
      de: "Vielleicht enthält die Datei nur Bilder, wie bei einer gescannten Seite.",
    },
    todo: {
      en: "Use a file with text, or run text recognition on it first.",
      de: "Nehmen Sie eine Datei mit Text oder lassen Sie zuerst eine Texterkennung laufen.",
    },
  },
  "import-broken-file": {
    what: { en: "“{what}” could not be understood.", de: "„{what}“ war nicht zu verstehen." },
    why: {
      en: "The file is damaged, incomplete or not what its name says.",
      de: "Die Datei ist beschädigt, unvollständig oder nicht das, was ihr Name sagt.",
    },
    todo: {
      en: "Open it in the program it comes from and save it anew.",
      de: "Öffnen Sie sie in dem Programm, aus dem sie kommt, und speichern Sie sie neu.",
    },
  },
  "import-encrypted": {
    what: { en: "“{what}” is protected by a password.", de: "„{what}“ ist mit einem Kennwort geschützt." },
    why: { en: "Protected files cannot be read.", de: "Geschützte Dateien lassen sich nicht lesen." },
    todo: {
      en: "Save a copy without a password and import that.",
      de: "Speichern Sie eine Kopie ohne Kennwort und importieren Sie diese.",
    },
  },
  "import-mapping": {
    what: { en: "The columns of “{what}” are not clear.", de: "Die Spalten von „{what}“ sind nicht klar." },
    why: { en: "No column is assigned to the text.", de: "Keine Spalte ist dem Text zugeordnet." },
    todo: {
      en: "Say which column holds the text.",
      de: "Geben Sie an, in welcher Spalte der Text steht.",
    },
  },
  "import-offsets": {
    what: {
      en: "The places in “{what}” do not fit its texts.",
      de: "Die Stellen in „{what}“ passen nicht zu den Texten.",
    },
    why: {
      en: "Whatever unit the offsets are counted in, too many quotes do not stand where they should.",
      de: "In welcher Einheit man die Offsets auch zählt, zu viele Zitate stehen nicht, wo sie sollten.",
    },
    todo: {
      en: "Check that the texts are those that were annotated, or choose another format.",
      de: "Prüfen Sie, ob es die annotierten Texte sind, oder wählen Sie ein anderes Format.",
    },
  },
  "import-cancelled": {
    what: { en: "The import was stopped.", de: "Der Import wurde abgebrochen." },
    why: { en: "You stopped it.", de: "Sie haben ihn abgebrochen." },
    todo: {
      en: "Articles that were already imported stay; import the rest again.",
      de: "Schon importierte Artikel bleiben; importieren Sie den Rest noch einmal.",
    },
  },
  "export-unknown-format": {
    what: { en: "The format “{what}” is not known.", de: "Das Format „{what}“ ist unbekannt." },
    why: { en: "This version cannot write it.", de: "Diese Version kann es nicht schreiben." },
    todo: { en: "Choose another format.", de: "Wählen Sie ein anderes Format." },
  },
  "export-nothing": {
    what: { en: "There is nothing to export.", de: "Es gibt nichts zu exportieren." },
    why: {
      en: "No article fits the choice of coders, labels and articles.",
      de: "Kein Artikel passt zur Auswahl von Kodierern, Kategorien und Artikeln.",
    },
    todo: { en: "Choose more.", de: "Wählen Sie mehr aus." },
  },
  "export-read-back": {
    what: { en: "The dataset was not kept.", de: "Der Datensatz wurde nicht behalten." },
    why: {
      en: "Read again, “{what}” was not the same as the project.",
      de: "Beim Zurücklesen stimmte „{what}“ nicht mit dem Projekt überein.",
    },
    todo: {
      en: "Choose another format and report this fault.",
      de: "Wählen Sie ein anderes Format und melden Sie diesen Fehler.",
    },
  },
  "export-target": {
    what: { en: "Nothing could be written to “{what}”.", de: "In „{what}“ konnte nicht geschrieben werden." },
    why: {
      en: "The folder does not allow it, or files of that name are already there.",
      de: "Der Ordner lässt es nicht zu, oder Dateien dieses Namens sind schon da.",
    },
    todo: { en: "Choose another folder.", de: "Wählen Sie einen anderen Ordner." },
  },
  "table-cell-too-long": {
    what: { en: "“{what}” was not written.", de: "„{what}“ wurde nicht geschrieben." },
    why: {
      en: "The text of this cell is longer than the 32,767 characters an Excel file allows.",
      de: "Der Text dieser Zelle ist länger als die 32.767 Zeichen, die eine Excel-Datei erlaubt.",
    },
    todo: { en: "Export the table as CSV.", de: "Exportieren Sie die Tabelle als CSV." },
  },
  "table-too-large": {
    what: { en: "“{what}” was not written.", de: "„{what}“ wurde nicht geschrieben." },
    why: {
      en: "An Excel file cannot hold that many rows or columns.",
      de: "So viele Zeilen oder Spalten fasst eine Excel-Datei nicht.",
    },
    todo: { en: "Export the table as CSV.", de: "Exportieren Sie die Tabelle als CSV." },
  },
  "search-pattern": {
    what: { en: "“{what}” is no regular expression.", de: "„{what}“ ist kein regulärer Ausdruck." },
    why: { en: "It cannot be read: {why}.", de: "Er lässt sich nicht lesen: {why}." },
    todo: {
      en: "Correct it, or search for words instead.",
      de: "Berichtigen Sie ihn oder suchen Sie nach Wörtern.",
    },
  },
  "search-too-slow": {
    what: { en: "The search was ended.", de: "Die Suche wurde beendet." },
    why: {
      en: "Looking for “{what}” took too long.",
      de: "Die Suche nach „{what}“ dauerte zu lange.",
    },
    todo: {
      en: "Write it more simply: repetitions inside repetitions, such as (a+)+, take very long.",
      de: "Schreiben Sie den Ausdruck einfacher: Wiederholungen in Wiederholungen wie (a+)+ dauern sehr lange.",
    },
  },
  "job-failed": {
    what: { en: "This did not work.", de: "Das hat nicht geklappt." },
    why: {
      en: "Wortlaut met a fault of its own. The details are in the log.",
      de: "In Wortlaut ist ein Fehler aufgetreten. Einzelheiten stehen im Protokoll.",
    },
    todo: again,
  },
  "request-invalid": {
    what: { en: "This was not carried out.", de: "Das wurde nicht ausgeführt." },
    why: {
      en: "The request was not one that Wortlaut understands.",
      de: "Die Anforderung war keine, die Wortlaut versteht.",
    },
    todo: again,
  },
  usage: {
    what: { en: "“{what}” is not understood.", de: "„{what}“ ist nicht verständlich." },
    why: { en: "The command line was not complete.", de: "Die Befehlszeile war nicht vollständig." },
    todo: { en: "Call it with --help.", de: "Rufen Sie sie mit --help auf." },
  },
} satisfies Record<string, ErrorMessage>;
