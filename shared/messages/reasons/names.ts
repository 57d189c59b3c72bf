import { defineMessages, type Message } from "../define";

/** Why words look like the name of an actor, and why an entry of the registry fits. */
export const namesReasons: Record<string, Message> = defineMessages({
  "title-name": { en: "title before a name", de: "Titel vor einem Namen" },
  "state-title-name": { en: "title of a state's office before a name", de: "Staatsamt vor einem Namen" },
  "first-name": { en: "begins with a first name", de: "beginnt mit einem Vornamen" },
  "family-name": { en: "common family name", de: "verbreiteter Familienname" },
  function: { en: "function that stands for a person", de: "Funktion, die für eine Person steht" },
  state: { en: "name of a state", de: "Name eines Staates" },
  capital: {
    en: "capital: may stand for the state {state}",
    de: "Hauptstadt: kann für den Staat {state} stehen",
  },
  inhabitants: { en: "people of {state}", de: "Einwohner: {state}" },
  place: { en: "name of a place", de: "Name eines Ortes" },
  organisation: { en: "name of an organisation", de: "Name einer Organisation" },
  "organisation-word": {
    en: "words that organisations are named with",
    de: "Wörter, mit denen Organisationen heißen",
  },
  "legal-form": { en: "company with its legal form", de: "Unternehmen mit Rechtsform" },
  acronym: { en: "abbreviation in capitals", de: "Abkürzung in Großbuchstaben" },
  medium: {
    en: "name of a newspaper, broadcaster or agency",
    de: "Name einer Zeitung, eines Senders oder einer Agentur",
  },
  "after-medium-word": { en: "stands behind “{word}”", de: "steht hinter „{word}“" },
  quoted: { en: "quoted name", de: "Name in Anführungszeichen" },
  capitals: {
    en: "capitalised words that are no ordinary nouns",
    de: "großgeschriebene Wörter, die keine Gattungsnamen sind",
  },
  genitive: { en: "genitive without an article, as of a name", de: "Genitiv ohne Artikel, wie bei Namen" },
  repeated: { en: "part of “{name}” in this article", de: "Teil von „{name}“ in diesem Artikel" },
  counted: {
    en: "never small or with an article in this project",
    de: "in diesem Projekt nie klein und nie mit Artikel",
  },
  near: { en: "named nearby", de: "in der Nähe genannt" },
  linked: {
    en: "{count, plural, =0 {in the registry} one {linked once} other {linked # times}}",
    de: "{count, plural, =0 {im Register} one {einmal verknüpft} other {#-mal verknüpft}}",
  },
  "actor-name": { en: "name of the entry", de: "Name des Eintrags" },
  "actor-alias": { en: "alias “{form}”", de: "Alias „{form}“" },
  "actor-known": {
    en: "“{form}” is linked {count, plural, one {once} other {# times}}",
    de: "„{form}“ ist {count, plural, one {einmal} other {#-mal}} verknüpft",
  },
  inflected: { en: "form of “{form}”", de: "Form von „{form}“" },
  variant: { en: "another spelling of “{form}”", de: "andere Schreibweise von „{form}“" },
  derived: { en: "stands for “{form}”", de: "steht für „{form}“" },
  "last-name": { en: "family name of “{form}”", de: "Familienname von „{form}“" },
  part: { en: "part of “{form}”", de: "Teil von „{form}“" },
  initials: { en: "initials of “{form}”", de: "Initialen von „{form}“" },
  prefix: { en: "“{form}” begins so", de: "„{form}“ beginnt so" },
  typo: { en: "nearly “{form}”", de: "fast „{form}“" },
});
