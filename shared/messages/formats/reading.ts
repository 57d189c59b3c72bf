import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const readingFormatMessages = defineMessages({
  "about-html": {
    en: "One page an article for the browser: the text with every tag marked, numbered and explained.",
    de: "Je Artikel eine Seite für den Browser: der Text mit allen Markierungen, nummeriert und erklärt.",
  },
  "about-pdf": {
    en: "The same for printing and for an appendix: one PDF an article.",
    de: "Dasselbe zum Drucken und für den Anhang: je Artikel ein PDF.",
  },
  "option-language": { en: "Language of the headings", de: "Sprache der Überschriften" },
  "value-en": { en: "English", de: "Englisch" },
  "value-de": { en: "German", de: "Deutsch" },
});
