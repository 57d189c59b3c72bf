import type { Range } from "../text/words";
import type { Passage, Witness } from "./passage";

/** A stretch that both witnesses word the same, or an edit; `a` and `b` are offsets into the two texts. */
interface Stretch {
  a: Range;
  b: Range;
  isEdit: boolean;
}

// A soft hyphen does not end a word; hyphens do, as they may be written or left out.
const wordPattern = /[\p{L}\p{M}\p{N}\u00ad]+/gu;
const edgeMarks = /[^\p{L}\p{M}\p{N}\s]/u;
/** A range that covers so much of its witness stands for all of it. */
const nearlyAll = 0.85;

/**
 * Where the other side of a passage words what `range` says on side `from`; UTF-16 units of the two texts. Words that
 * were changed correspond to the words in their place. Undefined where the other side has nothing in that place, or,
 * in a paraphrase, where the same words are not found there.
 */
export function counterpart(
  passage: Pick<Passage, "a" | "b" | "kind" | "edits">,
  from: "a" | "b",
  range: Range,
): Range | undefined {
  const turned = from === "a" ? passage : turn(passage);
  const inside = { start: Math.max(range.start, turned.a.start), end: Math.min(range.end, turned.a.end) };
  if (inside.start >= inside.end) return undefined;
  const length = turned.a.end - turned.a.start;
  if (inside.end - inside.start >= nearlyAll * length) return { start: turned.b.start, end: turned.b.end };
  const found =
    turned.kind === "paraphrase" && turned.edits.length === 0
      ? sameWords(turned.a, turned.b, inside)
      : joinStretches(turned, inside);
  return found && withEdgeMarks(turned.a, turned.b, inside, found);
}

function turn({ a, b, kind, edits }: Pick<Passage, "a" | "b" | "kind" | "edits">) {
  const turned = edits.map((edit) => ({ ...edit, a: edit.b, b: edit.a }));
  turned.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
  return { a: b, b: a, kind, edits: turned };
}

function stretchesOf({ a, b, edits }: Pick<Passage, "a" | "b" | "edits">): Stretch[] {
  const stretches: Stretch[] = [];
  let [atA, atB] = [a.start, b.start];
  for (const edit of edits) {
    stretches.push({
      a: { start: atA, end: Math.max(atA, edit.a.start) },
      b: { start: atB, end: Math.max(atB, edit.b.start) },
      isEdit: false,
    });
    stretches.push({ a: edit.a, b: edit.b, isEdit: true });
    [atA, atB] = [Math.max(atA, edit.a.end), Math.max(atB, edit.b.end)];
  }
  stretches.push({
    a: { start: atA, end: Math.max(atA, a.end) },
    b: { start: atB, end: Math.max(atB, b.end) },
    isEdit: false,
  });
  return stretches;
}

function joinStretches(passage: Pick<Passage, "a" | "b" | "edits">, range: Range): Range | undefined {
  let joined: Range | undefined;
  for (const stretch of stretchesOf(passage)) {
    const found = stretch.isEdit ? wholeEdit(stretch, range) : mapWords(passage, stretch, range);
    if (found) joined = joined ? span(joined, found) : found;
  }
  return joined;
}

function span(one: Range, other: Range): Range {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

const overlaps = (one: Range, other: Range) => one.start < other.end && other.start < one.end;

/** A word of a changed stretch has no partner of its own: the whole stretch is what stands in its place. */
function wholeEdit({ a, b }: Stretch, range: Range): Range | undefined {
  return b.start < b.end && overlaps(a, range) ? b : undefined;
}

/** Equal stretches have the same words in the same order; if they are split otherwise, their places decide. */
function mapWords({ a, b }: { a: Witness; b: Witness }, stretch: Stretch, range: Range): Range | undefined {
  const here = wordsIn(a, stretch.a);
  const there = wordsIn(b, stretch.b);
  if (here.length === 0 || there.length === 0) return undefined;
  const first = here.findIndex((word) => overlaps(word, range));
  if (first < 0) return undefined;
  const last = here.findLastIndex((word) => overlaps(word, range));
  const place = (index: number, rounding: (value: number) => number) =>
    here.length === there.length ? index : rounding((index * there.length) / here.length);
  const start = there[Math.min(there.length - 1, place(first, Math.floor))];
  const end = there[Math.max(0, Math.min(there.length, place(last + 1, Math.ceil)) - 1)];
  return start && end && start.start < end.end ? { start: start.start, end: end.end } : undefined;
}

/** The words of a witness that lie in `range`, with the offsets they have in the whole text. */
function wordsIn({ quote, start }: Witness, range: Range): Range[] {
  const part = quote.slice(Math.max(0, range.start - start), Math.max(0, range.end - start));
  const from = Math.max(range.start, start);
  return [...part.matchAll(wordPattern)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

const fold = (word: string) => word.normalize("NFC").replaceAll("\u00ad", "").toLowerCase();

/** The one place in `b` with the words that `range` has in `a`. */
function sameWords(a: Witness, b: Witness, range: Range): Range | undefined {
  const read = (witness: Witness, place: Range) =>
    wordsIn(witness, place).map((word) => ({
      ...word,
      word: fold(witness.quote.slice(word.start - witness.start, word.end - witness.start)),
    }));
  const wanted = read(a, range);
  const there = read(b, b);
  if (wanted.length === 0) return undefined;
  const places = there.flatMap((_, at) =>
    wanted.every((word, index) => there[at + index]?.word === word.word) ? [at] : [],
  );
  const [at] = places;
  if (at === undefined || places.length > 1) return undefined;
  const [start, end] = [there[at]?.start, there[at + wanted.length - 1]?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Quotation marks and full stops that belong to the range belong to its counterpart, where it has the same ones. */
function withEdgeMarks(a: Witness, b: Witness, range: Range, found: Range): Range {
  const inA = (at: number) => a.quote.charAt(at - a.start);
  const inB = (at: number) => b.quote.charAt(at - b.start);
  let { start, end } = found;
  const words = wordsIn(a, range);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return found;
  for (let at = first.start - 1; at >= range.start && isSameMark(inA(at), inB(start - 1)); at--) start--;
  for (let at = last.end; at < range.end && isSameMark(inA(at), inB(end)); at++) end++;
  return { start, end };
}

const isSameMark = (one: string, other: string) => one === other && edgeMarks.test(one);
