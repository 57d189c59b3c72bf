import type { Quotation } from "./quotations";

/** What a token is; a "sign" is any other mark. */
export type TokenKind =
  | "word"
  | "number"
  | "comma"
  | "colon"
  | "dash"
  | "stop"
  | "quote"
  | "parenthesis"
  | "sign";

/** A word, a mark, a whole quotation or a whole parenthesis. UTF-16 units, half-open. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** Lower case, composed, without soft hyphens; the marks of a word's end (", .") are not in it. */
  lower: string;
  /** Begins with a capital letter. */
  capital: boolean;
  quotation?: Quotation;
  /** A quotation that begins with a capital letter, as names do. */
  named?: boolean;
}

const marks: Readonly<Record<string, TokenKind>> = {
  ",": "comma",
  ":": "colon",
  "–": "dash",
  "—": "dash",
  "―": "dash",
  ".": "stop",
  "!": "stop",
  "?": "stop",
  "…": "stop",
};

const piece =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]\p{L}[\p{L}\p{M}]*|\.(?=\s))?|[\p{L}\p{M}\u00AD][\p{L}\p{M}\p{N}\u00AD]*(?:(?:[-‐‑'’·]\p{L}|[*:]\p{Ll})[\p{L}\p{M}\p{N}\u00AD]*|\.\p{Ll}{2,}(?![\p{L}\p{N}.]*\p{Lu})|[-‐‑](?:\p{N}[\p{L}\p{N}]*))*(?:[-‐‑](?=\s))?|\S/gu;
const marked = /[\p{M}\u00AD]/u;
const softHyphens = /\u00AD/gu;
const capital = /^\p{Lu}/u;
const lastOfParenthesis = 160;

/** The tokens of `[start, end)`; `quotations` are those of the text that begin in it, in order, none inside another. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  quotations: readonly Quotation[] = [],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const quotation of quotations) {
    if (quotation.start < at || quotation.end > end) continue;
    addPlain(text, at, quotation.start, tokens);
    tokens.push({
      kind: "quote",
      start: quotation.start,
      end: quotation.end,
      lower: "",
      capital: false,
      quotation,
      named: /^[\p{Lu}\p{N}]/u.test(text.slice(quotation.inner.start, quotation.inner.start + 2)),
    });
    at = quotation.end;
  }
  addPlain(text, at, end, tokens);
  return tokens;
}

function addPlain(text: string, start: number, end: number, tokens: Token[]): void {
  const stretch = text.slice(start, end);
  piece.lastIndex = 0;
  for (let match = piece.exec(stretch); match; match = piece.exec(stretch)) {
    const found = match[0];
    const at = start + match.index;
    const closing = found === "(" ? closingParenthesis(stretch, match.index) : -1;
    if (closing > 0) {
      const until = start + closing + 1;
      tokens.push({ kind: "parenthesis", start: at, end: until, lower: "", capital: false });
      piece.lastIndex = closing + 1;
      continue;
    }
    const token = tokenOf(found, at, stretch, match.index);
    piece.lastIndex = token.end - start;
    tokens.push(token);
  }
}

function tokenOf(found: string, at: number, stretch: string, index: number): Token {
  const end = at + found.length;
  const numbered = /^\p{N}[\p{N}.,:]*[-‐‑](\p{L})/u.exec(found);
  if (numbered) {
    // 34-Jährige, 80-jährige
    return {
      kind: "word",
      start: at,
      end,
      lower: found.toLowerCase(),
      capital: capital.test(numbered[1] ?? ""),
    };
  }
  if (/^\p{N}/u.test(found)) return { kind: "number", start: at, end, lower: found, capital: false };
  if (/^[\p{L}\u00AD]/u.test(found)) {
    // Composing takes long, and hardly any word needs it.
    const composed = marked.test(found) ? found.replace(softHyphens, "").normalize("NFC") : found;
    const small = composed.toLowerCase();
    const lower = small === "daß" ? "dass" : small;
    // A full stop inside a sentence belongs to an abbreviation: Dr., St., J.
    const follows = stretch.slice(index + found.length, index + found.length + 2);
    const abbreviated =
      found.length <= 5 && /^\.\s/u.test(follows) && index + found.length + 2 < stretch.length;
    return {
      kind: "word",
      start: at,
      end: abbreviated ? end + 1 : end,
      lower,
      capital: capital.test(found),
    };
  }
  const spaced =
    /^[-‐‑]$/u.test(found) && /\s/u.test(stretch[index - 1] ?? "") && /\s/u.test(stretch[index + 1] ?? "");
  return { kind: spaced ? "dash" : (marks[found] ?? "sign"), start: at, end, lower: found, capital: false };
}

function closingParenthesis(stretch: string, opening: number): number {
  const closing = stretch.indexOf(")", opening);
  return closing > 0 && closing - opening <= lastOfParenthesis ? closing : -1;
}
