import type { AttributeValue } from "#shared/model/annotations";
import type { AttributeDefinition, Codebook, Label } from "#shared/model/codebook";

/** What a control of Label Studio says of a region: the kind of its result, and its value. */
export interface ControlValue {
  type: "choices" | "number" | "textarea";
  value: { choices: string[] } | { number: number } | { text: string[] };
}

/** The control for an attribute of a label. */
export interface Control {
  /** Its `from_name`: the attribute's id, with the label's before it where several labels have such an attribute. */
  name: string;
  label: string;
  attribute: AttributeDefinition;
}

/** The controls that are there besides those for attributes. */
export const labelControl = "label";
export const noteControl = "note";
export const textObject = "text";

/** A control for each attribute of each label, in the order of the codebook. */
export function controlsOf(codebook: Codebook | null): Control[] {
  const labels = codebook?.labels ?? [];
  const ids = labels.flatMap(({ attributes }) => attributes.map(({ id }) => id));
  const taken = new Set([labelControl, noteControl, textObject]);
  return labels.flatMap((label) =>
    label.attributes.map((attribute) => {
      const isUnique = ids.indexOf(attribute.id) === ids.lastIndexOf(attribute.id);
      const name = freeName(isUnique ? attribute.id : `${label.id}-${attribute.id}`, taken);
      return { name, label: label.id, attribute };
    }),
  );
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
  taken.add(name);
  return name;
}

/** What `control` shows for a value; undefined when the codebook does not foresee such a value. */
export function controlValue({ attribute }: Control, value: AttributeValue): ControlValue | undefined {
  const { type } = attribute;
  if (type === "number")
    return typeof value === "number" ? { type: "number", value: { number: value } } : undefined;
  if (type === "yes-no") return typeof value === "boolean" ? choices([value ? "yes" : "no"]) : undefined;
  if (type === "choice" || type === "choices") {
    const given = typeof value === "string" && type === "choice" ? [value] : value;
    const isKnown = (one: string) => attribute.values?.some(({ id }) => id === one);
    return Array.isArray(given) &&
      given.length > 0 &&
      type === (Array.isArray(value) ? "choices" : "choice") &&
      given.every(isKnown)
      ? choices(given)
      : undefined;
  }
  return typeof value === "string" && value !== ""
    ? { type: "textarea", value: { text: [value] } }
    : undefined;
}

function choices(values: readonly string[]): ControlValue {
  return { type: "choices", value: { choices: [...values] } };
}

/** The keys of labels that are given once only. */
export function hotkeysOf(labels: ReadonlyArray<Pick<Label, "id" | "key">>): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, key } of labels) {
    if (key === undefined || !/^[a-z0-9]$/i.test(key) || taken.has(key.toLowerCase())) continue;
    taken.add(key.toLowerCase());
    keys.set(id, key.toLowerCase());
  }
  return keys;
}
