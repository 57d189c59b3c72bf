import { posix } from "node:path";
import { appError } from "#shared/errors";
import type { Metadata } from "#shared/ipc/import-types";
import { fail, ok, type Result } from "#shared/result";
import type { Zip } from "../../zip/read-zip";
import { decodePage } from "../html";
import { childOf, childrenOf, findAll, plainText, readXml, type XmlElement } from "../xml/xml-tree";

/** One file in the reading order of a book. */
export interface SpineItem {
  name: string;
  navigation: boolean;
  html: Result<string>;
}

/** A book: what it says about itself and its files in reading order. */
export interface Book {
  fields: Partial<Record<keyof Metadata, string>>;
  spine: SpineItem[];
}

/** What a book may unpack to, in bytes. */
const maxUnpacked = 300 * 1024 * 1024;

/** Reads the package of a book and its files in reading order. */
export function openBook(name: string, zip: Zip, budget = { bytes: maxUnpacked }): Result<Book> {
  const files = new BookFiles(name, zip, Math.min(maxUnpacked, budget.bytes));
  const container = files.xml("META-INF/container.xml");
  if (!container.ok) return container;
  const path = findAll(container.value, "rootfile")[0]?.attributes["full-path"] ?? "";
  const opf = files.xml(path);
  if (!opf.ok) return opf;
  if (isLocked(files)) {
    const todo = "Save a copy without protection, if the publisher offers one, and import that.";
    return fail(appError("import-encrypted", name, "The e-book is protected against copying.", { todo }));
  }
  const manifest = new Map(
    childrenOf(childOf(opf.value, "manifest"), "item").map((item) => [
      item.attributes.id ?? "",
      item.attributes,
    ]),
  );
  const spine: SpineItem[] = [];
  for (const { attributes } of childrenOf(childOf(opf.value, "spine"), "itemref")) {
    const item = manifest.get(attributes.idref ?? "");
    if (!item?.href) continue;
    if (!/html|xml/u.test(item["media-type"] ?? "html")) continue;
    const file = posix.normalize(posix.join(posix.dirname(path), decodePath(item.href)));
    const navigation = /(?:^|\s)nav(?:\s|$)/u.test(item.properties ?? "") || attributes.linear === "no";
    spine.push({ name: posix.basename(file), navigation, html: files.text(file) });
  }
  return ok({ fields: fieldsOf(childOf(opf.value, "metadata")), spine });
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href.split("#")[0] ?? "");
  } catch {
    return href;
  }
}

/** The publication as the source of its articles, and its day. */
function fieldsOf(metadata: XmlElement | undefined): Book["fields"] {
  const value = (name: string) => plainText(childOf(metadata, name));
  return {
    source: value("title"),
    published: value("date"),
    language: value("language"),
    author: value("creator"),
  };
}

/** Fonts may be disguised in any book; locked text may not be read. */
function isLocked(files: BookFiles): boolean {
  const encryption = files.xml("META-INF/encryption.xml");
  if (!encryption.ok) return false;
  return findAll(encryption.value, "cipherreference").some(({ attributes }) =>
    /\.(?:x?html?|xml|opf)$/iu.test(attributes.uri ?? ""),
  );
}

class BookFiles {
  readonly #name: string;
  readonly #zip: Zip;
  #left: number;

  constructor(name: string, zip: Zip, limit: number) {
    this.#name = name;
    this.#zip = zip;
    this.#left = limit;
  }

  text(path: string): Result<string> {
    const entry = this.#zip.entries.find((item) => item.name === path);
    const what = `${this.#name}#${path}`;
    if (!entry) return fail(appError("import-broken-file", what, "The e-book does not have this file."));
    const read = this.#zip.read(entry, this.#left);
    if (!read.ok) {
      if (read.error === "too large")
        return fail(appError("import-too-large", what, "It unpacks to too much."));
      return fail(appError("import-broken-file", what, `The file in the e-book is ${read.error}.`));
    }
    this.#left -= read.value.length;
    return ok(decodePage(read.value).text);
  }

  xml(path: string): Result<XmlElement> {
    const text = this.text(path);
    return text.ok ? readXml(`${this.#name}#${path}`, text.value.trimStart()) : text;
  }
}
