import PDFDocument from "pdfkit";
import type { Codebook } from "#shared/model/codebook";
import type { ArticleRow } from "../../rows";
import type { AnnotatedText } from "./annotated-text";
import { labelPaints, rgbText } from "./paint";
import type { Cut } from "./pdf-fonts";
import type { Run, Typesetter } from "./pdf-type";
import type { ReadingWords } from "./words";

/** Sizes in points. The article's words, and nothing else, are set in the size `body`. */
export const sizes = { title: 17, details: 9.5, body: 11, mark: 6.5, heading: 13, list: 9 } as const;
const leading = 1.45;
const margin = 62;

interface Paint {
  line: string;
  tint: string;
  shape: string;
  /** How far below the letters a line is drawn, so that those of two labels stay apart. */
  depth: number;
}

/** A word, a blank or a mark, on one line. */
interface Piece {
  runs: Run[];
  width: number;
  size: number;
  /** Labels of the spans around it. */
  labels: string[];
  isBlank: boolean;
  isMasked: boolean;
  isMark: boolean;
}

/** One article as the bytes of a PDF: its details, its text with every span, and the spans behind it. */
export class ArticlePdf {
  readonly #document: InstanceType<typeof PDFDocument>;
  readonly #type: Typesetter;
  readonly #paints: ReadonlyMap<string, Paint>;
  readonly #words: ReadingWords;
  readonly #bytes: Buffer[] = [];
  readonly #done: Promise<void>;
  readonly #width: number;
  #y = margin;

