import type { AttributeValue } from "#shared/model/annotations";
import type { AttributeDefinition } from "#shared/model/codebook";
import { foldName } from "#shared/names/fold";
import { hasType } from "../../project/index";
import { valueText } from "../mapping/foreign-names";

/** The entry of the actor registry a name or id means. */
export type FindActor = (nameOrId: string) => string | undefined;

/** A foreign value as a value its definition allows; undefined when it is none. */
export function fitValue(
  value: AttributeValue,
  definition: AttributeDefinition,
  findActor: FindActor,
): AttributeValue | undefined {
  if (definition.type === "actor") return findActor(valueText(value));
  if (hasType(definition, value)) return value;
  const fitted = converted(value, definition);
  return fitted !== undefined && hasType(definition, fitted) ? fitted : undefined;
}

function converted(value: AttributeValue, definition: AttributeDefinition): AttributeValue | undefined {
  const only = Array.isArray(value) && value.length === 1 ? (value[0] ?? "") : value;
  switch (definition.type) {
    case "choice":
      return Array.isArray(only) ? undefined : idOfValue(String(only), definition);
    case "choices":
      return listOf(value, definition);
    case "yes-no":
      return yesNo[String(only).trim().toLowerCase()];
    case "number":
      return numberOf(String(only).trim());
    case "date":
      return String(only).trim();
    default:
      return valueText(value);
  }
}

function idOfValue(text: string, { values = [] }: AttributeDefinition): string | undefined {
  const key = foldName(text);
  return (
    values.find(({ id }) => id === text) ??
    values.find(({ id, name }) => foldName(name) === key || foldName(id) === key)
  )?.id;
}

function listOf(value: AttributeValue, definition: AttributeDefinition): string[] | undefined {
  const whole = Array.isArray(value) ? value : [String(value)];
  const parts = whole.every((one) => idOfValue(one, definition) !== undefined)
    ? whole
    : whole.flatMap((one) => one.split(/\s*[|;,]\s*/));
  const ids = parts.filter((part) => part !== "").map((part) => idOfValue(part, definition));
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
}

const yesNo: Record<string, boolean | undefined> = {
  ...{ true: true, yes: true, ja: true, wahr: true, "1": true, y: true, x: true },
  ...{ false: false, no: false, nein: false, falsch: false, "0": false, n: false },
};

function numberOf(text: string): number | undefined {
  return /^[+-]?(\d+([.,]\d+)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text)
    ? Number(text.replace(",", "."))
    : undefined;
}
