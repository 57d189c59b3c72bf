import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const standoffFormatMessages = defineMessages({
  "about-web-annotation": {
    en: "The W3C’s standard for annotations, as linked data.",
    de: "Der Standard des W3C für Annotationen, als verknüpfte Daten.",
  },
  "about-tei": {
    en: "Texts with annotations as the Text Encoding Initiative wants them, for editions and archives.",
    de: "Texte mit Annotationen, wie die Text Encoding Initiative sie will, für Editionen und Archive.",
  },
  "option-form": { en: "Annotations are written as", de: "Annotationen stehen als" },
  "value-standoff": { en: "standOff (annotation elements)", de: "standOff (annotation-Elemente)" },
  "value-spangrp": {
    en: "spanGrp behind the text (understood by older programs)",
    de: "spanGrp hinter dem Text (verstehen auch ältere Programme)",
  },
  "about-uima-xmi": {
    en: "Annotations as Apache UIMA and INCEpTION keep them, in XML, with the type system.",
    de: "Annotationen, wie Apache UIMA und INCEpTION sie halten, in XML, mit dem Typsystem.",
  },
  "about-uima-json": {
    en: "Annotations as UIMA keeps them, in JSON, easy to read with dkpro-cassis for Python.",
    de: "Annotationen, wie UIMA sie hält, in JSON, leicht zu lesen mit dkpro-cassis für Python.",
  },
});
