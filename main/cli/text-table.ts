/** A table for people: columns as wide as their widest cell, the last one cut at nothing. */
export function textTable(
  header: readonly string[],
  rows: ReadonlyArray<readonly (string | number)[]>,
): string {
  const lines = [header, ...rows.map((row) => row.map(plainCell))];
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => [...(line[column] ?? "")].length)),
  );
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
      .join("  ")
      .trimEnd(),
  );
  return `${text.join("\n")}\n`;
}

/** One line of at most 60 characters, without signs that could steer a terminal. */
function plainCell(cell: string | number): string {
  const text = String(cell).replace(/[\s\p{Cc}]+/gu, " ");
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text;
}
