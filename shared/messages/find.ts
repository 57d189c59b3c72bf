import { defineMessages } from "./define";

/** The words of finding in the article and in the project. */
export const findMessages = defineMessages({
  find: { en: "Find in this article", de: "In diesem Artikel suchen" },
  placeholder: { en: "Find", de: "Suchen" },
  count: { en: "{number} of {count}", de: "{number} von {count}" },
  none: { en: "Not found", de: "Nicht gefunden" },
  next: { en: "Next place", de: "Nächste Stelle" },
  previous: { en: "Previous place", de: "Vorige Stelle" },
  close: { en: "Close", de: "Schließen" },
  clear: { en: "Clear", de: "Leeren" },
  matchCase: { en: "Match capital letters", de: "Groß- und Kleinschreibung beachten" },
  wholeWords: { en: "Whole words", de: "Ganze Wörter" },

  findProject: { en: "Find in all articles", de: "In allen Artikeln suchen" },
  projectPlaceholder: { en: "Find in all articles", de: "In allen Artikeln suchen" },
  back: { en: "Back to the article list", de: "Zurück zur Artikelliste" },
  searching: { en: "Searching…", de: "Suche läuft…" },
  startTitle: { en: "Search every text", de: "Alle Texte durchsuchen" },
  startText: {
    en: "Type a word or a phrase. The places are shown with what stands around them.",
    de: "Tippen Sie ein Wort oder eine Wendung. Die Stellen erscheinen mit dem Text, in dem sie stehen.",
  },
  found: {
    en: "{total, plural, one {# place} other {# places}} in {articles, plural, one {# article} other {# articles}}",
    de: "{total, plural, one {# Stelle} other {# Stellen}} in {articles, plural, one {# Artikel} other {# Artikeln}}",
  },
  foundSome: {
    en: "The first {shown} of {total} places in {articles, plural, one {# article} other {# articles}}",
    de: "Die ersten {shown} von {total} Stellen in {articles, plural, one {# Artikel} other {# Artikeln}}",
  },
  nothingTitle: { en: "Nothing found", de: "Nichts gefunden" },
  nothingText: { en: "“{query}” stands in no article.", de: "„{query}“ steht in keinem Artikel." },
  results: { en: "Places found", de: "Gefundene Stellen" },
});
