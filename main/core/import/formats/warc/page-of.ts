import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from "node:zlib";
import { type AppError, appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import type { WarcRecord } from "./records";

/** A page within a web archive; its content is unpacked when it is read. */
export interface ArchivedPage {
  charset: string | undefined;
  read(): Result<Uint8Array>;
}

/** The longest page, in bytes. */
const maxPage = 50 * 1024 * 1024;

/** The page a record holds; undefined for pictures, failures, redirections and all other records. */
export function pageOf(record: WarcRecord): ArchivedPage | undefined {
  const { type, contentType, status, charset, body } = record;
  if (type !== "response" && type !== "resource") return undefined;
  if (contentType !== "text/html" && contentType !== "application/xhtml+xml") return undefined;
  if (type === "response" && !/^2/u.test(status)) return undefined;
  if (body.length === 0) return undefined;
  return { charset, read: () => contentOf(record) };
}

/** The name of the server, without "www."; empty for other addresses. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./u, "");
  } catch {
    return "";
  }
}

function contentOf({ address, headers, body }: WarcRecord): Result<Uint8Array> {
  try {
    const chunked = /chunked/iu.test(headers.get("transfer-encoding") ?? "");
    let bytes = chunked ? joinChunks(body) : body;
    const codings = (headers.get("content-encoding") ?? "").toLowerCase().split(/\s*,\s*/u);
    for (const coding of codings.reverse()) bytes = unpack(bytes, coding);
    return ok(bytes);
  } catch (error) {
    return fail(damaged(address, error));
  }
}

function damaged(address: string, error: unknown): AppError {
  const why = error instanceof Error ? error.message : String(error);
  return appError("import-broken-file", address, `The page in the web archive is damaged (${why}).`);
}

function unpack(bytes: Uint8Array, coding: string): Uint8Array {
  const limit: ZlibOptions = { maxOutputLength: maxPage };
  switch (coding) {
    case "":
    case "identity":
      return bytes;
    case "gzip":
    case "x-gzip":
      // Some archives keep the header although they hold the page unpacked.
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, limit) : bytes;
    case "deflate":
      return inflate(bytes, limit);
    case "br":
      return brotliDecompressSync(bytes, { maxOutputLength: maxPage });
    default:
      throw new Error(`it is packed in a way that is not known: ${coding}`);
  }
}

// Servers mean either of two things by "deflate".
function inflate(bytes: Uint8Array, limit: ZlibOptions): Uint8Array {
  try {
    return inflateSync(bytes, limit);
  } catch {
    return inflateRawSync(bytes, limit);
  }
}

/** The content of a transfer in pieces, each with its length in hex before it. */
function joinChunks(body: Uint8Array): Uint8Array {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < buffer.length) {
    const lineEnd = buffer.indexOf("\n", at);
    const size =
      lineEnd < 0 ? undefined : /^([0-9a-f]{1,8})/iu.exec(buffer.toString("latin1", at, lineEnd).trim())?.[1];
    // Already joined by the program that saved it.
    if (size === undefined) return at === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(buffer.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    while (buffer[at] === 0x0d || buffer[at] === 0x0a) at++;
  }
  return Buffer.concat(pieces);
}
