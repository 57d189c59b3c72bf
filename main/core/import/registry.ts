import type { FormatDescription } from "#shared/ipc/export-types";
import { type ImporterId, importerNames } from "#shared/messages/import";
import { delimited } from "./formats/delimited";
import { docx } from "./formats/docx";
import { epub } from "./formats/epub";
import { feed } from "./formats/feed";
import { html } from "./formats/html";
import { jsonLines } from "./formats/json-lines";
import { markdown } from "./formats/markdown";
import { mhtml } from "./formats/mhtml";
import { newsml } from "./formats/newsml";
import { nitf } from "./formats/nitf";
import { pdf } from "./formats/pdf";
import { plainText } from "./formats/plain-text";
import { rtf } from "./formats/rtf";
import { warc } from "./formats/warc";
import { zip } from "./formats/zip";
import type { Importer } from "./importer";

/** Every format that can be imported, one line each. */
export const importers: readonly Importer[] = [
  plainText,
  markdown,
  html,
  docx,
  pdf,
  delimited,
  jsonLines,
  rtf,
  mhtml,
  nitf,
  newsml,
  feed,
  epub,
  warc,
  zip,
];

/** The importer that recognises a file best by its first 4,096 bytes and its name; undefined if none does. */
export function chooseImporter(head: Uint8Array, name: string): Importer | undefined {
  let best: { importer: Importer; score: number } | undefined;
  for (const importer of importers) {
    const score = importer.recognise(head, name);
    if (score > (best?.score ?? 0)) best = { importer, score };
  }
  return best?.importer;
}

/** The importer called `id`. */
export function importerById(id: ImporterId): Importer | undefined {
  return importers.find((importer) => importer.id === id);
}

/** What the screen and `wortlaut formats` say about each import format. */
export function importFormats(): FormatDescription[] {
  return importers.map(({ id, extensions, cannotCarry }) => ({
    id,
    name: importerNames[id].en,
    direction: "import",
    group: "reading",
    textFree: false,
    extensions: [...extensions],
    offsetUnit: "none",
    cannotCarry: [...cannotCarry],
    options: [],
  }));
}
