import PDFDocument from "pdfkit";
import { type Cut, fontPieces } from "./pdf-fonts";

/** A stretch of text in one piece of the typeface; width in points. */
export interface Run {
  font: string;
  text: string;
  width: number;
}

/** A piece of the typeface as it is opened in a document. */
interface OpenFont {
  /** The typeface as it was parsed. */
  font: { characterSet: number[]; createSubset(): unknown; _glyphs: Record<number, unknown> };
  /** The glyphs the document will hold. */
  subset: unknown;
  /** Words that were shaped. */
  layoutCache: Record<string, unknown>;
}

/** What of pdfkit is used here; its own types keep the typeface to themselves. */
interface Drawing {
  registerFont(name: string, source: Buffer): unknown;
  font(name: string, size: number): Drawing;
  widthOfString(text: string): number;
  _font: OpenFont;
}

/** What stands for a character the typeface lacks: its number, as in "[1F642]". */
export function standIn(character: string): string {
  return `[${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;
}

/** Characters that are nothing to see, and are not set. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/**
 * Characters the typeface has one glyph for, and how that is written: a PDF says of each glyph what it stands for, so
 * that one glyph cannot stand for two characters.
 */
const lookalikes: Readonly<Record<string, string>> = { "\u02BB": "‘", "\u02BC": "’", "\u2215": "⁄" };

/** The characters of a text that are set: composed where there is a composed form. */
export function shownText(text: string): string {
  const composed = text.replace(invisible, "").normalize("NFC");
  return composed.replace(/[\u02BB\u02BC\u2215]/gu, (character) => lookalikes[character] ?? character);
}

const cuts: readonly Cut[] = ["regular", "bold", "italic"];
const mostKept = 100_000;
/** Shaped words weigh more. */
const mostShaped = 20_000;

/** Finds the piece of the typeface that has each character, and measures; one serves for all documents. */
export class Typesetter {
  readonly #document = new PDFDocument({ autoFirstPage: true, font: "" }) as unknown as Drawing;
  readonly #pieces = new Map<string, Buffer>();
  readonly #open = new Map<string, OpenFont>();
  readonly #characters = new Map<Cut, Array<ReadonlySet<number>>>();
  readonly #runs = new Map<string, Run[]>();

  constructor() {
    for (const cut of cuts) {
      const sets = fontPieces(cut).map((bytes, at) => {
        const name = `${cut} ${at}`;
        this.#pieces.set(name, bytes);
        this.#document.registerFont(name, bytes);
        const open = this.#document.font(name, 10)._font;
        this.#open.set(name, open);
        return new Set(open.font.characterSet);
      });
      this.#characters.set(cut, sets);
    }
  }

  /** Makes the pieces known to a document by the names that stand in runs. */
  register(document: { registerFont(name: string, source: Buffer): unknown }): void {
    for (const [name, bytes] of this.#pieces) document.registerFont(name, bytes);
    for (const open of this.#open.values()) {
      // Writing a document opens parts of glyphs (the points of "…") as glyphs that stand for no character; set for the
      // next document, such a "." would be no "." any more when it is read.
      open.font._glyphs = {};
      if (Object.keys(open.layoutCache).length > mostShaped) open.layoutCache = Object.create(null);
    }
  }

  /**
   * Chooses a piece of the typeface for what a document sets next. What was parsed and shaped for one document serves
   * for all: it would be most of the work.
   */
  choose(document: InstanceType<typeof PDFDocument>, name: string, size: number): void {
    const shared = this.#open.get(name);
    const own = (document.font(name, size) as unknown as Drawing)._font;
    if (!shared) return;
    if (own.font !== shared.font) {
      own.font = shared.font;
      own.subset = shared.font.createSubset();
    }
    own.layoutCache = shared.layoutCache;
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
