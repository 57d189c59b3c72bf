import { type AppError, appError } from "#shared/errors";
import type { AttributeDefinition } from "#shared/model/codebook";
import { isCalendarDate, publishedSchema } from "#shared/model/dates";
import type { ChangeDraft } from "../change-draft";
import { hasEntry } from "./registry-ids";

/** Whether a value is of the type its definition says; the ids of actors are looked up apart. */
export function hasType(definition: AttributeDefinition, value: unknown): boolean {
  const allowed = definition.values?.map(({ id }) => id) ?? [];
  switch (definition.type) {
    case "choice":
      return typeof value === "string" && allowed.includes(value);
    case "choices":
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((v) => allowed.includes(v))
      );
    case "yes-no":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "date":
      return typeof value === "string" && publishedSchema.safeParse(value).success && isCalendarDate(value);
    case "text":
    case "actor":
      return typeof value === "string";
  }
}

/** Why one of `attributes` cannot have its value; null takes a value away and is always right. */
export async function attributeError(
  draft: ChangeDraft,
  attributes: Record<string, unknown>,
  definitionOf: (attribute: string) => AttributeDefinition | undefined,
): Promise<AppError | undefined> {
  for (const [id, value] of Object.entries(attributes)) {
    if (value === null) continue;
    const definition = definitionOf(id);
    if (!definition) return appError("attribute-invalid", id, "the codebook has no such attribute here.");
    if (!hasType(definition, value)) {
      return appError("attribute-invalid", definition.name, `${JSON.stringify(value)} is not allowed.`);
    }
    if (
      definition.type === "actor" &&
      typeof value === "string" &&
      !hasEntry((await draft.actors()).actors, value)
    ) {
      return appError("attribute-invalid", definition.name, `there is no actor ${value}.`);
    }
  }
  return undefined;
}
