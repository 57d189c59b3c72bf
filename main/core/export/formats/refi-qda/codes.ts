import { guidOf } from "#core/codebook/ids";
import { escapeXml, formatCode } from "#core/codebook/write-qdc";
import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";

/** An attribute whose values are codes of their own. */
interface CodedAttribute {
  type: "choice" | "choices";
  title: string;
  values: Map<string, string>;
}

const valueGuid = (attribute: string, value: string) => guidOf(`attribute/${attribute}/value/${value}`);
const labelGuid = (label: string) => guidOf(`label/${label}`);

/** The codes of a project: its labels, and the values of attributes that are chosen from a list. */
export class Codes {
  readonly #codebook: Codebook | null;
  readonly #attributes = new Map<string, CodedAttribute>();
  /** What each GUID stands for. */
  readonly #labels = new Map<string, string>();
  readonly #values = new Map<string, { attribute: string; value: string }>();
  /** Labels of spans that the codebook does not have. */
  readonly #unknown = new Set<string>();

  constructor(codebook: Codebook | null) {
    this.#codebook = codebook;
    for (const label of codebook?.labels ?? []) {
      this.#labels.set(labelGuid(label.id), label.id);
      for (const { id, name, type, values } of label.attributes) {
        if (type !== "choice" && type !== "choices") continue;
        const known = this.#attributes.get(id) ?? { type, title: name, values: new Map<string, string>() };
        if (known.type !== type || !values?.length) continue;
        this.#attributes.set(id, known);
        for (const value of values) {
          if (!known.values.has(value.id)) known.values.set(value.id, value.name);
          this.#values.set(valueGuid(id, value.id), { attribute: id, value: value.id });
        }
      }
    }
  }

  /** The GUID of a label's code. */
  ofLabel(label: string): string {
    const guid = labelGuid(label);
    if (!this.#labels.has(guid)) {
      this.#labels.set(guid, label);
      this.#unknown.add(label);
    }
    return guid;
  }

  /** Attributes as GUIDs of codes; `rest` are those without codes. */
  ofAttributes(attributes: Attributes): { guids: string[]; rest: Attributes } {
    const guids: string[] = [];
    const rest: Attributes = {};
    for (const [id, value] of Object.entries(attributes)) {
      const values = this.#codedValues(id, value);
      if (values) guids.push(...values.map((own) => valueGuid(id, own)));
      else Object.defineProperty(rest, id, { value, enumerable: true, configurable: true, writable: true });
    }
    return { guids, rest };
  }

  #codedValues(id: string, value: AttributeValue): string[] | undefined {
    const attribute = this.#attributes.get(id);
    if (!attribute) return undefined;
    const isKnown = (item: string) => attribute.values.has(item);
    if (attribute.type === "choice") return typeof value === "string" && isKnown(value) ? [value] : undefined;
    const isList = Array.isArray(value) && value.length > 0 && new Set(value).size === value.length;
    return isList && value.every(isKnown) ? value : undefined;
  }

  /** Learns a code of a file that is not in the codebook: its name is the label. */
  learn(guid: string, name: string): void {
    if (!this.#values.has(guid) && !this.#labels.has(guid) && labelGuid(name) === guid) {
      this.#labels.set(guid, name);
    }
  }

  /** The label and attributes that codes with these GUIDs stand for. Throws Error on codes that stand for nothing. */
  read(guids: readonly string[]): { label: string; attributes: Attributes } {
    let label: string | undefined;
    const attributes: Attributes = {};
    for (const guid of guids) {
      const known = this.#values.get(guid);
      if (!known) {
        label = this.#labels.get(guid);
        if (label === undefined) throw new Error(`there is no code ${guid}`);
        continue;
      }
      const { attribute, value } = known;
      const before = attributes[attribute];
      const isList = this.#attributes.get(attribute)?.type === "choices";
      attributes[attribute] = isList ? [...(Array.isArray(before) ? before : []), value] : value;
    }
    if (label === undefined) throw new Error("a selection has no label");
    return { label, attributes };
  }

  /** The code book as it stands in a project. */
  format(): string {
    const names = new CodeNames([
      ...(this.#codebook?.labels ?? []).map(({ name }) => name),
      ...this.#unknown,
    ]);
    const labels = (this.#codebook?.labels ?? []).map(formatCode);
    const unknown = [...this.#unknown].map((label) => code(labelGuid(label), label, true));
    const attributes = [...this.#attributes].map(([id, { title, values }]) => {
      const group = names.take(title, id);
      const inner = [...values].map(
        ([value, name]) => `      ${code(valueGuid(id, value), names.take(name, `${group}: ${name}`), true)}`,
      );
      const opening = code(guidOf(`attribute/${id}`), group, false).replace("/>", ">");
      return [`    ${opening}`, ...inner, "    </Code>"].join("\n");
    });
    const codes = [...labels, ...unknown.map((line) => `    ${line}`), ...attributes];
    if (codes.length === 0) return "";
    return ["<CodeBook>", "  <Codes>", ...codes, "  </Codes>", "</CodeBook>"].join("\n");
  }
}

/** Gives out names, none twice: some programs take codes of one name for one code. */
class CodeNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  /** `name` if it is free, else `other`, with a number behind it if need be. */
  take(name: string, other: string): string {
    let free = this.#isFree(name) ? name : other;
    for (let number = 2; !this.#isFree(free); number++) free = `${other} (${number})`;
    this.#taken.add(free.toLowerCase());
    return free;
  }

  #isFree(name: string): boolean {
    return name !== "" && !this.#taken.has(name.toLowerCase());
  }
}

function code(guid: string, name: string, isCodable: boolean): string {
  return `<Code guid="${guid}" name="${escapeXml(name)}" isCodable="${isCodable}"/>`;
}
