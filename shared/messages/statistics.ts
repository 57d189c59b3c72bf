import { defineMessages } from "./define";

/** The words of the dataset at a glance. */
export const statisticsMessages = defineMessages({
  title: { en: "At a glance", de: "Auf einen Blick" },
});
