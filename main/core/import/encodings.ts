import type { Encoding } from "#shared/model/article";

/** Windows-1252 in 0x80-0x9F; the five unused bytes stand for the control characters of the same number. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" + "\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Where ISO-8859-15 differs from ISO-8859-1. */
const latin9: ReadonlyArray<readonly [number, string]> = [
  [0xa4, "€"],
  [0xa6, "Š"],
  [0xa8, "š"],
  [0xb4, "Ž"],
  [0xb8, "ž"],
  [0xbc, "Œ"],
  [0xbd, "œ"],
  [0xbe, "Ÿ"],
];

const latin9Characters = new Map(latin9.map(([byte, character]) => [String.fromCharCode(byte), character]));

/** Names of encodings in web pages and e-mails, lower case, that mean one of ours. The web means 1252 by Latin-1. */
const labels: Record<string, Encoding> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "utf-8",
  ascii: "utf-8",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "windows-1252": "windows-1252",
  cp1252: "windows-1252",
  "iso-8859-1": "windows-1252",
  "iso8859-1": "windows-1252",
  latin1: "windows-1252",
  "iso-8859-15": "iso-8859-15",
  "iso8859-15": "iso-8859-15",
  latin9: "iso-8859-15",
};

/** The encoding a web page means by `label`; undefined if it is none of ours. */
export function encodingOfLabel(label: string): Encoding | undefined {
  return labels[label.trim().toLowerCase()];
}

/** The characters of `bytes`, a byte order mark included. What is no character in the encoding becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case "utf-8":
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    case "utf-16le":
      return decodeUtf16(bytes);
    case "utf-16be":
      return decodeUtf16(swapPairs(bytes));
    default:
      return decodeSingleBytes(bytes, encoding);
  }
}

function decodeUtf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    swapped[i] = bytes[i + 1] ?? 0;
    swapped[i + 1] = bytes[i] ?? 0;
  }
  if (bytes.length % 2) swapped[bytes.length - 1] = bytes.at(-1) ?? 0;
  return swapped;
}

// Own tables: several versions of Node decode "windows-1252" as if it were ISO-8859-1.
function decodeSingleBytes(bytes: Uint8Array, encoding: Encoding): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (encoding === "windows-1252") {
    return latin1.replace(/[\u0080-\u009f]/g, (c) => windows1252[c.charCodeAt(0) - 0x80] ?? c);
  }
  if (encoding === "iso-8859-15") return latin1.replace(/[¤¦¨´¸¼½¾]/g, (c) => latin9Characters.get(c) ?? c);
  return latin1;
}

/** The bytes of `text` in `encoding`, without a byte order mark; undefined if a character has no place in it. */
export function encodeAs(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return swapPairs(Buffer.from(text, "utf16le"));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf(text[i] ?? "", encoding);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

function byteOf(character: string, encoding: Encoding): number | undefined {
  const code = character.charCodeAt(0);
  if (encoding === "windows-1252") {
    const high = windows1252.indexOf(character);
    if (high >= 0) return 0x80 + high;
    return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined;
  }
  if (encoding === "iso-8859-15") {
    const special = latin9.find(([, c]) => c === character);
    if (special) return special[0];
    if (latin9Characters.has(character)) return undefined;
  }
  return code <= 0xff ? code : undefined;
}
