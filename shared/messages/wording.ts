import { defineMessages } from "./define";

/** The words of the screen Wording. */
export const wordingMessages = defineMessages({
  wording: { en: "Wording", de: "Wortlaut" },
});
