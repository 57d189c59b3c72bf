import { defineMessages } from "./define";

/** The words of changes that reach through the whole project, and of the look at them before. */
export const bulkMessages = defineMessages({
  looking: { en: "Looking what would change…", de: "Es wird nachgesehen, was sich ändern würde…" },
  nothing: {
    en: "No place in the texts would change.",
    de: "An keiner Stelle der Texte würde sich etwas ändern.",
  },
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
  whyPlaceholder: { en: "One and the same under two names", de: "Ein und dasselbe unter zwei Namen" },
  cancel: { en: "Cancel", de: "Abbrechen" },
  close: { en: "Close", de: "Schließen" },
  apply: { en: "Apply", de: "Anwenden" },
  undo: { en: "Undo", de: "Rückgängig" },
  done: {
    en: "{total, plural, =0 {Done} one {# place changed} other {# places changed}}",
    de: "{total, plural, =0 {Erledigt} one {# Stelle geändert} other {# Stellen geändert}}",
  },
  items: { en: "What would change", de: "Was sich ändern würde" },
  leftOut: { en: "Worth knowing", de: "Zu beachten" },
  place: { en: "Place", de: "Stelle" },
  change: { en: "Change", de: "Änderung" },
  article: { en: "Article", de: "Artikel" },
  coder: { en: "Coder", de: "Kodierer" },

  titleMergeActors: { en: "Merge actors", de: "Akteure zusammenführen" },
  titleSplitActor: { en: "Split an actor", de: "Akteur teilen" },
  titleRemoveActor: { en: "Remove an actor", de: "Akteur entfernen" },
  titleMergeStatements: { en: "Merge statements", de: "Aussagen zusammenführen" },
  titleGroupClaims: { en: "Put into a statement", de: "Einer Aussage zuordnen" },
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
  joined: { en: "becomes {to}, which is there already", de: "wird {to}; das steht dort schon" },
  "link-moved": {
    en: "link “{role}” begins or ends here now",
    de: "Verknüpfung „{role}“ beginnt oder endet nun hier",
  },
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
  "kind-differs": {
    en: "{count, plural, one {# entry is} other {# entries are}} of another kind; the kind of the entry that stays is kept",
    de: "{count, plural, one {# Eintrag ist} other {# Einträge sind}} von anderer Art; es bleibt die des Eintrags, der bleibt",
  },
  "parent-differs": {
    en: "{count, plural, one {# entry belongs} other {# entries belong}} to something else, or would belong to itself; that is not kept",
    de: "{count, plural, one {# Eintrag gehört} other {# Einträge gehören}} zu etwas anderem oder würde zu sich selbst gehören; das bleibt nicht",
  },
  "stands-alone": {
    en: "{count, plural, one {# actor that belongs to it stands} other {# actors that belong to it stand}} alone afterwards",
    de: "{count, plural, one {# Akteur, der dazu gehört, steht} other {# Akteure, die dazu gehören, stehen}} danach für sich",
  },
  "no-role": {
    en: "{count, plural, one {# place is} other {# places are}} not linked: the codebook has no link from this label to an actor",
    de: "{count, plural, one {# Stelle wird} other {# Stellen werden}} nicht verknüpft: Das Kategorienbuch hat von hier keine Verknüpfung zu einem Akteur",
  },
  "text-changed": {
    en: "{count, plural, one {# place is} other {# places are}} in a text that is not the imported one",
    de: "{count, plural, one {# Stelle steht} other {# Stellen stehen}} in einem Text, der nicht der importierte ist",
  },
  blank: {
    en: "{count, plural, one {# place holds} other {# places hold}} nothing but blanks",
    de: "{count, plural, one {# Stelle enthält} other {# Stellen enthalten}} nur Leerzeichen",
  },
  "only-one": {
    en: "{count, plural, one {# claim belongs} other {# claims belong}} to a statement already, and can belong to one only",
    de: "{count, plural, one {# Behauptung gehört} other {# Behauptungen gehören}} schon zu einer Aussage und {count, plural, one {kann} other {können}} nur zu einer gehören",
  },
  gone: {
    en: "{count, plural, one {# place is} other {# places are}} no longer there",
    de: "{count, plural, one {# Stelle gibt} other {# Stellen gibt}} es nicht mehr",
  },
  "not-found": {
    en: "in {count, plural, one {# date} other {# dates}} nothing was recognised that could be computed anew",
    de: "in {count, plural, one {# Datumsangabe} other {# Datumsangaben}} wurde nichts erkannt, was neu zu berechnen wäre",
  },
  unchanged: {
    en: "{count, plural, one {# date} other {# dates}} would come out as before",
    de: "{count, plural, one {# Datumsangabe ergäbe} other {# Datumsangaben ergäben}} dasselbe wie bisher",
  },
});
