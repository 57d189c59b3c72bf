import type { ForeignDocument } from "../../foreign";

/** Names of selections by the key of their span. */
export type SelectionNames = ReadonlyMap<string, string>;

const enough = 0.8;
const mostTested = 2000;

/**
 * Many programs name a selection by the words in it, others as they like. When most names are what stands at the
 * offsets, in code points or UTF-16, with line ends of one character or two, they are taken as quotes.
 */
export function takeNamesAsQuotes(
  documents: ReadonlyArray<{ document: ForeignDocument; names: SelectionNames }>,
): void {
  let tested = 0;
  let agreed = 0;
  for (const { document, names } of documents) {
    if (document.text === null || tested >= mostTested) continue;
    const tests = document.spans.filter(({ key }) => (names.get(key) ?? "") !== "");
    const best = Math.max(
      0,
      ...variantsOf(document.text).map((slice) => tests.filter((span) => fits(span, names, slice)).length),
    );
    tested += tests.length;
    agreed += best;
  }
  if (tested === 0 || agreed < tested * enough) return;
  for (const { document, names } of documents) {
    for (const span of document.spans) span.quote = names.get(span.key) || null;
  }
}

type Slice = (start: number, end: number) => string;

function fits(
  { key, pieces }: ForeignDocument["spans"][number],
  names: SelectionNames,
  slice: Slice,
): boolean {
  const [piece] = pieces;
  return piece !== undefined && slice(piece.start, piece.end).replace(/\r\n/gu, "\n") === names.get(key);
}

function variantsOf(text: string): Slice[] {
  const lf = text.replace(/\r\n?/gu, "\n");
  return [lf, lf.replace(/\n/gu, "\r\n")].flatMap((variant): Slice[] => {
    const points = Array.from(variant);
    return [(start, end) => variant.slice(start, end), (start, end) => points.slice(start, end).join("")];
  });
}
