import type { ProblemList } from "../markup/problem-list";
import type { Cas, Structure, TypeSystem } from "./cas";

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the JSON form of a CAS (0.4.0); undefined, and a problem, when it is something else. */
export function readCasJson(text: string, file: string, problems: ProblemList): Cas | undefined {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    problems.add(file, `It is no JSON: ${error instanceof Error ? error.message : "damaged"}.`);
    return undefined;
  }
  const listed = isRecord(root) ? root["%FEATURE_STRUCTURES"] : undefined;
  if (!isRecord(root) || typeof listed !== "object" || listed === null) {
    problems.add(file, "It has no %FEATURE_STRUCTURES.");
    return undefined;
  }
  // Older drafts have an object by id instead of a list.
  const entries: Array<[string, unknown]> = Array.isArray(listed)
    ? listed.map((entry: unknown) => [isRecord(entry) ? idText(entry["%ID"]) : "", entry])
    : Object.entries(listed);
  const cas: Cas = { sofas: [], structures: [], types: typesOf(root["%TYPES"]) };
  for (const [index, [id, entry]] of entries.entries()) {
    const where = `${file}, feature structure ${id || index + 1}`;
    if (!isRecord(entry) || typeof entry["%TYPE"] !== "string") problems.add(where, "It has no %TYPE.");
    else if (entry["%TYPE"] === "uima.cas.Sofa") {
      const said = entry.sofaString;
      cas.sofas.push({
        ...{ id, name: idText(entry.sofaID) },
        text: typeof said === "string" ? said : null,
      });
    } else cas.structures.push(structureOf(id, entry["%TYPE"], entry, where));
  }
  return cas;
}

/** An id or a name as text; ids may be numbers. */
function idText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function typesOf(listed: unknown): TypeSystem {
  const types: TypeSystem = new Map();
  for (const [name, described] of Object.entries(isRecord(listed) ? listed : {})) {
    if (!isRecord(described)) continue;
    const features = new Map<string, string>();
    for (const [feature, said] of Object.entries(described)) {
      if (isRecord(said) && typeof said["%RANGE"] === "string") features.set(feature, said["%RANGE"]);
    }
    types.set(name, { parent: idText(described["%SUPER_TYPE"]), features });
  }
  return types;
}

/** Keys: `@name` points to others, `#name` is a number JSON has no form for, `^name` an offset; `%name` is the format's. */
function structureOf(id: string, type: string, entry: Json, where: string): Structure {
  const structure: Structure = { id, type, sofa: "", values: new Map(), refs: new Map(), where };
  for (const [key, value] of Object.entries(entry)) {
    if (key.startsWith("%")) {
      // The elements of an array.
      if (key === "%ELEMENTS" && Array.isArray(value)) structure.refs.set("elements", value.map(String));
    } else if (key === "@sofa") structure.sofa = String(value);
    else if (key === "begin" || key === "^begin") structure.begin = offset(value);
    else if (key === "end" || key === "^end") structure.end = offset(value);
    else if (key.startsWith("@")) {
      if (value !== null) structure.refs.set(key.slice(1), [value].flat().map(String));
    } else addValue(structure, key.replace(/^[#^]/u, ""), value);
  }
  return structure;
}

function offset(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : Number.NaN;
}

function addValue(structure: Structure, name: string, value: unknown): void {
  if (value === null || value === undefined) return;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    structure.values.set(name, value);
  } else if (Array.isArray(value)) {
    const texts = value.map((item: unknown) => (typeof item === "string" ? item : JSON.stringify(item)));
    structure.values.set(name, texts);
  } else structure.values.set(name, JSON.stringify(value));
}
