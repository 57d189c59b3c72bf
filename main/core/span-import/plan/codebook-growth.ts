import type { MappingTarget, SpanMapping } from "#shared/ipc/span-import-types";
import type { AttributeDefinition, Codebook, Label, LinkRole } from "#shared/model/codebook";
import { IdSupply } from "../../codebook/ids";
import type { ForeignDataset, ForeignDefinition } from "../foreign";
import { distinctLook } from "../mapping/label-colours";
import { attributesOf } from "../mapping/propose";
import { mostValues, type Usage, type ValueUsage } from "./usage";

/** What an attribute of the file becomes. */
export type AttributeTarget = { to: "attribute"; id: string } | { to: "note" } | undefined;

/** The codebook an import leads to, and what the names of the file are in it. */
export interface GrownCodebook {
  labels: Label[];
  roles: LinkRole[];
  /** Names that were made. */
  made: { labels: string[]; attributes: string[]; roles: string[] };
  /** By the file's name; names that become nothing are missing. */
  labelIds: Map<string, string>;
  roleIds: Map<string, string>;
  attributeTargets: Map<string, AttributeTarget>;
}

/** Adds what a mapping calls for to a codebook: labels, attributes where they are used, roles. Takes nothing away. */
export function growCodebook(
  codebook: Codebook,
  mapping: SpanMapping,
  dataset: ForeignDataset,
  usage: Usage,
): GrownCodebook {
  return new Growth(codebook, mapping, dataset, usage).grow();
}

class Growth {
  readonly #mapping: SpanMapping;
  readonly #dataset: ForeignDataset;
  readonly #usage: Usage;
  readonly #labels: Label[];
  readonly #roles: LinkRole[];
  readonly #definitions = new Map<string, AttributeDefinition>();
  readonly #made: GrownCodebook["made"] = { labels: [], attributes: [], roles: [] };
  readonly #labelIds = new Map<string, string>();
  readonly #roleIds = new Map<string, string>();
  readonly #attributes = new Map<string, AttributeTarget>();
  /** Ids of attributes that are made. */
  readonly #madeIds = new Set<string>();

  constructor(codebook: Codebook, mapping: SpanMapping, dataset: ForeignDataset, usage: Usage) {
    this.#mapping = mapping;
    this.#dataset = dataset;
    this.#usage = usage;
    this.#labels = [...codebook.labels];
    this.#roles = [...codebook.roles];
    for (const attribute of attributesOf(codebook)) this.#definitions.set(attribute.id, attribute);
  }

