import { type Paragraph, paragraphsOf } from "../text/offsets";
import { kindOfQuotation, type QuotationKind } from "./quotation-kinds";
import { isApostropheLike, mayClose, mayOpen, quotationMarks, quotationStyles } from "./quotation-marks";

/** Words between quotation marks. Offsets are UTF-16 units, half-open; `inner` is what stands between the marks. */
export interface Quotation {
  start: number;
  end: number;
  inner: { start: number; end: number };
  /** The mark that opens it and the one that closes it, such as "„“"; only the first where none closes it. */
  style: string;
  /** speech: somebody's words; words: one to three set off, often ironically; title: the name of a paper, a film, a day. */
  kind: QuotationKind;
  /** 0, or 1 inside another quotation, and so on. */
  depth: number;
  /** A comma or the end of a sentence stands inside, before the closing mark. */
  ends: boolean;
  /** The speech goes on in the next paragraph, which opens with a mark of its own. */
  open?: true;
}

interface OpenMark {
  at: number;
  mark: string;
  paragraph: number;
}

interface SingleMark {
  column: number;
  mark: string;
  sure: boolean;
}

/** More marks than this are never open at once in what people write. */
const deepest = 3;
/** A quotation that runs over more than this many paragraphs or units was never closed. */
const longestParagraphs = 4;
const longest = 5000;

/** The quotations of `text`, outer ones before the ones in them. Single marks that are apostrophes are none. */
export function findQuotations(text: string, language: string): Quotation[] {
  // French sets its marks off by a blank.
  const scan = new Scan(text, /^fr\b/iu.test(language) || /(?:^|\s)«\s\S/u.test(text));
  const paragraphs = paragraphsOf(text);
  for (const paragraph of paragraphs) scan.read(paragraph);
  return scan.quotations();
}

class Scan {
  readonly #text: string;
  readonly #found: Array<Omit<Quotation, "kind" | "depth" | "ends">> = [];
  #open: OpenMark[] = [];
  /** The single marks of the paragraph that may close something, and how many of them lie behind. */
  #singles: SingleMark[] = [];
  #passed = 0;
  readonly #spaced: boolean;

  constructor(text: string, spaced: boolean) {
    this.#text = text;
    this.#spaced = spaced;
  }

  read({ start, end, index }: Paragraph): void {
    const line = this.#text.slice(start, end);
    this.#enter(line, start, index);
    this.#singles = closingSingles(line);
    this.#passed = 0;
    quotationMarks.lastIndex = 0;
    for (let match = quotationMarks.exec(line); match; match = quotationMarks.exec(line)) {
      const after = line[match.index + 1] ?? "";
      // A mark doubled by mistake, or two single ones for a double one.
      if (after === match[0] && isApostropheLike(after)) quotationMarks.lastIndex++;
      this.#mark(match[0], line, start, match.index, index);
    }
  }

  /** What was left open is over, unless this paragraph opens with the same mark or soon closes it. */
  #enter(line: string, start: number, paragraph: number): void {
    if (line.trim() === "") return;
    const outer = this.#open[0];
    const first = line.trimStart()[0] ?? "";
    if (outer && first === outer.mark && !quotationStyles[first]?.single) {
      this.#add(outer, this.#endOfParagraph(outer), "", true);
      this.#open = [];
    }
    this.#open = this.#open.filter(
      ({ at, mark, paragraph: opened }) =>
        // A straight mark does not say whether it opens or closes: it holds in its own paragraph only.
        mark !== '"' &&
        !quotationStyles[mark]?.single &&
        paragraph - opened < 2 * longestParagraphs &&
        start - at < longest,
    );
  }

  #endOfParagraph({ at }: OpenMark): number {
    const end = this.#text.indexOf("\n", at);
    return end < 0 ? this.#text.length : end;
  }

  #mark(mark: string, line: string, start: number, column: number, paragraph: number): void {
    const spaced = this.#spaced && (mark === "«" || mark === "»");
    const before = (spaced ? line.slice(0, column).trimEnd().at(-1) : line[column - 1]) ?? "";
    const after = (spaced ? line.slice(column + 1, column + 3).trimStart()[0] : line[column + 1]) ?? "";
    if (mayClose(mark, before, after) && this.#close(mark, start, column, before)) return;
    const style = quotationStyles[mark];
    if (!style || !mayOpen(mark, spaced ? " " : before, after)) return;
    if (style.single && !this.#singleMayOpen(mark, line, column)) return;
    this.#open.push({ at: start + column, mark, paragraph });
    if (this.#open.length > deepest) this.#open.shift();
  }

  /** A single mark opens only where the paragraph has one that can close it: 'tis the season has none. */
  #singleMayOpen(mark: string, line: string, column: number): boolean {
    if (mark === "’" || /\d/u.test(line[column + 1] ?? "")) return false;
    const closes = quotationStyles[mark]?.closes ?? "";
    while ((this.#singles[this.#passed]?.column ?? Infinity) <= column + 1) this.#passed++;
    const soon = this.#singles.slice(this.#passed, this.#passed + 12);
    return soon.some((single) => closes.includes(single.mark) && single.column - column <= 600);
  }

  /** Closes the innermost quotation that `mark` can close. */
  #close(mark: string, start: number, column: number, before: string): boolean {
    const at = start + column;
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const opened = this.#open[depth];
      const style = opened && quotationStyles[opened.mark];
      if (!opened || !style?.closes.includes(mark)) continue;
      if (at - opened.at < 2) return false;
      if (style.single && before === "s" && isApostropheLike(mark) && this.#lastsLonger(column)) return true;
      this.#add(opened, at + 1, mark, false);
      this.#open.length = depth;
      return true;
    }
    return false;
  }

  /** Whether "the boys’ dog" stands at `column`: the quotation goes on, because a surer mark follows soon. */
  #lastsLonger(column: number): boolean {
    while ((this.#singles[this.#passed]?.column ?? Infinity) <= column) this.#passed++;
    const soon = this.#singles.slice(this.#passed, this.#passed + 12);
    return soon.some((single) => single.sure && single.column - column < 300);
  }

  #add({ at, mark }: OpenMark, end: number, closing: string, open: boolean): void {
    const trimmed = open ? this.#text.slice(at, end).trimEnd().length + at : end;
    // rock 'n' roll
    if (trimmed - at < 2 || (trimmed - at === 3 && quotationStyles[mark]?.single)) return;
    this.#found.push({
      start: at,
      end: trimmed,
      inner: { start: at + 1, end: open ? trimmed : trimmed - 1 },
      style: mark + closing,
      ...(open ? { open: true as const } : {}),
    });
  }

  quotations(): Quotation[] {
    const sorted = this.#found.sort((a, b) => a.start - b.start || b.end - a.end);
    const around: number[] = [];
    return sorted.map((quotation) => {
      while (around.length > 0 && (around.at(-1) ?? 0) <= quotation.start) around.pop();
      const depth = around.length;
      around.push(quotation.end);
      const ends = /[.,!?…]/u.test(this.#text[quotation.inner.end - 1] ?? "");
      return { ...quotation, kind: kindOfQuotation(this.#text, quotation), depth, ends };
    });
  }
}

/** The single marks in `line` that may close a quotation; `sure` behind a full stop or comma. */
function closingSingles(line: string): SingleMark[] {
  return [...line.matchAll(/(?<=\S)['’‘‹›](?![\p{L}\p{N}\p{M}])/gu)].map(({ index, 0: mark }) => ({
    column: index,
    mark,
    sure: ".,!?…".includes(line[index - 1] ?? " "),
  }));
}
