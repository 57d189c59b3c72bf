import type { AttributeValue } from "#shared/model/annotations";
import type { ForeignDocument } from "../foreign";

/** How the names of a dataset are used: what new labels, attributes and roles are made after. */
export interface Usage {
  labels: Map<string, { attributes: Set<string>; count: number; length: number }>;
  attributes: Map<string, ValueUsage>;
  roles: Map<string, { from: Set<string>; to: Set<string>; entries: Set<string>; attributes: Set<string> }>;
}

/** The values of one attribute. */
export interface ValueUsage {
  types: Set<"boolean" | "number" | "string" | "list">;
  /** Distinct values in words, at most one more than `mostValues`. */
  values: Set<string>;
  count: number;
}

/** An attribute with more values than these is no choice. */
export const mostValues = 40;

/** Looks through all spans and links once. `wanted` are names to be made although nothing is called by them. */
export function usageOf(
  documents: readonly ForeignDocument[],
  wanted: { labels: readonly string[]; roles: readonly string[] } = { labels: [], roles: [] },
): Usage {
  const usage: Usage = { labels: new Map(), attributes: new Map(), roles: new Map() };
  for (const { spans, links } of documents) {
    const labels = new Map<string, string>();
    for (const span of spans) {
      labels.set(span.key, span.label);
      const label = known(usage.labels, span.label, unusedLabel);
      label.count++;
      const [first, last] = [span.pieces[0], span.pieces.at(-1)];
      label.length += span.quote?.length ?? (first && last ? last.end - first.start : 0);
      for (const [name, value] of Object.entries(span.attributes)) {
        label.attributes.add(name);
        addValue(usage, name, value);
      }
    }
    for (const link of links) {
      const role = known(usage.roles, link.role, unusedRole);
      role.from.add(labels.get(link.from) ?? "");
      if (link.to.kind === "span") role.to.add(labels.get(link.to.key) ?? "");
      else role.entries.add(link.to.kind === "actor" ? "actor-entry" : "statement");
      for (const [name, value] of Object.entries(link.attributes)) {
        role.attributes.add(name);
        addValue(usage, name, value);
      }
    }
  }
  for (const name of wanted.labels) known(usage.labels, name, unusedLabel);
  for (const name of wanted.roles) known(usage.roles, name, unusedRole);
  return usage;
}

function unusedLabel() {
  return { attributes: new Set<string>(), count: 0, length: 0 };
}

function unusedRole() {
  return {
    ...{ from: new Set<string>(), to: new Set<string>(), entries: new Set<string>() },
    attributes: new Set<string>(),
  };
}

function addValue(usage: Usage, name: string, value: AttributeValue): void {
  const attribute = known(usage.attributes, name, () => ({ types: new Set(), values: new Set(), count: 0 }));
  attribute.count++;
  attribute.types.add(Array.isArray(value) ? "list" : (typeof value as "boolean" | "number" | "string"));
  for (const one of Array.isArray(value) ? value : [String(value)]) {
    if (attribute.values.size <= mostValues) attribute.values.add(one);
  }
}

function known<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
