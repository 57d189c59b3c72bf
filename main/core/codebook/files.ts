import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { appError } from "#shared/errors";
import type { ImportedCodebook } from "#shared/ipc/codebook-types";
import type { Codebook } from "#shared/model/codebook";
import { fail, type Result } from "#shared/result";
import { readError, realDisk, writeError } from "../project/disk";
import { writeDurably } from "../project/durable-file";
import { formatCodebookJson, parseCodebookJson } from "./json-file";
import { parseQdc } from "./read-qdc";
import { formatQdc } from "./write-qdc";

export type CodebookFormat = "json" | "qdc";

/** A codebook larger than this is none. Bytes. */
const largest = 20 * 1024 * 1024;

/**
 * Reads a codebook from a file of Wortlaut (JSON) or of another QDA program (.qdc); nothing is changed. Fails with
 * `file-not-found`, `file-unreadable` or `import-broken-file`.
 */
export async function readCodebookFile(
  file: string,
  present: Pick<Codebook, "labels">,
): Promise<Result<ImportedCodebook>> {
  const fileName = path.basename(file);
  let bytes: Buffer;
  try {
    if ((await stat(file)).size > largest) return fail(broken(fileName, "it is too large for a codebook."));
    bytes = await readFile(file);
  } catch (error) {
    return fail({ ...readError(file, error), what: fileName });
  }
  const text = decode(bytes);
  if (text === undefined) return fail(broken(fileName, "it is not UTF-8."));
  const isXml = /^\s*</.test(text.replace(/^\uFEFF/, ""));
  return isXml ? parseQdc(text, fileName, present) : parseCodebookJson(text, fileName);
}

function broken(fileName: string, why: string) {
  return appError("import-broken-file", fileName, why, { data: { file: fileName } });
}

function decode(bytes: Buffer): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8", {
      fatal: true,
    }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Writes the codebook to a file, as a whole or not at all. Fails with `file-not-writable` or `disk-full`. */
export async function writeCodebookFile(
  file: string,
  format: CodebookFormat,
  codebook: Codebook,
): Promise<Result<{ path: string }>> {
  const text = format === "json" ? formatCodebookJson(codebook) : formatQdc(codebook);
  try {
    await writeDurably(realDisk, file, Buffer.from(text, "utf8"));
    return { ok: true, value: { path: file } };
  } catch (error) {
    return fail(writeError(file, error));
  }
}
