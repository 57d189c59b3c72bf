import { analyse } from "chardet";
import type { ImportRemark } from "#shared/messages/import";
import type { Encoding } from "#shared/model/article";
import { decodeAs } from "./encodings";
import { freezeText, hasControlCharacters } from "./freeze-text";

/** A text and how its bytes were understood. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Whether a byte order mark, valid UTF-8 or a declaration settled it; otherwise it was guessed. */
  sure: boolean;
  remarks: ImportRemark[];
}

/** The frozen text of `bytes`: in `chosen` if given, else in the encoding the bytes themselves suggest. */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded {
  const found = chosen
    ? { encoding: chosen, sure: true, remarks: [] as ImportRemark[] }
    : detectEncoding(bytes);
  const raw = decodeAs(bytes, found.encoding);
  const text = freezeText(raw);
  const remarks: ImportRemark[] = [...found.remarks];
  if (!found.sure) remarks.push("encoding-guessed");
  // A U+FFFD that was in the file as such is three sound bytes and no sign of damage.
  if (text.includes("\ufffd") && (found.encoding !== "utf-8" || !isUtf8(bytes))) remarks.push("undecodable");
  if (hasControlCharacters(text)) remarks.push("control-characters");
  return { text, encoding: found.encoding, sure: found.sure, remarks };
}

/** Which of our encodings `bytes` are most likely in. */
export function detectEncoding(bytes: Uint8Array): Omit<Decoded, "text"> {
  const mark = byteOrderMark(bytes);
  if (mark) return { encoding: mark, sure: true, remarks: [] };
  const wide = utf16ByZeros(bytes);
  if (wide) return { encoding: wide, sure: false, remarks: [] };
  if (isUtf8(bytes)) return { encoding: "utf-8", sure: true, remarks: [] };
  if (isMostlyUtf8(bytes)) return { encoding: "utf-8", sure: false, remarks: [] };
  return { encoding: singleByteEncoding(bytes), sure: false, remarks: foreignEncoding(bytes) };
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: Latin letters leave a zero in every second byte, always on the same side. */
export function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length & ~1, 8192);
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.4 && odd < pairs * 0.05) return "utf-16be";
  return undefined;
}

/** Whether `bytes` are UTF-8 from beginning to end. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 with a few broken places, such as a file cut in the middle of a character. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  let sound = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) sound++;
  sound -= broken;
  return sound >= 3 && broken * 2 <= sound;
}

const letter = (byte: number | undefined) =>
  byte !== undefined &&
  ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0xc0 && byte !== 0xd7));

/**
 * Windows-1252 uses 0x80-0x9F (quotes, dashes, the euro), the two ISO encodings do not. ISO-8859-15 is told from
 * ISO-8859-1 by the euro sign in place of the hardly used ¤, and by letters (Š, Œ) in place of fractions and accents.
 */
function singleByteEncoding(bytes: Uint8Array): Encoding {
  let latin9 = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80 && byte <= 0x9f) return "windows-1252";
    if (byte === 0xa4) latin9++;
    else if ([0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe].includes(byte)) {
      if (letter(bytes[i - 1]) || letter(bytes[i + 1])) latin9++;
    }
  }
  return latin9 > 0 ? "iso-8859-15" : "iso-8859-1";
}

const westEuropean = /^(?:ISO-8859-(?:1|15|9)|windows-125[24]|ASCII|UTF-8|mac)/i;

/** Says so when the bytes look like Cyrillic, Greek, Japanese and so on, which none of our encodings can write. */
function foreignEncoding(bytes: Uint8Array): ImportRemark[] {
  const best = analyse(bytes.subarray(0, 64 * 1024))[0];
  return best && best.confidence >= 60 && !westEuropean.test(best.name) ? ["encoding-other"] : [];
}
