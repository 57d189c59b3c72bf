import { type Cut, fontPieces } from "./pdf-fonts";

/** What of pdfkit is used for measuring; its types know fonts by name only. */
export interface FontHolder {
  registerFont(name: string, source: Buffer): unknown;
  font(name: string, size: number): FontHolder;
  widthOfString(text: string): number;
}

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** A stretch of text in one piece of the typeface; width in points. */
export interface Run {
  font: string;
  text: string;
  width: number;
}

/** What stands for a character the typeface lacks: its number, as in "[1F642]". */
export function standIn(character: string): string {
  return `[${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;
}
/** Characters that are nothing to see, and are not set. */
export const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** The characters of a text that are set: composed where there is a composed form. */
export function shownText(text: string): string {
  return text.replace(invisible, "").normalize("NFC");
}

/** Sets text in the cuts of the typeface: finds the piece that has each character, and measures. */
export class Typesetter {
  readonly #document: FontHolder;
  readonly #glyphs = new Map<Cut, Glyphs[]>();
  readonly #widths = new Map<string, Run[]>();

  constructor(document: FontHolder) {
    this.#document = document;
    for (const cut of ["regular", "bold", "italic"] as const) {
      const glyphs = fontPieces(cut).map((bytes, at) => {
        document.registerFont(`${cut} ${at}`, bytes);
        const set = document.font(`${cut} ${at}`, 10) as unknown as { _font: { font: Glyphs } };
        return set._font.font;
      });
      this.#glyphs.set(cut, glyphs);
    }
  }

  /** Whether the typeface has the character. */
  has(character: string): boolean {
    return this.#pieceOf("regular", character) >= 0;
  }

  /** The runs of a text of a given size. Characters the typeface lacks become `standIn`. */
  runs(text: string, cut: Cut, size: number): Run[] {
    const key = `${cut} ${size} ${text}`;
    const known = this.#widths.get(key);
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
    // Words repeat; what a long text has once is not worth keeping for ever.
    if (this.#widths.size > 50_000) this.#widths.clear();
    this.#widths.set(key, runs);
    return runs;
  }

  #pieceOf(cut: Cut, character: string): number {
    const codePoint = character.codePointAt(0) ?? 0;
    return this.#glyphs.get(cut)?.findIndex((glyphs) => glyphs.hasGlyphForCodePoint(codePoint)) ?? -1;
  }
}
