import type { AttributeDefinition } from "#shared/model/codebook";
import { idFor } from "../../state/codebook-names";

type Values = NonNullable<AttributeDefinition["values"]>;

/** The values one a line; the id behind "=" where it does not follow from the name. */
export function writeValues(values: Values): string {
  return values
    .map(({ id, name }) => (idFor(name, new Set(), "value") === id ? name : `${name} = ${id}`))
    .join("\n");
}

/**
 * The values that were typed. A value keeps its id when only its name was changed: what was tagged with it stays
 * tagged. Lines of nothing count for nothing.
 */
export function readValues(typed: string, before: Values): Values {
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  const parts = lines.map((line) => {
    const [, name = line, id] = /^(.*?)\s+=\s+(\S+)\s*$/.exec(line) ?? [];
    return { name: name.trim(), id };
  });
  const kept = new Map(before.map((value) => [value.name, value.id]));
  const renamed = new Set(before.map(({ name }) => name));
  for (const { name } of parts) renamed.delete(name);
  const taken = new Set<string>();
  return parts.map(({ name, id }, index) => {
    // The line in the place of a value that is gone is that value under a new name.
    const there = before[index];
    const sameLine =
      there && renamed.has(there.name) && lines.length === before.length ? there.id : undefined;
    const wanted = id ?? kept.get(name) ?? sameLine;
    const unique = wanted !== undefined && !taken.has(wanted) ? wanted : idFor(name, taken, "value");
    taken.add(unique);
    return { id: unique, name };
  });
}
