import { defineMessages } from "./define";

/** The words of the import of others' work. */
export const spanImportMessages = defineMessages({
  title: { en: "Import others’ work", de: "Arbeit anderer importieren" },
});
