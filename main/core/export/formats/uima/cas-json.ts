import type { Cas, FeatureStructure } from "./cas";
import { type TypeDefinition, typeSystemJson } from "./type-system";

type JsonStructure = Record<string, string | number>;

interface JsonFile {
  "%TYPES": Record<string, unknown>;
  "%FEATURE_STRUCTURES": JsonStructure[];
  "%VIEWS": Record<string, { "%SOFA": number; "%MEMBERS": number[] }>;
}

const view = "_InitialView";

/** A CAS as CAS JSON 0.4.0 with its types. Offsets count UTF-16 units, as in UIMA; the draft leaves that open. */
export function formatCasJson({ text, language, structures }: Cas, types: readonly TypeDefinition[]): string {
  const lines = structures.map(({ id, type, begin, end, texts, references }, at): JsonStructure => {
    const pointers = Object.entries(references).map(([name, to]) => [`@${name}`, to] as const);
    return {
      ...{ "%ID": id, "%TYPE": type, "@sofa": 1, begin, end },
      ...(at === 0 ? { language } : {}),
      ...texts,
      ...Object.fromEntries(pointers),
    };
  });
  const sofa: JsonStructure = {
    "%ID": 1,
    "%TYPE": "uima.cas.Sofa",
    sofaNum: 1,
    sofaID: view,
    mimeType: "text/plain",
    sofaString: text,
  };
  const file: JsonFile = {
    "%TYPES": typeSystemJson(types),
    "%FEATURE_STRUCTURES": [sofa, ...lines],
    "%VIEWS": { [view]: { "%SOFA": 1, "%MEMBERS": structures.map(({ id }) => id) } },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads CAS JSON with one view. Throws Error when it has no text. */
export function parseCasJson(content: string): Cas {
  const file = JSON.parse(content) as JsonFile;
  const all = file["%FEATURE_STRUCTURES"];
  const sofa = all.find((structure) => structure["%TYPE"] === "uima.cas.Sofa");
  if (typeof sofa?.sofaString !== "string") throw new Error("there is no text in it");
  const document = all.find((structure) => structure.language !== undefined);
  return {
    text: sofa.sofaString,
    language: String(document?.language ?? ""),
    structures: all.filter((structure) => structure !== sofa).map(structureOf),
  };
}

function structureOf(json: JsonStructure): FeatureStructure {
  const { "%ID": id, "%TYPE": type, begin, end, ...fields } = json;
  const texts: Record<string, string> = {};
  const references: Record<string, number> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith("@")) references[name.slice(1)] = Number(value);
    else texts[name] = String(value);
  }
  return { id: Number(id), type: String(type), begin: Number(begin), end: Number(end), texts, references };
}
