import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { PlacedRow } from "./rows";

/** The JSON-LD context of the W3C Web Annotation model; no other is needed. */
export const context = "http://www.w3.org/ns/anno.jsonld";

/** The IRIs of one project: absolute, and the same in every export. */
export class ProjectIris {
  readonly #prefix: string;

  constructor(projectId: string) {
    this.#prefix = `urn:wortlaut:${projectId}`;
  }

  /** `urn:wortlaut:<project>:<kind>:<id>[:<id>…]`; ids hold no colon. */
  of(kind: string, ...ids: string[]): string {
    return [this.#prefix, kind, ...ids].join(":");
  }

  /** The ids behind `kind`; throws Error on an IRI of anything else. */
  ids(kind: string, iri: string): string[] {
    const start = `${this.#prefix}:${kind}:`;
    if (!iri.startsWith(start)) throw new Error(`“${iri}” is no ${kind} of this project`);
    return iri.slice(start.length).split(":");
  }
}

export interface TextualBody {
  type: "TextualBody";
  value: string;
  purpose: "tagging" | "classifying" | "commenting" | "describing";
  format?: "text/plain" | "application/json";
}

export interface SpecificResource {
  type: "SpecificResource";
  source: string;
  /** Only the position in a dataset without texts. */
  selector: [TextPositionSelector, TextQuoteSelector] | [TextPositionSelector];
}

export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
}

export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Person {
  id: string;
  type: "Person";
  name?: string;
  nickname?: string;
}

export interface WebAnnotation {
  id: string;
  type: "Annotation";
  motivation: "tagging" | "linking" | "describing" | "classifying";
  created?: string;
  modified?: string;
  creator?: Person;
  body: Array<TextualBody | { id: string }>;
  target: string | SpecificResource;
}

export interface AnnotationPage {
  "@context": typeof context;
  id: string;
  type: "AnnotationPage";
  /** As an object: the W3C's own tests take no plain id here, although the model does. */
  partOf: { id: string };
  startIndex: number;
  next?: string;
  items: WebAnnotation[];
}

/** A body of plain text. */
export function textBody(value: string, purpose: TextualBody["purpose"]): TextualBody {
  return { type: "TextualBody", value, purpose, format: "text/plain" };
}

/** A body that holds a value as JSON text, for what has no form of its own in the model. */
export function jsonBody(value: unknown, purpose: TextualBody["purpose"]): TextualBody {
  return { type: "TextualBody", value: JSON.stringify(value), purpose, format: "application/json" };
}

/** An attribute: `name=value` for texts; numbers, yes-no and lists as JSON, so that their type is kept. */
export function attributeBodies(
  attributes: Attributes,
  purpose: "classifying" | "describing",
): TextualBody[] {
  return Object.entries(attributes).map(([name, value]) =>
    typeof value === "string" && !name.includes("=")
      ? textBody(`${name}=${value}`, purpose)
      : jsonBody({ [name]: value }, purpose),
  );
}

/** Undoes `attributeBodies`. */
export function attributesOf(bodies: readonly TextualBody[]): Attributes {
  const entries = bodies.flatMap(({ value, format }): Array<[string, AttributeValue]> => {
    if (format === "application/json") return Object.entries(JSON.parse(value) as Attributes);
    const equals = value.indexOf("=");
    return [[value.slice(0, equals), value.slice(equals + 1)]];
  });
  return Object.fromEntries(entries);
}

/** The place of a span in a text: by code points and by its words. */
export function specificResource(
  source: string,
  place: PlacedRow,
  quotation: { quote: string; before: string; after: string },
): SpecificResource {
  return {
    type: "SpecificResource",
    source,
    selector: [
      { type: "TextPositionSelector", start: place.startCodePoint, end: place.endCodePoint },
      {
        type: "TextQuoteSelector",
        exact: quotation.quote,
        prefix: quotation.before,
        suffix: quotation.after,
      },
    ],
  };
}

/** The place of a span by code points alone, where nobody is to see its words. */
export function positionOnly(source: string, place: PlacedRow): SpecificResource {
  const { startCodePoint: start, endCodePoint: end } = place;
  return { type: "SpecificResource", source, selector: [{ type: "TextPositionSelector", start, end }] };
}

/** The bodies of an annotation with this purpose. */
export function bodiesFor(annotation: WebAnnotation, purpose: TextualBody["purpose"]): TextualBody[] {
  return annotation.body.filter((body) => "purpose" in body).filter((body) => body.purpose === purpose);
}
