import { defineMessages } from "./define";

/** The words of the picker that links a tag to an actor, a date or a statement. */
export const linkMessages = defineMessages({
  chooseRole: { en: "Link as…", de: "Verknüpfen als…" },
  roles: { en: "Kinds of link", de: "Arten der Verknüpfung" },
  candidates: { en: "What to link to", de: "Womit verknüpfen" },
  actorPlaceholder: { en: "Name of an actor", de: "Name eines Akteurs" },
  datePlaceholder: { en: "Words or value of a date", de: "Wortlaut oder Wert eines Datums" },
  statementPlaceholder: { en: "Words of the statement", de: "Wortlaut der Aussage" },
  anyPlaceholder: { en: "Words", de: "Wortlaut" },
  proposed: { en: "Proposed", de: "Vorgeschlagen" },
  near: { en: "In this sentence and beside it", de: "In diesem Satz und daneben" },
  article: { en: "Elsewhere in the article", de: "Sonst im Artikel" },
  registry: { en: "Registry", de: "Register" },
  statements: { en: "Statements", de: "Aussagen" },
  fresh: { en: "New", de: "Neu" },
  newActor: { en: "New actor “{name}”", de: "Neuer Akteur „{name}“" },
  newStatement: { en: "New statement “{wording}”", de: "Neue Aussage „{wording}“" },
  untagged: { en: "will be tagged", de: "wird markiert" },
  isEntry: { en: "is {name}", de: "ist {name}" },
  willBeEntry: { en: "will be linked to {name}", de: "wird mit {name} verknüpft" },
  noEntry: { en: "no entry yet", de: "noch kein Eintrag" },
  alsoCalled: { en: "also “{form}”", de: "auch „{form}“" },
  person: { en: "person", de: "Person" },
  organisation: { en: "organisation", de: "Organisation" },
  state: { en: "state", de: "Staat" },
  medium: { en: "medium", de: "Medium" },
  other: { en: "other", de: "anderes" },
  nothing: { en: "Nothing fits. Tag it in the text first.", de: "Nichts passt. Zuerst im Text markieren." },
  count: {
    en: "{count, plural, =0 {Nothing to choose} one {One to choose from} other {# to choose from}}",
    de: "{count, plural, =0 {Nichts zur Wahl} one {Eins zur Wahl} other {# zur Wahl}}",
  },
  keys: {
    en: "1–9 choose · Enter takes the marked one · Esc closes",
    de: "1–9 wählen · Eingabe nimmt das Hervorgehobene · Esc schließt",
  },
  keysTyped: {
    en: "Alt+1–9 choose · Enter takes the marked one · Ctrl+Enter makes a new one",
    de: "Alt+1–9 wählen · Eingabe nimmt das Hervorgehobene · Strg+Eingabe legt neu an",
  },
  keysTwins: {
    en: "With Shift: all {count} “{quote}” of this article",
    de: "Mit Umschalt: alle {count} „{quote}“ dieses Artikels",
  },
  keysSkip: {
    en: "1–9 choose · Enter or Esc leaves it open",
    de: "1–9 wählen · Eingabe oder Esc lässt es offen",
  },
  linked: {
    en: "{count, plural, one {Linked: {role}} other {# linked: {role}}}",
    de: "{count, plural, one {Verknüpft: {role}} other {# verknüpft: {role}}}",
  },
  replaced: { en: "Link changed: {role}", de: "Verknüpfung geändert: {role}" },
  alreadyLinked: { en: "This is linked already", de: "Das ist schon verknüpft" },
  noRole: {
    en: "Nothing can be linked from this tag",
    de: "Von dieser Markierung geht keine Verknüpfung aus",
  },
  paragraph: { en: "¶{paragraph}", de: "¶{paragraph}" },
});
