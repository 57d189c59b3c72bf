import type { AttributeDefinition, Codebook } from "#shared/model/codebook";

/** The attributes the codebook gives to labels and roles, by id. */
export class AttributeTypes {
  /** Whether any label has an attribute whose values are ids of actors. */
  readonly hasActors: boolean;
  /** The same of link roles. */
  readonly hasActorsOnLinks: boolean;
  readonly #byOwner = new Map<string, Map<string, AttributeDefinition>>();

  constructor(codebook: Pick<Codebook, "labels" | "roles">) {
    this.hasActors = codebook.labels.some(hasActorAttribute);
    this.hasActorsOnLinks = codebook.roles.some(hasActorAttribute);
    for (const { id, attributes } of codebook.labels) this.#byOwner.set(`label/${id}`, byId(attributes));
    for (const { id, attributes } of codebook.roles) this.#byOwner.set(`role/${id}`, byId(attributes));
  }

  /** The definition of an attribute of spans with `label`. */
  ofLabel(label: string, attribute: string): AttributeDefinition | undefined {
    return this.#byOwner.get(`label/${label}`)?.get(attribute);
  }

  /** The definition of an attribute of links with `role`. */
  ofRole(role: string, attribute: string): AttributeDefinition | undefined {
    return this.#byOwner.get(`role/${role}`)?.get(attribute);
  }

  /** Whether the values of a label's attribute are ids of actors. */
  isActor(label: string, attribute: string): boolean {
    return this.ofLabel(label, attribute)?.type === "actor";
  }
}

function hasActorAttribute({ attributes }: { attributes: readonly AttributeDefinition[] }): boolean {
  return attributes.some(({ type }) => type === "actor");
}

function byId(definitions: readonly AttributeDefinition[]): Map<string, AttributeDefinition> {
  return new Map(definitions.map((definition) => [definition.id, definition]));
}
