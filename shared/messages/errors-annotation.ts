import type { ErrorMessage } from "./error-message";

const again = { en: "Try it again.", de: "Versuchen Sie es noch einmal." };

/** Failures of articles, tags, labels, links and undo. */
export const annotationErrors = {
  "article-not-found": {
    what: { en: "The article “{what}” is not there.", de: "Der Artikel „{what}“ ist nicht da." },
    why: {
      en: "It was removed from the project, or its files are missing.",
      de: "Er wurde aus dem Projekt genommen, oder seine Dateien fehlen.",
    },
    todo: {
      en: "Undo the removal, or import the text again.",
      de: "Machen Sie das Entfernen rückgängig oder importieren Sie den Text noch einmal.",
    },
  },
  "article-exists": {
    what: { en: "“{what}” is already in the project.", de: "„{what}“ ist schon im Projekt." },
    why: { en: "An article has exactly this text.", de: "Ein Artikel hat genau diesen Text." },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "coder-not-found": {
    what: { en: "The coder “{what}” is not there.", de: "Den Kodierer „{what}“ gibt es nicht." },
    why: { en: "The coder was removed.", de: "Er wurde entfernt." },
    todo: { en: "Choose another coder.", de: "Wählen Sie einen anderen Kodierer." },
  },
  "span-not-found": {
    what: { en: "This tag is no longer there.", de: "Diese Markierung gibt es nicht mehr." },
    why: { en: "It was removed meanwhile.", de: "Sie wurde inzwischen entfernt." },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "span-exists": {
    what: { en: "This is tagged already.", de: "Das ist schon markiert." },
    why: {
      en: "The same words have a tag of the same kind.",
      de: "Dieselben Wörter tragen schon eine Markierung dieser Art.",
    },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "span-range": {
    what: { en: "This place is not in the text.", de: "Diese Stelle liegt nicht im Text." },
    why: {
      en: "The tag would begin or end outside the article.",
      de: "Die Markierung würde außerhalb des Artikels beginnen oder enden.",
    },
    todo: { en: "Select words of the article.", de: "Wählen Sie Wörter des Artikels aus." },
  },
  "span-quote": {
    what: { en: "The tag does not fit the text.", de: "Die Markierung passt nicht zum Text." },
    why: {
      en: "The words it quotes are not at its place.",
      de: "Die Wörter, die sie zitiert, stehen nicht an ihrer Stelle.",
    },
    todo: { en: "Open the article again.", de: "Öffnen Sie den Artikel noch einmal." },
  },
  "span-splits-character": {
    what: { en: "A character cannot be tagged in part.", de: "Ein Zeichen kann nicht halb markiert werden." },
    why: {
      en: "The tag would begin or end inside a character made of several parts.",
      de: "Die Markierung würde in einem zusammengesetzten Zeichen beginnen oder enden.",
    },
    todo: { en: "Select the whole character.", de: "Wählen Sie das ganze Zeichen aus." },
  },
  "span-blank": {
    what: { en: "There is nothing to tag here.", de: "Hier gibt es nichts zu markieren." },
    why: { en: "The selection holds only blanks.", de: "Die Auswahl enthält nur Leerraum." },
    todo: { en: "Select words.", de: "Wählen Sie Wörter aus." },
  },
  "label-not-found": {
    what: { en: "The label “{what}” is not in the codebook.", de: "„{what}“ steht nicht im Kategorienbuch." },
    why: { en: "It was removed or renamed.", de: "Die Kategorie wurde entfernt oder umbenannt." },
    todo: { en: "Choose another label.", de: "Wählen Sie eine andere Kategorie." },
  },
  "label-exists": {
    what: { en: "“{what}” is already in the codebook.", de: "„{what}“ steht schon im Kategorienbuch." },
    why: {
      en: "Two labels cannot share a name or key.",
      de: "Zwei Kategorien können Namen oder Taste nicht teilen.",
    },
    todo: { en: "Choose another name.", de: "Wählen Sie einen anderen Namen." },
  },
  "attribute-invalid": {
    what: { en: "“{what}” cannot have this value.", de: "„{what}“ kann diesen Wert nicht haben." },
    why: {
      en: "The codebook does not allow it.",
      de: "Das Kategorienbuch lässt ihn nicht zu.",
    },
    todo: { en: "Choose one of the allowed values.", de: "Wählen Sie einen der erlaubten Werte." },
  },
  "link-not-found": {
    what: { en: "This link is no longer there.", de: "Diese Verknüpfung gibt es nicht mehr." },
    why: { en: "It was removed meanwhile.", de: "Sie wurde inzwischen entfernt." },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "link-exists": {
    what: { en: "This link is already there.", de: "Diese Verknüpfung gibt es schon." },
    why: {
      en: "The same two ends are linked in the same way.",
      de: "Dieselben beiden Enden sind schon auf diese Weise verknüpft.",
    },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "link-invalid": {
    what: {
      en: "These two cannot be linked in this way.",
      de: "Diese beiden lassen sich so nicht verknüpfen.",
    },
    why: {
      en: "The codebook does not allow this kind of link here.",
      de: "Das Kategorienbuch lässt diese Art von Verknüpfung hier nicht zu.",
    },
    todo: { en: "Choose another kind of link.", de: "Wählen Sie eine andere Art von Verknüpfung." },
  },
  "op-invalid": {
    what: { en: "The change was not made.", de: "Die Änderung wurde nicht ausgeführt." },
    why: {
      en: "It does not fit the present state of the project.",
      de: "Sie passt nicht zum jetzigen Stand des Projekts.",
    },
    todo: again,
  },
  "nothing-to-undo": {
    what: { en: "There is nothing to undo.", de: "Es gibt nichts rückgängig zu machen." },
    why: { en: "No change has been made yet.", de: "Es wurde noch nichts geändert." },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "nothing-to-redo": {
    what: { en: "There is nothing to redo.", de: "Es gibt nichts zu wiederholen." },
    why: { en: "Nothing was undone before.", de: "Es wurde vorher nichts rückgängig gemacht." },
    todo: { en: "Nothing has to be done.", de: "Es ist nichts zu tun." },
  },
  "undo-conflict": {
    what: { en: "This step cannot be undone.", de: "Dieser Schritt lässt sich nicht rückgängig machen." },
    why: {
      en: "What it changed has been changed again elsewhere, for example in another copy of the project.",
      de: "Was er geändert hat, wurde anderswo weiter geändert, etwa in einer anderen Kopie des Projekts.",
    },
    todo: { en: "Make the change by hand.", de: "Nehmen Sie die Änderung von Hand vor." },
  },
} satisfies Record<string, ErrorMessage>;
