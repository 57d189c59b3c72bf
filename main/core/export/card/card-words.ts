/** `text` fit for a cell of a Markdown table. */
export function cell(text: string): string {
  return text.replace(/\s+/gu, " ").trim().replace(/[\\|]/gu, "\\$&");
}

/** A Markdown table; nothing when there are no rows. */
export function table(
  head: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number>>,
): string[] {
  if (rows.length === 0) return [];
  const line = (cells: ReadonlyArray<string | number>) =>
    `| ${cells.map((one) => cell(String(one))).join(" | ")} |`;
  const rule = head.map((_, at) => (rows.every((row) => isNumber(row[at])) ? "--:" : "---"));
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line), ""];
}

function isNumber(value: string | number | undefined): boolean {
  return typeof value === "number" || /^[\d,.%−-]+$/.test(value ?? "");
}

/** Markdown that somebody wrote, as a quotation: its headings do not become headings of the card. */
export function quoted(markdown: string): string[] {
  const trimmed = markdown.trim();
  return trimmed === "" ? [] : [...trimmed.split(/\r?\n/u).map((line) => `> ${line}`.trimEnd()), ""];
}

/** A whole number with separators: 12,345 and 12.345. */
export function count(value: number, language: "en" | "de" = "en"): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, language === "de" ? "." : ",");
}

/** A coefficient with two decimals. */
export function coefficient(value: number, language: "en" | "de" = "en"): string {
  const text = value
    .toFixed(2)
    .replace(/^-(?!0\.00)/u, "−")
    .replace("-", "");
  return language === "de" ? text.replace(".", ",") : text;
}

/** `a, b and c`. */
export function listed(words: readonly string[], language: "en" | "de" = "en"): string {
  const and = language === "de" ? " und " : " and ";
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")}${and}${words.at(-1)}`;
}

/** `1 article`, `12 articles`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** A date as ISO 8601 has it; in German 24.12.2025 and 12/2025. */
export function dateWords(date: string, language: "en" | "de"): string {
  if (language === "en") return date;
  const [year, month, day] = date.split("-");
  if (month === undefined) return date;
  return day === undefined ? `${month}/${year}` : `${day}.${month}.${year}`;
}
