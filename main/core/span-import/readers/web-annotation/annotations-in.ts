import type { ProblemList } from "../markup/problem-list";

export type Json = Record<string, unknown>;

/** An annotation as the file has it, and where it stands. */
export interface FoundAnnotation {
  json: Json;
  where: string;
}

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object a JSON text stands for; undefined for all else. */
export function jsonObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A value as a list: nothing is none, one thing is one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of a value, or of its `@value` or `value`; "" when there is none. */
export function textOfValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return textOfValue(value[0]);
  if (isRecord(value)) return textOfValue(value["@value"] ?? value.value ?? value.label ?? value.name);
  return "";
}

const deepest = 8;

/**
 * The annotations of a file: one, a list, a page, a collection, the rows of Hypothesis, or one a line. What is no
 * annotation is a problem.
 */
export function annotationsIn(text: string, file: string, problems: ProblemList): FoundAnnotation[] {
  const found: FoundAnnotation[] = [];
  try {
    collect(JSON.parse(text), file, 0, found, problems);
  } catch (error) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const isLines = lines.length > 1 && lines[0]?.trim().startsWith("{") && lines[0].trim().endsWith("}");
    if (!isLines) {
      problems.add(file, `It is no JSON: ${error instanceof Error ? error.message : "damaged"}.`);
      return [];
    }
    for (const [index, line] of lines.entries()) {
      const where = `${file}, line ${index + 1}`;
      try {
        collect(JSON.parse(line), where, 0, found, problems);
      } catch {
        problems.add(where, "The line is no JSON.");
      }
    }
  }
  return found;
}

function collect(
  value: unknown,
  where: string,
  depth: number,
  found: FoundAnnotation[],
  problems: ProblemList,
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (depth < deepest) collect(item, `${where}, entry ${index + 1}`, depth + 1, found, problems);
    }
  } else if (!isRecord(value)) problems.add(where, "This is no annotation.");
  else if (value.target !== undefined) found.push({ json: value, where });
  else {
    const inner = value.items ?? value.rows ?? value.annotations ?? value["@graph"] ?? value.first;
    if (isRecord(inner) || Array.isArray(inner)) {
      if (depth < deepest) collect(inner, where, depth + 1, found, problems);
      else problems.add(where, "It is nested too deeply.");
    } else if (!/Annotation(?:Page|Collection)$/u.test(textOfValue(value.type ?? value["@type"]))) {
      problems.add(where, "This is no annotation: it has no target.");
    }
  }
}
