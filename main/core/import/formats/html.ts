import type { ImportRemark } from "#shared/messages/import";
import { fail, ok } from "#shared/result";
import { looksBinary, unknownBinary } from "../binary";
import { type Decoded, decode } from "../decode";
import { readDelivery } from "../delivery/deliver";
import { encodingOfLabel } from "../encodings";
import { freezeText } from "../freeze-text";
import {
  extensionOf,
  type Importer,
  maxTextBytes,
  oneArticle,
  type ReadArticle,
  type ReadFile,
} from "../importer";
import type { Sureness } from "../sureness";
import { paragraphsBelow, type TextNode } from "./html-blocks";
import { readHtmlMetadata } from "./html-metadata";
import { type Page, parsePage } from "./parse-page";
import { emptyFile } from "./plain-text";

const extensions = ["html", "htm", "xhtml", "shtml"];

/** Web pages: the readable text, found by Readability. Scripts are never run and nothing is loaded. */
export const html: Importer = {
  id: "html",
  extensions,
  maxBytes: maxTextBytes,
  cannotCarry: ["layout and links", "pictures", "what Readability takes for navigation"],
  recognise: (head, name) => {
    if (looksBinary(head)) return 0;
    if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)[\s>]/iu.test(asciiOf(head)))
      return 0.9;
    return extensions.includes(extensionOf(name)) ? 0.8 : 0;
  },
  read: async ({ name, bytes }, { encoding, whole, charset }) => {
    if (!encoding && looksBinary(bytes)) return fail(unknownBinary(name));
    const decoded = encoding ? decode(bytes, encoding) : decodePage(bytes, charset);
    const delivery = await deliveryIn(decoded);
    if (delivery && !whole) return ok(delivery);
    const article = await readPage(decoded.text, decoded.remarks);
    if (article.text.trim() === "") return fail(emptyFile(name));
    const known = decoded.encoding ? { encoding: decoded.encoding } : {};
    const file = oneArticle({ ...article, ...known, encodingSure: decoded.sure });
    return ok(delivery ? { ...file, whole: true } : file);
  },
};

/** Marks of the deliveries that come as web pages. */
const delivered =
  /\b(?:Document|Dokument)\s+[A-Z0-9]{4,10}\d{8}|>\s*HD\b|End of Document|Ende des Dokuments|Dokumentnummer|\d DOCUMENTS\b/u;

/** The articles of a press archive's delivery in a page; undefined for ordinary pages. */
async function deliveryIn(decoded: DecodedPage): Promise<ReadFile | undefined> {
  if (!delivered.test(decoded.text)) return undefined;
  const page = await parsePage(decoded.text);
  const text = freezeText(paragraphsBelow(page.documentElement).join("\n"));
  const { encoding, sure, remarks } = decoded;
  return readDelivery(text, { ...(encoding ? { encoding } : {}), encodingSure: sure, remarks });
}

/** The ASCII characters of `head`, also of UTF-16, for looking at tags. */
function asciiOf(head: Uint8Array): string {
  return Buffer.from(head)
    .toString("latin1")
    .replace(/\0|^ÿþ|^þÿ|^ï»¿/gu, "");
}

/** A page as characters; `encoding` is undefined if it is none of ours. */
export type DecodedPage = Omit<Decoded, "encoding"> & { encoding?: Decoded["encoding"] };

/** A byte order mark goes first, then what the page declares, then what the bytes look like, as in browsers. */
export function decodePage(bytes: Uint8Array, charset?: string): DecodedPage {
  const guess = decode(bytes);
  if (guess.encoding.startsWith("utf-16") || (bytes[0] === 0xef && bytes[1] === 0xbb)) return guess;
  const head = asciiOf(bytes.subarray(0, 4096));
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1] ??
    charset;
  if (!label) return guess;
  const declared = encodingOfLabel(label);
  // Pages saved by a browser are often UTF-8 whatever they declare; valid UTF-8 with umlauts is no accident.
  if (guess.encoding === "utf-8" && guess.sure) return guess;
  if (declared) return declared === "utf-8" ? guess : decode(bytes, declared);
  try {
    return { text: freezeText(new TextDecoder(label).decode(bytes)), sure: true, remarks: [] };
  } catch {
    return guess;
  }
}

async function readPage(source: string, remarks: ImportRemark[]): Promise<ReadArticle> {
  const { Readability } = await import("@mozilla/readability");
  const page = await parsePage(source);
  const stated = readHtmlMetadata(page);
  const serializer = (node: unknown) => node as TextNode;
  // Readability takes minutes over a few thousand elements in one another; nobody writes such pages.
  const isDeep = depthReaches(page.documentElement, deepest);
  const found = isDeep
    ? undefined
    : readable(() => new Readability<TextNode>(page as never, { serializer }).parse());
  const article = found?.content ? paragraphsBelow(found.content).join("\n") : "";
  if (found?.byline && !stated.metadata.author && found.byline.length < 80) {
    stated.metadata.author = found.byline
      .replace(/^\s*(?:von|by)\s+/iu, "")
      .replace(/\s+/gu, " ")
      .trim();
    stated.reasons.author = "html-meta";
  }
  // Readability changes the document while it works: the whole page is read from a fresh one.
  const whole = async () => paragraphsBelow((await parsePage(source)).documentElement).join("\n");
  const text = article.length >= 60 ? article : longer(article, await whole());
  const fellBack = text !== article;
  const sureness: Sureness = fellBack
    ? { value: 0.4, reasons: ["page-whole"] }
    : { value: 0.9, reasons: ["page-found"] };
  return {
    text: freezeText(text),
    metadata: stated.metadata,
    reasons: stated.reasons,
    mask: [],
    sureness,
    remarks: [...remarks, ...stated.remarks, ...(fellBack ? (["whole-page"] as const) : [])],
    encodingSure: true,
  };
}

const deepest = 500;

/** Whether elements lie `depth` deep in one another. */
function depthReaches(root: Page["documentElement"], depth: number): boolean {
  let level = [root];
  for (let at = 0; at < depth; at++) {
    level = level.flatMap((element) => [...element.children]);
    if (level.length === 0) return false;
  }
  return true;
}

function longer(article: string, page: string): string {
  return page.length > article.length * 2 ? page : article;
}

/** Readability throws on pages without a body and on some broken ones; then the whole page is taken. */
function readable<T>(parse: () => T | null): T | undefined {
  try {
    return parse() ?? undefined;
  } catch {
    return undefined;
  }
}
