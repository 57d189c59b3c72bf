/** A feature structure of a CAS with the features that hold values and those that point to others. */
export interface Structure {
  id: string;
  /** The whole name of its type. */
  type: string;
  /** The id of the text it is about; "" for none. */
  sofa: string;
  begin?: number;
  end?: number;
  values: Map<string, string | number | boolean | string[]>;
  refs: Map<string, string[]>;
  /** Where it stands, for problems. */
  where: string;
}

/** A text of a CAS: its "subject of analysis". */
export interface Sofa {
  id: string;
  name: string;
  text: string | null;
}

/** The types a file knows: what each comes from, and what its features hold. */
export type TypeSystem = Map<string, { parent: string; features: Map<string, string> }>;

export interface Cas {
  sofas: Sofa[];
  structures: Structure[];
  types: TypeSystem;
}

const primitives = /^uima\.cas\.(?:String|Boolean|Byte|Short|Integer|Long|Float|Double)(?:Array)?$/u;
const numbers = /^uima\.cas\.(?:Byte|Short|Integer|Long|Float|Double)$/u;

/** What a feature of a type holds, by the type system; "" when it does not say. */
export function rangeOf(types: TypeSystem, type: string, feature: string): string {
  let name = type;
  for (let depth = 0; depth < 100; depth++) {
    const known = types.get(name);
    if (!known) return "";
    const range = known.features.get(feature);
    if (range !== undefined) return range;
    name = known.parent;
  }
  return "";
}

/** Whether a feature of this range holds other feature structures; undefined when nothing is known. */
export function pointsElsewhere(types: TypeSystem, range: string): boolean | undefined {
  if (range === "") return undefined;
  if (primitives.test(range) || range === "uima.cas.StringList") return false;
  // A type of its own that comes from String is a list of allowed values.
  return types.get(range)?.parent !== "uima.cas.String";
}

/** A value as its type has it: texts stay texts unless the type system says otherwise. */
export function typedValue(text: string, range: string): string | number | boolean {
  if (range === "uima.cas.Boolean" && /^(?:true|false)$/u.test(text)) return text === "true";
  if (numbers.test(range) && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  return text;
}

/** An offset as a number; undefined when it is none. */
export function offsetOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,10}$/u.test(text) ? Number(text) : undefined;
}
