import type { AttributeDefinition, Label, LinkRole } from "#shared/model/codebook";

/** The id of what was just added: it gets one made of its name when it is saved. */
export const unnamed = "unnamed";

const unnamedPattern = /^unnamed(-\d+)?$/;

interface Parts {
  labels: readonly Label[];
  roles: readonly LinkRole[];
}

/** An id made of a name: letters of other scripts and signs become what a file can carry, and no two are alike. */
export function idFor(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = name
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const base = plain || fallback;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

function newIds(items: ReadonlyArray<{ id: string; name: string }>, fallback: string): Map<string, string> {
  const taken = new Set(items.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id, name } of items) {
    if (!unnamedPattern.test(id)) continue;
    const next = idFor(name, taken, fallback);
    taken.add(next);
    ids.set(id, next);
  }
  return ids;
}

function renamed<T extends { id: string; attributes: AttributeDefinition[] }>(
  item: T,
  before: T | undefined,
  ids: ReadonlyMap<string, string>,
): T {
  if (before) return { ...item, attributes: namedAttributes(item.attributes, before.attributes) };
  return { ...item, id: ids.get(item.id) ?? item.id, attributes: namedAttributes(item.attributes, []) };
}

function namedAttributes(attributes: AttributeDefinition[], saved: readonly AttributeDefinition[]) {
  const known = new Set(saved.map(({ id }) => id));
  const ids = newIds(attributes, "attribute");
  return attributes.map((one) => (known.has(one.id) ? one : { ...one, id: ids.get(one.id) ?? one.id }));
}

/** The ids that labels get when they are saved, for those that differ from the present ones. */
export function namesOfLabels({ labels }: Parts, base: Parts): Map<string, string> {
  const known = new Set(base.labels.map(({ id }) => id));
  const ids = newIds(labels, "label");
  for (const id of known) ids.delete(id);
  return ids;
}

/** The labels and roles with ids made of names where they were added since `base`. */
export function withNamedIds(parts: Parts, base: Parts): { labels: Label[]; roles: LinkRole[] } {
  const labelIds = namesOfLabels(parts, base);
  const roleIds = newIds(parts.roles, "link");
  const follow = (ids: readonly string[]) => ids.map((id) => labelIds.get(id) ?? id);
  return {
    labels: parts.labels.map((label) =>
      renamed(
        label,
        base.labels.find(({ id }) => id === label.id),
        labelIds,
      ),
    ),
    roles: parts.roles.map((role) => {
      const before = base.roles.find(({ id }) => id === role.id);
      return { ...renamed(role, before, roleIds), from: follow(role.from), to: follow(role.to) };
    }),
  };
}
