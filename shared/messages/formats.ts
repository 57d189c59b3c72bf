import { defineMessages } from "./define";
import { everythingFormatMessages } from "./formats/everything";
import { learningFormatMessages } from "./formats/learning";
import { networksFormatMessages } from "./formats/networks";
import { readingFormatMessages } from "./formats/reading";
import { standoffFormatMessages } from "./formats/standoff";
import { tablesFormatMessages } from "./formats/tables";
import { toolsFormatMessages } from "./formats/tools";

/** Names of the groups of formats, what each format is for (`about-<id>`), and its options. */
export const formatMessages = {
  ...defineMessages({
    "group-everything": { en: "Everything", de: "Alles" },
    "group-tables": { en: "Tables", de: "Tabellen" },
    "group-learning": { en: "Machine learning", de: "Maschinelles Lernen" },
    "group-tools": { en: "Annotation tools", de: "Annotationswerkzeuge" },
    "group-standoff": { en: "Standards", de: "Standards" },
    "group-qda": { en: "Qualitative analysis", de: "Qualitative Analyse" },
    "group-networks": { en: "Discourse networks", de: "Diskursnetzwerke" },
    "group-reading": { en: "For reading", de: "Zum Lesen" },
  }),
  ...tablesFormatMessages,
  ...learningFormatMessages,
  ...standoffFormatMessages,
  ...everythingFormatMessages,
  ...toolsFormatMessages,
  ...networksFormatMessages,
  ...readingFormatMessages,
};
