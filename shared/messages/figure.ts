import { defineMessages } from "./define";

/** The words of figure. */
export const figureMessages = defineMessages({
  table: { en: "Table", de: "Tabelle" },
});
