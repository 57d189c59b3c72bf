import { hasType } from "#core/project/index";
import type { AttributeValue, Link, Span } from "#shared/model/annotations";
import type { AttributeDefinition, Codebook, LinkRole } from "#shared/model/codebook";

/** The parts of a codebook that spans and links are measured by. */
export class CodebookRules {
  readonly #labels: ReadonlyMap<string, Map<string, AttributeDefinition>>;
  readonly #roles: ReadonlyMap<string, LinkRole>;
  readonly #roleAttributes: ReadonlyMap<string, Map<string, AttributeDefinition>>;
  readonly names: ReadonlyMap<string, string>;

  constructor({ labels, roles }: Pick<Codebook, "labels" | "roles">) {
    this.#labels = new Map(labels.map(({ id, attributes }) => [id, byId(attributes)]));
    this.#roles = new Map(roles.map((role) => [role.id, role]));
    this.#roleAttributes = new Map(roles.map(({ id, attributes }) => [id, byId(attributes)]));
    this.names = new Map([...roles, ...labels].map(({ id, name }) => [id, name]));
  }

  /** The attributes spans of a label can have. */
  ofLabel(label: string): ReadonlyMap<string, AttributeDefinition> {
    return this.#labels.get(label) ?? new Map();
  }

  /** The attributes links of a role can have. */
  ofRole(role: string): ReadonlyMap<string, AttributeDefinition> {
    return this.#roleAttributes.get(role) ?? new Map();
  }

  role(id: string): LinkRole | undefined {
    return this.#roles.get(id);
  }

  /** Whether a link of `role` may lead from a span of the label `from` to `to`: a label, "actor-entry", "statement". */
  allows(role: string, from: string, to: string): boolean {
    const rule = this.#roles.get(role);
    return rule?.from.includes(from) === true && rule.to.includes(to);
  }
}

function byId(definitions: readonly AttributeDefinition[]): Map<string, AttributeDefinition> {
  return new Map(definitions.map((definition) => [definition.id, definition]));
}

/** A value that fits no more: what is left of it, null for nothing, and what was taken away. */
export interface Misfit {
  attribute: string;
  name: string;
  left: AttributeValue | null;
  taken: string;
}

/** The values that did fit `before` and do not fit `after`. Values that never fitted are left to a person. */
export function misfits(
  attributes: Span["attributes"] | Link["attributes"],
  before: ReadonlyMap<string, AttributeDefinition>,
  after: ReadonlyMap<string, AttributeDefinition>,
): Misfit[] {
  return Object.entries(attributes ?? {}).flatMap(([id, value]) => {
    const old = before.get(id);
    const next = after.get(id);
    if (!old || !hasType(old, value) || (next && hasType(next, value))) return [];
    const kept = remainder(value, next);
    const gone = Array.isArray(value) ? value.filter((one) => !kept?.includes(one)) : [String(value)];
    const nameOf = (one: string) => old.values?.find((known) => known.id === one)?.name ?? one;
    return [{ attribute: id, name: old.name, left: kept, taken: gone.map(nameOf).join(", ") }];
  });
}

/** Of several choices those stay that are still allowed. */
function remainder(value: AttributeValue, next: AttributeDefinition | undefined): string[] | null {
  if (!Array.isArray(value) || next?.type !== "choices") return null;
  const kept = value.filter((one) => hasType(next, [one]));
  return kept.length > 0 ? kept : null;
}
