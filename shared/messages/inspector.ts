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

  addLink: { en: "Link {role}…", de: "{role} verknüpfen…" },
  acceptProposal: { en: "Accept {role}: {name}", de: "{role}: {name} annehmen" },
  rejectProposal: { en: "Reject {role}: {name}", de: "{role}: {name} ablehnen" },
  acceptProposals: {
    en: "{count, plural, one {Accept the proposal} other {Accept all # proposals}}",
    de: "{count, plural, one {Vorschlag annehmen} other {Alle # Vorschläge annehmen}}",
  },
  missingRequired: { en: "Still missing: {names}", de: "Fehlt noch: {names}" },
  notADate: {
    en: "Not a date. Write 2025, 2025-09, 2025-09-04 or 4.9.2025.",
    de: "Kein Datum. Schreiben Sie 2025, 2025-09, 2025-09-04 oder 4.9.2025.",
  },

  dateValue: { en: "Value", de: "Wert" },
  dateValuePlaceholder: { en: "2 Sept, 2025-W36, P6Y", de: "2. Sept., 2025-W36, P6Y" },
  dateNotRead: {
    en: "Not understood, the value stays as it was. {why}",
    de: "Nicht verstanden, der Wert bleibt, wie er war. {why}",
  },
  otherReading: { en: "Other reading: {what}", de: "Andere Lesart: {what}" },
  fillReading: { en: "Take over: {what}", de: "Übernehmen: {what}" },
  needsPublished: {
    en: "What this means follows from the article’s date, which is missing.",
    de: "Was das bedeutet, folgt aus dem Datum des Artikels, und das fehlt.",
  },
  setPublished: { en: "Set the article’s date…", de: "Datum des Artikels eintragen…" },

  actorKind: { en: "Kind", de: "Art" },
  partOf: { en: "belongs to {name}", de: "gehört zu {name}" },
  likelyEntries: { en: "Likely entries", de: "Wahrscheinliche Einträge" },
  linkAs: { en: "Is {name}. {why}", de: "Ist {name}. {why}" },

  workLeft: { en: "Work left", de: "Noch zu tun" },
  workDone: { en: "Nothing is missing.", de: "Es fehlt nichts." },
  gapSpeaker: {
    en: "{count, plural, one {# claim} other {# claims}} without speaker",
    de: "{count, plural, one {# Behauptung} other {# Behauptungen}} ohne Sprecher",
  },
  gapDate: {
    en: "{count, plural, one {# claim} other {# claims}} without date",
    de: "{count, plural, one {# Behauptung} other {# Behauptungen}} ohne Datum",
  },
  gapRequired: {
    en: "{count, plural, one {# tag} other {# tags}} without a required value",
    de: "{count, plural, one {# Markierung} other {# Markierungen}} ohne erforderlichen Wert",
  },
  gapEntry: {
    en: "{count, plural, one {# actor} other {# actors}} without entry",
    de: "{count, plural, one {# Akteur} other {# Akteure}} ohne Eintrag",
  },
  gapValue: {
    en: "{count, plural, one {# date} other {# dates}} without value",
    de: "{count, plural, one {# Datum} other {# Daten}} ohne Wert",
  },

  recomputeOffer: {
    en: "{count, plural, one {One date comes} other {# dates come}} out differently with the article’s new date.",
    de: "Mit dem neuen Datum des Artikels {count, plural, one {ändert sich eine Datumsangabe} other {ändern sich # Datumsangaben}}.",
  },
  recomputeLook: { en: "Look…", de: "Ansehen…" },
  recomputeTitle: { en: "Work dates out again", de: "Datumsangaben neu berechnen" },
  recomputeText: {
    en: "With the article’s date as it is now these values come out differently. This is one step: Undo takes it back as a whole.",
    de: "Mit dem jetzigen Datum des Artikels ergeben sich andere Werte. Das ist ein Schritt: Rückgängig nimmt ihn als Ganzes zurück.",
  },
  recomputeByHand: { en: "was set by hand", de: "war von Hand gesetzt" },
  recomputeRun: {
    en: "{count, plural, =0 {Change none} one {Change one} other {Change #}}",
    de: "{count, plural, =0 {Keine ändern} one {Eine ändern} other {# ändern}}",
  },
  recomputeNone: { en: "There is nothing to work out again.", de: "Es gibt nichts neu zu berechnen." },
  recomputeAll: { en: "All", de: "Alle" },
  cancel: { en: "Cancel", de: "Abbrechen" },
  close: { en: "Close", de: "Schließen" },

  article: { en: "Article", de: "Artikel" },
  articleStatus: { en: "Status", de: "Status" },
  articleNote: { en: "Note on the article", de: "Notiz zum Artikel" },

  others: { en: "Other coders", de: "Andere Kodierer" },
  showOthers: {
    en: "Show the tags of other coders ({count})",
    de: "Markierungen anderer Kodierer zeigen ({count})",
  },
});
