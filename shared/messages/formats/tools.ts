import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const toolsFormatMessages = defineMessages({
  "about-webanno-tsv": {
    en: "One table of words a coder and article for INCEpTION and WebAnno.",
    de: "Je Person und Artikel eine Worttabelle für INCEpTION und WebAnno.",
  },
  "about-refi-qda": {
    en: "A project for MAXQDA, ATLAS.ti, NVivo or QualCoder, with texts, codes, coders and links.",
    de: "Ein Projekt für MAXQDA, ATLAS.ti, NVivo oder QualCoder, mit Texten, Codes, Kodierenden und Verknüpfungen.",
  },
  "about-brat": {
    en: "Text and annotations side by side for brat, with its configuration.",
    de: "Text und Annotationen nebeneinander für brat, mit dessen Konfiguration.",
  },
  "about-doccano": {
    en: "For going on in doccano, with the labels as it imports them.",
    de: "Zum Weiterarbeiten in doccano, mit den Kategorien, wie es sie importiert.",
  },
  "about-label-studio": {
    en: "Tasks and labelling configuration for Label Studio, with attributes, notes and relations.",
    de: "Aufgaben und Konfiguration für Label Studio, mit Attributen, Notizen und Beziehungen.",
  },
  "option-kind": { en: "Kind of project", de: "Art des Projekts" },
  "value-relations": { en: "spans and relations", de: "Spans und Beziehungen" },
  "value-spans": { en: "spans only", de: "nur Spans" },
  "option-completedBy": {
    en: "Say who coded (Label Studio must have users with these numbers)",
    de: "Angeben, wer kodiert hat (Label Studio muss Nutzer mit diesen Nummern haben)",
  },
});
