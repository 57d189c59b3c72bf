import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const learningFormatMessages = defineMessages({
  "about-parquet": {
    en: "For Python, R and Hugging Face: Parquet tables with a data card and a Croissant description.",
    de: "Für Python, R und Hugging Face: Parquet-Tabellen mit Datenblatt und Croissant-Beschreibung.",
  },
  "about-spacy-jsonl": {
    en: "For training with spaCy: text, entities, spans.",
    de: "Zum Trainieren mit spaCy: Text, Entitäten, Spans.",
  },
  "about-prodigy-jsonl": {
    en: "For reviewing and training with Prodigy.",
    de: "Zum Prüfen und Trainieren mit Prodigy.",
  },
});
