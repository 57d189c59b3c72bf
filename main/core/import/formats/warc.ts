import { constants, gunzipSync } from "node:zlib";
import { appError } from "#shared/errors";
import { fail, ok } from "#shared/result";
import { isPackedWarc, startsWith } from "../binary";
import type { Importer, ReadPart, SourceBytes } from "../importer";
import { hostOf, pageOf } from "./warc/page-of";
import { type WarcRecord, warcRecords } from "./warc/records";
import { maxUnpackedBytes } from "./zip";

const mark = Array.from("WARC/", (sign) => sign.charCodeAt(0));

/** Web archives: every page inside is read like a saved web page. Nothing is loaded from the net. */
export const warc: Importer = {
  id: "warc",
  extensions: ["warc", "gz"],
  maxBytes: 500 * 1024 * 1024,
  cannotCarry: [
    "everything but the text of pages: pictures, scripts, styles, requests",
    "pages that refer to an earlier visit",
  ],
  recognise: (head) => (startsWith(head, mark) || isPackedWarc(head) ? 1 : 0),
  read: async (source, { unpackBudget = { bytes: maxUnpackedBytes } }) => {
    const { name } = source;
    const opened = unpack(source, unpackBudget.bytes);
    if (opened === "too large") {
      const todo = "Divide the archive and import the parts.";
      return fail(
        appError("import-too-large", name, "The web archive unpacks to more than can be read.", { todo }),
      );
    }
    unpackBudget.bytes -= opened.length;
    const parts: ReadPart[] = [];
    const others: string[] = [];
    const used = new Map<string, number>();
    const { records, problem } = warcRecords(opened);
    for (const record of records) {
      const page = pageOf(record);
      if (page) parts.push(memberOf(record, page.charset, used, page.read));
      else if (record.type !== "request" && record.type !== "warcinfo") others.push(describe(record));
    }
    if (problem) {
      const error = appError(
        "import-broken-file",
        name,
        `The web archive cannot be read to its end (${problem}).`,
      );
      parts.push({ kind: "failed", label: "end", error });
    }
    if (others.length > 0) parts.push(rest(others));
    if (parts.length === 0) return fail(appError("import-no-text", name, "The web archive has no pages."));
    return ok({ parts });
  },
};

/** Archives are packed record by record; of one that breaks off, what came before is read. */
function unpack({ bytes }: SourceBytes, limit: number): Uint8Array | "too large" {
  if (!startsWith(bytes, [0x1f, 0x8b])) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_BUFFER_TOO_LARGE") return "too large";
    return new Uint8Array();
  }
}

function memberOf(
  { address }: WarcRecord,
  charset: string | undefined,
  used: Map<string, number>,
  read: Extract<ReadPart, { kind: "member" }>["read"],
): ReadPart {
  const times = (used.get(address) ?? 0) + 1;
  used.set(address, times);
  const source = hostOf(address);
  return {
    kind: "member",
    label: times > 1 ? `${address} (${times})` : address,
    about: {
      importer: "html",
      ...(charset ? { charset } : {}),
      ...(source ? { properties: { source } } : {}),
    },
    read,
  };
}

function describe({ type, address, status, contentType }: WarcRecord): string {
  return [type, status, contentType, address].filter(Boolean).join(" ");
}

/** What is in the archive besides pages, as a list that can be looked at. */
function rest(others: readonly string[]): ReadPart {
  const text = others.join("\n");
  const article = { text, metadata: {}, reasons: {}, mask: [], remarks: [], encodingSure: true };
  return { kind: "article", label: "other records", article, leftOut: "not-pages" };
}
