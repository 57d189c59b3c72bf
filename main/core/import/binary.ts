import { constants, gunzipSync } from "node:zlib";
import { type AppError, appError } from "#shared/errors";
import { utf16ByZeros } from "./decode";
import { extensionOf } from "./importer";

/** Whether bytes are no text in any encoding: more than one control byte in a hundred. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  if (startsWith(sample, [0xff, 0xfe, 0, 0]) || startsWith(sample, [0, 0, 0xfe, 0xff])) return true;
  if (startsWith(sample, [0xff, 0xfe]) || startsWith(sample, [0xfe, 0xff]) || utf16ByZeros(sample))
    return false;
  let control = 0;
  for (const byte of sample) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b && byte !== 0x1a) || byte === 0x7f)
      control++;
  }
  return control > sample.length / 100;
}

/** Whether `bytes` begin with `prefix`. */
export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}

/** Whether bytes begin a packed web archive; a few of them are enough. */
export function isPackedWarc(head: Uint8Array): boolean {
  if (!startsWith(head, [0x1f, 0x8b])) return false;
  try {
    const begin = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * 1024 * 1024 });
    return begin.subarray(0, 5).toString("latin1") === "WARC/";
  } catch {
    return false;
  }
}

interface Known {
  starts: readonly number[] | string;
  name: string;
  todo: string;
}

const asText = "Save it as text, DOCX, HTML or PDF and import that.";
const notText = "Only files with text can be imported.";

/** Well-known files that are not read, so that the message can say what they are. */
const known: readonly Known[] = [
  { starts: [0xff, 0xfe, 0, 0], name: "text in UTF-32", todo: "Save it as UTF-8 and import that." },
  { starts: [0, 0, 0xfe, 0xff], name: "text in UTF-32", todo: "Save it as UTF-8 and import that." },
  { starts: "\u0089PNG", name: "a picture", todo: notText },
  { starts: [0xff, 0xd8, 0xff], name: "a picture", todo: notText },
  { starts: "GIF8", name: "a picture", todo: notText },
  { starts: "7z\u00bc\u00af", name: "a 7-Zip archive", todo: "Unpack it, or pack it as ZIP." },
  { starts: "Rar!", name: "a RAR archive", todo: "Unpack it, or pack it as ZIP." },
  { starts: [0x1f, 0x8b], name: "a gzip archive", todo: "Unpack it, or pack it as ZIP." },
  { starts: "SQLite format 3", name: "a database", todo: "Export it as CSV and import that." },
  { starts: "PAR1", name: "a Parquet table", todo: "Export it as CSV or JSONL and import that." },
  { starts: "\u007fELF", name: "a program", todo: notText },
  { starts: "MZ", name: "a program", todo: notText },
];

const zipped: Record<string, string> = {
  xlsx: "an Excel workbook",
  pptx: "a PowerPoint presentation",
  odt: "an OpenDocument text",
  ods: "an OpenDocument table",
};

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Why a file that begins with `head` cannot be imported at all; undefined if that is not known yet. */
export function refuse(head: Uint8Array, name: string): AppError | undefined {
  if (startsWith(head, ole)) return refuseOle(name);
  if (isPackedWarc(head)) return undefined;
  const inside = startsWith(head, [0x50, 0x4b, 3, 4]) ? zipped[extensionOf(name)] : undefined;
  if (inside) return unknownFormat(name, inside, inside.includes("Excel") ? "Save it as CSV." : asText);
  const text = Buffer.from(head.subarray(0, 16)).toString("latin1");
  for (const { starts, name: what, todo } of known) {
    const matches = typeof starts === "string" ? text.startsWith(starts) : startsWith(head, starts);
    // "MZ" may begin a text; a program has control bytes.
    if (matches && (typeof starts !== "string" || starts !== "MZ" || looksBinary(head))) {
      return unknownFormat(name, what, todo);
    }
  }
  return undefined;
}

// Word wraps a document with a password into the container of its old .doc files.
function refuseOle(name: string): AppError {
  if (/^(?:docx|docm|xlsx)$/.test(extensionOf(name))) {
    return appError("import-encrypted", name, "The document is protected by a password.", {
      todo: "Save a copy without a password and import that.",
    });
  }
  return unknownFormat(name, "a document of an old Office version", "Save it as DOCX and import that.");
}

function unknownFormat(name: string, what: string, todo: string): AppError {
  return appError("import-unknown-format", name, `The file is ${what}, which cannot be read.`, { todo });
}

/** The error for a file that is no text and nothing known. */
export function unknownBinary(name: string): AppError {
  return appError(
    "import-unknown-format",
    name,
    "The file is neither text nor a document Wortlaut can read.",
    {
      todo: notText,
    },
  );
}
