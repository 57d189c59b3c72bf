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
  "about-conll": {
    en: "One token a line, for taggers of every kind: a file for each label.",
    de: "Ein Token je Zeile, für Tagger aller Art: eine Datei je Kategorie.",
  },
  "option-scheme": { en: "Tags", de: "Tags" },
  "value-IOB1": { en: "IOB1 (as CoNLL-2003 itself)", de: "IOB1 (wie CoNLL-2003 selbst)" },
  "value-IOB2": { en: "IOB2 (what most mean by BIO)", de: "IOB2 (was meist mit BIO gemeint ist)" },
  "value-BIOES": { en: "BIOES (ends are marked too)", de: "BIOES (auch Enden werden markiert)" },
  "option-columns": { en: "Columns", de: "Spalten" },
  "value-conll2003": { en: "four as in CoNLL-2003", de: "vier wie in CoNLL-2003" },
  "value-plain": { en: "token and tag", de: "Token und Tag" },
  "option-docstart": { en: "Lines between documents", de: "Zeilen zwischen Dokumenten" },
  "value-standard": { en: "as other programs expect them", de: "wie andere Programme sie erwarten" },
  "value-ids": { en: "with the ids of article and coder", de: "mit den Kennungen von Artikel und Kodierer" },
});
