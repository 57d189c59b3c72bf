import { defineMessages } from "./define";

/** The words about what is proposed for the open article. */
export const suggestionMessages = defineMessages({
  title: { en: "Suggestions", de: "Vorschläge" },
  list: { en: "Suggestions for this article", de: "Vorschläge zu diesem Artikel" },
  hint: {
    en: "Enter accepts, X rejects, R shows another reading of a date",
    de: "Eingabe nimmt an, X lehnt ab, R zeigt eine andere Lesart eines Datums",
  },
  known: { en: "Known", de: "Bekannt" },
  date: { en: "Dates", de: "Daten" },
  name: { en: "Names", de: "Namen" },
  claim: { en: "Claims", de: "Behauptungen" },
  all: { en: "All", de: "Alle" },
  filter: { en: "Only one kind", de: "Nur eine Art" },
  none: { en: "Nothing to suggest here.", de: "Hier gibt es nichts vorzuschlagen." },
  noneOfKind: { en: "None of this kind are left.", de: "Von dieser Art ist keiner übrig." },
  looking: { en: "Looking for suggestions…", de: "Vorschläge werden gesucht…" },
  failed: {
    en: "Suggestions could not be worked out.",
    de: "Vorschläge konnten nicht ermittelt werden.",
  },
  tryAgain: { en: "Try again", de: "Noch einmal versuchen" },
  hide: { en: "Hide suggestions", de: "Vorschläge ausblenden" },
  accept: { en: "Accept", de: "Annehmen" },
  reject: { en: "Reject", de: "Ablehnen" },
  acceptDates: {
    en: "{count, plural, one {Accept the date} other {Accept all # dates}}",
    de: "{count, plural, one {Datum annehmen} other {Alle # Datumsangaben annehmen}}",
  },
  acceptKnown: {
    en: "{count, plural, one {Accept what is known} other {Accept all # known wordings}}",
    de: "{count, plural, one {Bekanntes annehmen} other {Alle # bekannten Wortlaute annehmen}}",
  },
  saidBy: { en: "said by {name}", de: "gesagt von {name}" },
  waiting: { en: "needs the article’s date", de: "braucht das Datum des Artikels" },
  row: { en: "{kind}: {quote}. {detail}", de: "{kind}: {quote}. {detail}" },
  accepted: { en: "Accepted: {quote}", de: "Angenommen: {quote}" },
  rejected: { en: "Rejected: {quote}", de: "Abgelehnt: {quote}" },
  "accept-dates": {
    en: "{count, plural, one {One date} other {# dates}} accepted",
    de: "{count, plural, one {Eine Datumsangabe} other {# Datumsangaben}} angenommen",
  },
  "accept-known": {
    en: "{count, plural, one {One known wording} other {# known wordings}} accepted",
    de: "{count, plural, one {Ein bekannter Wortlaut} other {# bekannte Wortlaute}} angenommen",
  },
  undo: { en: "Undo", de: "Rückgängig" },
});
