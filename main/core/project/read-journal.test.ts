import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Op } from "#shared/ops/op";
import { formatLine, type JournalChange, parseLine } from "./journal-line";
import { readJournal } from "./read-journal";

const header = { format: "wortlaut-journal", formatVersion: 1, journal: "j_1", place: "here" } as const;

function made(n: number, note: string): JournalChange {
  const op: Op = { target: "annotations", coder: "c_1", article: "a_1", op: "set-article-note", note };
  return {
    n,
    journal: "j_1",
    time: "2025-03-04T10:00:00.000Z",
    origin: "user",
    name: "set-note",
    ops: [op],
    inverse: [{ ...op, note: "" }],
  };
}

const notes = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { minLength: 1, maxLength: 5 });

function journalOf(list: readonly string[]): { bytes: Buffer; ends: number[] } {
  const lines = [formatLine(header), ...list.map((note, i) => formatLine(made(i + 1, note)))];
  const ends: number[] = [];
  let at = 0;
  for (const line of lines) {
    at += Buffer.byteLength(line);
    ends.push(at);
  }
  return { bytes: Buffer.from(lines.join("")), ends };
}

describe("readJournal", () => {
  it("reads what was written", () => {
    fc.assert(
      fc.property(notes, (list) => {
        const content = readJournal(journalOf(list).bytes);
        expect(content).toMatchObject({ header, damage: [], folded: 0, unbrokenFrom: 0 });
        expect(content.changes).toEqual(list.map((note, i) => made(i + 1, note)));
      }),
    );
  });

  it("keeps all whole lines when it is cut at any byte", () => {
    fc.assert(
      fc.property(notes, (list) => {
        const { bytes, ends } = journalOf(list);
        for (let cut = 0; cut <= bytes.length; cut++) {
          const { changes, damage } = readJournal(bytes.subarray(0, cut));
          // A line is whole without its line feed too.
          const whole = ends.slice(1).filter((end) => end - 1 <= cut).length;
          expect(changes.map(({ n }) => n)).toEqual(Array.from({ length: whole }, (_, i) => i + 1));
          const isAtLineEnd = cut === 0 || ends.includes(cut) || ends.includes(cut + 1);
          expect(damage.map(({ kind }) => kind)).toEqual(isAtLineEnd ? [] : ["torn"]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("loses only the line in which a byte has changed, and says which", () => {
    fc.assert(
      fc.property(notes, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, place, flip) => {
        const { bytes, ends } = journalOf(list);
        const at = place % bytes.length;
        const damagedLine = ends.findIndex((end) => at < end);
        const isLineFeed = ends.includes(at + 1);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const content = readJournal(bytes);
        expect(content.damage.length).toBeGreaterThan(0);
        const lost = new Set(isLineFeed ? [damagedLine, damagedLine + 1] : [damagedLine]);
        const expected = list.map((_, i) => i + 1).filter((n) => !lost.has(n));
        expect(content.changes.map(({ n }) => n)).toEqual(expected);
        expect(content.changes).toEqual(expected.map((n) => made(n, list[n - 1] ?? "")));
      }),
      { numRuns: 300 },
    );
  });

  it("knows from where on nothing is missing", () => {
    const lines = [1, 2, 4, 5].map((n) => formatLine(made(n, "x")));
    expect(readJournal(Buffer.from(lines.join(""))).unbrokenFrom).toBe(2);
    lines[1] = "damaged\n";
    lines[2] = formatLine(made(3, "x"));
    lines[3] = formatLine(made(4, "x"));
    expect(readJournal(Buffer.from(lines.join(""))).unbrokenFrom).toBe(1);
  });

  it("takes the highest mark of what is in the files, and a line that is there twice once", () => {
    const lines = [made(1, "x"), made(2, "y"), made(2, "y"), { folded: 1 }, { folded: 0 }].map(formatLine);
    const { folded, changes } = readJournal(Buffer.from(lines.join("")));
    expect(folded).toBe(1);
    expect(changes.map(({ n }) => n)).toEqual([1, 2]);
  });

  it("never throws, whatever the bytes are", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => readJournal(Buffer.from(bytes)).changes.length === 0));
    expect(parseLine(Buffer.from('{"n":1,"sum":"000000000000"}'))).toBeUndefined();
  });
});
