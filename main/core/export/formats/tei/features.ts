import { elementsOf, innerText, type XmlNode } from "#core/span-import/readers/markup/xml-tree";
import type { Attributes, AttributeValue } from "#shared/model/annotations";
import { xmlAttribute, xmlJson, xmlSafe, xmlText } from "../standoff-parts/xml-text";

/** Features of ours that are no attributes begin like this. */
const ours = "wortlaut.";
const otherName = `${ours}attributes`;

/**
 * Attributes as a TEI feature structure with this id; "" when there are none. `more` are texts of ours besides.
 * Attributes whose name or text XML cannot hold stand in one feature as JSON.
 */
export function formatFs(id: string, attributes: Attributes, more: Record<string, string> = {}): string {
  const rest: Attributes = {};
  const features: string[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (isName(name) && isExact(value)) features.push(feature(name, value));
    else Object.defineProperty(rest, name, { value, enumerable: true, configurable: true, writable: true });
  }
  if (Object.keys(rest).length > 0) features.push(feature(otherName, xmlJson(rest)));
  for (const [name, text] of Object.entries(more)) if (text !== "") features.push(feature(ours + name, text));
  return features.length > 0 ? `<fs${xmlAttribute("xml:id", id)}>${features.join("")}</fs>` : "";
}

function isName(name: string): boolean {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) && !name.startsWith(ours);
}

function isExact(value: AttributeValue): boolean {
  if (typeof value === "string") return xmlSafe(value) === value;
  return !Array.isArray(value) || value.every(isExact);
}

function feature(name: string, value: AttributeValue): string {
  return `<f${xmlAttribute("name", name)}>${formatValue(value)}</f>`;
}

function formatValue(value: AttributeValue): string {
  if (typeof value === "boolean") return `<binary value="${value}"/>`;
  if (typeof value === "number") return `<numeric value="${value}"/>`;
  if (Array.isArray(value)) return `<vColl org="list">${value.map(formatValue).join("")}</vColl>`;
  return `<string xml:space="preserve">${xmlText(value)}</string>`;
}

/** Undoes `formatFs`. */
export function readFs(fs: XmlNode | undefined): { attributes: Attributes; more: Record<string, string> } {
  const entries = (fs ? elementsOf(fs, "f") : []).map((f): [string, AttributeValue] => {
    const value = elementsOf(f)[0];
    return [f.attributes.get("name") ?? "", value ? readValue(value) : ""];
  });
  const isOurs = ([name]: [string, AttributeValue]) => name.startsWith(ours);
  const other = entries.find(([name]) => name === otherName)?.[1];
  const rest = typeof other === "string" ? Object.entries(JSON.parse(other) as Attributes) : [];
  const more = entries.filter(isOurs).map(([name, value]) => [name.slice(ours.length), String(value)]);
  return {
    attributes: Object.fromEntries([...entries.filter((entry) => !isOurs(entry)), ...rest]),
    more: Object.fromEntries(more) as Record<string, string>,
  };
}

function readValue(value: XmlNode): AttributeValue {
  const written = value.attributes.get("value") ?? "";
  if (value.name === "binary") return written === "true";
  if (value.name === "numeric") return Number(written);
  if (value.name === "vColl") return elementsOf(value).map(innerText);
  return innerText(value);
}
