const inValue: Record<string, string> = { "\t": "\\t", "\n": "\\n", "->": "\\->" };
const inText: Record<string, string> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
};
const letters: Record<string, string> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };

/** A value of a feature; "" is "*", an annotation without one. */
export function escapeValue(value: string): string {
  if (value === "") return "*";
  return value.replace(/->|[\\[\]|_;\t\n*]/g, (sign) => inValue[sign] ?? `\\${sign}`);
}

/** Undoes `escapeValue`. */
export function unescapeValue(value: string): string {
  return value === "*" ? "" : value.replace(/\\(.)/gs, (_, sign: string) => letters[sign] ?? sign);
}

/** The words of a sentence or token. */
export function escapeText(text: string): string {
  return text.replace(/[\\\t\n\r\f]|[\b]/g, (sign) => inText[sign] ?? sign);
}

/** The values of a stacked cell, each with the numbers in brackets behind it; none for a cell of "_". */
export function stackedValues(cell: string): Array<{ value: string; number: string }> {
  if (cell === "_") return [];
  const pieces = cell.match(/(?:\\.|[^\\|])+/gs) ?? [];
  return pieces.map((piece) => {
    const found = /^((?:\\.|[^\\])*)\[([\d_]+)\]$/s.exec(piece);
    return found ? { value: found[1] ?? "", number: found[2] ?? "" } : { value: piece, number: "" };
  });
}
