import { defineMessages } from "./define";

/** The words of the key help and of About. */
export const keysMessages = defineMessages({
  title: { en: "All keys", de: "Alle Tasten" },
  close: { en: "Close", de: "Schließen" },
  search: { en: "Find a key", de: "Taste suchen" },
  clear: { en: "Clear", de: "Leeren" },
  nothing: { en: "No key for “{query}”", de: "Keine Taste für „{query}“" },
  inText: { en: "In the text", de: "Im Text" },
  inComparison: { en: "In the comparison", de: "Im Vergleich" },
  nextPassage: { en: "Next passage", de: "Nächste Passage" },
  nextInText: { en: "Next passage, from within a text", de: "Nächste Passage, aus einem Text heraus" },
  confirmPassage: { en: "Confirm the passage", de: "Passage bestätigen" },
  separatePassage: { en: "Not the same", de: "Nicht dasselbe" },
  kindOfPassage: { en: "Kind of the passage", de: "Art der Passage" },
  linkSelections: {
    en: "Link what is selected in two columns",
    de: "In zwei Spalten Ausgewähltes verbinden",
  },
  tagInAll: { en: "Tag in all sources", de: "In allen Quellen markieren" },
  tagInAllFromText: {
    en: "Tag in all sources, from within a text",
    de: "In allen Quellen markieren, aus einem Text heraus",
  },
  lockScrolling: { en: "Scroll the columns together", de: "Spalten gemeinsam blättern" },
  onlyHere: { en: "What is only here", de: "Was nur hier steht" },
  inLists: { en: "In lists", de: "In Listen" },
  extend: { en: "Extend the selection", de: "Auswahl erweitern" },
  extendWord: { en: "Extend the selection by a word", de: "Auswahl um ein Wort erweitern" },
  borderCharacter: { en: "Move a border by a character", de: "Grenze um ein Zeichen verschieben" },
  leave: { en: "Let go of the tag", de: "Markierung loslassen" },
  rowOpen: { en: "Open and go to the text", de: "Öffnen und zum Text gehen" },
  rowExtend: { en: "Choose several", de: "Mehrere auswählen" },
  rowToggle: { en: "Choose one more, or one less", de: "Eines dazu- oder abwählen" },
  rowAll: { en: "Choose all", de: "Alle auswählen" },
  rowType: { en: "Go to a title by its first letters", de: "Mit den Anfangsbuchstaben zu einem Titel" },
  letters: { en: "A–Z", de: "A–Z" },

  aboutTitle: { en: "About Wortlaut", de: "Über Wortlaut" },
  aboutText: {
    en: "Offline tool for researchers who work with news: tag claims, actors and dates, and take a labelled dataset away.",
    de: "Offline-Werkzeug für die Forschung mit Nachrichten: Behauptungen, Akteure und Daten markieren und einen annotierten Datensatz mitnehmen.",
  },
  version: { en: "Version {version}", de: "Version {version}" },
  built: {
    en: "Electron {electron} · Chromium {chrome} · {platform}",
    de: "Electron {electron} · Chromium {chrome} · {platform}",
  },
  network: {
    en: "Wortlaut never uses the network.",
    de: "Wortlaut benutzt das Netzwerk nie.",
  },
  blocked: {
    en: "{count, plural, =0 {No request tried to leave this computer.} one {One request was cancelled:} other {# requests were cancelled:}}",
    de: "{count, plural, =0 {Keine Anfrage wollte diesen Computer verlassen.} one {Eine Anfrage wurde abgebrochen:} other {# Anfragen wurden abgebrochen:}}",
  },
  licence: {
    en: "Free software under the MIT licence. Typefaces: Inter and Source Serif 4 (SIL Open Font Licence).",
    de: "Freie Software unter der MIT-Lizenz. Schriften: Inter und Source Serif 4 (SIL Open Font License).",
  },
});
