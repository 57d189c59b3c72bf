import { appError } from "#shared/errors";
import type { Metadata } from "#shared/ipc/import-types";
import { fail, ok } from "#shared/result";
import { startsWith } from "../binary";
import { freezeText } from "../freeze-text";
import { extensionOf, type Importer, type ReadArticle, type ReadPart } from "../importer";
import { metadataFromFields } from "../metadata/field-names";
import { openZip } from "../zip/read-zip";
import { type Chapter, chaptersOf } from "./epub/chapters";
import { type Book, openBook, type SpineItem } from "./epub/open-book";
import { emptyFile } from "./plain-text";

/** E-books, as newspapers offer them: an article for each chapter, or for each section with a heading in it. */
export const epub: Importer = {
  id: "epub",
  extensions: ["epub"],
  maxBytes: 200 * 1024 * 1024,
  cannotCarry: ["formatting", "pictures", "links and notes in windows of their own"],
  recognise: (head, name) => {
    if (!startsWith(head, [0x50, 0x4b, 3, 4])) return 0;
    const start = Buffer.from(head.subarray(0, 200)).toString("latin1");
    return start.includes("application/epub+zip") || extensionOf(name) === "epub" ? 1 : 0;
  },
  read: async ({ name, bytes }, { whole, unpackBudget }) => {
    const archive = openZip(bytes);
    if (!archive.ok) return fail(broken(name, archive.error));
    const book = openBook(name, archive.value, unpackBudget);
    if (!book.ok) return book;
    const parts: ReadPart[] = [];
    for (const item of book.value.spine) parts.push(...(await partsOf(item, book.value)));
    if (parts.length === 0) return fail(emptyFile(name));
    return ok(whole ? { parts: [joined(parts)], whole: true } : { parts, importer: "epub" });
  },
};

async function partsOf(item: SpineItem, { fields }: Book): Promise<ReadPart[]> {
  if (!item.html.ok) return [{ kind: "failed", label: item.name, error: item.html.error }];
  const { metadata } = metadataFromFields(
    Object.entries(fields) as Array<[keyof Metadata, string]>,
    "document-properties",
  );
  const chapters = await chaptersOf(item.html.value);
  return chapters.flatMap((chapter): ReadPart[] => {
    const article = articleOf(chapter, metadata);
    if (article.text.trim() === "") return [];
    const leftOut = item.navigation || chapter.navigation ? { leftOut: "navigation" as const } : {};
    const label = chapter.number === 0 ? item.name : `${item.name} ${chapter.number}`;
    return [{ kind: "article", label, article, ...leftOut }];
  });
}

function articleOf({ title, paragraphs, divided }: Chapter, book: Partial<Metadata>): ReadArticle {
  return {
    text: freezeText(paragraphs.join("\n")),
    metadata: title ? { title } : {},
    reasons: title ? { title: "heading" } : {},
    // The title of the book is no title of an article.
    properties: { ...book, title: "" },
    mask: [],
    remarks: [],
    encodingSure: true,
    sureness: divided
      ? { value: 0.7, reasons: ["by-headings"] }
      : { value: title ? 0.9 : 0.6, reasons: ["own-structure"] },
  };
}

/** The whole book as one article. */
function joined(parts: readonly ReadPart[]): ReadPart {
  const articles = parts.flatMap((part) => (part.kind === "article" ? [part.article] : []));
  const text = articles.map((article) => article.text).join("\n");
  const { properties = {} } = articles[0] ?? {};
  const article = { text, metadata: {}, reasons: {}, properties, mask: [], remarks: [], encodingSure: true };
  return { kind: "article", label: "", article };
}

function broken(name: string, why: string) {
  return appError("import-broken-file", name, `The e-book cannot be read (${why}).`);
}
