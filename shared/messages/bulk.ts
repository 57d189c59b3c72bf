import { defineMessages } from "./define";

/** The words of changes that reach through the whole project, and of the look at them before. */
export const bulkMessages = defineMessages({
  looking: { en: "Looking what would change…", de: "Es wird nachgesehen, was sich ändern würde…" },
  nothing: { en: "Nothing would change.", de: "Es würde sich nichts ändern." },
  summary: {
    en: "{total, plural, one {# place} other {# places}} in {articles, plural, one {# article} other {# articles}}, by {coders, plural, one {# coder} other {# coders}}",
    de: "{total, plural, one {# Stelle} other {# Stellen}} in {articles, plural, one {# Artikel} other {# Artikeln}}, von {coders, plural, one {# Kodierer} other {# Kodierern}}",
  },
  firstOf: {
    en: "The first {shown} of {total} are listed.",
    de: "Die ersten {shown} von {total} sind aufgeführt.",
  },
  oneStep: {
    en: "This is one step: Undo takes it back as a whole.",
    de: "Das ist ein Schritt: Rückgängig nimmt ihn als Ganzes zurück.",
  },
  why: { en: "Why (for the log)", de: "Warum (für das Protokoll)" },
  whyPlaceholder: { en: "The same person under two names", de: "Dieselbe Person unter zwei Namen" },
  cancel: { en: "Cancel", de: "Abbrechen" },
  close: { en: "Close", de: "Schließen" },
  apply: { en: "Apply", de: "Anwenden" },
  undo: { en: "Undo", de: "Rückgängig" },
  done: {
    en: "{total, plural, =0 {Done} one {# place changed} other {# places changed}}",
    de: "{total, plural, =0 {Erledigt} one {# Stelle geändert} other {# Stellen geändert}}",
  },
  items: { en: "What would change", de: "Was sich ändern würde" },
  leftOut: { en: "Left out", de: "Ausgelassen" },
  place: { en: "Place", de: "Stelle" },
  change: { en: "Change", de: "Änderung" },
  article: { en: "Article", de: "Artikel" },
  coder: { en: "Coder", de: "Kodierer" },

  titleMergeActors: { en: "Merge actors", de: "Akteure zusammenführen" },
  titleSplitActor: { en: "Split an actor", de: "Akteur teilen" },
  titleRemoveActor: { en: "Remove an actor", de: "Akteur entfernen" },
  titleMergeStatements: { en: "Merge statements", de: "Aussagen zusammenführen" },
  titleSplitStatement: { en: "Split a statement", de: "Aussage teilen" },
  titleRemoveStatement: { en: "Remove a statement", de: "Aussage entfernen" },
  titleSaveCodebook: { en: "Save the codebook", de: "Kategorienbuch speichern" },
  titleRelabel: { en: "Change the label", de: "Kategorie ändern" },
  titleTagPlaces: { en: "Tag places", de: "Stellen markieren" },
  titleRecomputeDates: { en: "Recompute dates", de: "Datumsangaben neu berechnen" },
  titleMarkChecked: { en: "Mark as checked", de: "Als geprüft kennzeichnen" },
});

/** What would happen to one place, by `TouchedItem.what`; values fill the braces. */
export const touchedMessages = defineMessages({
  moves: { en: "now points to {to}", de: "zeigt nun auf {to}" },
  relabelled: { en: "becomes {to}", de: "wird {to}" },
  removed: { en: "tag is removed", de: "Markierung wird entfernt" },
  added: { en: "is tagged", de: "wird markiert" },
  linked: { en: "is linked to {to}", de: "wird mit {to} verknüpft" },
  "link-removed": { en: "link “{role}” is removed", de: "Verknüpfung „{role}“ wird entfernt" },
  "value-removed": { en: "{attribute} “{value}” is taken away", de: "{attribute} „{value}“ entfällt" },
  "value-changed": { en: "{attribute}: {before} → {after}", de: "{attribute}: {before} → {after}" },
  "already-there": { en: "is linked in this way already", de: "ist schon so verknüpft" },
  changed: { en: "{before} → {after}", de: "{before} → {after}" },
  checked: { en: "is still right", de: "stimmt weiterhin" },
});

/** Why something is left out, by `BulkPreview.leftOut[].why`. */
export const leftOutMessages = defineMessages({
  "already-tagged": {
    en: "{count, plural, one {# place is} other {# places are}} tagged like this already",
    de: "{count, plural, one {# Stelle ist} other {# Stellen sind}} schon so markiert",
  },
  "splits-character": {
    en: "{count, plural, one {# place} other {# places}} would cut a character",
    de: "{count, plural, one {# Stelle} other {# Stellen}} würden ein Zeichen zerschneiden",
  },
  "out-of-text": {
    en: "{count, plural, one {# place is} other {# places are}} not in the text",
    de: "{count, plural, one {# Stelle liegt} other {# Stellen liegen}} nicht im Text",
  },
  "article-gone": {
    en: "{count, plural, one {# place is} other {# places are}} in articles that are no longer in the project",
    de: "{count, plural, one {# Stelle ist} other {# Stellen sind}} in Artikeln, die nicht mehr im Projekt sind",
  },
  "set-by-hand": {
    en: "{count, plural, one {# date was} other {# dates were}} set by hand and stays",
    de: "{count, plural, one {# Datum wurde} other {# Datumsangaben wurden}} von Hand gesetzt und bleibt",
  },
  "external-differs": {
    en: "{count, plural, one {# outside identifier differs} other {# outside identifiers differ}}; the one of the entry that stays is kept",
    de: "{count, plural, one {# fremde Kennung weicht} other {# fremde Kennungen weichen}} ab; es bleibt die des Eintrags, der bleibt",
  },
  "attributes-differ": {
    en: "{count, plural, one {# double link differs} other {# double links differ}} in its attributes; those of the first are kept",
    de: "{count, plural, one {# doppelte Verknüpfung hat} other {# doppelte Verknüpfungen haben}} andere Attribute; es bleiben die der ersten",
  },
});
