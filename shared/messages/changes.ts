import { defineMessages, formatMessage, type Message, type UiLanguage } from "./define";

/** The names of the steps that undo and redo speak of: "Undo: new tag". */
export const changeMessages = defineMessages({
  "add-span": { en: "new tag", de: "neue Markierung" },
  "remove-span": { en: "tag removed", de: "Markierung entfernt" },
  "move-span": { en: "tag moved", de: "Markierung verschoben" },
  "change-span": { en: "tag changed", de: "Markierung geändert" },
  "change-label": { en: "label changed", de: "Kategorie geändert" },
  "change-attribute": { en: "attribute changed", de: "Attribut geändert" },
  "span-note": { en: "note on a tag", de: "Notiz zur Markierung" },
  "tag-many": { en: "same wording tagged", de: "gleicher Wortlaut markiert" },
  "remove-many": { en: "several tags removed", de: "mehrere Markierungen entfernt" },
  "add-link": { en: "new link", de: "neue Verknüpfung" },
  "remove-link": { en: "link removed", de: "Verknüpfung entfernt" },
  "replace-link": { en: "link changed", de: "Verknüpfung geändert" },
  "link-attribute": { en: "attribute of a link", de: "Attribut einer Verknüpfung" },
  "link-new-actor": { en: "new actor linked", de: "neuer Akteur verknüpft" },
  "link-new-statement": { en: "new statement linked", de: "neue Aussage verknüpft" },
  "set-date": { en: "value of a date", de: "Wert einer Datumsangabe" },
  "accept-suggestion": { en: "suggestion accepted", de: "Vorschlag angenommen" },
  "accept-dates": { en: "all dates accepted", de: "alle Datumsangaben angenommen" },
  "accept-known": { en: "all known wordings accepted", de: "alle bekannten Wortlaute angenommen" },
  "accept-proposals": {
    en: "proposals for a claim accepted",
    de: "Vorschläge zu einer Behauptung angenommen",
  },
  "reject-suggestion": { en: "suggestion turned down", de: "Vorschlag abgelehnt" },
  "set-status": { en: "status", de: "Status" },
  "set-note": { en: "note on the article", de: "Notiz zum Artikel" },
  "set-article-note": { en: "note on the article", de: "Notiz zum Artikel" },
  "edit-article": { en: "details of the article", de: "Angaben zum Artikel" },
  "edit-articles": { en: "details of several articles", de: "Angaben zu mehreren Artikeln" },
  import: { en: "import", de: "Import" },
  "import-spans": { en: "others’ work imported", de: "Arbeit anderer importiert" },
  reattach: { en: "dataset joined to its texts", de: "Datensatz an seine Texte gefügt" },
  "remove-article": { en: "article removed", de: "Artikel entfernt" },
  "restore-article": { en: "article brought back", de: "Artikel zurückgeholt" },
  mask: { en: "marked as not article", de: "als nicht zum Artikel gehörig markiert" },
  unmask: { en: "counted as article again", de: "wieder zum Artikel gezählt" },
  "edit-project": { en: "details of the project", de: "Angaben zum Projekt" },
  "edit-codebook": { en: "codebook", de: "Kategorienbuch" },
  "set-codebook": { en: "codebook", de: "Kategorienbuch" },
  "put-actor": { en: "actor", de: "Akteur" },
  "remove-actor": { en: "actor removed", de: "Akteur entfernt" },
  "put-statement": { en: "statement", de: "Aussage" },
  "remove-statement": { en: "statement removed", de: "Aussage entfernt" },
  "merge-actors": { en: "actors merged", de: "Akteure zusammengeführt" },
  "split-actor": { en: "actor split", de: "Akteur geteilt" },
  "merge-statements": { en: "statements merged", de: "Aussagen zusammengeführt" },
  "group-claims": { en: "claims put into a statement", de: "Behauptungen einer Aussage zugeordnet" },
  "split-statement": { en: "statement split", de: "Aussage geteilt" },
  "link-passages": { en: "passages linked", de: "Passagen verbunden" },
  "unlink-passage": { en: "passage taken apart", de: "Passage getrennt" },
  "retype-passage": { en: "kind of a passage", de: "Art einer Passage" },
  "confirm-passage": { en: "passage confirmed", de: "Passage bestätigt" },
  "forget-decision": {
    en: "decision on a passage removed",
    de: "Entscheidung zu einer Passage zurückgenommen",
  },
  "tag-witnesses": { en: "aligned passages tagged", de: "entsprechende Passagen markiert" },
  "save-codebook": { en: "codebook", de: "Kategorienbuch" },
  relabel: { en: "labels changed", de: "Kategorien geändert" },
  "tag-places": { en: "places tagged", de: "Stellen markiert" },
  "recompute-dates": { en: "dates computed anew", de: "Datumsangaben neu berechnet" },
  "mark-checked": { en: "tags checked", de: "Markierungen geprüft" },
  "put-coder": { en: "coder", de: "Kodierer" },
  "remove-coder": { en: "coder removed", de: "Kodierer entfernt" },
  repair: { en: "repair", de: "Reparatur" },
});
export type ChangeName = keyof typeof changeMessages;

const unknownChange: Message = { en: "last change", de: "letzte Änderung" };

/** The name of a step in `language`; a name this version does not know reads "last change". */
export function changeName(name: string, language: UiLanguage): string {
  const message = Object.hasOwn(changeMessages, name) ? changeMessages[name as ChangeName] : unknownChange;
  return formatMessage(message, language);
}
