import { defineMessages, type Message } from "../define";

/** Why words are proposed that were tagged elsewhere. */
export const knownReasons: Record<string, Message> = defineMessages({
  same: { en: "tagged {count}× elsewhere", de: "anderswo {count}× markiert" },
  "same-as": { en: "tagged {count}× elsewhere as {actor}", de: "anderswo {count}× markiert als {actor}" },
  "same-mostly": {
    en: "tagged {count}× elsewhere, mostly as {actor}",
    de: "anderswo {count}× markiert, meist als {actor}",
  },
  inflected: {
    en: "form of “{wording}”, tagged {count}× elsewhere",
    de: "Form von „{wording}“, anderswo {count}× markiert",
  },
  "inflected-as": {
    en: "form of “{wording}”, tagged {count}× elsewhere as {actor}",
    de: "Form von „{wording}“, anderswo {count}× markiert als {actor}",
  },
  "inflected-mostly": {
    en: "form of “{wording}”, tagged {count}× elsewhere, mostly as {actor}",
    de: "Form von „{wording}“, anderswo {count}× markiert, meist als {actor}",
  },
  variant: {
    en: "another spelling of “{wording}”, tagged {count}× elsewhere",
    de: "andere Schreibweise von „{wording}“, anderswo {count}× markiert",
  },
  "variant-as": {
    en: "another spelling of “{wording}”, tagged {count}× elsewhere as {actor}",
    de: "andere Schreibweise von „{wording}“, anderswo {count}× markiert als {actor}",
  },
  "variant-mostly": {
    en: "another spelling of “{wording}”, tagged {count}× elsewhere, mostly as {actor}",
    de: "andere Schreibweise von „{wording}“, anderswo {count}× markiert, meist als {actor}",
  },
});
