import { defineMessages } from "../define";

/** What these formats are for (`about-<id>`), their options (`option-<id>`) and values (`value-<value>`). */
export const tablesFormatMessages = defineMessages({
  "about-csv": {
    en: "Tables for spreadsheets, R and pandas: articles, spans, links.",
    de: "Tabellen für Tabellenkalkulation, R und pandas: Artikel, Markierungen, Verknüpfungen.",
  },
  "about-xlsx": {
    en: "The same tables as one workbook, every text a text: for Excel, LibreOffice and others.",
    de: "Dieselben Tabellen als eine Arbeitsmappe, jeder Text ein Text: für Excel, LibreOffice und andere.",
  },
  "about-tsv": {
    en: "The same tables with tabs and without quotation marks; tabs and line ends in cells are written \\t and \\n.",
    de: "Dieselben Tabellen mit Tabulatoren und ohne Anführungszeichen; Tabulatoren und Zeilenenden in Zellen stehen als \\t und \\n.",
  },
  "option-delimiter": { en: "Cells are separated by", de: "Zellen trennt" },
  "option-bom": {
    en: "Byte order mark (so that Excel recognises UTF-8)",
    de: "Byte Order Mark (damit Excel UTF-8 erkennt)",
  },
  "option-formulaSafe": {
    en: "Keep spreadsheets from running cells as formulas",
    de: "Tabellenkalkulationen sollen Zellen nicht als Formeln ausführen",
  },
  "value-,": { en: "comma ,", de: "Komma ," },
  "value-;": { en: "semicolon ;", de: "Semikolon ;" },
});

/** What tables change and why, as the core says it in English. */
export const tableLossMessages = defineMessages({
  cells: { en: "cells", de: "Zellen" },
  "they are too long: they go on on the sheet “continued”.": {
    en: "They are too long: they go on on the sheet “continued”.",
    de: "Sie sind zu lang: Auf dem Blatt „continued“ geht es weiter.",
  },
});
