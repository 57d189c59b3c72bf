import type { Block } from "./blocks";
import { dividedParts, type Hyphenator } from "./hyphenation";
import type { TextRange } from "./reader-props";

/** Knows where lines end within words. */
export interface LineEnds {
  /**
   * For blocks by their index: the parts of words (UTF-16 ranges, in order) after which a line ends with a hyphen.
   * There may be more blocks in the answer than were asked for.
   */
  partsIn(blocks: readonly Block[]): ReadonlyMap<number, readonly TextRange[]>;
}

/** What has an influence on where lines end besides the text; another one needs other line ends. */
export function columnOf(place: HTMLElement): string {
  const { width, fontSize, fontFamily } = getComputedStyle(place);
  return `${width} ${fontSize} ${fontFamily}`;
}

/**
 * Asks the browser: sets the blocks once without spans, with soft hyphens wherever words may be divided, and sees at
 * which of them lines end. Only there anything has to stand in the real text, so that nothing else is cut by it.
 */
export class MeasuredLineEnds implements LineEnds {
  readonly #place: HTMLElement;
  readonly #text: string;
  readonly #hyphenator: Hyphenator;
  readonly #known = new Map<number, readonly TextRange[]>();

  /** `place` is the element that the text stands in, with its width and font. */
  constructor(place: HTMLElement, text: string, hyphenator: Hyphenator) {
    this.#place = place;
    this.#text = text;
    this.#hyphenator = hyphenator;
  }

  partsIn(blocks: readonly Block[]): ReadonlyMap<number, readonly TextRange[]> {
    const sheet = document.createElement("div");
    sheet.className = "reader-measure";
    const set: Array<{ block: Block; parts: TextRange[]; letters: Text }> = [];
    for (const block of blocks) {
      if (this.#known.has(block.index)) continue;
      const parts = dividedParts(this.#text, block, this.#hyphenator);
      this.#known.set(block.index, []);
      if (parts.length === 0) continue;
      const letters = document.createTextNode(withSoftHyphens(this.#text, block, parts));
      sheet.appendChild(document.createElement("p")).append(letters);
      set.push({ block, parts, letters });
    }
    if (set.length === 0) return this.#known;
    this.#place.append(sheet);
    for (const { block, parts, letters } of set) {
      this.#known.set(block.index, partsAtLineEnds(letters, block.start, parts));
    }
    sheet.remove();
    return this.#known;
  }
}

function withSoftHyphens(text: string, { start, end }: TextRange, parts: readonly TextRange[]): string {
  let at = start;
  const pieces = parts.map((part) => {
    const piece = text.slice(at, part.end);
    at = part.end;
    return piece;
  });
  return [...pieces, text.slice(at, end)].join("\u00ad");
}

/** Those of `parts` after which `letters`, which begin with offset `start` and have a soft hyphen each, go on below. */
function partsAtLineEnds(letters: Text, start: number, parts: readonly TextRange[]): TextRange[] {
  const range = document.createRange();
  const rectsOf = (from: number, to: number) => {
    range.setStart(letters, from);
    range.setEnd(letters, to);
    return range.getClientRects();
  };
  const found: TextRange[] = [];
  for (let first = 0; first < parts.length; ) {
    let last = first;
    while (parts[last + 1]?.start === parts[last]?.end) last++;
    const wordFrom = (parts[first]?.start ?? 0) - start + first;
    const wordTo = (parts[last]?.end ?? 0) - start + last + 2;
    // Most words stand in one line, and asking once is enough.
    if (rectsOf(wordFrom, wordTo).length > 1) {
      for (let i = first; i <= last; i++) {
        const hyphen = (parts[i]?.end ?? 0) - start + i;
        const above = rectsOf(hyphen - 1, hyphen)[0];
        // The hyphen that is shown has a box too, and it comes first.
        const below = [...rectsOf(hyphen + 1, hyphen + 2)].at(-1);
        const part = parts[i];
        if (part && above && below && below.top >= above.bottom - above.height / 2) found.push(part);
      }
    }
    first = last + 1;
  }
  return found;
}
