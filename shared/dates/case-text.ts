import type { DateExpression } from "./timex";

/** Sentences that show one rule. Each expression is written `[words|value]`, see `readCase`. */
export interface CaseGroup {
  /** What the sentences show. */
  rule: string;
  /** The reason given for the last expression of each sentence; where they differ, all of them with blanks between. */
  why: string;
  /** 2025-09-04 unless given. */
  published?: string | null;
  cases: readonly string[];
}

/**
 * The plain sentence of a case and what has to be found in it, as `words = TYPE value MOD`. The type may be left out
 * for dates and lengths; EVERY and waiting may stand at the end.
 */
export function readCase(marked: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  const text = marked.replaceAll(/\[([^|\]]+)\|([^\]]+)\]/g, (_, words: string, meaning: string) => {
    const typed = /^(?:TIME|SET) /.test(meaning);
    const type = typed ? "" : /^P(?!A|R)/.test(meaning) ? "DURATION " : "DATE ";
    expected.push(`${words} = ${type}${meaning}`);
    return words;
  });
  return { text, expected };
}

/** What was found, in the same form. */
export function describeFound({ quote, type, value, mod, quant, waiting }: DateExpression): string {
  return `${quote} = ${[type, value, mod, quant, waiting && "waiting"].filter(Boolean).join(" ")}`;
}
