import type { Attributes, AttributeValue } from "#shared/model/annotations";

/** A value an attribute can have; undefined for null and what has parts of its own. */
export function attributeValueOf(value: unknown): AttributeValue | undefined {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number")) {
    return value.map(String);
  }
  return value !== null && typeof value === "object" ? JSON.stringify(value) : undefined;
}

/** The fields of an object as attributes, without those named in `except` and empty ones. */
export function attributesOf(fields: Record<string, unknown>, except: ReadonlySet<string>): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(fields)) {
    if (except.has(name)) continue;
    const own = attributeValueOf(value);
    if (own !== undefined && own !== "") attributes[name] = own;
  }
  return attributes;
}
