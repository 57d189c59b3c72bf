import type { CodebookDifference, DifferenceKind } from "../ops/codebook-diff";
import { codebookMessages } from "./codebook";
import { defineMessages, formatMessage, type Message, type UiLanguage } from "./define";

/** What a version of the codebook changed; `name` is the label or link. */
export const codebookDifferenceMessages: Record<DifferenceKind, Message> = defineMessages({
  added: { en: "{name}: new", de: "{name}: neu" },
  removed: { en: "{name}: removed", de: "{name}: entfernt" },
  renamed: { en: "{name}: was called “{before}”", de: "{name}: hieß „{before}“" },
  moved: { en: "{name}: moved to another place", de: "{name}: an eine andere Stelle gerückt" },
  retired: { en: "{name}: retired", de: "{name}: stillgelegt" },
  "brought-back": { en: "{name}: in use again", de: "{name}: wieder in Gebrauch" },
  guideline: { en: "{name}: other guideline", de: "{name}: anderer Leitfaden" },
  examples: { en: "{name}: other examples", de: "{name}: andere Beispiele" },
  colour: { en: "{name}: other colour", de: "{name}: andere Farbe" },
  shape: { en: "{name}: drawn as {after}, was {before}", de: "{name}: gezeichnet als {after}, war {before}" },
  key: {
    en: "{name}: key {after, select, none {taken away} other {is {after}}}, {before, select, none {there was none} other {was {before}}}",
    de: "{name}: Taste {after, select, none {gibt es nicht mehr} other {ist {after}}}, {before, select, none {es gab keine} other {war {before}}}",
  },
  snap: {
    en: "{name}: with nothing selected {after, select, word {the word} other {the sentence}} is tagged",
    de: "{name}: ohne Auswahl wird {after, select, word {das Wort} other {der Satz}} markiert",
  },
  ends: { en: "{name}: {after}; was {before}", de: "{name}: {after}; war {before}" },
  many: {
    en: "{name}: {after, select, true {more than one} other {only one}} from the same tag",
    de: "{name}: {after, select, true {mehr als eine} other {nur eine}} von derselben Markierung",
  },
  "attribute-added": {
    en: "{name}: new attribute “{attribute}”",
    de: "{name}: neues Attribut „{attribute}“",
  },
  "attribute-removed": {
    en: "{name}: attribute “{attribute}” removed",
    de: "{name}: Attribut „{attribute}“ entfernt",
  },
  "attribute-renamed": {
    en: "{name}: attribute “{attribute}” was called “{before}”",
    de: "{name}: Attribut „{attribute}“ hieß „{before}“",
  },
  "attribute-moved": {
    en: "{name}: attribute “{attribute}” moved",
    de: "{name}: Attribut „{attribute}“ verschoben",
  },
  "attribute-type": {
    en: "{name}: “{attribute}” is {after}, was {before}",
    de: "{name}: „{attribute}“ ist {after}, war {before}",
  },
  "attribute-required": {
    en: "{name}: “{attribute}” {after, select, true {is required} other {is no longer required}}",
    de: "{name}: „{attribute}“ {after, select, true {ist erforderlich} other {ist nicht mehr erforderlich}}",
  },
  "attribute-help": {
    en: "{name}: other help for “{attribute}”",
    de: "{name}: andere Hilfe zu „{attribute}“",
  },
  "value-added": {
    en: "{name}: “{attribute}” can be “{value}”",
    de: "{name}: „{attribute}“ kann „{value}“ sein",
  },
  "value-removed": {
    en: "{name}: “{attribute}” can no longer be “{value}”",
    de: "{name}: „{attribute}“ kann nicht mehr „{value}“ sein",
  },
  "value-renamed": {
    en: "{name}: value “{value}” of “{attribute}” was called “{before}”",
    de: "{name}: Wert „{value}“ von „{attribute}“ hieß „{before}“",
  },
  "value-moved": {
    en: "{name}: value “{value}” of “{attribute}” moved",
    de: "{name}: Wert „{value}“ von „{attribute}“ verschoben",
  },
});

/** A difference in words. `nameOf` gives the name of a label id that is an end of a link. */
export function sayDifference(
  difference: CodebookDifference,
  language: UiLanguage,
  nameOf: (id: string) => string = (id) => id,
): string {
  const { kind, name, attribute = "", value = "", before = "", after = "" } = difference;
  const word = (id: string) => wordFor(kind, id, language, nameOf);
  const values = { name: name.trim() || "?", attribute, value, before: word(before), after: word(after) };
  return formatMessage(codebookDifferenceMessages[kind], language, values);
}

function wordFor(
  kind: DifferenceKind,
  text: string,
  language: UiLanguage,
  nameOf: (id: string) => string,
): string {
  if (kind === "key") return text || "none";
  if (kind === "ends") {
    const isEntry = (id: string) => id === "actor-entry" || id === "statement";
    return text.replace(/[^\s,→]+/gu, (id) => (isEntry(id) && known(id, language)) || nameOf(id));
  }
  return kind === "shape" || kind === "attribute-type" ? (known(text, language) ?? text) : text;
}

function known(key: string, language: UiLanguage): string | undefined {
  if (!Object.hasOwn(codebookMessages, key)) return undefined;
  return formatMessage(codebookMessages[key as keyof typeof codebookMessages], language);
}
