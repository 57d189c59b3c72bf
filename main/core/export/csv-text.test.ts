import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CsvStyle, csvLine, guardFormula, readCsv, unguardFormula } from "./csv-text";

const style: CsvStyle = { delimiter: ",", bom: false, formulaSafe: true };
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-csv-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function readText(text: string, as: CsvStyle = style): Promise<string[][]> {
  const file = join(folder, "table.csv");
  await writeFile(file, text);
  const lines: string[][] = [];
  for await (const line of readCsv(file, as)) lines.push(line);
  return lines;
}

describe("cells", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49", "'+49"],
    ["-5 Prozent", "'-5 Prozent"],
    ["-1.5", "-1.5"],
    ["-2e-7", "-2e-7"],
    ["-1+1", "'-1+1"],
    ["'-1.5", "''-1.5"],
    ["@name", "'@name"],
    ["\tx", "'\tx"],
    ["'=x", "''=x"],
    ["＝1", "'＝1"],
    ["a=1", "a=1"],
    ["'n Tag", "'n Tag"],
    ["", ""],
  ])("guards %j as %j", (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(text);
  });

  it("never leaves a cell that a spreadsheet would run, and gives every text back", () => {
    const text = fc.array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", "a", '"'));
    fc.assert(
      fc.property(
        text.map((parts) => parts.join("")),
        (value) => {
          expect(guardFormula(value)).not.toMatch(/^[=+\-@\t\r\n]/);
          expect(unguardFormula(guardFormula(value))).toBe(value);
        },
      ),
    );
  });

  it("quotes what has to be quoted and nothing else", () => {
    expect(csvLine(["a", 'b"c', "d,e", "f\ng", ";", -7], style)).toBe('a,"b""c","d,e","f\ng",;,-7\r\n');
    expect(csvLine(["d,e", ";"], { ...style, delimiter: ";" })).toBe('d,e;";"\r\n');
    expect(csvLine(["=1"], { ...style, formulaSafe: false })).toBe("=1\r\n");
  });
});

describe("reading", () => {
  it("reads quotes, line breaks inside cells and empty cells", async () => {
    expect(await readText('a,"b\r\nc",\r\n,"""",d\r\n')).toEqual([
      ["a", "b\r\nc", ""],
      ["", '"', "d"],
    ]);
  });

  it.each([
    ["a line feed alone", "a,b\nc\r\n"],
    ["a quotation mark inside a plain cell", 'a"b,c\r\n'],
    ["text behind a quoted cell", '"a"b\r\n'],
    ["an unfinished line", "a,b"],
    ["an unfinished quotation", '"a\r\n'],
    ["a byte order mark nobody asked for", "\uFEFFa\r\n"],
  ])("refuses %s", async (_, text) => {
    await expect(readText(text)).rejects.toThrow();
  });

  it("reads what was written, however the file is cut into pieces", async () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("a".repeat(300_000), '"', "\r\n", "=", "''-"),
    );
    const delimiter = fc.constantFrom(",", ";");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })),
        fc.record({ delimiter, bom: fc.boolean(), formulaSafe: fc.boolean() }),
        async (lines, as) => {
          const wellFormed = lines.map((line) => line.map((text) => Buffer.from(text).toString()));
          const written = (as.bom ? "\uFEFF" : "") + wellFormed.map((line) => csvLine(line, as)).join("");
          expect(await readText(written === "" ? "" : written, as)).toEqual(wellFormed);
        },
      ),
      { numRuns: 40 },
    );
  });
});
