import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { AttributeDefinition, Codebook, Label, LinkRole } from "#shared/model/codebook";
import { isCalendarDate, publishedSchema } from "#shared/model/dates";

type Roles = Pick<Codebook, "roles">;

/** The role with this id, else the first that leads from `label` to what `leadsTo` accepts. */
function roleFrom(
  { roles }: Roles,
  label: string,
  id: string,
  leadsTo: (to: readonly string[]) => boolean,
): LinkRole | undefined {
  const possible = roles.filter((role) => role.from.includes(label));
  return possible.find((role) => role.id === id) ?? possible.find((role) => leadsTo(role.to));
}

/** The role that says which entry of the actor registry a span of `label` stands for. */
export function entryRole(codebook: Roles, label: string): LinkRole | undefined {
  return roleFrom(codebook, label, "is", (to) => to.length === 1 && to[0] === "actor-entry");
}

/** The role that says who a span of `label` comes from. */
export function speakerRole(codebook: Roles, label: string): LinkRole | undefined {
  return roleFrom(codebook, label, "said-by", (to) => to.includes("actor-entry") && to.length > 1);
}

/** The role that says when what a span of `label` says was said. */
export function whenRole(
  codebook: Roles,
  label: string,
  dateLabels: readonly string[],
): LinkRole | undefined {
  return roleFrom(codebook, label, "when-said", (to) => to.some((target) => dateLabels.includes(target)));
}

/** The role that ties a span of `label` to a statement. */
export function statementRole(codebook: Roles, label: string): LinkRole | undefined {
  return roleFrom(codebook, label, "same-as", (to) => to.includes("statement"));
}

/** The roles that may begin at a span of `label`, in the order of the codebook. */
export function rolesFrom({ roles }: Roles, label: string): LinkRole[] {
  return roles.filter((role) => role.from.includes(label));
}

/** Whether spans of a label carry a TIMEX3 value. */
export function isDateLabel(label: Pick<Label, "attributes">): boolean {
  const has = (id: string) => label.attributes.some((attribute) => attribute.id === id);
  return has("value") && has("type");
}

/** The ids of the labels whose spans carry a TIMEX3 value. */
export function dateLabels({ labels }: Pick<Codebook, "labels">): string[] {
  return labels.filter(isDateLabel).map((label) => label.id);
}

/** Whether a value is of the type its definition says, as the project checks it. */
export function fitsDefinition(definition: AttributeDefinition, value: AttributeValue): boolean {
  const allowed = (id: string) => definition.values?.some((other) => other.id === id) ?? false;
  switch (definition.type) {
    case "choice":
      return typeof value === "string" && allowed(value);
    case "choices":
      return Array.isArray(value) && value.every(allowed);
    case "yes-no":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "date":
      return typeof value === "string" && publishedSchema.safeParse(value).success && isCalendarDate(value);
    default:
      return typeof value === "string";
  }
}

/** Those of `attributes` that the codebook has a place for; the same object where that is all of them. */
export function fittingAttributes(
  definitions: readonly AttributeDefinition[],
  attributes: Attributes,
): Attributes {
  const entries = Object.entries(attributes);
  const fitting = entries.filter(([id, value]) => {
    const definition = definitions.find((other) => other.id === id);
    return definition !== undefined && fitsDefinition(definition, value);
  });
  return fitting.length === entries.length ? attributes : Object.fromEntries(fitting);
}
