import type { AttributeDefinition, Codebook, Label, LinkRole } from "../model/codebook";

type Parts = Pick<Codebook, "labels" | "roles">;

/** What kind of thing differs. */
export type DifferenceKind =
  | "added"
  | "removed"
  | "renamed"
  | "moved"
  | "retired"
  | "brought-back"
  | "guideline"
  | "examples"
  | "colour"
  | "shape"
  | "key"
  | "snap"
  | "ends"
  | "many"
  | "attribute-added"
  | "attribute-removed"
  | "attribute-renamed"
  | "attribute-moved"
  | "attribute-type"
  | "attribute-required"
  | "attribute-help"
  | "value-added"
  | "value-removed"
  | "value-renamed"
  | "value-moved";

/** One difference between two states of a codebook; the words are in messages/codebook-differences.ts. */
export interface CodebookDifference {
  kind: DifferenceKind;
  of: "label" | "role";
  /** The label or role, by the name it has afterwards (before, if it is gone). */
  id: string;
  name: string;
  /** The attribute concerned, by name. */
  attribute?: string;
  /** The value of a choice concerned, by name. */
  value?: string;
  before?: string;
  after?: string;
}

/** What differs between two states of a codebook: labels first, then roles, each in the order it has afterwards. */
export function diffCodebooks(before: Parts, after: Parts): CodebookDifference[] {
  return [
    ...diffOwners("label", before.labels, after.labels, diffLabels),
    ...diffOwners("role", before.roles, after.roles, diffRoles),
  ];
}

type Found = Omit<CodebookDifference, "of" | "id" | "name">;

function diffOwners<T extends Label | LinkRole>(
  of: "label" | "role",
  before: readonly T[],
  after: readonly T[],
  diff: (before: T, after: T) => Found[],
): CodebookDifference[] {
  const old = new Map(before.map((owner) => [owner.id, owner]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedIds(before, after);
  const about = (owner: T, found: Found): CodebookDifference => ({
    of,
    id: owner.id,
    name: owner.name,
    ...found,
  });
  const gone = before.filter(({ id }) => !kept.has(id)).map((owner) => about(owner, { kind: "removed" }));
  const rest = after.flatMap((owner) => {
    const was = old.get(owner.id);
    if (!was) return [about(owner, { kind: "added" })];
    const found: Found[] = [
      ...changed("renamed", was.name, owner.name),
      ...(moved.has(owner.id) ? [{ kind: "moved" as const }] : []),
      ...diff(was, owner),
      ...changed("key", was.key?.toUpperCase() ?? "", owner.key?.toUpperCase() ?? ""),
      ...diffAttributes(was.attributes, owner.attributes),
    ];
    return found.map((one) => about(owner, one));
  });
  return [...rest, ...gone];
}

function changed(kind: DifferenceKind, before: string, after: string): Found[] {
  return before === after ? [] : [{ kind, before, after }];
}

function diffLabels(before: Label, after: Label): Found[] {
  const retired: Found[] =
    before.retired === after.retired ? [] : [{ kind: after.retired ? "retired" : "brought-back" }];
  const examples = JSON.stringify(before.examples ?? []) !== JSON.stringify(after.examples ?? []);
  return [
    ...retired,
    ...changed("guideline", before.guideline, after.guideline),
    ...(examples ? [{ kind: "examples" as const }] : []),
    ...changed("colour", before.colour, after.colour),
    ...changed("shape", before.shape, after.shape),
    ...changed("snap", before.snap, after.snap),
  ];
}

function diffRoles(before: LinkRole, after: LinkRole): Found[] {
  const ends = ({ from, to }: LinkRole) => `${from.toSorted().join(", ")} → ${to.toSorted().join(", ")}`;
  return [
    ...changed("ends", ends(before), ends(after)),
    ...(before.many === after.many ? [] : changed("many", String(before.many), String(after.many))),
  ];
}

function diffAttributes(
  before: readonly AttributeDefinition[],
  after: readonly AttributeDefinition[],
): Found[] {
  const old = new Map(before.map((attribute) => [attribute.id, attribute]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedIds(before, after);
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...after.flatMap((attribute): Found[] => {
      const was = old.get(attribute.id);
      if (!was) return [{ kind: "attribute-added", attribute: attribute.name }];
      const found: Found[] = [
        ...changed("attribute-renamed", was.name, attribute.name),
        ...(moved.has(attribute.id) ? [{ kind: "attribute-moved" as const }] : []),
        ...changed("attribute-type", was.type, attribute.type),
        ...changed("attribute-required", String(was.required), String(attribute.required)),
        ...changed("attribute-help", was.help ?? "", attribute.help ?? ""),
        ...diffValues(was.values ?? [], attribute.values ?? []),
      ];
      return found.map((one) => ({ ...one, attribute: attribute.name }));
    }),
    ...gone.map(({ name }): Found => ({ kind: "attribute-removed", attribute: name })),
  ];
}

type Value = { id: string; name: string };

function diffValues(before: readonly Value[], after: readonly Value[]): Found[] {
  const old = new Map(before.map((value) => [value.id, value]));
  const kept = new Set(after.map(({ id }) => id));
  const moved = movedIds(before, after);
  return [
    ...after.flatMap(({ id, name }): Found[] => {
      const was = old.get(id);
      if (!was) return [{ kind: "value-added", value: name }];
      return [
        ...changed("value-renamed", was.name, name).map((one) => ({ ...one, value: name })),
        ...(moved.has(id) ? [{ kind: "value-moved" as const, value: name }] : []),
      ];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ name }): Found => ({ kind: "value-removed", value: name })),
  ];
}

/**
 * The fewest items that have to be picked up and put down elsewhere to get from one order to the other: those that
 * are not in a longest run that keeps its order. What was added or removed moves nothing.
 */
function movedIds(before: readonly Value[], after: readonly Value[]): ReadonlySet<string> {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  const common = after.map(({ id }) => id).filter((id) => place.has(id));
  const runs: string[][] = [];
  for (const id of common) {
    const at = place.get(id) ?? 0;
    const fitting = runs.filter((run) => (place.get(run.at(-1) ?? "") ?? -1) < at);
    const longest = fitting.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, id]);
  }
  const staying = new Set(runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(common.filter((id) => !staying.has(id)));
}
