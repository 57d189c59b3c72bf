import { createHash } from "node:crypto";
import type { Attributes, AttributeValue } from "#shared/model/annotations";
import { instantSchema, isCalendarDate } from "#shared/model/dates";
import { articleIdOf } from "#shared/model/ids";
import type { Actor, ActorKind, Statement } from "#shared/model/project";
import type { ForeignDocument, ForeignSpan } from "../../foreign";

/** Sets an attribute, whatever a file calls it (`__proto__` too). What is there already is joined to a list. */
export function addAttribute(attributes: Attributes, name: string, added: AttributeValue): void {
  const known = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const value = known === undefined ? added : [...new Set([known, added].flat().map(String))];
  Object.defineProperty(attributes, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Adds a paragraph to the note of a span. */
export function addNote(span: ForeignSpan, text: string): void {
  const added = text.trim();
  if (added !== "") span.note = span.note === "" ? added : `${span.note}\n${added}`;
}

/** An actor a file names; the same name and outer id give the same id in every import. */
export function foreignActor(name: string, external = "", kind: ActorKind = "other"): Actor {
  const id = steadyId("p", JSON.stringify([name, external]));
  return { id, name, kind, aliases: [], note: "", ...(external === "" ? {} : { external }) };
}

/** A statement a file names; the same wording gives the same id in every import. */
export function foreignStatement(wording: string, topic = ""): Statement {
  return { id: steadyId("t", wording), wording, topic, note: "" };
}

function steadyId(prefix: string, text: string): string {
  const hash = createHash("sha256").update(text).digest("hex");
  return `${prefix}_${articleIdOf(hash).slice(2)}`;
}

/** A moment as ISO 8601 in UTC; undefined when the text is none. */
export function instantOf(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text)) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const instant = new Date(time).toISOString();
  return instantSchema.safeParse(instant).success ? instant : undefined;
}

/** The day in a date or a moment (`YYYY-MM-DD`, or less when there is less); "" when there is none. */
export function dayOf(text: string | undefined): string {
  const day = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?\s*$/u.exec(text ?? "")?.[1] ?? "";
  return day !== "" && isCalendarDate(day) ? day : "";
}

/** What people call the fields of an article in variables and features. */
const fieldNames: Record<"title" | "source" | "published" | "language" | "author", readonly string[]> = {
  title: ["title", "titel", "headline", "document_title", "documenttitle"],
  source: ["source", "quelle", "outlet", "medium", "publisher", "newspaper", "zeitung", "document_source"],
  published: ["published", "date", "datum", "publication date", "erschienen", "time", "document_date"],
  language: ["language", "sprache", "lang"],
  author: ["author", "autor", "autorin", "verfasser", "document_author", "byline"],
};

/** Sets a field of the article by the name a file gives it; false when it is none of the fields. */
export function setField(document: ForeignDocument, name: string, value: string): boolean {
  const wanted = name.trim().toLowerCase();
  for (const [field, names] of Object.entries(fieldNames)) {
    if (!names.includes(wanted)) continue;
    document[field as keyof typeof fieldNames] = field === "published" ? dayOf(value) || value : value;
    return true;
  }
  return false;
}
