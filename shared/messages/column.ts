import { defineMessages } from "./define";

/** The words of one column of the comparison. */
export const columnMessages = defineMessages({
  column: { en: "Column {number}: {source}, {title}", de: "Spalte {number}: {source}, {title}" },
  gone: {
    en: "This article is no longer in the project.",
    de: "Dieser Artikel ist nicht mehr im Projekt.",
  },
  openToLink: {
    en: "Links are made in the Read screen. Enter on a tag opens it there.",
    de: "Verknüpft wird in der Ansicht Lesen. Die Eingabetaste öffnet eine Markierung dort.",
  },
});
