/** What RTF is made of. Offsets and lengths count bytes. */
export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "text"; bytes: string }
  /** `\name5`; `value` is undefined without a number. */
  | { kind: "word"; name: string; value: number | undefined }
  /** `\~`, `\-` and other single signs. */
  | { kind: "sign"; sign: string }
  | { kind: "byte"; byte: number };

const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/uy;
const plain = /[^\\{}\r\n]+/uy;

/** The tokens of `source`, whose characters stand for bytes (Latin-1). Binary data is passed over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === "{" || sign === "}") {
      yield { kind: sign === "{" ? "open" : "close" };
      at++;
    } else if (sign === "\r" || sign === "\n") at++;
    else if (sign !== "\\") {
      plain.lastIndex = at;
      const bytes = plain.exec(source)?.[0] ?? sign ?? "";
      yield { kind: "text", bytes };
      at += bytes.length;
    } else {
      const { token, length } = control(source, at + 1);
      at += 1 + length;
      if (token.kind === "word" && token.name === "bin") at += Math.max(0, token.value ?? 0);
      yield token;
    }
  }
}

function control(source: string, at: number): { token: RtfToken; length: number } {
  word.lastIndex = at;
  const match = word.exec(source);
  if (match) {
    const [whole, name = "", digits] = match;
    return {
      token: { kind: "word", name, value: digits === undefined ? undefined : Number(digits) },
      length: whole.length,
    };
  }
  const sign = source[at] ?? "";
  if (sign === "'") {
    const hex = source.slice(at + 1, at + 3);
    const byte = /^[0-9a-f]{2}$/iu.test(hex) ? Number.parseInt(hex, 16) : 0x3f;
    return { token: { kind: "byte", byte }, length: /^[0-9a-f]{2}$/iu.test(hex) ? 3 : 1 };
  }
  return { token: { kind: "sign", sign }, length: sign === "" ? 0 : 1 };
}
