import { defineMessages } from "./define";

/** The words of the screen Chronology. */
export const chronologyMessages = defineMessages({
  chronology: { en: "Chronology", de: "Zeitleiste" },
});
