import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { AttributeDefinition, Codebook } from "#shared/model/codebook";
import { asciiName, Slugs } from "../standoff-parts/slugs";

/** An attribute brat can show: its values are a closed list. */
export interface BratAttribute {
  type: "choice" | "choices" | "yes-no";
  title: string;
  labels: string[];
  values: string[];
}

type NameTable = Record<string, string>;

/** `names.json`: which id each of brat's names stands for. */
export interface NamesFile {
  labels: NameTable;
  roles: NameTable;
  attributes: NameTable;
  values: NameTable;
}

/** The names brat knows labels, roles, attributes and values by: it allows Latin letters, digits, "_" and "-". */
export class BratNames {
  readonly labels = new Slugs(asciiName);
  readonly roles = new Slugs(asciiName);
  readonly attributes = new Slugs(asciiName);
  readonly values = new Slugs(asciiName);
  readonly shown: ReadonlyMap<string, BratAttribute>;
  /** Labels that spans with links between them really have, by role. */
  readonly used = new Map<string, { from: Set<string>; to: Set<string> }>();

  constructor(codebook: Codebook | null) {
    this.shown = shownAttributes(codebook);
    for (const { id } of codebook?.labels ?? []) this.labels.of(id);
    for (const { id } of codebook?.roles ?? []) this.roles.of(id);
    for (const [id, { values }] of this.shown) {
      this.attributes.of(id);
      for (const value of values) this.values.of(value);
    }
  }

  /** The name of a relation between spans of these labels. */
  relation(role: string, from: string, to: string): string {
    const used = this.used.get(role) ?? { from: new Set(), to: new Set() };
    this.used.set(role, { from: used.from.add(from), to: used.to.add(to) });
    return this.roles.of(role);
  }

  /** Attributes of a span as pairs of brat's names; `rest` are those brat has no values for. */
  toBrat(
    label: string,
    attributes: Attributes,
  ): { pairs: Array<[name: string, value: string]>; rest: Attributes } {
    const pairs: Array<[string, string]> = [];
    const rest: Attributes = {};
    for (const [id, value] of Object.entries(attributes)) {
      const values = this.#valuesOf(label, id, value);
      if (values)
        pairs.push(...values.map((own): [string, string] => [this.attributes.of(id), this.values.of(own)]));
      else Object.defineProperty(rest, id, { value, enumerable: true, configurable: true, writable: true });
    }
    return { pairs, rest };
  }

  #valuesOf(label: string, id: string, value: AttributeValue): string[] | undefined {
    const attribute = this.shown.get(id);
    // brat takes an attribute only where its configuration has it.
    if (!attribute?.labels.includes(label)) return undefined;
    if (attribute.type === "yes-no") return typeof value === "boolean" ? [value ? "yes" : "no"] : undefined;
    const isKnown = (item: string) => attribute.values.includes(item);
    if (attribute.type === "choice") return typeof value === "string" && isKnown(value) ? [value] : undefined;
    const isList = Array.isArray(value) && value.length > 0 && new Set(value).size === value.length;
    return isList && value.every(isKnown) ? value : undefined;
  }

  file(): NamesFile {
    const table = (slugs: Slugs): NameTable => Object.fromEntries(slugs.table());
    return {
      labels: table(this.labels),
      roles: table(this.roles),
      attributes: table(this.attributes),
      values: table(this.values),
    };
  }
}

/** Attributes with a closed list of values, those of the same id together where they are of one type. */
function shownAttributes(codebook: Codebook | null): Map<string, BratAttribute> {
  const shown = new Map<string, BratAttribute>();
  for (const label of codebook?.labels ?? []) {
    for (const definition of label.attributes) {
      const { id, name, type } = definition;
      if (type !== "choice" && type !== "choices" && type !== "yes-no") continue;
      const known = shown.get(id) ?? { type, title: name, labels: [], values: [] };
      if (known.type !== type) continue;
      known.labels.push(label.id);
      known.values = [...new Set([...known.values, ...valuesOf(definition)])];
      if (known.values.length > 0) shown.set(id, known);
    }
  }
  return shown;
}

function valuesOf({ type, values }: AttributeDefinition): string[] {
  return type === "yes-no" ? ["yes", "no"] : (values ?? []).map(({ id }) => id);
}

/** What `pairs` say, with the types of the codebook. */
export function fromBrat(
  pairs: ReadonlyArray<readonly [name: string, value: string]>,
  names: NamesFile,
  shown: ReadonlyMap<string, BratAttribute>,
): Attributes {
  const found = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const id = named(names.attributes, name);
    found.set(id, [...(found.get(id) ?? []), named(names.values, value)]);
  }
  return Object.fromEntries(
    [...found].map(([id, values]): [string, AttributeValue] => {
      const type = shown.get(id)?.type;
      if (type === "yes-no") return [id, values[0] === "yes"];
      return [id, type === "choices" ? values : (values[0] ?? "")];
    }),
  );
}

/** What a name stands for. Throws Error when the table does not have it. */
export function named(table: NameTable, name: string): string {
  const source = Object.hasOwn(table, name) ? table[name] : undefined;
  if (source === undefined) throw new Error(`names.json does not say what “${name}” stands for`);
  return source;
}
