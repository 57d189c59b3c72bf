import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import { looksBinary, unknownBinary } from "../binary";
import { decode } from "../decode";
import { extensionOf, type Importer, maxTextBytes, type ReadPart } from "../importer";
import type { Table } from "../table/columns";
import { readRows } from "../table/read-rows";
import { emptyFile } from "./plain-text";

const extensions = ["jsonl", "ndjson", "json"];

/** JSON with one article an object: one object a line, or an array of them. */
export const jsonLines: Importer = {
  id: "jsonl",
  extensions,
  maxBytes: maxTextBytes,
  cannotCarry: [
    "fields that hold neither the text nor one of the known fields",
    "lists of objects inside an article",
  ],
  recognise: (head, name) => (extensions.includes(extensionOf(name)) && !looksBinary(head) ? 0.8 : 0),
  read: async ({ name, bytes }, { encoding, mapping }) => {
    if (!encoding && looksBinary(bytes)) return fail(unknownBinary(name));
    const decoded = decode(bytes, encoding);
    if (decoded.text.trim() === "") return fail(emptyFile(name));
    const records = readRecords(name, decoded.text);
    if (!records.ok) return records;
    const failures = records.value.filter((part) => "kind" in part);
    const table = toTable(records.value.filter((part) => "fields" in part));
    const { encoding: found, sure, remarks } = decoded;
    return readRows(name, table, mapping, { encoding: found, encodingSure: sure, remarks }, failures);
  },
};

interface JsonRecord {
  label: string;
  fields: Map<string, string>;
}
type Failure = Extract<ReadPart, { kind: "failed" }>;

/** A whole JSON document if it is one, else line by line; a broken line fails alone. */
function readRecords(name: string, text: string): Result<Array<JsonRecord | Failure>> {
  const lines = text.split("\n").map((line, i) => ({ line: line.trim(), number: i + 1 }));
  const filled = lines.filter(({ line }) => line !== "");
  const whole =
    /^\s*\[/u.test(text) || filled.length === 1 || filled[0]?.line === "{" ? parseJson(text) : undefined;
  if (whole?.ok) return ok(recordsOf(whole.value).map((value, i) => recordOf(name, value, `row ${i + 1}`)));
  if (whole && /^\s*\[/u.test(text)) return fail(broken(name, whole.error));
  const parts = filled.map(({ line, number }) => {
    const parsed = parseJson(line);
    const label = `row ${number}`;
    if (parsed.ok) return recordOf(name, parsed.value, label);
    return failure(`${name}#${label}`, label, `The line is no JSON (${parsed.error}).`);
  });
  return parts.some((part) => "fields" in part)
    ? ok(parts)
    : fail(broken(name, "no line of it is a JSON object"));
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; error: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // The message quotes the text; its first words name the cause.
    return { ok: false, error: error instanceof Error ? (error.message.split(/, ?"|: /u)[0] ?? "") : "" };
  }
}

/** An array, or the longest array of objects within an object such as `{"articles": […]}`; else one article. */
function recordsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return [value];
  const lists = Object.values(value).filter(
    (item): item is unknown[] =>
      Array.isArray(item) && item.length > 0 && item.every((x) => typeof x === "object" && x !== null),
  );
  const hasText = Object.values(value).some((item) => typeof item === "string" && item.length > 200);
  const longest = lists.sort((a, b) => b.length - a.length)[0];
  return longest && !hasText ? longest : [value];
}

function recordOf(name: string, value: unknown, label: string): JsonRecord | Failure {
  if (typeof value === "string") return { label, fields: new Map([["text", value]]) };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failure(`${name}#${label}`, label, "The line is no JSON object.");
  }
  const fields = new Map<string, string>();
  flatten(value as Record<string, unknown>, "", fields, 0);
  return { label, fields };
}

/** Nested objects become columns such as `meta.title`; lists of plain values are joined. */
function flatten(
  value: Record<string, unknown>,
  prefix: string,
  into: Map<string, string>,
  depth: number,
): void {
  for (const [key, item] of Object.entries(value)) {
    const column = prefix + key;
    if (Array.isArray(item)) {
      const plain = item.filter((x) => typeof x !== "object" || x === null);
      if (plain.length === item.length)
        into.set(column, plain.join(/text|body|paragraph|content/iu.test(key) ? "\n" : ", "));
    } else if (typeof item === "object" && item !== null) {
      if (depth < 2) flatten(item as Record<string, unknown>, `${column}.`, into, depth + 1);
    } else if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") {
      into.set(column, String(item));
    }
  }
}

function toTable(records: JsonRecord[]): Table {
  const columns = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
  return {
    columns,
    rows: records.map(({ label, fields }) => ({
      label,
      cells: columns.map((column) => fields.get(column) ?? ""),
    })),
  };
}

function failure(what: string, label: string, why: string): Failure {
  return { kind: "failed", label, error: appError("import-broken-file", what, why) };
}

function broken(name: string, why: string) {
  return appError("import-broken-file", name, `The file is no JSON (${why}).`);
}
