import type { ExportOptions } from "../../exporter";

/** The words between what the project says. */
export interface ReadingWords {
  language: "en" | "de";
  coder: string;
  note: string;
  spans: string;
  noSpans: string;
  articles: string;
  untitled: string;
  masked: string;
  labels: string;
}

const english: ReadingWords = {
  language: "en",
  ...{ coder: "Coder", note: "Note", spans: "Tags", noSpans: "Nothing is tagged.", articles: "Articles" },
  ...{ untitled: "(no title)", masked: "not part of the article", labels: "Labels" },
};
const german: ReadingWords = {
  language: "de",
  ...{ coder: "Kodiert von", note: "Notiz", spans: "Markierungen", noSpans: "Nichts ist markiert." },
  ...{ articles: "Artikel", untitled: "(ohne Titel)", masked: "gehört nicht zum Artikel" },
  labels: "Kategorien",
};

/** The words in the language a person chose. */
export function readingWords(options: ExportOptions): ReadingWords {
  return options.language === "de" ? german : english;
}
