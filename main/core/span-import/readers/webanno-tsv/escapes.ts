/** Splits at a character that is not escaped; the escapes stay. */
export function splitUnescaped(text: string, separator: string): string[] {
  if (!text.includes("\\")) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

const controls: Record<string, string> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };

/** A value, or the text of a sentence, as it was before it was escaped. `\->` stands for `->`. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(u[0-9A-Fa-f]{4}|[\s\S])/gu, (_, escaped: string) =>
    escaped.length > 1
      ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
      : (controls[escaped] ?? escaped),
  );
}

/** One of several values in a cell: what it says and the number of the annotation it belongs to ("" for none). */
export interface CellItem {
  value: string;
  id: string;
}

/** The values of a cell; none for "_". The escapes stay in them. */
export function itemsOf(cell: string): CellItem[] {
  if (cell === "_" || cell === "") return [];
  return splitUnescaped(cell, "|").map((item) => {
    const numbered = /^([\s\S]*[^\\]|)\[(\d+(?:_\d+)?)\]$/u.exec(item);
    return numbered ? { value: numbered[1] ?? "", id: numbered[2] ?? "" } : { value: item, id: "" };
  });
}
