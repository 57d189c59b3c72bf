import { defineMessages } from "./define";

/** What the reader shows and says. */
export const readerMessages = defineMessages({
  keysHint: {
    en: "Text for tagging, cannot be changed. Number keys tag, Tab walks the tags, question mark shows all keys. To leave the text press Escape, then Tab.",
    de: "Text zum Markieren, nicht veränderbar. Zifferntasten markieren, Tab geht durch die Markierungen, das Fragezeichen zeigt alle Tasten. Zum Verlassen Escape drücken, dann Tab.",
  },
  untitled: { en: "Article without title", de: "Artikel ohne Titel" },
  span: {
    en: "{label}, paragraph {paragraph}, {quote}, {number} of {count}",
    de: "{label}, Absatz {paragraph}, {quote}, {number} von {count}",
  },
  noSpanAfter: { en: "No tag further down", de: "Keine weitere Markierung danach" },
  noSpanBefore: { en: "No tag further up", de: "Keine weitere Markierung davor" },
  leaveHint: {
    en: "Tab now leaves the text",
    de: "Tab verlässt jetzt den Text",
  },
  nothingToTag: { en: "There is no word here to tag", de: "Hier steht kein Wort zum Markieren" },
  alreadyTagged: {
    en: "This is already tagged as {label}",
    de: "Das ist schon als {label} markiert",
  },
  tagged: { en: "Tagged as {label}: {quote}", de: "Als {label} markiert: {quote}" },
  removed: { en: "Tag removed", de: "Markierung entfernt" },
  taggedMasked: {
    en: "Tagged, but this is not counted as part of the article",
    de: "Markiert, zählt aber nicht zum Artikel",
  },
  readOnly: { en: "This article can only be read", de: "Dieser Artikel kann nur gelesen werden" },
  sameWordingDone: {
    en: "{count, plural, one {Tagged one further place} other {Tagged # further places}} as {label}",
    de: "{count, plural, one {Eine weitere Stelle} other {# weitere Stellen}} als {label} markiert",
  },
  sameWordingNone: {
    en: "The same wording is nowhere else without this tag",
    de: "Derselbe Wortlaut kommt sonst nicht ohne diese Markierung vor",
  },
  borderNow: { en: "Now {quote}", de: "Jetzt {quote}" },
  borderStops: {
    en: "The border cannot be moved further",
    de: "Die Grenze lässt sich nicht weiter verschieben",
  },
  dragStart: { en: "Drag the start", de: "Anfang ziehen" },
  dragEnd: { en: "Drag the end", de: "Ende ziehen" },
  tagAs: { en: "Tag the selection", de: "Auswahl markieren" },
  spanActions: { en: "Actions for the tag", de: "Aktionen für die Markierung" },
  note: { en: "Note", de: "Notiz" },
  remove: { en: "Remove", de: "Entfernen" },
  inspect: { en: "Details", de: "Details" },
  mask: { en: "Not article", de: "Kein Artikel" },
  unmask: { en: "Part of the article", de: "Gehört zum Artikel" },
  relabel: { en: "Change to {label}", de: "In {label} ändern" },
  masked: { en: "Not counted as article: {reason}", de: "Zählt nicht zum Artikel: {reason}" },
  otherCoder: { en: "{name}: {label}", de: "{name}: {label}" },
  maskDatePrefix: { en: "date before the text", de: "Datum vor dem Text" },
  maskNotice: { en: "notice", de: "Hinweis" },
  maskSignature: { en: "agency signature", de: "Agenturkürzel" },
  maskNavigation: { en: "navigation", de: "Navigation" },
  maskDateline: { en: "dateline", de: "Ortsmarke" },
  maskTitle: { en: "title", de: "Titel" },
  maskMarkup: { en: "markup", de: "Auszeichnung" },
  maskOther: { en: "other", de: "anderes" },
});

export type ReaderMessage = keyof typeof readerMessages;
