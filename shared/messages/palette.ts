import { defineMessages } from "./define";

/** The words of the command palette. */
export const paletteMessages = defineMessages({
  title: { en: "Search articles, actors and commands", de: "Artikel, Akteure und Befehle suchen" },
  placeholder: { en: "Search articles, actors, commands…", de: "Artikel, Akteure, Befehle suchen…" },
  clear: { en: "Clear", de: "Leeren" },
  commands: { en: "Commands", de: "Befehle" },
  articles: { en: "Articles", de: "Artikel" },
  actors: { en: "Actors", de: "Akteure" },
  nothing: { en: "Nothing found for “{query}”", de: "Nichts gefunden für „{query}“" },
  findInTexts: { en: "Find “{query}” in all texts", de: "„{query}“ in allen Texten suchen" },
  keys: {
    en: "↑ ↓ to choose · Enter to run · Esc to close",
    de: "↑ ↓ wählen · Enter ausführen · Esc schließen",
  },
  results: { en: "Results", de: "Ergebnisse" },
  undated: { en: "undated", de: "ohne Datum" },
});
