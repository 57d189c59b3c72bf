import type { Attributes, AttributeValue } from "#shared/model/annotations";
import { addAttribute } from "../markup/foreign-values";
import { isRecord, type Json, listOf, textOfValue } from "./annotations-in";

/** What the bodies of an annotation say. */
export interface Said {
  tags: string[];
  attributes: Attributes;
  /** Classifying bodies that are no `name=value`: for links their role. */
  classes: string[];
  notes: string[];
  /** The annotations bodies point to. */
  refersTo: string[];
  describing: Json[];
}

/** Reads the bodies of an annotation; tags that stand beside them (as Hypothesis has them) too. */
export function readBodies(annotation: Json): Said {
  const said: Said = {
    ...{ tags: [], attributes: {}, classes: [], notes: [], refersTo: [], describing: [] },
  };
  const motivations = listOf(annotation.motivation).map(lastPart);
  for (const body of listOf(annotation.body).slice(0, 10_000)) readBody(body, motivations, said);
  if (typeof annotation.bodyValue === "string") said.notes.push(annotation.bodyValue);
  // Hypothesis: tags and the comment are fields of their own.
  said.tags.push(
    ...listOf(annotation.tags)
      .map(textOfValue)
      .filter((tag) => tag !== ""),
  );
  if (typeof annotation.text === "string" && annotation.text.trim() !== "") said.notes.push(annotation.text);
  said.tags = [...new Set(said.tags)];
  return said;
}

function readBody(body: unknown, motivations: readonly string[], said: Said): void {
  if (typeof body === "string") {
    said.refersTo.push(body);
    return;
  }
  if (!isRecord(body)) return;
  const value = textOfValue(body.value ?? body.chars ?? body.source ?? body.label ?? "");
  const purposes = listOf(body.purpose ?? body.motivation).map(lastPart);
  const id = textOfValue(body.id ?? body["@id"]);
  if (value === "" && purposes.length === 0 && id !== "") {
    said.refersTo.push(id);
    return;
  }
  // A body without a purpose has that of the whole annotation.
  const [purpose = motivations[0] ?? "commenting"] = purposes;
  const isJson = body.format === "application/json";
  if (purpose === "tagging") said.tags.push(value);
  else if ((purpose === "classifying" || purpose === "describing") && isJson)
    readJsonBody(value, purpose, said);
  else if (purpose === "classifying") readClass(value, said);
  else if (purpose === "identifying" || purpose === "geotagging")
    addAttribute(said.attributes, purpose, value);
  else if (purpose === "linking") said.classes.push(value);
  else if (value !== "") said.notes.push(value);
}

function readClass(value: string, said: Said): void {
  const equals = value.indexOf("=");
  if (equals > 0) addAttribute(said.attributes, value.slice(0, equals), value.slice(equals + 1));
  else if (value !== "") said.classes.push(value);
}

/** Attributes with their types, as Wortlaut writes them. */
function readJsonBody(text: string, purpose: string, said: Said): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    said.notes.push(text);
    return;
  }
  if (!isRecord(value)) return;
  if (purpose === "describing") said.describing.push(value);
  else takeAttributes(value, said.attributes);
}

/** Adds the entries of an object that are values of attributes. */
export function takeAttributes(from: Json, attributes: Attributes): void {
  for (const [name, entry] of Object.entries(from)) if (isValue(entry)) addAttribute(attributes, name, entry);
}

function isValue(value: unknown): value is AttributeValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === "string");
  return (
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}

/** `http://www.w3.org/ns/oa#tagging` and `oa:tagging` are `tagging`. */
function lastPart(value: unknown): string {
  return textOfValue(value).replace(/^.*[#:/]/u, "");
}
