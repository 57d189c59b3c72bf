import { defineMessages } from "./define";

/** The words of the screen Overview. */
export const overviewMessages = defineMessages({
  overview: { en: "Overview", de: "Überblick" },
});
