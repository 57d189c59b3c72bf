import { setImmediate as breathe } from "node:timers/promises";
import type { LineEnds, OffsetUnit, UnitFinding } from "#shared/ipc/span-import-types";
import { splitsSurrogatePair } from "#shared/text/offsets";
import type { ForeignDataset, ForeignDocument, ForeignSpan } from "../foreign";
import { type Counting, ForeignText } from "./foreign-offsets";
import { sameWords } from "./same-words";

/** A document and the text its offsets count in. */
export interface TestedDocument {
  document: ForeignDocument;
  text: string;
  /** False for the text of an article the document only probably stands for: it speaks only when most of it fits. */
  isCertain: boolean;
}

interface Candidate extends Counting {
  /** Spans whose words stand at their offsets; without words, spans that lie whole in the text. */
  agreed: number;
  /** Without words: spans that cut no word at either end. */
  clean: number;
}

/**
 * At least so many of the quotes must stand at their offsets. A wrong unit is right up to the first character the
 * units count differently, so it is never far below; but tools also trim and shorten quotes, and of a few quotes a
 * single odd one is more than a twentieth: two may differ when twice as many agree. Spans whose words are elsewhere
 * are looked for by their words in any case, and listed.
 */
function fits(agreed: number, tested: number): boolean {
  const missed = tested - agreed;
  return missed <= tested * 0.05 || (missed <= 2 && agreed >= 2 * missed);
}

/**
 * Finds out what the offsets of a dataset count, by comparing quotes with texts for every unit and both kinds of line
 * ends over all documents; the documented unit wins ties. Without quotes it is the unit whose spans lie in the text and
 * cut the fewest words. `unit` is null when no unit fits.
 */
export async function findUnit(
  { units, lineEnds, unitIsKnown }: Pick<ForeignDataset, "units" | "lineEnds" | "unitIsKnown">,
  documents: readonly TestedDocument[],
): Promise<UnitFinding> {
  const [documented] = units;
  if (!documented) return noOffsets();
  const candidates = candidatesOf(units, lineEnds, hasReturns(documents));
  let quoted = 0;
  let placed = 0;
  let differs = false;
  let looked = 0;
  for (const { document, text, isCertain } of documents) {
    if (++looked % 100 === 0) await breathe();
    const test = testOf(document, text, candidates);
    const best = Math.max(...test.agreed);
    if (!isCertain && best < test.quoted / 2) continue;
    quoted += test.quoted;
    placed += test.placed;
    differs ||= test.differs;
    for (const [index, candidate] of candidates.entries()) {
      candidate.agreed += test.agreed[index] ?? 0;
      candidate.clean += test.clean[index] ?? 0;
    }
  }
  if (quoted > 0) return byQuotes(candidates, quoted, differs);
  return byBorders(candidates, placed, differs, unitIsKnown === true);
}

/** Whether some text still has the carriage returns its offsets may count. */
export function hasReturns(documents: ReadonlyArray<{ text: string | null }>): boolean {
  return documents.some(({ text }) => text?.includes("\r"));
}

/** The units in the order they are believed: the documented one first, then those the format is known for, then all. */
function candidatesOf(
  units: readonly OffsetUnit[],
  lineEnds: readonly LineEnds[],
  hasOwn: boolean,
): Candidate[] {
  const order = [...new Set<OffsetUnit>([...units, "code-point", "utf-16", "byte"])];
  // Returns that stand in the texts are counted like any other character, until the quotes say otherwise.
  const ends = [...new Set<LineEnds>([...(hasOwn ? ["crlf" as const] : lineEnds), "lf", "crlf"])];
  const addsReturns = !hasOwn;
  return order.flatMap((unit) =>
    ends.map((end) => ({ unit, lineEnds: end, addsReturns, agreed: 0, clean: 0 })),
  );
}

interface Test {
  quoted: number;
  placed: number;
  agreed: number[];
  clean: number[];
  differs: boolean;
}

function testOf(document: ForeignDocument, text: string, candidates: readonly Counting[]): Test {
  const made = new ForeignText(text);
  const spans = document.spans.filter(({ pieces }) => pieces.length > 0);
  const quoted = spans.filter(hasWords);
  const test: Test = { quoted: quoted.length, placed: spans.length, agreed: [], clean: [], differs: false };
  if (spans.length === 0) return { ...test, agreed: candidates.map(() => 0), clean: candidates.map(() => 0) };
  const isSame = made.isPlain;
  let first: string | undefined;
  for (const counting of candidates) {
    if (isSame && test.agreed.length > 0) {
      test.agreed.push(test.agreed[0] ?? 0);
      test.clean.push(test.clean[0] ?? 0);
      continue;
    }
    const offsets = made.offsets(counting);
    let agreed = 0;
    let clean = 0;
    const places: Array<number | undefined> = [];
    for (const span of spans) {
      const pieces = span.pieces.map(({ start, end }) => [offsets.toFrozen(start), offsets.toFrozen(end)]);
      for (const [start, end] of pieces) places.push(start, end);
      if (hasWords(span)) agreed += agrees(made.frozen, pieces, span.quote) ? 1 : 0;
      else if (quoted.length === 0 && liesWhole(made.frozen, pieces)) {
        agreed++;
        clean += cutsNoWord(made.frozen, pieces) ? 1 : 0;
      }
    }
    const seen = places.join(" ");
    // What differs between line ends alone does not make the unit.
    first ??= seen;
    if (counting.unit !== candidates[0]?.unit && counting.lineEnds === candidates[0]?.lineEnds) {
      test.differs ||= seen !== first;
    }
    test.agreed.push(agreed);
    test.clean.push(clean);
  }
  return test;
}