  constructor(type: Typesetter, article: ArticleRow, codebook: Codebook | null, words: ReadingWords) {
    this.#words = words;
    this.#document = new PDFDocument({
      ...{ size: "A4", margin, font: "", lang: article.language || words.language, bufferPages: false },
      // The same article has the same bytes, whenever it is written.
      info: { Title: article.title || words.untitled, Creator: "Wortlaut", CreationDate: new Date(0) },
    });
    this.#document.on("data", (piece: Buffer) => this.#bytes.push(piece));
    this.#done = new Promise((resolve, reject) => {
      this.#document.on("end", resolve);
      this.#document.on("error", reject);
    });
    this.#type = type;
    type.register(this.#document);
    this.#width = this.#document.page.width - 2 * margin;
    this.#paints = new Map(
      (codebook?.labels ?? []).map(({ id, colour, shape }, at) => {
        const { line, tint } = labelPaints(colour);
        return [id, { line: rgbText(line), tint: rgbText(tint), shape, depth: 0.8 + (at % 3) * 1.2 }];
      }),
    );
  }

  async write(article: ArticleRow, annotated: AnnotatedText): Promise<Uint8Array> {
    const details = [article.source, article.published, article.author, article.place, article.agency];
    this.#plain(article.title || this.#words.untitled, "bold", sizes.title);
    this.#plain(details.filter((detail) => detail !== "").join(" · "), "regular", sizes.details);
    this.#y += 12;
    this.#text(annotated);
    this.#y += 16;
    this.#plain(this.#words.spans, "bold", sizes.heading);
    this.#y += 4;
    if (annotated.spans.length === 0) this.#plain(this.#words.noSpans, "regular", sizes.list);
    for (const { number, row, label, facts } of annotated.spans) {
      const head = this.#pieces(`${number}  ${label}  `, "bold", sizes.list, [row.label]);
      const quote = this.#pieces(oneLine(row.quote), "regular", sizes.list, []);
      this.#flow([...head, ...quote], sizes.list);
      for (const { name, text } of facts) {
        const named = this.#pieces(`${name}: `, "italic", sizes.list, []);
        this.#flow([...named, ...this.#pieces(oneLine(text), "regular", sizes.list, [])], sizes.list, 22);
      }
      this.#y += 4;
    }
    this.#document.end();
    await this.#done;
    return Buffer.concat(this.#bytes);
  }

  #plain(text: string, cut: Cut, size: number): void {
    this.#flow(this.#pieces(oneLine(text), cut, size, []), size);
  }

  #text({ text, spans, segments }: AnnotatedText): void {
    let line: Piece[] = [];
    const end = () => {
      this.#flow(line, sizes.body);
      line = [];
    };
    for (const { start, end: stop, spans: numbers, ending, isMasked } of segments) {
      const labels = numbers.map((number) => spans[number - 1]?.row.label ?? "");
      text
        .slice(start, stop)
        .split("\n")
        .forEach((part, at) => {
          if (at > 0) end();
          line.push(...this.#pieces(part, isMasked ? "italic" : "regular", sizes.body, labels, isMasked));
        });
      if (ending.length > 0) line.push(...this.#mark(ending.join(", ")));
    }
    end();
  }

  #mark(text: string): Piece[] {
    const runs = this.#type.runs(text, "bold", sizes.mark);
    const width = widthOf(runs) + 1;
    return [{ runs, width, size: sizes.mark, labels: [], isBlank: false, isMasked: false, isMark: true }];
  }

  #pieces(text: string, cut: Cut, size: number, labels: string[], isMasked = false): Piece[] {
    return (text.match(/\s+|\S+/gu) ?? []).flatMap((word) => {
      const isBlank = word.trim() === "";
      const piece = (part: string): Piece => {
        const runs = this.#type.runs(isBlank ? part.replace(/\s/gu, " ") : part, cut, size);
        return { runs, width: widthOf(runs), size, labels, isBlank, isMasked, isMark: false };
      };
      const whole = piece(word);
      // A web address or a script without blanks may be wider than the page.
      return whole.width <= this.#width - 30 ? [whole] : Array.from(word, piece);
    });
  }

  /** Sets pieces line by line from the left; a mark stays with the word before it. */
  #flow(pieces: readonly Piece[], size: number, indent = 0): void {
    let line: Piece[] = [];
    let width = 0;
    for (const piece of pieces) {
      if (width + piece.width > this.#width - indent && line.length > 0 && !piece.isMark) {
        this.#line(line, size, indent);
        line = [];
        width = 0;
        if (piece.isBlank) continue;
      }
      line.push(piece);
      width += piece.width;
    }
    this.#line(line, size, indent);
  }

  #line(pieces: readonly Piece[], size: number, indent: number): void {
    const height = size * leading;
    if (this.#y + height > this.#document.page.height - margin) {
      this.#document.addPage();
      this.#y = margin;
    }
    let x = margin + indent;
    for (const piece of pieces) {
      this.#ground(piece, x, height);
      x += piece.width;
    }
    this.#letters(pieces, margin + indent, size);
    this.#y += height;
  }

  #ground({ labels, width, size }: Piece, x: number, height: number): void {
    for (const label of labels) {
      const paint = this.#paints.get(label);
      if (paint?.shape !== "tint") continue;
      this.#document.rect(x, this.#y - size * 0.12, width, height - 1.5).fill(paint.tint);
    }
    const base = this.#y + size * 1.02;
    for (const label of labels) {
      const paint = this.#paints.get(label);
      if (!paint || paint.shape === "tint") continue;
      this.#document.lineWidth(paint.shape === "double" ? 0.5 : 0.9).strokeColor(paint.line);
      if (paint.shape === "dotted") this.#document.dash(0.9, { space: 1.4 });
      if (paint.shape === "dashed" || paint.shape === "wavy") this.#document.dash(3, { space: 1.6 });
      const strokes = paint.shape === "double" ? [0, 1.3] : [0];
      for (const stroke of strokes) {
        const y = base + paint.depth + stroke;
        this.#document
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke();
      }
      this.#document.undash();
    }
  }

  /** Draws the letters of a line, as many at a time as stand in one font and colour. */
  #letters(pieces: readonly Piece[], from: number, lineSize: number): void {
    let x = from;
    let open: (Run & { x: number; y: number; size: number; colour: string }) | undefined;
    const draw = () => {
      if (!open) return;
      this.#type.choose(this.#document, open.font, open.size);
      this.#document.fillColor(open.colour);
      this.#document.text(open.text, open.x, open.y, { lineBreak: false });
    };
    for (const { runs, size, isMasked, isMark, width } of pieces) {
      const y = isMark ? this.#y - 1.5 : this.#y + (lineSize - size);
      const colour = isMark ? "#1f4e5f" : isMasked ? "#6b675e" : "#1d1c1a";
      let at = x;
      for (const run of runs) {
        if (open && open.font === run.font && open.size === size && open.colour === colour && open.y === y) {
          open.text += run.text;
        } else {
          draw();
          open = { ...run, x: at, y, size, colour };
        }
        at += run.width;
      }
      x += width;
    }
    draw();
  }
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { width }) => sum + width, 0);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
