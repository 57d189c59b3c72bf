import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const everythingFormatMessages = defineMessages({
  "about-wortlaut-jsonl": {
    en: "Everything there is, one JSON object a line. Can be read back without loss.",
    de: "Alles, was da ist, ein JSON-Objekt je Zeile. Lässt sich verlustfrei wieder einlesen.",
  },
});
