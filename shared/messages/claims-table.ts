import { defineMessages } from "./define";

/** The words of claimsTable. */
export const claimsTableMessages = defineMessages({
  table: { en: "Table", de: "Tabelle" },
});
