import { appError } from "#shared/errors";
import { fail, ok } from "#shared/result";
import { startsWith } from "../binary";
import { freezeText } from "../freeze-text";
import { extensionOf, type Importer, type ReadArticle, type ReadPart } from "../importer";
import { metadataFromFields } from "../metadata/field-names";
import { openZip } from "../zip/read-zip";
import { chaptersOf } from "./epub/chapters";
import { openBook } from "./epub/open-book";
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
    const stated = metadataFromFields(Object.entries(book.value.fields) as never, "document-properties");
    const parts: ReadPart[] = [];
    for (const item of book.value.spine) {
      if (!item.html.ok) {
        parts.push({ kind: "failed", label: item.name, error: item.html.error });
        continue;
      }
      for (const chapter of await chaptersOf(item.html.value)) {
        const text = freezeText(chapter.paragraphs.join("\n"));
        if (text.trim() === "") continue;
        const properties = { ...stated.metadata, title: "" };
        const article: ReadArticle = {
          text,
          metadata: chapter.title ? { title: chapter.title } : {},
          reasons: chapter.title ? { title: "heading" } : {},
          properties,
          mask: [],
          remarks: [],
          encodingSure: true,
          sureness: chapter.divided
            ? { value: 0.7, reasons: ["by-headings"] }
            : { value: chapter.title ? 0.9 : 0.6, reasons: ["own-structure"] },
        };
        const leftOut = item.navigation || chapter.navigation ? { leftOut: "navigation" as const } : {};
        const label = chapter.number === 0 ? item.name : `${item.name} ${chapter.number}`;
        parts.push({ kind: "article", label, article, ...leftOut });
      }
    }
    if (parts.length === 0) return fail(emptyFile(name));
    return ok(whole ? { parts: [joined(parts)], whole: true } : { parts, importer: "epub" });
  },
};

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
