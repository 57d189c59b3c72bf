import type { Attributes } from "#shared/model/annotations";
import { addAttribute, instantOf } from "./foreign-values";

/** What the features of an annotation say. */
export interface Labelled {
  label: string;
  attributes: Attributes;
  note: string;
  created?: string;
  modified?: string;
}

const labelFeatures = ["label", "value", "PosValue"];
const noteFeatures = ["note", "comment"];

/** The last part of the name of a type. */
export function shortName(type: string): string {
  return type.slice(type.lastIndexOf(".") + 1);
}

/**
 * What an annotation of a layer says: its label is the feature `label` or `value`, else the name of the layer; a note or
 * comment is the note; all else are attributes.
 */
export function labelled(
  type: string,
  features: ReadonlyMap<string, string | number | boolean | string[]>,
): Labelled {
  const labelKey = labelFeatures.find((key) => {
    const value = features.get(key);
    return typeof value === "string" && value !== "";
  });
  const said: Labelled = {
    label: labelKey ? String(features.get(labelKey)) : shortName(type),
    attributes: {},
    note: "",
  };
  for (const [name, value] of features) {
    if (name === labelKey) continue;
    const instant = typeof value === "string" ? instantOf(value) : undefined;
    if (noteFeatures.includes(name) && typeof value === "string" && said.note === "") said.note = value;
    else if (name === "created" && instant) said.created = instant;
    else if (name === "modified" && instant) said.modified = instant;
    else addAttribute(said.attributes, name, value);
  }
  return said;
}
