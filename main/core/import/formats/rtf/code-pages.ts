import { decodeAs } from "../../encodings";

/** Character sets of fonts, and their code pages. */
const charsets: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Names of code pages that are not `windows-…`. */
const names: Record<number, string> = {
  437: "ibm866",
  850: "windows-1252",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** The code page of a font's character set; undefined for "default" and for symbols. */
export function codePageOfCharset(charset: number): number | undefined {
  return charsets[charset];
}

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<number, Decoder | undefined>();

function decoderOf(codePage: number): Decoder | undefined {
  if (!decoders.has(codePage)) {
    const label = names[codePage] ?? `windows-${codePage}`;
    try {
      decoders.set(codePage, new TextDecoder(label));
    } catch {
      decoders.set(codePage, undefined);
    }
  }
  return decoders.get(codePage);
}

/** The characters of bytes (each a character up to U+00FF) in a code page; an unknown one is taken for 1252. */
export function decodeCodePage(bytes: string, codePage: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\u0000-\u007f]*$/u.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, "latin1");
  const decoder = codePage === 1252 ? undefined : decoderOf(codePage);
  return decoder ? decoder.decode(buffer) : decodeAs(buffer, "windows-1252");
}
