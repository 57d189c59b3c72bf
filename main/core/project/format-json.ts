/** Records are handed on in pieces of about this many characters. */
const pieceSize = 64 * 1024;

/**
 * A document as JSON that version control can compare and merge: each field on a line of its own, and in lists each
 * record on a line of its own. Comes in pieces, because a document of 10,000 spans is some megabytes.
 */
export function* jsonPieces(document: object): Generator<string> {
  let piece = "{";
  let separator = "\n";
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    piece += `${separator}  ${JSON.stringify(key)}: `;
    separator = ",\n";
    if (!Array.isArray(value) || value.length === 0) {
      piece += JSON.stringify(value);
      continue;
    }
    for (const [index, record] of value.entries()) {
      piece += `${index === 0 ? "[" : ","}\n    ${JSON.stringify(record) ?? "null"}`;
      if (piece.length >= pieceSize) {
        yield piece;
        piece = "";
      }
    }
    piece += "\n  ]";
  }
  yield `${piece}\n}\n`;
}

/** A document as JSON text; see `jsonPieces`. */
export function formatJson(document: object): string {
  return [...jsonPieces(document)].join("");
}
