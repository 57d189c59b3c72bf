import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const standoffFormatMessages = defineMessages({
  "about-web-annotation": {
    en: "The W3C’s standard for annotations, as linked data.",
    de: "Der Standard des W3C für Annotationen, als verknüpfte Daten.",
  },
});
