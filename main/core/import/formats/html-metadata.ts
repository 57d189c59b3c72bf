import type { Metadata } from "#shared/ipc/import-types";
import type { ImportReason, ImportRemark } from "#shared/messages/import";
import type { StatedMetadata } from "../importer";
import { readDate } from "../metadata/date-notation";
import { languageTag } from "../metadata/field-names";

/** The part of a DOM document that reading metadata needs. */
export interface MetaDocument {
  querySelector(selector: string): MetaElement | null;
  querySelectorAll(selector: string): Iterable<MetaElement>;
}
interface MetaElement {
  textContent: string | null;
  getAttribute(name: string): string | null;
}

type Json = Record<string, unknown>;

/** What the head of a web page states about its article: JSON-LD, Open Graph, meta tags, title. */
export function readHtmlMetadata(document: MetaDocument): StatedMetadata & { remarks: ImportRemark[] } {
  const stated = new Stated();
  const article = articleOfJsonLd(document);
  const meta = metaReader(document);
  stated.add("title", meta("og:title", "twitter:title") || textOf(article.headline));
  stated.add("title", document.querySelector("h1")?.textContent, "html-heading");
  stated.add("title", titleWithoutSite(document, meta("og:site_name")));
  stated.addDate(
    textOf(article.datePublished) ||
      meta(
        "article:published_time",
        "og:published_time",
        "datePublished",
        "date",
        "dc.date",
        "dcterms.date",
      ) ||
      meta(
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "pubdate",
      ) ||
      timeElement(document),
  );
  stated.add(
    "author",
    namesOf(article.author) || nameOnly(meta("author", "article:author", "dc.creator", "parsely-author")),
  );
  stated.add(
    "source",
    meta("og:site_name", "application-name") ||
      namesOf(article.publisher) ||
      meta("dc.publisher", "publisher"),
  );
  const language =
    document.querySelector("html")?.getAttribute("lang") ||
    meta("og:locale", "content-language", "dc.language");
  stated.add("language", languageTag(language || textOf(article.inLanguage)));
  return { metadata: stated.metadata, reasons: stated.reasons, remarks: stated.remarks };
}

class Stated {
  readonly metadata: Partial<Metadata> = {};
  readonly reasons: Partial<Record<keyof Metadata, ImportReason>> = {};
  readonly remarks: ImportRemark[] = [];

  add(
    field: Exclude<keyof Metadata, "published">,
    value: string | null | undefined,
    reason: ImportReason = "html-meta",
  ) {
    const text = (value ?? "").replace(/\s+/gu, " ").trim();
    if (text === "" || this.metadata[field]) return;
    this.metadata[field] = text;
    this.reasons[field] = reason;
  }

  addDate(value: string): void {
    const reading = value ? readDate(value) : undefined;
    if (reading?.kind === "date") {
      this.metadata.published = reading.value;
      this.reasons.published = "html-meta";
    } else if (reading) this.remarks.push(`date-${reading.kind}`);
  }
}

/** Looks up meta tags by name, property or itemprop, ignoring case; the first that has a value wins. */
function metaReader(document: MetaDocument): (...names: string[]) => string {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content")?.trim();
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => {
    const name = names.find((n) => values.has(n.toLowerCase()));
    return name ? (values.get(name.toLowerCase()) ?? "") : "";
  };
}

/** The first article described in the page's JSON-LD; empty if there is none or it is broken. */
function articleOfJsonLd(document: MetaDocument): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseJson(script.textContent ?? ""), 0);
    if (found) return found;
  }
  return {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (typeof value !== "object" || value === null || depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const record = value as Json;
  const types = [record["@type"]].flat().map(String);
  if (types.some((type) => /Article|Posting|Report|Review$/u.test(type))) return record;
  return findArticle(record["@graph"] ?? record.mainEntity, depth + 1);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? textOf(value[0]) : "";
}

function namesOf(value: unknown): string {
  const entries = [value].flat().flatMap((entry) => {
    if (typeof entry === "string") return [nameOnly(entry)];
    if (typeof entry === "object" && entry !== null) return [textOf((entry as Json).name)];
    return [];
  });
  return entries.filter(Boolean).join(", ");
}

// Some pages give the address of the author's page instead of a name.
function nameOnly(value: string): string {
  return /^https?:|^www\./iu.test(value) ? "" : value.replace(/^(?:von|by)\s+/iu, "");
}

function timeElement(document: MetaDocument): string {
  const time = document.querySelector(
    "time[pubdate], time[itemprop=datePublished], article time[datetime], header time[datetime], main time[datetime], time[datetime]",
  );
  return time?.getAttribute("datetime") ?? "";
}

/** `<title>` without the name of the site behind a bar or dash. */
function titleWithoutSite(document: MetaDocument, site: string): string {
  const title = document.querySelector("title")?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
  const cut = /^(.{10,}?)\s+(?:\||[–—»·]|-{1,2})\s+([^|–—»·]{2,40})$/u.exec(title);
  if (!cut) return title;
  const [, head = title, tail = ""] = cut;
  return site === "" || site.toLowerCase() === tail.toLowerCase() || title.includes("|") ? head : title;
}
