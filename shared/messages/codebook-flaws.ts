import type { CodebookFlaw, CodebookFlawCode } from "../model/codebook-checks";
import { defineMessages, formatMessage, type Message, type UiLanguage } from "./define";

/** What is wrong or hard about a codebook; `where` is the name of the label or link. */
export const codebookFlawMessages: Record<CodebookFlawCode, Message> = defineMessages({
  "no-name": { en: "A label or link has no name.", de: "Eine Kategorie oder Verknüpfung hat keinen Namen." },
  "same-id": {
    en: "{where}: the id “{id}” is there twice.",
    de: "{where}: Die Kennung „{id}“ gibt es zweimal.",
  },
  "same-name": { en: "{where}: “{other}” has the same name.", de: "{where}: „{other}“ heißt genauso." },
  "same-key": {
    en: "{where}: the key {key} belongs to “{other}” already.",
    de: "{where}: Die Taste {key} gehört schon zu „{other}“.",
  },
  "reserved-key": {
    en: "{where}: the key {key} does something else in the article.",
    de: "{where}: Die Taste {key} tut im Artikel schon etwas anderes.",
  },
  "long-key": { en: "{where}: “{key}” is not one key.", de: "{where}: „{key}“ ist keine einzelne Taste." },
  "attribute-no-name": {
    en: "{where}: an attribute has no name.",
    de: "{where}: Ein Attribut hat keinen Namen.",
  },
  "attribute-same-id": {
    en: "{where}: the id of the attribute “{attribute}” is there twice.",
    de: "{where}: Die Kennung des Attributs „{attribute}“ gibt es zweimal.",
  },
  "attribute-same-name": {
    en: "{where}: two attributes are called “{attribute}”.",
    de: "{where}: Zwei Attribute heißen „{attribute}“.",
  },
  "value-no-name": {
    en: "{where}: a value of “{attribute}” is empty.",
    de: "{where}: Ein Wert von „{attribute}“ ist leer.",
  },
  "value-same-id": {
    en: "{where}: the value “{value}” of “{attribute}” is there twice.",
    de: "{where}: Den Wert „{value}“ von „{attribute}“ gibt es zweimal.",
  },
  "value-same-name": {
    en: "{where}: two values of “{attribute}” are called “{value}”.",
    de: "{where}: Zwei Werte von „{attribute}“ heißen „{value}“.",
  },
  "no-values": {
    en: "{where}: “{attribute}” has nothing to choose from.",
    de: "{where}: Bei „{attribute}“ gibt es nichts auszuwählen.",
  },
  "no-ends": {
    en: "{where}: nothing can be linked in this way, as one of its ends is empty.",
    de: "{where}: So lässt sich nichts verknüpfen, denn ein Ende ist leer.",
  },
  "unknown-end": {
    en: "{where}: there is no label “{id}” to begin or end at.",
    de: "{where}: Es gibt keine Kategorie „{id}“, an der sie beginnen oder enden könnte.",
  },
  "weak-contrast": {
    en: "{where}: hard to see {theme, select, dark {on dark paper} other {on light paper}} (contrast {ratio} : 1, better 3 : 1).",
    de: "{where}: {theme, select, dark {auf dunklem Grund} other {auf hellem Grund}} schlecht zu sehen (Kontrast {ratio} : 1, besser 3 : 1).",
  },
  "colours-alike": {
    en: "{where}: looks like “{other}”{sight, select, normal {} protan { to people who see no red} deutan { to people who see no green} other { to people who see no blue}}. Another colour or another way of drawing helps.",
    de: "{where}: sieht {sight, select, normal {} protan {für Menschen, die kein Rot sehen, } deutan {für Menschen, die kein Grün sehen, } other {für Menschen, die kein Blau sehen, }}aus wie „{other}“. Eine andere Farbe oder Zeichnung hilft.",
  },
});

/** A flaw in words. `where` is the name of the label or link it is at. */
export function sayFlaw({ code, values }: CodebookFlaw, where: string, language: UiLanguage): string {
  return formatMessage(codebookFlawMessages[code], language, { where: where.trim() || "?", ...values });
}
