import { setImmediate as breathe } from "node:timers/promises";
import { detectEncoding } from "../../../import/decode";
import { decodeAs } from "../../../import/encodings";
import type { ForeignFile } from "../../foreign";

/** A value of a file with its place: "tasks.jsonl, line 3". */
export interface JsonRecord {
  where: string;
  value: unknown;
}

/** What could not be read, with its place. */
export type Problems = Array<{ where: string; why: string }>;

const lineFeed = 0x0a;
/** So many lines are parsed before other work gets a turn. */
const breathEvery = 500;

/** The head of a file as text, for recognising. */
export function headText({ head }: ForeignFile): string {
  return new TextDecoder("utf-8").decode(head).replace(/^\ufeff/, "");
}

/** The text of a file in the encoding its bytes suggest, line ends as they are, without byte order mark. */
export function textOf(bytes: Uint8Array): string {
  return decodeAs(bytes, detectEncoding(bytes).encoding).replace(/^\ufeff/, "");
}

/**
 * The JSON values of a file: the items of one array, one value a line, or one value. What is damaged becomes a problem
 * and the rest is read. Stops early when aborted.
 */
export async function* jsonRecords(
  file: ForeignFile,
  problems: Problems,
  signal: AbortSignal,
): AsyncGenerator<JsonRecord> {
  const bytes = await file.read();
  if (firstByte(bytes) === 0x5b && !isLines(bytes)) {
    yield* itemsOf(file.name, bytes, problems);
    return;
  }
  const failed: Problems = [];
  let read = 0;
  for (const { number, text } of linesOf(bytes)) {
    if (number % breathEvery === 0) await breathe();
    if (signal.aborted) return;
    if (text.trim() === "") continue;
    const where = `${file.name}, line ${number}`;
    const value = parsed(text);
    if (value === undefined) failed.push({ where, why: "the line is not JSON." });
    else {
      read++;
      yield { where, value };
    }
  }
  // One value that is written over many lines.
  const whole = read === 0 && failed.length > 0 ? parsed(textOf(bytes)) : undefined;
  if (whole !== undefined) yield { where: file.name, value: whole };
  else problems.push(...failed);
}

function* itemsOf(name: string, bytes: Uint8Array, problems: Problems): Generator<JsonRecord> {
  const value = parsed(textOf(bytes));
  if (!Array.isArray(value)) {
    problems.push({ where: name, why: "it is not JSON: it is cut off or damaged." });
    return;
  }
  // A single tuple of a text and what is in it.
  if (value.length === 2 && typeof value[0] === "string" && objectOf(value[1])) {
    yield { where: name, value };
    return;
  }
  for (const [index, item] of value.entries()) yield { where: `${name}, item ${index + 1}`, value: item };
}

/** Whether the first line is a whole JSON value and there are more: tuples one a line. */
function isLines(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(lineFeed);
  if (end < 0 || end > 1 << 20) return false;
  const first = parsed(new TextDecoder("utf-8").decode(bytes.subarray(0, end)));
  return Array.isArray(first) && bytes.length > end + 2;
}

function firstByte(bytes: Uint8Array): number {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return bytes.subarray(start, start + 1000).find((byte) => byte > 0x20) ?? 0;
}

/** Lines one after another; a file of hundreds of megabytes never becomes one text. */
function* linesOf(bytes: Uint8Array): Generator<{ number: number; text: string }> {
  const { encoding } = detectEncoding(bytes.subarray(0, 1 << 16));
  if (encoding.startsWith("utf-16")) {
    for (const [index, text] of textOf(bytes).split("\n").entries()) yield { number: index + 1, text };
    return;
  }
  // A cut at 64 KB may fall within a character, so the bytes of each line decide for themselves.
  const decoder = new TextDecoder("utf-8");
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let number = 1; start < bytes.length; number++) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    yield { number, text: decoder.decode(bytes.subarray(start, end)) };
    start = end + 1;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A JSON object, as a record of fields; undefined for anything else. */
export function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A text; numbers in words; "" for anything else. */
export function words(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** The items of a list; none for anything else. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An offset: a whole number from 0, also written as a text. */
export function offsetOf(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
