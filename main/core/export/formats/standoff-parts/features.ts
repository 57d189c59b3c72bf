import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { AttributeDefinition, Codebook } from "#shared/model/codebook";
import { asciiName, Slugs } from "./slugs";

/** A feature of a layer that holds one attribute as text. */
export interface Feature {
  /** The attribute's id. */
  attribute: string;
  /** Its name in the format: Latin letters, digits and "_", beginning with a letter. */
  name: string;
  /** What the person calls it. */
  title: string;
  kind: "text" | "number" | "yes-no" | "list";
}

const separator = "; ";
const kinds: Partial<Record<AttributeDefinition["type"], Feature["kind"]>> = {
  choices: "list",
  "yes-no": "yes-no",
  number: "number",
};

/** A feature for every attribute of the codebook's labels (or roles); `reserved` names are taken. */
export function featuresOf(
  definitions: readonly AttributeDefinition[],
  reserved: readonly string[],
): Feature[] {
  const slugs = new Slugs(featureName, reserved);
  const features = new Map<string, Feature>();
  for (const { id, name, type } of definitions) {
    if (features.has(id)) continue;
    const feature: Feature = { attribute: id, name: slugs.of(id), title: name, kind: kinds[type] ?? "text" };
    features.set(id, feature);
  }
  return [...features.values()];
}

function featureName(text: string): string {
  const name = asciiName(text).replaceAll("-", "_");
  return /^[A-Za-z]/.test(name) ? name : `f_${name}`;
}

/** The attributes of all labels and of all roles of a codebook. */
export function definitionsOf(codebook: Codebook | null): {
  labels: AttributeDefinition[];
  roles: AttributeDefinition[];
} {
  return {
    labels: codebook?.labels.flatMap(({ attributes }) => attributes) ?? [],
    roles: codebook?.roles.flatMap(({ attributes }) => attributes) ?? [],
  };
}

/** Attributes as the texts of features; `rest` are those without a feature, or whose value does not fit theirs. */
export function toFeatures(
  attributes: Attributes,
  features: readonly Feature[],
): { texts: Map<string, string>; rest: Attributes } {
  const byAttribute = new Map(features.map((feature) => [feature.attribute, feature]));
  const texts = new Map<string, string>();
  const rest: Attributes = {};
  for (const [id, value] of Object.entries(attributes)) {
    const feature = byAttribute.get(id);
    const text = feature && textOf(value, feature.kind);
    if (feature && text !== undefined) texts.set(feature.name, text);
    else Object.defineProperty(rest, id, { value, enumerable: true, configurable: true, writable: true });
  }
  return { texts, rest };
}

/** Undoes `toFeatures`. */
export function fromFeatures(
  texts: ReadonlyMap<string, string>,
  rest: Attributes,
  features: readonly Feature[],
): Attributes {
  const own = features.flatMap(({ attribute, name, kind }): Array<[string, AttributeValue]> => {
    const text = texts.get(name);
    return text === undefined ? [] : [[attribute, readValue(text, kind)]];
  });
  return Object.fromEntries([...own, ...Object.entries(rest)]);
}

/** The value as text; undefined when its type is not the feature's or the text would not say it exactly. */
function textOf(value: AttributeValue, kind: Feature["kind"]): string | undefined {
  if (kind === "yes-no") return typeof value === "boolean" ? (value ? "yes" : "no") : undefined;
  if (kind === "number") return typeof value === "number" ? String(value) : undefined;
  if (kind === "text") return typeof value === "string" && isPlain(value) ? value : undefined;
  return Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isPlain(item) && !item.includes(";"))
    ? value.join(separator)
    : undefined;
}

/** Whether every program keeps the text: something in it, on one line, no blanks at its ends. */
function isPlain(value: string): boolean {
  return value !== "" && value.trim() === value && !/\p{Cc}|[\u2028\u2029\uFFFE\uFFFF]/u.test(value);
}

function readValue(text: string, kind: Feature["kind"]): AttributeValue {
  if (kind === "number") return Number(text);
  if (kind === "yes-no") return text === "yes";
  return kind === "list" ? text.split(separator) : text;
}
