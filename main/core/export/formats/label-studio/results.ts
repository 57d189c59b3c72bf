import type { Attributes } from "#shared/model/annotations";
import {
  type Control,
  type ControlValue,
  controlValue,
  labelControl,
  noteControl,
  textObject,
} from "./controls";

/** A span as Label Studio shows it; offsets in code points. */
export interface Region {
  id: string;
  label: string;
  start: number;
  end: number;
  text: string;
  attributes: Attributes;
  note: string;
}

/** A link between two regions. */
export interface RegionLink {
  from: string;
  to: string;
  role: string;
}

interface Place {
  start: number;
  end: number;
  text: string;
}

/** In a textarea, `text` is what was written, not the text of the region. */
type ShownValue = Omit<Place, "text"> & { text: string | string[]; choices?: string[]; number?: number };

/** A part of an annotation: a region with its label, what a control says of it, or a relation. */
export type Result =
  | { id: string; from_name: string; to_name: string; type: "labels"; value: Place & { labels: string[] } }
  | { id: string; from_name: string; to_name: string; type: ControlValue["type"]; value: ShownValue }
  | { from_id: string; to_id: string; type: "relation"; direction: "right"; labels: string[] };

/** The results of an annotation: every region with its label, its attributes and its note, then the relations. */
export function resultsOf(
  regions: readonly Region[],
  links: readonly RegionLink[],
  controls: readonly Control[],
): Result[] {
  return [
    ...regions.flatMap((region) => regionResults(region, controls)),
    ...links.map(
      ({ from, to, role }): Result => ({
        ...{ from_id: from, to_id: to, type: "relation", direction: "right", labels: [role] },
      }),
    ),
  ];
}

function regionResults(region: Region, controls: readonly Control[]): Result[] {
  const { id, label, start, end, text, note } = region;
  // Label Studio shows nothing for a region without its text.
  const place: Place = { start, end, text };
  const common = { id, to_name: textObject };
  const results: Result[] = [
    { ...common, from_name: labelControl, type: "labels", value: { ...place, labels: [label] } },
  ];
  for (const { name, value, type } of shownAttributes(region, controls)) {
    results.push({ ...common, from_name: name, type, value: { ...place, ...value } });
  }
  if (note !== "") {
    results.push({
      ...common,
      from_name: noteControl,
      type: "textarea",
      value: { ...place, ...{ text: [note] } },
    });
  }
  return results;
}

/** What the controls show of a region's attributes, in the order of the codebook. */
export function shownAttributes(
  { label, attributes }: Pick<Region, "label" | "attributes">,
  controls: readonly Control[],
): Array<ControlValue & { name: string }> {
  return controls
    .filter((control) => control.label === label && Object.hasOwn(attributes, control.attribute.id))
    .flatMap((control) => {
      const value = attributes[control.attribute.id];
      const shown = value === undefined ? undefined : controlValue(control, value);
      return shown ? [{ name: control.name, ...shown }] : [];
    });
}
