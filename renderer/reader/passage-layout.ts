import type { PassageKind } from "#shared/compare/passage";
import type { ReaderPassage, TextRange } from "./reader-props";

/** The passages of one kind at one place, drawn once. */
export interface PassageMark extends TextRange {
  /** The same for the same place and kind. */
  key: string;
  kind: PassageKind;
  /** Ids of the passages, in order. */
  ids: string[];
  status: ReaderPassage["status"];
  /** Which of the lines below the words is this mark's: 0 is the lowest. */
  lane: number;
}

/** More lines than this do not fit between two lines of text. */
const lanes = 3;

const statuses: readonly ReaderPassage["status"][] = ["found", "confirmed", "by-hand"];

/** What is drawn for `passages`: the longest first, those that overlap with lines in lanes of their own. */
export function passageMarks(passages: readonly ReaderPassage[]): PassageMark[] {
  const marks = new Map<string, PassageMark>();
  for (const { id, kind, status, start, end } of passages) {
    if (start >= end) continue;
    const key = `${kind} ${start} ${end}`;
    const there = marks.get(key);
    if (!there) marks.set(key, { key, kind, status, start, end, ids: [id], lane: 0 });
    else {
      there.ids.push(id);
      if (statuses.indexOf(status) > statuses.indexOf(there.status)) there.status = status;
    }
  }
  const byStart = [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  setLanes(byStart);
  return byStart.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** The first free lane for each; `marks` by start, the longer first, so that what is inside stands above. */
function setLanes(marks: readonly PassageMark[]): void {
  const reached: number[] = [];
  for (const mark of marks) {
    let lane = 0;
    while (lane < lanes - 1 && (reached[lane] ?? 0) > mark.start) lane++;
    reached[lane] = Math.max(reached[lane] ?? 0, mark.end);
    mark.lane = lane;
  }
}

/** Those with text in `window`, in order. */
export function inWindow<T extends TextRange>(ranges: readonly T[], window: TextRange): T[] {
  return ranges.filter(({ start, end }) => start < window.end && end > window.start);
}

/** The shortest passage around the character at `offset`, or else one that ends there. */
export function passageAt(passages: readonly ReaderPassage[], offset: number): ReaderPassage | undefined {
  const around = passages.filter(({ start, end }) => start <= offset && end > offset);
  const near = around.length > 0 ? around : passages.filter(({ end }) => end === offset);
  return near.reduce<ReaderPassage | undefined>(
    (best, passage) => (best && best.end - best.start <= passage.end - passage.start ? best : passage),
    undefined,
  );
}

/** The words of `passages` that differ, each place once: changed words, variants of words, and where words lack. */
export interface PlacedEdits {
  changed: TextRange[];
  variant: TextRange[];
  /** Offsets at which a partner has words that are not here. */
  lacking: number[];
}

/** The edits of `passages`. What differs from one partner and is a variant of another one's word is changed. */
export function placedEdits(passages: readonly ReaderPassage[]): PlacedEdits {
  const changed: TextRange[] = [];
  const variant: TextRange[] = [];
  const lacking = new Set<number>();
  for (const { edits } of passages) {
    for (const { start, end, kind } of edits) {
      if (start === end) lacking.add(start);
      else (kind === "changed" ? changed : variant).push({ start, end });
    }
  }
  const differing = joined(changed);
  return {
    changed: differing,
    variant: without(joined(variant), differing),
    lacking: [...lacking].sort(byNumber),
  };
}

/** What `passages` share with other articles, but for the words in which they differ. */
export function sharedText(passages: readonly ReaderPassage[]): TextRange[] {
  return without(joined(passages), placedEdits(passages).changed);
}

const byNumber = (a: number, b: number) => a - b;

/** The union of `ranges` by start; ranges that touch become one. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const union: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1);
    if (start >= end) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else union.push({ start, end });
  }
  return union;
}

/** `ranges` without what lies in `taken`; both are unions by start. */
function without(ranges: readonly TextRange[], taken: readonly TextRange[]): TextRange[] {
  const left: TextRange[] = [];
  let next = 0;
  for (const { start, end } of ranges) {
    let at = start;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    for (let i = next; (taken[i]?.start ?? end) < end; i++) {
      const hole = taken[i];
      if (!hole) break;
      if (hole.start > at) left.push({ start: at, end: hole.start });
      at = Math.max(at, hole.end);
    }
    if (at < end) left.push({ start: at, end });
  }
  return left;
}
