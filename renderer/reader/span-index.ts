import { compareSpans, type Span } from "#shared/model/annotations";
import type { TextRange } from "./reader-props";

/** The spans of an article in order, with quick answers to which of them touch a stretch of text. Never changes. */
export class SpanIndex {
  /** By start, the longer first, then by id. */
  readonly spans: readonly Span[];
  /** The greatest end among the spans up to each one: where it stays below an offset nothing earlier reaches it. */
  readonly #reach: Uint32Array;

  constructor(spans: readonly Span[]) {
    this.spans = isSorted(spans) ? spans : [...spans].sort(compareSpans);
    this.#reach = new Uint32Array(spans.length);
    let reach = 0;
    for (let i = 0; i < this.spans.length; i++) {
      reach = Math.max(reach, this.spans[i]?.end ?? 0);
      this.#reach[i] = reach;
    }
  }

  /** The spans that share at least one UTF-16 unit with `[start, end)`, in order. */
  overlapping(start: number, end: number): Span[] {
    const found: Span[] = [];
    for (let i = this.#firstFrom(end) - 1; i >= 0 && (this.#reach[i] ?? 0) > start; i--) {
      const span = this.spans[i];
      if (span && span.end > start) found.push(span);
    }
    return found.reverse();
  }

  /** The spans around the character at `offset`, the shortest first. */
  covering(offset: number): Span[] {
    return this.overlapping(offset, offset + 1).sort(
      (a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start,
    );
  }

  /** The spans that a caret at `offset` stands in or beside, the shortest first. */
  touching(offset: number): Span[] {
    return this.overlapping(Math.max(0, offset - 1), offset + 1).sort(
      (a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start,
    );
  }

  /** The span with this id. */
  get(id: string): Span | undefined {
    return this.spans.find((span) => span.id === id);
  }

  /** The span after or before `id` in order. */
  beside(id: string, direction: -1 | 1): Span | undefined {
    const at = this.spans.findIndex((span) => span.id === id);
    return at < 0 ? undefined : this.spans[at + direction];
  }

  /** The first span that starts at or after `offset`, or the last one that starts before it. */
  nearest(offset: number, direction: -1 | 1): Span | undefined {
    const at = this.#firstFrom(offset);
    return this.spans[direction > 0 ? at : at - 1];
  }

  /** The span with exactly this label and place. */
  same(label: string, start: number, end: number): Span | undefined {
    return this.overlapping(start, end).find(
      (span) => span.label === label && span.start === start && span.end === end,
    );
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isSorted(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++) {
    const [a, b] = [spans[i - 1], spans[i]];
    if (a && b && compareSpans(a, b) > 0) return false;
  }
  return true;
}

/** The places that have to be drawn again when `before` becomes `after`; spans are compared by identity. */
export function changedRanges(before: readonly Span[], after: readonly Span[]): TextRange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const old = new Set(before.slice(head, before.length - tail));
  const ranges: TextRange[] = [];
  for (const span of after.slice(head, after.length - tail)) if (!old.delete(span)) ranges.push(span);
  return [...ranges, ...old].map(({ start, end }) => ({ start, end }));
}
