import type { Annotations, Attributes, Link, Span } from "#shared/model/annotations";
import type { AttributeDefinition, Codebook } from "#shared/model/codebook";
import type { Op } from "#shared/ops/op";
import type { PlanBuilder, WorkPlace } from "./plan";
import type { Work } from "./read-work";

/** Links and values that point to an entry of a registry and shall point elsewhere, or go. */
export interface Relinking {
  /** Ids of entries. */
  from: ReadonlySet<string>;
  /** The entry they point to afterwards; null takes links and values away. */
  to: { id: string; name: string } | null;
  /** Only these links of this place, and no values. */
  only?: (link: Link) => boolean;
  codebook: Codebook;
  /** Names of the entries in `from`, for the list. */
  nameOf: (id: string) => string;
}

/** A rule for `readWork`: work in which links or values may point to `ids`. */
export function mayPointTo(ids: ReadonlySet<string>, codebook: Codebook): (work: Work) => boolean {
  // The catalogue was counted with the codebook of its time: what has actors for values now is looked at itself.
  const labels = withActors(codebook.labels);
  const roles = withActors(codebook.roles);
  return ({ registry, spans, roles: links }) =>
    registry.some((id) => ids.has(id)) || labels.some((id) => spans[id]) || roles.some((id) => links[id]);
}

function withActors(owners: ReadonlyArray<{ id: string; attributes: AttributeDefinition[] }>): string[] {
  return owners.flatMap(({ id, attributes }) => (attributes.some(isActor) ? [id] : []));
}

function isActor({ type }: AttributeDefinition): boolean {
  return type === "actor";
}

/** Plans what becomes of the links and values in one coder's work on one article. Returns how many links moved. */
export function relink(
  annotations: Annotations,
  place: WorkPlace,
  relinking: Relinking,
  plan: PlanBuilder,
): number {
  const at = { target: "annotations", coder: place.coder, article: place.article } as const;
  const spans = new Map(annotations.spans.map((span) => [span.id, span]));
  const names = new Map(relinking.codebook.roles.map(({ id, name }) => [id, name]));
  const moves: Op[] = [];
  let moved = 0;
  const kept = new Map<string, Link>();
  const gone = new Set<string>();
  const isMoved = (link: Link) =>
    relinking.from.has(link.to) && !spans.has(link.to) && (relinking.only?.(link) ?? true);
  for (const link of annotations.links) {
    const isMeant = isMoved(link);
    const to = isMeant ? relinking.to?.id : link.to;
    const span = spans.get(link.from);
    const key = `${link.role} ${link.from} ${to}`;
    const other = kept.get(key);
    // What was there twice before is no part of this.
    const double = isMeant || (other && isMoved(other)) ? other : undefined;
    const role = names.get(link.role) ?? link.role;
    if (to !== undefined && !double) {
      kept.set(key, link);
      if (!isMeant) continue;
      moved++;
      moves.push({ ...at, op: "change-link", id: link.id, set: { to } });
      if (span) plan.touch(place, span, "moves", { to: relinking.to?.name ?? to, role });
      continue;
    }
    // Two links to what is one entry now say the same twice: the first stays.
    if (double && differ(double.attributes, link.attributes)) plan.leaveOut("attributes-differ");
    plan.do({ ...at, op: "remove-link", id: link.id });
    gone.add(link.id);
    if (span) plan.touch(place, span, "link-removed", { role });
  }
  plan.do(...moves);
  if (!relinking.only) {
    revalue(annotations.spans, place, relinking, plan);
    const links = annotations.links.filter(({ id }) => !gone.has(id));
    revalueLinks(links, spans, place, relinking, plan);
  }
  return moved;
}

function differ(a: Attributes = {}, b: Attributes = {}): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].some((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

/** Values of attributes that are actors. */
function revalue(spans: readonly Span[], place: WorkPlace, relinking: Relinking, plan: PlanBuilder): void {
  const actorsOf = attributesByOwner(relinking.codebook.labels);
  if (actorsOf.size === 0) return;
  for (const span of spans) {
    const set = newValues(span.attributes, actorsOf.get(span.label), span, place, relinking, plan);
    if (!set) continue;
    plan.do({
      target: "annotations",
      coder: place.coder,
      article: place.article,
      op: "change-span",
      id: span.id,
      set: { attributes: set },
      // The coder has not looked at it again.
      modified: span.modified,
    });
  }
}

function revalueLinks(
  links: readonly Link[],
  spans: ReadonlyMap<string, Span>,
  place: WorkPlace,
  relinking: Relinking,
  plan: PlanBuilder,
): void {
  const actorsOf = attributesByOwner(relinking.codebook.roles);
  if (actorsOf.size === 0) return;
  for (const link of links) {
    const span = spans.get(link.from);
    if (!span || !link.attributes) continue;
    const set = newValues(link.attributes, actorsOf.get(link.role), span, place, relinking, plan);
    if (!set) continue;
    const at = { target: "annotations", coder: place.coder, article: place.article } as const;
    plan.do({ ...at, op: "change-link", id: link.id, set: { attributes: set } });
  }
}

function attributesByOwner(
  owners: ReadonlyArray<{ id: string; attributes: AttributeDefinition[] }>,
): Map<string, AttributeDefinition[]> {
  const withActor = owners.map(({ id, attributes }) => [id, attributes.filter(isActor)] as const);
  return new Map(withActor.filter(([, attributes]) => attributes.length > 0));
}

function newValues(
  attributes: Attributes,
  definitions: readonly AttributeDefinition[] | undefined,
  span: Span,
  place: WorkPlace,
  { from, to, nameOf }: Relinking,
  plan: PlanBuilder,
): Record<string, string | null> | undefined {
  const set: Record<string, string | null> = {};
  for (const { id, name } of definitions ?? []) {
    const value = attributes[id];
    if (typeof value !== "string" || !from.has(value)) continue;
    set[id] = to?.id ?? null;
    const before = nameOf(value);
    if (to) plan.touch(place, span, "value-changed", { attribute: name, before, after: to.name });
    else plan.touch(place, span, "value-removed", { attribute: name, value: before });
  }
  return Object.keys(set).length > 0 ? set : undefined;
}
