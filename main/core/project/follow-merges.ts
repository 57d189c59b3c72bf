import type { Annotations, Attributes, Link } from "#shared/model/annotations";
import type { RegistryEvent } from "#shared/model/registry-log";
import type { AttributeTypes } from "./attribute-types";

interface Registry {
  entries: ReadonlyArray<{ id: string }>;
  log: readonly RegistryEvent[];
}

/**
 * Ids of entries that are gone because they were merged, with the entry that took their place. Work done on another
 * computer before it heard of the merge still names them.
 */
export function successors({ entries, log }: Registry): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const { what, from, into } of log) {
    const [to] = into;
    if (what !== "merge" || !to) continue;
    for (const { id } of from) if (id !== to.id) next.set(id, to.id);
    // What others are merged into is there again.
    next.delete(to.id);
  }
  if (next.size === 0) return next;
  const present = new Set(entries.map(({ id }) => id));
  const found = new Map<string, string>();
  for (const id of next.keys()) {
    if (present.has(id)) continue;
    let at = id;
    // No way is longer than there are steps.
    for (let steps = next.size; steps > 0 && !present.has(at); steps--) at = next.get(at) ?? at;
    if (present.has(at)) found.set(id, at);
  }
  return found;
}

/** Annotations that name what their entries were merged into, and how many links and values that concerns. */
export interface Followed {
  annotations: Annotations;
  count: number;
}

/** Points links and values at the successors of entries that are gone; undefined when there is nothing to do. */
export function followMerges(
  annotations: Annotations,
  next: ReadonlyMap<string, string>,
  types: AttributeTypes,
): Followed | undefined {
  if (next.size === 0) return undefined;
  let count = 0;
  const spans = new Set(annotations.spans.map(({ id }) => id));
  const revalued = (attributes: Attributes, isActor: (id: string) => boolean): Attributes => {
    const changed = Object.entries(attributes).flatMap(([id, value]) => {
      const to = typeof value === "string" && isActor(id) ? next.get(value) : undefined;
      return to === undefined ? [] : [[id, to] as const];
    });
    count += changed.length;
    return changed.length > 0 ? { ...attributes, ...Object.fromEntries(changed) } : attributes;
  };
  const followed = (link: Link): Link => {
    const to = spans.has(link.to) ? undefined : next.get(link.to);
    if (to !== undefined) count++;
    const attributes =
      link.attributes && revalued(link.attributes, (id) => types.ofRole(link.role, id)?.type === "actor");
    return { ...link, ...(to === undefined ? {} : { to }), ...(attributes ? { attributes } : {}) };
  };
  const spansOf = (list: Annotations["spans"]) =>
    list.map((span) => {
      const attributes = revalued(span.attributes, (id) => types.isActor(span.label, id));
      return attributes === span.attributes ? span : { ...span, attributes };
    });
  const { unplaced } = annotations;
  const result: Annotations = {
    ...annotations,
    spans: spansOf(annotations.spans),
    links: onceEach(annotations.links, annotations.links.map(followed)),
    ...(unplaced
      ? { unplaced: { spans: spansOf(unplaced.spans), links: unplaced.links.map(followed) } }
      : {}),
  };
  return count > 0 ? { annotations: result, count } : undefined;
}

/** A link that says now what another one says goes, as it does when entries are merged here. */
function onceEach(before: readonly Link[], after: readonly Link[]): Link[] {
  const key = ({ role, from, to }: Link) => `${role} ${from} ${to}`;
  const taken = new Set(after.filter((link, index) => link.to === before[index]?.to).map(key));
  return after.filter((link, index) => {
    if (link.to === before[index]?.to) return true;
    if (taken.has(key(link))) return false;
    taken.add(key(link));
    return true;
  });
}
