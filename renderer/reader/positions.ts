import { paragraphAt } from "#shared/text/offsets";
import { type Block, blocksOf } from "./blocks";
import type { TextRange } from "./reader-props";

/** A section closes after so many paragraphs or UTF-16 units: about a screen of text. */
const paragraphsPerSection = 10;
const unitsPerSection = 4000;

/**
 * The way between offsets in the article's text (UTF-16 units, `start`/`end`) and positions in the ProseMirror
 * document (`from`/`to`). The document is `doc > section+ > paragraph+ > text`: every paragraph and every section
 * before a place add two positions, the paragraph and the section around it one each, and the one line feed or blank
 * that the text has between two paragraphs of the document is none in it. The paragraphs of the document are `blocks`:
 * those of the text, the endless ones in parts.
 */
export class ArticlePositions {
  readonly paragraphs: readonly Block[];
  /** The first paragraph of every section, ascending; the first is 0. */
  readonly sectionStarts: readonly number[];
  readonly #sectionOf: Uint32Array;

  constructor(text: string) {
    this.paragraphs = blocksOf(text);
    this.#sectionOf = new Uint32Array(this.paragraphs.length);
    const starts = [0];
    let first = 0;
    let units = 0;
    for (const { index, start, end } of this.paragraphs) {
      if (index > first && (index - first >= paragraphsPerSection || units + end - start > unitsPerSection)) {
        starts.push(index);
        first = index;
        units = 0;
      }
      units += end - start;
      this.#sectionOf[index] = starts.length - 1;
    }
    this.sectionStarts = starts;
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.paragraphs.at(-1)?.end ?? 0;
  }

  /** The paragraph that `offset` lies in; a line feed belongs to the paragraph it ends. */
  paragraphAt(offset: number): Block {
    return paragraphAt(this.paragraphs, offset);
  }

  /** The number that people see for the paragraph at `offset`. */
  numberAt(offset: number): number {
    return this.paragraphAt(offset).number;
  }

  /** The paragraphs of section `index`. */
  paragraphsOfSection(index: number): readonly Block[] {
    return this.paragraphs.slice(
      this.sectionStarts[index],
      this.sectionStarts[index + 1] ?? this.paragraphs.length,
    );
  }

  /** The paragraphs that `[start, end)` touches, in order. */
  paragraphsIn(start: number, end: number): readonly Block[] {
    return this.paragraphs.slice(
      this.paragraphAt(start).index,
      this.paragraphAt(Math.max(start, end - 1)).index + 1,
    );
  }

  /** The text of section `index`, without the line feed after it. */
  sectionRange(index: number): TextRange {
    const inside = this.paragraphsOfSection(index);
    return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
  }

  /** The section that paragraph number `paragraph` (from 0) is in. */
  sectionOf(paragraph: number): number {
    return this.#sectionOf[paragraph] ?? 0;
  }

  /** The position of `offset`, which is clamped to the text. */
  toPosition(offset: number): number {
    const inside = Math.max(0, Math.min(offset, this.length));
    const paragraph = this.paragraphAt(inside);
    return this.#fromOf(paragraph) + inside - paragraph.start;
  }

  /** The offset of `position`; between two paragraphs it is the end of the first. */
  toOffset(position: number): number {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const paragraph = this.paragraphs[middle];
      if (paragraph && this.#fromOf(paragraph) <= position) low = middle;
      else high = middle - 1;
    }
    const found = this.paragraphs[low];
    if (!found) return 0;
    return Math.max(found.start, Math.min(found.start + position - this.#fromOf(found), found.end));
  }

  /** The offsets of the positions `from` to `to`. */
  toRange(from: number, to: number): TextRange {
    return { start: this.toOffset(from), end: this.toOffset(to) };
  }

  #fromOf(paragraph: Block): number {
    return paragraph.start + paragraph.index + 2 * this.sectionOf(paragraph.index) + 2;
  }
}
