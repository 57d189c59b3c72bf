/** One record of a web archive. */
export interface WarcRecord {
  /** "response", "resource", "request" and so on. */
  type: string;
  address: string;
  /** Type of the content a response or resource has, without parameters; empty if unknown. */
  contentType: string;
  charset: string | undefined;
  /** The status a response came with. */
  status: string;
  /** Headers of a response, lower case. */
  headers: Map<string, string>;
  /** The content as it was transferred. */
  body: Uint8Array;
}

/** All records of an unpacked archive; `problem` says why it could not be read to its end. */
export function warcRecords(bytes: Uint8Array): { records: WarcRecord[]; problem?: string } {
  const records: WarcRecord[] = [];
  let at = skipBlank(bytes, 0);
  if (at >= bytes.length) return { records, problem: "it is empty or its packing is damaged" };
  while (at < bytes.length) {
    const head = headAt(bytes, at);
    if (!head || !/^WARC\/[\d.]+$/u.test(head.first)) return { records, problem: "a record has no head" };
    const length = Number(head.headers.get("content-length") ?? Number.NaN);
    if (!Number.isInteger(length) || length < 0)
      return { records, problem: "a record does not say its length" };
    const end = head.end + length;
    if (end > bytes.length) return { records, problem: "it breaks off" };
    records.push(recordOf(head.headers, bytes.subarray(head.end, end)));
    at = skipBlank(bytes, end);
  }
  return { records };
}

function skipBlank(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] === 0x0d || bytes[at] === 0x0a)) at++;
  return at;
}

interface Head {
  first: string;
  headers: Map<string, string>;
  /** Offset of the first byte behind the blank line. */
  end: number;
}

/** Heads longer than this are none. */
const maxHead = 1024 * 1024;

function headAt(bytes: Uint8Array, at: number): Head | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const window = buffer.subarray(at, at + maxHead);
  const crlf = window.indexOf("\r\n\r\n");
  const lf = window.indexOf("\n\n");
  const useLf = lf >= 0 && (crlf < 0 || lf < crlf);
  const end = useLf ? lf : crlf;
  if (end < 0) return undefined;
  const [first = "", ...lines] = window.subarray(0, end).toString("utf8").split(/\r?\n/u);
  const headers = new Map<string, string>();
  let last = "";
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (/^[ \t]/u.test(line) && last) headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return { first: first.trim(), headers, end: at + end + (useLf ? 2 : 4) };
}

function recordOf(warc: Map<string, string>, block: Uint8Array): WarcRecord {
  const type = warc.get("warc-type")?.toLowerCase() ?? "";
  // Old programs put angle brackets around addresses.
  const address = (warc.get("warc-target-uri") ?? "").replace(/^<|>$/gu, "");
  const http = type === "response" && /^HTTP\//u.test(Buffer.from(block.subarray(0, 8)).toString("latin1"));
  const head = http ? headAt(block, 0) : undefined;
  const headers = head?.headers ?? new Map([["content-type", warc.get("content-type") ?? ""]]);
  const stated = headers.get("content-type") ?? "";
  return {
    type,
    address,
    contentType: (stated.split(";")[0] ?? "").trim().toLowerCase(),
    charset: /charset\s*=\s*["']?([\w-]+)/iu.exec(stated)?.[1],
    status: /^HTTP\/[\d.]+ (\d{3})/u.exec(head?.first ?? "")?.[1] ?? "",
    headers,
    body: head ? block.subarray(head.end) : block,
  };
}
