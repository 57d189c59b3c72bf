import PDFDocument from "pdfkit";
import { type Cut, fontPieces } from "./pdf-fonts";

/** A stretch of text in one piece of the typeface; width in points. */
export interface Run {
  font: string;
  text: string;
  width: number;
}

/** What of pdfkit is used here; its own types keep the typeface to themselves. */
interface Measuring {
  registerFont(name: string, source: Buffer): unknown;
  font(name: string, size: number): Measuring;
  widthOfString(text: string): number;
  _font: { font: { characterSet: number[] } };
}

/** What stands for a character the typeface lacks: its number, as in "[1F642]". */
export function standIn(character: string): string {
  return `[${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;
}

/** Characters that are nothing to see, and are not set. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** The characters of a text that are set: composed where there is a composed form. */
export function shownText(text: string): string {
  return text.replace(invisible, "").normalize("NFC");
}

const cuts: readonly Cut[] = ["regular", "bold", "italic"];
const mostKept = 100_000;

/** Finds the piece of the typeface that has each character, and measures; one serves for all documents. */
export class Typesetter {
  readonly #document = new PDFDocument({ autoFirstPage: true, font: "" }) as unknown as Measuring;
  readonly #pieces = new Map<string, Buffer>();
  readonly #characters = new Map<Cut, Array<ReadonlySet<number>>>();
  readonly #runs = new Map<string, Run[]>();

  constructor() {
    for (const cut of cuts) {
      const sets = fontPieces(cut).map((bytes, at) => {
        const name = `${cut} ${at}`;
        this.#pieces.set(name, bytes);
        this.#document.registerFont(name, bytes);
        return new Set(this.#document.font(name, 10)._font.font.characterSet);
      });
      this.#characters.set(cut, sets);
    }
  }

  /** Makes the pieces known to a document by the names that stand in runs. */
  register(document: { registerFont(name: string, source: Buffer): unknown }): void {
    for (const [name, bytes] of this.#pieces) document.registerFont(name, bytes);
  }

  /** Whether the typeface has the character. */
  has(character: string): boolean {
    return this.#pieceOf("regular", character) >= 0;
  }

  /** The runs of a text of a given size. Characters the typeface lacks become `standIn`. */
  runs(text: string, cut: Cut, size: number): Run[] {
    const key = `${cut} ${size} ${text}`;
    const known = this.#runs.get(key);
    if (known) return known;
    const runs: Run[] = [];
    for (const character of shownText(text)) {
      const found = this.#pieceOf(cut, character);
      const font = `${cut} ${Math.max(0, found)}`;
      const shown = found < 0 ? standIn(character) : character;
      const last = runs.at(-1);
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown, width: 0 });
    }
    for (const run of runs) run.width = this.#document.font(run.font, size).widthOfString(run.text);
    // Words repeat from one article to the next; what a long text has once is not worth keeping for ever.
    if (this.#runs.size >= mostKept) this.#runs.clear();
    this.#runs.set(key, runs);
    return runs;
  }

  #pieceOf(cut: Cut, character: string): number {
    const codePoint = character.codePointAt(0) ?? 0;
    return this.#characters.get(cut)?.findIndex((characters) => characters.has(codePoint)) ?? -1;
  }
}
