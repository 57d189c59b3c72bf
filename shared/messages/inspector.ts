import { defineMessages } from "./define";

/** The words about the open article and its spans: header, details pane, list of spans. */
export const inspectorMessages = defineMessages({
  noArticleTitle: { en: "No article open", de: "Kein Artikel geöffnet" },
  noArticleText: {
    en: "Choose one in the list, or press Ctrl+K and type a few letters of its title.",
    de: "Wählen Sie einen in der Liste oder drücken Sie Strg+K und tippen Sie ein paar Buchstaben des Titels.",
  },
  loading: { en: "Opening the article…", de: "Artikel wird geöffnet…" },
  failedTitle: { en: "The article could not be opened", de: "Der Artikel konnte nicht geöffnet werden" },
  tryAgain: { en: "Try again", de: "Noch einmal versuchen" },

  undated: { en: "undated", de: "ohne Datum" },
  untitled: { en: "Untitled", de: "Ohne Titel" },
  noSource: { en: "No source", de: "Ohne Quelle" },
  words: {
    en: "{count, plural, one {# word} other {# words}}",
    de: "{count, plural, one {# Wort} other {# Wörter}}",
  },
  coderStatus: { en: "Coder {initials} · {status}", de: "Kodierer {initials} · {status}" },
  moreActions: { en: "More about this article", de: "Mehr zu diesem Artikel" },
  changeStatus: { en: "Change the status", de: "Status ändern" },
  todo: { en: "to do", de: "offen" },
  doing: { en: "in progress", de: "in Arbeit" },
  done: { en: "done", de: "fertig" },

  spanTitle: { en: "{label} · ¶{paragraph}", de: "{label} · ¶{paragraph}" },
  label: { en: "Label", de: "Kategorie" },
  note: { en: "Note", de: "Notiz" },
  notePlaceholder: { en: "Why this way?", de: "Warum so?" },
  border: {
    en: "¶{paragraph} · {count, plural, one {# character} other {# characters}} · {start}–{end}",
    de: "¶{paragraph} · {count, plural, one {# Zeichen} other {# Zeichen}} · {start}–{end}",
  },
  borderHint: {
    en: "Start and end in UTF-16 units of the frozen text",
    de: "Anfang und Ende in UTF-16-Einheiten des festen Textes",
  },
  remove: { en: "Remove", de: "Entfernen" },
  removeSpan: { en: "Remove this tag", de: "Diese Markierung entfernen" },
  showInText: { en: "Show in the text", de: "Im Text zeigen" },
  noValue: { en: "–", de: "–" },
  yes: { en: "yes", de: "ja" },
  no: { en: "no", de: "nein" },
  required: { en: "{name} (required)", de: "{name} (erforderlich)" },
  notANumber: { en: "Not a number", de: "Keine Zahl" },
  links: { en: "Links", de: "Verknüpfungen" },
  linkedFrom: { en: "← {role}", de: "← {role}" },
  removeLink: { en: "Remove the link {role} {target}", de: "Verknüpfung {role} {target} entfernen" },
  unknownTarget: { en: "(not found)", de: "(nicht gefunden)" },
  unknownLabel: { en: "Unknown label “{label}”", de: "Unbekannte Kategorie „{label}“" },

  selection: { en: "Selected tag and article", de: "Ausgewählte Markierung und Artikel" },
  nothingSelected: { en: "No tag selected", de: "Keine Markierung ausgewählt" },
  nothingSelectedText: {
    en: "Select words and press 1, 2 or 3. Tab goes from tag to tag.",
    de: "Wörter auswählen und 1, 2 oder 3 drücken. Tab geht von Markierung zu Markierung.",
  },

  inArticle: { en: "In this article", de: "In diesem Artikel" },
  noSpans: {
    en: "Nothing is tagged in this article yet.",
    de: "In diesem Artikel ist noch nichts markiert.",
  },
  noSpansOfLabel: { en: "Nothing is tagged as {label}.", de: "Nichts ist als {label} markiert." },
  filterLabel: { en: "Only one label", de: "Nur eine Kategorie" },
  allLabels: { en: "All", de: "Alle" },
  unattributed: { en: "unattributed", de: "ohne Zuordnung" },
  spanList: { en: "Tags in this article", de: "Markierungen in diesem Artikel" },
  spanRow: {
    en: "{label}: {quote}. {detail} Paragraph {paragraph}",
    de: "{label}: {quote}. {detail} Absatz {paragraph}",
  },

  article: { en: "Article", de: "Artikel" },
  articleStatus: { en: "Status", de: "Status" },
  articleNote: { en: "Note on the article", de: "Notiz zum Artikel" },

  others: { en: "Other coders", de: "Andere Kodierer" },
  showOthers: {
    en: "Show the tags of other coders ({count})",
    de: "Markierungen anderer Kodierer zeigen ({count})",
  },
});
