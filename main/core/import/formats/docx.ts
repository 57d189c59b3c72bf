import { appError } from "#shared/errors";
import type { Metadata } from "#shared/ipc/import-types";
import { fail, ok, type Result } from "#shared/result";
import { startsWith } from "../binary";
import { readDelivery } from "../delivery/deliver";
import { freezeText } from "../freeze-text";
import { extensionOf, type Importer, oneArticle, type SourceBytes } from "../importer";
import { readDate } from "../metadata/date-notation";
import { openZip } from "../zip/read-zip";
import { paragraphsBelow, type TextNode } from "./html-blocks";
import { emptyFile } from "./plain-text";

/** What a document may unpack to. */
const maxUnpacked = 300 * 1024 * 1024;

/** Word documents: the paragraphs as text, title and author from the document's properties as proposals. */
export const docx: Importer = {
  id: "docx",
  extensions: ["docx", "docm"],
  maxBytes: 200 * 1024 * 1024,
  cannotCarry: ["formatting", "pictures", "comments and tracked changes"],
  recognise: (head, name) => {
    if (!startsWith(head, [0x50, 0x4b, 3, 4])) return 0;
    if (/^doc[xm]$/.test(extensionOf(name))) return 1;
    return Buffer.from(head).toString("latin1").includes("word/") && extensionOf(name) !== "zip" ? 0.95 : 0;
  },
  read: async (source, { whole }) => {
    const properties = readProperties(source);
    if (!properties.ok) return properties;
    const converted = await toHtml(source);
    if (!converted.ok) return converted;
    const { parseHTML } = await import("linkedom");
    const { document } = parseHTML(`<html><body>${converted.value}</body></html>`);
    const body = document.body as unknown as TextNode;
    const text = freezeText(paragraphsBelow(body, { keepBlanks: true }).join("\n"));
    if (text.trim() === "") return fail(emptyFile(source.name));
    const delivery = readDelivery(text, { encodingSure: true, remarks: [] });
    if (delivery && !whole) return ok(delivery);
    const heading = document.querySelector("h1")?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
    const titled = heading !== "" && text.trimStart().startsWith(heading);
    const article = oneArticle({
      text,
      metadata: titled ? { title: heading } : {},
      reasons: titled ? { title: "heading" } : {},
      properties: properties.value,
      mask: [],
      remarks: [],
      encodingSure: true,
    });
    return ok(delivery ? { ...article, whole: true } : article);
  },
};

async function toHtml({ name, bytes }: SourceBytes): Promise<Result<string>> {
  const mammoth = (await import("mammoth")).default;
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Titel'] => h1:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        ignoreEmptyParagraphs: true,
        externalFileAccess: false,
      },
    );
    // The arrows from footnotes back into the text are made by the conversion.
    return ok(value.replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu, ""));
  } catch (error) {
    return fail(broken(name, error instanceof Error ? error.message : String(error)));
  }
}

/** Title, author and date of `docProps/core.xml`; also checks the archive before the converter unpacks it. */
function readProperties({ name, bytes }: SourceBytes): Result<Partial<Metadata>> {
  const zip = openZip(bytes);
  if (!zip.ok) return fail(broken(name, zip.error));
  if (!zip.value.entries.some((entry) => entry.name === "word/document.xml")) {
    return fail(broken(name, "it has no word/document.xml"));
  }
  let left = maxUnpacked;
  let core = "";
  for (const entry of zip.value.entries) {
    const read = zip.value.read(entry, left);
    if (!read.ok) {
      if (read.error === "too large")
        return fail(appError("import-too-large", name, "It unpacks to more than 300 MB."));
      return fail(broken(name, `${entry.name}: ${read.error}`));
    }
    left -= read.value.length;
    if (entry.name === "docProps/core.xml") core = Buffer.from(read.value).toString("utf8");
  }
  const value = (tag: string) =>
    new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, "u")
      .exec(core)?.[1]
      ?.replace(/&(amp|lt|gt|quot|apos);/gu, entityCharacter)
      .trim();
  const created = readDate(value("dcterms:created") ?? "");
  return ok({
    title: value("dc:title") ?? "",
    author: value("dc:creator") ?? "",
    published: created?.kind === "date" ? created.value : null,
  });
}

function entityCharacter(_: string, entity: string): string {
  return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[entity] ?? "";
}

function broken(name: string, why: string) {
  return appError("import-broken-file", name, `The Word document cannot be read (${why}).`, {
    todo: "Open it in Word or LibreOffice, save it again and import that.",
  });
}
