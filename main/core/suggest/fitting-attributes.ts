import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { Label } from "#shared/model/codebook";

/** Those of the proposed values that the label has an attribute for and that it allows. */
export function fittingAttributes(
  label: Label,
  proposed: Readonly<Record<string, AttributeValue | undefined>>,
): Attributes {
  const fitting: Attributes = {};
  for (const { id, type, values } of label.attributes) {
    const value = proposed[id];
    if (typeof value !== "string") continue;
    const isAllowed = type === "text" || (type === "choice" && values?.some((one) => one.id === value));
    if (isAllowed) fitting[id] = value;
  }
  return fitting;
}
