import type { Witness } from "#shared/compare/passage";
import type { Range } from "#shared/text/words";

interface Piece extends Range {
  kind: "same" | "changed" | "variant";
}

/** Cuts a witness where its words differ; edits outside it and inside each other are left out. */
export function piecesOf(
  { start, end }: Range,
  edits: ReadonlyArray<Range & { kind: "changed" | "variant" }>,
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const edit of edits) {
    const from = Math.max(edit.start, at);
    const to = Math.min(edit.end, end);
    if (from >= to) continue;
    if (from > at) pieces.push({ start: at, end: from, kind: "same" });
    pieces.push({ start: from, end: to, kind: edit.kind });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end, kind: "same" });
  return pieces;
}

/** The words of a witness, those that differ from a partner marked. */
export function Wording({
  witness,
  edits,
  language,
}: {
  witness: Witness;
  edits: ReadonlyArray<Range & { kind: "changed" | "variant" }>;
  language: string | undefined;
}) {
  return (
    <span className="wording selectable" lang={language}>
      {piecesOf(witness, edits).map(({ start, end, kind }) => {
        const words = witness.quote.slice(start - witness.start, end - witness.start);
        if (kind === "same") return <span key={start}>{words}</span>;
        return (
          <mark key={start} className={`wording-${kind}`}>
            {words}
          </mark>
        );
      })}
    </span>
  );
}
