import { defineMessages } from "./define";

/** The words of the screen Compare. */
export const compareMessages = defineMessages({
  compare: { en: "Compare", de: "Vergleich" },
});
