import type { Layer, Piece } from "./piece-layout";
import type { TextRange } from "./reader-props";

/** A piece, or a part of one or of plain text (without layers), after which a line may end with a hyphen. */
export interface DrawnPiece extends Piece {
  hyphen: boolean;
}

/**
 * Cuts pieces at the ends of `parts` (parts of words after which a line may end, in order) and adds the parts that
 * lie outside all pieces. A part over which a border lies is only what is after the border: nothing may follow it but
 * the place to divide.
 */
export function cutAtBreaks(pieces: readonly Piece[], parts: readonly TextRange[]): DrawnPiece[] {
  if (parts.length === 0) return pieces.map((piece) => wholePiece(piece));
  const drawn: DrawnPiece[] = [];
  let next = 0;
  let border = 0;
  const addPlain = (until: number) => {
    for (let part = parts[next]; part && part.end <= until; part = parts[++next]) {
      drawn.push({
        ...wholePiece({ ...part, layers: [] }),
        start: Math.max(part.start, border),
        hyphen: true,
      });
    }
  };
  for (const piece of pieces) {
    addPlain(piece.start);
    let { start } = piece;
    for (let part = parts[next]; part && part.end <= piece.end; part = parts[++next]) {
      drawn.push({ ...partOf(piece, start, part.end), hyphen: true });
      start = part.end;
    }
    if (start < piece.end) drawn.push(partOf(piece, start, piece.end));
    border = piece.end;
  }
  addPlain(Number.POSITIVE_INFINITY);
  return drawn;
}

function wholePiece(piece: Piece): DrawnPiece {
  return { ...piece, hyphen: false };
}

function partOf(piece: Piece, start: number, end: number): DrawnPiece {
  const layers = piece.layers.map(
    (layer): Layer => ({
      ...layer,
      markStart: layer.markStart && start === piece.start,
      markEnd: layer.markEnd && end === piece.end,
    }),
  );
  return { start, end, layers, hyphen: false };
}
