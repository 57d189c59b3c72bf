import type { Article, Mask } from "#shared/model/article";
import { isCalendarDate, publishedSchema } from "#shared/model/dates";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import { normaliseMask, unmaskedText } from "#shared/text/mask";
import { isCharacterBoundary } from "#shared/text/offsets";
import { countWords } from "#shared/text/words";
import { firstLine } from "../../project/article-from-text";
import type { NewArticle } from "../../project/index";
import { sha256 } from "../../project/text-hash";
import type { ForeignDocument } from "../foreign";

/** The article a document becomes; `text` is its frozen text. */
export function newArticle(
  document: ForeignDocument,
  text: string,
  { importer, language, now }: { importer: string; language: string; now: string },
): NewArticle {
  const hash = sha256(text);
  const own = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(document.language) ? document.language : language;
  const mask = maskOf(text, document.mask ?? []);
  const article: Article = {
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id: articleIdOf(hash),
    title: document.title.trim() || firstLine(text) || document.name,
    source: document.source,
    published: publishedOf(document.published),
    language: own,
    place: document.place ?? "",
    author: document.author,
    agency: document.agency ?? "",
    mask,
    textSha256: hash,
    textLength: text.length,
    words: countWords(unmaskedText(text, mask), own),
    // The bytes it came from hold others' work and many articles; the text is what it was made of.
    provenance: { fileName: document.name, importer, bytesSha256: hash, imported: now },
    saved: neverChanged,
  };
  return { article, text };
}

function maskOf(text: string, mask: readonly Mask[]): Mask[] {
  const whole = mask.filter(
    ({ start, end }) => isCharacterBoundary(text, start) && isCharacterBoundary(text, end),
  );
  return normaliseMask(whole, text.length);
}

function publishedOf(published: string): string | null {
  const day = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(published.trim())?.[0];
  return day !== undefined && publishedSchema.safeParse(day).success && isCalendarDate(day) ? day : null;
}
