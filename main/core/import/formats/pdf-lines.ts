import type { PdfContent, TextRun } from "./pdf-engine";

/** A line of a page as it is printed. Coordinates in points, `y` is the baseline from the bottom. */
export interface PrintedLine {
  text: string;
  page: number;
  x: number;
  right: number;
  y: number;
  height: number;
  /** A page number or a line that comes back on other pages at the same place. */
  running: boolean;
}

/** The printed lines of all pages in reading order, which is the order the file has them in. */
export function linesOf(content: PdfContent): PrintedLine[] {
  const lines = content.pages.flatMap((page, number) => linesOfPage(page.runs, number));
  markRunningLines(lines, content);
  return lines;
}

function linesOfPage(runs: readonly TextRun[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let current: PrintedLine | undefined;
  for (const run of runs) {
    const blank = run.text.trim() === "";
    const sameLine =
      current && (blank || Math.abs(current.y - run.y) < Math.max(run.height, current.height) * 0.4);
    if (current && !sameLine) current = undefined;
    if (!current && !blank) {
      current = { text: "", page, x: run.x, right: run.x, y: run.y, height: run.height, running: false };
      lines.push(current);
    }
    if (current) {
      current.text += gapBefore(current, run) + run.text;
      if (!blank) {
        current.right = Math.max(current.right, run.x + run.width);
        current.height = Math.max(current.height, run.height);
      }
    }
    if (run.endsLine) current = undefined;
  }
  for (const line of lines) line.text = line.text.replace(/^[ \t]+|[ \t]+$/gu, "");
  return lines.filter((line) => line.text !== "");
}

// Two runs with room between them and no blank: the blank was made by moving the pen.
function gapBefore(line: PrintedLine, run: TextRun): string {
  if (line.text === "" || /\s$/u.test(line.text) || /^\s/u.test(run.text)) return "";
  return run.x - line.right > run.height * 0.18 ? " " : "";
}

/** Marks page numbers and lines in the margins that come back on at least half of the pages. */
function markRunningLines(lines: PrintedLine[], { pages }: PdfContent): void {
  if (pages.length < 2) return;
  const seen = new Map<string, Set<number>>();
  const keyOf = (line: PrintedLine) => {
    const height = pages[line.page]?.height ?? 0;
    const inMargin = line.y < height * 0.1 || line.y > height * 0.9;
    return inMargin ? `${line.text.replace(/\d+/gu, "#")}|${Math.round(line.y / 6)}` : "";
  };
  for (const line of lines) {
    const key = keyOf(line);
    if (key) seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  for (const line of lines) {
    line.running = (seen.get(keyOf(line))?.size ?? 0) >= Math.max(2, pages.length / 2);
  }
}

/** Joins printed lines to paragraphs; `running` lines stand alone. No character is added but one blank for a line end. */
export function joinLines(
  lines: readonly PrintedLine[],
): Array<{ text: string; running: boolean; divided: boolean }> {
  const paragraphs: Array<{ text: string; running: boolean; divided: boolean }> = [];
  const leading = typicalLeading(lines);
  const columns = columnEdges(lines);
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const last = paragraphs.at(-1);
    if (
      !before ||
      !last ||
      line.running ||
      before.running ||
      startsParagraph(before, line, lines[i + 1], leading, columns)
    ) {
      paragraphs.push({ text: line.text, running: line.running, divided: false });
      continue;
    }
    // A hyphen at a line end may divide a word or belong to it: it stays, and no blank is put behind it.
    const divided = /\p{L}[-\u00ad\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
    last.text += divided ? line.text : ` ${line.text}`;
    last.divided ||= divided;
  }
  return paragraphs;
}

function typicalLeading(lines: readonly PrintedLine[]): number {
  const gaps = lines.flatMap((line, i) => {
    const gap = (lines[i - 1]?.y ?? 0) - line.y;
    return lines[i - 1]?.page === line.page && gap > 0 && gap < line.height * 4 ? [gap] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

type Columns = (line: PrintedLine) => { left: number; right: number };

/** The edges of the column each line stands in: of all lines that overlap it sideways on its page. */
function columnEdges(lines: readonly PrintedLine[]): Columns {
  const known = new Map<PrintedLine, { left: number; right: number }>();
  for (const group of groupByPage(lines)) {
    for (const line of group) {
      const near = group.filter((other) => Math.abs(other.x - line.x) < line.height * 4 && !other.running);
      const left = Math.min(...near.map((other) => other.x), line.x);
      const right = Math.max(...near.map((other) => other.right), line.right);
      known.set(line, { left, right });
    }
  }
  return (line) => known.get(line) ?? { left: line.x, right: line.right };
}

function groupByPage(lines: readonly PrintedLine[]): PrintedLine[][] {
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.[0]?.page === line.page) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

const sentenceEnd = /[.!?:…][“”"»«’')\]]*$/u;

function startsParagraph(
  before: PrintedLine,
  line: PrintedLine,
  next: PrintedLine | undefined,
  leading: number,
  columns: Columns,
): boolean {
  if (Math.abs(line.height - before.height) > Math.max(line.height, before.height) * 0.12) return true;
  const gap = before.y - line.y;
  const moved = line.page !== before.page || gap < 0;
  const edges = columns(before);
  const endsShort = before.right < edges.right - (edges.right - edges.left) * 0.12;
  // Over a column or page end only the sentence tells whether the paragraph goes on.
  if (moved) return sentenceEnd.test(before.text) && (endsShort || !/^\p{Ll}/u.test(line.text));
  if (leading > 0 && gap > leading * 1.35) return true;
  const indent = line.x - columns(line).left;
  const indented = indent > line.height * 0.7 && indent < line.height * 4;
  if (indented && (!next || next.x < line.x - line.height * 0.4 || next.page !== line.page)) return true;
  return endsShort && sentenceEnd.test(before.text);
}
