import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const toolsFormatMessages = defineMessages({
  "about-brat": {
    en: "Text and annotations side by side for brat, with its configuration.",
    de: "Text und Annotationen nebeneinander für brat, mit dessen Konfiguration.",
  },
});
