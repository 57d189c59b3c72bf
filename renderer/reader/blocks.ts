import { type NumberedParagraph, numberParagraphs } from "#shared/text/offsets";

/**
 * How a block stands among the others. A `text` has the usual space below it; `tight` has none, because a blank line
 * or another part of the same paragraph follows. `gap` is the blank line after a paragraph, as high as that space;
 * `blank` is any further one.
 */
export type BlockKind = "text" | "tight" | "gap" | "blank";

/** A paragraph as the reader shows it: one of the text, or a part of an endless one. */
export interface Block extends NumberedParagraph {
  kind: BlockKind;
  /** Whether it goes on with the paragraph of the block before it. */
  goesOn: boolean;
}

/** Longer paragraphs are shown in parts: the browser sets all lines of a block anew when anything in it changes. */
const longestBlock = 16_000;
const partFrom = 3000;
const partTo = 6000;
/** Not before a mark that joins itself to the blank. */
const sentenceBlank = /(?<=[.!?…]["'»«“”’)\]]*) (?=[\p{L}\p{N}"'„“»«‚‘(])/gu;
const anyBlank = / (?=[\p{L}\p{N}\p{P}])/gu;

/**
 * The blocks of `text` in order. Between two of them lies exactly one unit: a line feed, or within an endless
 * paragraph the blank at which its line ends, after a sentence if there is one.
 */
export function blocksOf(text: string): Block[] {
  const paragraphs = numberParagraphs(text);
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const before = paragraphs[paragraph.index - 1];
    const last = kindOf(paragraph, before, paragraphs[paragraph.index + 1]);
    let start = paragraph.start;
    const cuts = paragraph.end - start > longestBlock ? cutsIn(text, paragraph) : [];
    for (const end of [...cuts, paragraph.end]) {
      const kind = end === paragraph.end ? last : "tight";
      blocks.push({ ...paragraph, index: blocks.length, start, end, kind, goesOn: start > paragraph.start });
      start = end + 1;
    }
  }
  return blocks;
}

function kindOf(
  paragraph: NumberedParagraph,
  before: NumberedParagraph | undefined,
  after: NumberedParagraph | undefined,
): BlockKind {
  if (paragraph.blank) return before && !before.blank ? "gap" : "blank";
  return after?.blank ? "tight" : "text";
}

/** Where an endless paragraph is cut: offsets of single blanks. None in writing without blanks. */
function cutsIn(text: string, { start, end }: NumberedParagraph): number[] {
  const cuts: number[] = [];
  let from = start;
  while (end - from > partTo) {
    const window = text.slice(from + partFrom, from + partTo + 1);
    const after = firstMatch(sentenceBlank, window) ?? firstMatch(anyBlank, window);
    const cut = after === undefined ? nextBlank(text, from + partTo, end) : from + partFrom + after;
    if (cut === undefined) break;
    cuts.push(cut);
    from = cut + 1;
  }
  return cuts;
}

function firstMatch(pattern: RegExp, text: string): number | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.index;
}

function nextBlank(text: string, from: number, end: number): number | undefined {
  anyBlank.lastIndex = from;
  const found = anyBlank.exec(text)?.index;
  return found !== undefined && found < end ? found : undefined;
}