  grow(): GrownCodebook {
    this.#growAttributes();
    this.#growLabels();
    this.#growRoles();
    this.#spreadAttributes();
    const { labelIds, roleIds, attributeTargets } = {
      ...{ labelIds: this.#labelIds, roleIds: this.#roleIds, attributeTargets: this.#attributes },
    };
    return {
      labels: this.#labels,
      roles: this.#roles,
      made: this.#made,
      labelIds,
      roleIds,
      attributeTargets,
    };
  }

  #growAttributes(): void {
    const supply = supplyOf([...this.#definitions.keys()]);
    const made = new Map<string, string>();
    for (const [name, used] of this.#usage.attributes) {
      const target = targetOf(this.#mapping.attributes, name);
      if (target?.to === "note") this.#attributes.set(name, { to: "note" });
      else if (target?.to === "attribute" && this.#definitions.has(target.id)) {
        this.#attributes.set(name, { to: "attribute", id: target.id });
      } else if (target?.to === "new") {
        // Names that become new under one name become one.
        let id = made.get(target.name);
        if (id === undefined) {
          id = supply.take(name, target.name, "attribute");
          made.set(target.name, id);
          this.#definitions.set(id, this.#newAttribute(id, name, target.name, used));
          this.#madeIds.add(id);
          this.#made.attributes.push(target.name);
        }
        this.#attributes.set(name, { to: "attribute", id });
      }
    }
  }

  #newAttribute(id: string, name: string, display: string, used: ValueUsage): AttributeDefinition {
    const own = this.#dataset.codebook && attributesOf(this.#dataset.codebook).find((one) => one.id === name);
    if (own) return { ...own, id, name: display, required: false };
    const said = this.#definition("attribute", name);
    return { id, name: display, required: false, ...kindOf(used, said?.values ?? []) };
  }

  #growLabels(): void {
    const supply = supplyOf(this.#labels.map(({ id }) => id));
    const made = new Map<string, string>();
    for (const [name, used] of this.#usage.labels) {
      const target = targetOf(this.#mapping.labels, name);
      if (target?.to === "label" && this.#labels.some(({ id }) => id === target.id)) {
        this.#labelIds.set(name, target.id);
      } else if (target?.to === "new") {
        let id = made.get(target.name);
        if (id === undefined) {
          id = supply.take(this.#dataset.codebook ? name : undefined, target.name, "label");
          made.set(target.name, id);
          const label = this.#newLabel(id, name, this.#freeName(target.name), used);
          this.#labels.push(label);
          this.#made.labels.push(label.name);
        }
        this.#labelIds.set(name, id);
      }
    }
  }

  /** Two labels in use never have the same name. */
  #freeName(wanted: string): string {
    const taken = new Set(this.#labels.filter(({ retired }) => !retired).map(({ name }) => folded(name)));
    let name = wanted;
    for (let number = 2; taken.has(folded(name)); number++) name = `${wanted} (${number})`;
    return name;
  }

  #newLabel(id: string, name: string, display: string, used: { count: number; length: number }): Label {
    const own = this.#dataset.codebook?.labels.find((label) => label.id === name);
    const active = this.#labels.filter(({ retired }) => !retired);
    if (own) {
      const { key, ...rest } = own;
      const isFree = key !== undefined && !active.some((label) => label.key === key);
      const attributes = own.attributes.flatMap((attribute) => this.#carried(attribute));
      return { ...rest, ...(isFree ? { key } : {}), id, name: display, attributes, retired: false };
    }
    const said = this.#definition("label", name);
    return {
      ...{ id, name: display, ...distinctLook(active, said?.colour) },
      // Names are tagged by the word, what people say by the sentence.
      snap: used.length / Math.max(1, used.count) > 40 ? "sentence" : "word",
      ...{ attributes: [], guideline: said?.guideline ?? "", retired: false },
    };
  }

  /** An attribute of a label that comes along, as what it becomes here. */
  #carried(attribute: AttributeDefinition): AttributeDefinition[] {
    if (!this.#usage.attributes.has(attribute.id)) return [attribute];
    const target = this.#attributes.get(attribute.id);
    const definition = target?.to === "attribute" ? this.#definitions.get(target.id) : undefined;
    // Of one id, but with values of its own: a claim's stance is not that of a link.
    if (definition && this.#madeIds.has(definition.id)) {
      return [{ ...attribute, id: definition.id, name: definition.name, required: false }];
    }
    return definition ? [definition] : [];
  }

  #growRoles(): void {
    const supply = supplyOf(this.#roles.map(({ id }) => id));
    const made = new Map<string, string>();
    for (const [name, used] of this.#usage.roles) {
      const target = targetOf(this.#mapping.roles, name);
      if (target?.to === "role" && this.#roles.some(({ id }) => id === target.id)) {
        this.#roleIds.set(name, target.id);
      } else if (target?.to === "new") {
        const ends = this.#endsOf(used);
        let id = made.get(target.name);
        if (id === undefined) {
          id = supply.take(this.#dataset.codebook ? name : undefined, target.name, "link");
          made.set(target.name, id);
          this.#roles.push(this.#newRole(id, name, target.name, ends));
          this.#made.roles.push(target.name);
        } else this.#widen(id, ends);
        this.#roleIds.set(name, id);
      }
    }
  }

  #endsOf({ from, to, entries }: { from: Set<string>; to: Set<string>; entries: Set<string> }) {
    const ids = (names: Set<string>) => [
      ...new Set([...names].flatMap((name) => this.#labelIds.get(name) ?? [])),
    ];
    return { from: ids(from), to: [...ids(to), ...entries] };
  }

  #newRole(id: string, name: string, display: string, ends: { from: string[]; to: string[] }): LinkRole {
    const own = this.#dataset.codebook?.roles.find((role) => role.id === name);
    if (!own) return { id, name: display, ...ends, many: true, attributes: [] };
    const { key: _key, ...rest } = own;
    const mapped = (ids: readonly string[]) =>
      ids.flatMap((end) => this.#labelIds.get(end) ?? (isEntry(end) || this.#hasLabel(end) ? [end] : []));
    const from = [...new Set([...mapped(own.from), ...ends.from])];
    const to = [...new Set([...mapped(own.to), ...ends.to])];
    const attributes = own.attributes.flatMap((attribute) => this.#carried(attribute));
    return { ...rest, id, name: display, from, to, attributes };
  }

  #widen(id: string, ends: { from: string[]; to: string[] }): void {
    const at = this.#roles.findIndex((role) => role.id === id);
    const role = this.#roles[at];
    if (!role) return;
    const from = [...new Set([...role.from, ...ends.from])];
    this.#roles[at] = { ...role, from, to: [...new Set([...role.to, ...ends.to])] };
  }

  #hasLabel(id: string): boolean {
    return this.#labels.some((label) => label.id === id);
  }

  /** Gives labels and roles the attributes their spans and links have in the file. */
  #spreadAttributes(): void {
    for (const [name, { attributes }] of this.#usage.labels) {
      const at = this.#labels.findIndex(({ id }) => id === this.#labelIds.get(name));
      const label = this.#labels[at];
      const grown = label && this.#with(label.attributes, attributes);
      if (label && grown && grown !== label.attributes) this.#labels[at] = { ...label, attributes: grown };
    }
    for (const [name, { attributes }] of this.#usage.roles) {
      const at = this.#roles.findIndex(({ id }) => id === this.#roleIds.get(name));
      const role = this.#roles[at];
      const grown = role && this.#with(role.attributes, attributes);
      if (role && grown && grown !== role.attributes) this.#roles[at] = { ...role, attributes: grown };
    }
  }

  #with(known: AttributeDefinition[], names: ReadonlySet<string>): AttributeDefinition[] {
    const added: AttributeDefinition[] = [];
    const ids = new Set(known.map(({ id }) => id));
    for (const name of names) {
      const target = this.#attributes.get(name);
      const definition = target?.to === "attribute" ? this.#definitions.get(target.id) : undefined;
      if (!definition || ids.has(definition.id)) continue;
      ids.add(definition.id);
      added.push(definition);
    }
    return added.length === 0 ? known : [...known, ...added];
  }

  #definition(kind: ForeignDefinition["kind"], name: string): ForeignDefinition | undefined {
    return this.#dataset.definitions.find((one) => one.kind === kind && one.name === name);
  }
}

/** What a mapping says of a name; names may be "constructor". */
export function targetOf(targets: Record<string, MappingTarget>, name: string): MappingTarget | undefined {
  return Object.hasOwn(targets, name) ? targets[name] : undefined;
}

function supplyOf(taken: readonly string[]): IdSupply {
  const supply = new IdSupply();
  for (const id of taken) supply.take(id, id, id);
  return supply;
}

function isEntry(end: string): boolean {
  return end === "actor-entry" || end === "statement";
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLocaleLowerCase();
}

const longestValue = 80;

/** The type a new attribute gets: what all its values fit. */
function kindOf(
  { types, values, count }: ValueUsage,
  said: readonly string[],
): Pick<AttributeDefinition, "type" | "values"> {
  const [only] = types.size === 1 ? [...types] : [];
  if (only === "boolean" && said.length === 0) return { type: "yes-no" };
  if (only === "number" && said.length === 0) return { type: "number" };
  const all = [...new Set([...said, ...values])];
  const isShort = all.every(
    (value) => value.trim() !== "" && value.length <= longestValue && !value.includes("\n"),
  );
  // Values that hardly ever come again are words, not choices.
  const isFew =
    values.size <= mostValues && (said.length > 0 || values.size <= 3 || values.size * 2 <= count);
  const list = all.map((value) => ({ id: value, name: value }));
  if (types.has("list"))
    return isShort && values.size <= mostValues ? { type: "choices", values: list } : { type: "text" };
  return isShort && isFew ? { type: "choice", values: list } : { type: "text" };
}