type Words = ForeignSpan & { quote: string };

function hasWords(span: ForeignSpan): span is Words {
  // A shortened quote says nothing of the end.
  return span.quote !== null && span.quote !== "" && span.quoteSha256 === undefined;
}

type MappedPieces = ReadonlyArray<ReadonlyArray<number | undefined>>;

function agrees(text: string, pieces: MappedPieces, quote: string): boolean {
  const words: string[] = [];
  for (const [start, end] of pieces) {
    if (start === undefined || end === undefined || end <= start) return false;
    words.push(text.slice(start, end));
  }
  return sameWords(words.join(" "), quote) || (words.length > 1 && sameWords(words.join(""), quote));
}

function liesWhole(text: string, pieces: MappedPieces): boolean {
  return pieces.every(
    ([start, end]) =>
      start !== undefined &&
      end !== undefined &&
      end > start &&
      !splitsSurrogatePair(text, start) &&
      !splitsSurrogatePair(text, end),
  );
}

const letter = /[\p{L}\p{N}\p{M}]/u;

function cutsNoWord(text: string, pieces: MappedPieces): boolean {
  return pieces.every(
    ([start = 0, end = 0]) => !isInWord(text, start) && !isInWord(text, end) && isTight(text, start, end),
  );
}

function isInWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && letter.test(text[at - 1] ?? "") && letter.test(text[at] ?? "");
}

/** Whether a span neither begins nor ends with a blank: one that does was probably shifted. */
function isTight(text: string, start: number, end: number): boolean {
  return !/\s/u.test(text[start] ?? "") && !/\s/u.test(text[end - 1] ?? "");
}

function noOffsets(): UnitFinding {
  return { unit: "utf-16", lineEnds: "lf", decidable: false, tested: 0, agreed: 0, others: [] };
}

function byQuotes(candidates: readonly Candidate[], tested: number, decidable: boolean): UnitFinding {
  // A stable sort: of equals the one that is believed more stays first.
  const [best, ...others] = candidates.toSorted((a, b) => b.agreed - a.agreed);
  if (!best) return noOffsets();
  const { unit, lineEnds, agreed } = best;
  const is = { lineEnds, decidable, tested, agreed };
  if (fits(agreed, tested)) return { ...is, unit, others: others.map(listed) };
  return { ...is, unit: null, others: [best, ...others].map(listed) };
}

/**
 * With another unit so many more spans, and so large a share of all, must cut no word before it is believed against
 * the documented one: spans within words are rare, but there are some, and a wrong unit cuts most behind the first
 * character it counts differently.
 */
const clearLead = { spans: 3, share: 0.05, least: 0.8 };

function byBorders(
  candidates: readonly Candidate[],
  tested: number,
  decidable: boolean,
  isKnown: boolean,
): UnitFinding {
  const [documented] = candidates;
  if (!documented) return noOffsets();
  const whole = candidates.filter(({ agreed }) => fits(agreed, tested));
  const [cleanest] = whole.toSorted((a, b) => b.clean - a.clean);
  const clean = cleanest?.clean ?? 0;
  const lead = Math.max(clearLead.spans, clearLead.share * tested);
  const isBetter = clean - documented.clean >= lead && clean >= clearLead.least * tested;
  const keeps = whole.includes(documented) && (isKnown || !isBetter);
  const best = keeps ? documented : cleanest;
  const shown = best ?? candidates.toSorted((a, b) => b.agreed - a.agreed)[0] ?? documented;
  const others = candidates.filter((one) => !best || one !== shown).toSorted((a, b) => b.clean - a.clean);
  return {
    ...{ unit: best ? shown.unit : null, lineEnds: shown.lineEnds, decidable, tested },
    agreed: best ? shown.clean : shown.agreed,
    others: others.map(({ unit, lineEnds, clean, agreed }) => ({
      unit,
      lineEnds,
      agreed: best ? clean : agreed,
    })),
  };
}

function listed({ unit, lineEnds, agreed }: Candidate): UnitFinding["others"][number] {
  return { unit, lineEnds, agreed };
}

/** In words, for the error and the command line: how many quotes agree with each unit. */
export function describeFinding({ unit, lineEnds, tested, agreed, others }: UnitFinding): string {
  const first = { unit: unit ?? others[0]?.unit ?? "utf-16", lineEnds, agreed };
  const rows = unit === null ? others : [first, ...others];
  const named = rows.map(
    (row) => `${unitNames[row.unit]}${row.lineEnds === "crlf" ? " with CRLF" : ""} ${row.agreed}`,
  );
  return `of ${tested} spans stand at their offsets: ${named.join(", ")}`;
}

const unitNames: Record<OffsetUnit, string> = {
  "utf-16": "UTF-16 units",
  "code-point": "code points",
  byte: "bytes",
};
