import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTsv, tsvLine, unescapeCell } from "./tsv-text";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-tsv-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string, formulaSafe: boolean): Promise<string[][]> {
  const file = join(folder, "table.tsv");
  await writeFile(file, text);
  const lines: string[][] = [];
  for await (const line of readTsv(file, formulaSafe)) lines.push(line);
  return lines;
}

describe("tab-separated tables", () => {
  it("escape what the format has no place for", () => {
    expect(tsvLine(["a\tb", "c\nd\r", "\\n", "", '"', -7], false)).toBe('a\\tb\tc\\nd\\r\t\\\\n\t\t"\t-7\n');
    expect(tsvLine(["=1", "\t2"], true)).toBe("'=1\t'\\t2\n");
  });

  it("are read as they were meant, and refused when damaged", async () => {
    expect(unescapeCell("\\\\n")).toBe("\\n");
    for (const damaged of ["a\\", "\\x"]) expect(() => unescapeCell(damaged)).toThrow("escape");
    await expect(read("a\tb", false)).rejects.toThrow("complete");
    await expect(read("a\r\n", false)).rejects.toThrow("carriage");
  });

  it("give back every text", async () => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom("\\", "t", "n", "\t", "\n", "\r", "'", "=", "🙂", "\u2028", "\u0085"),
      }),
      fc.string({ unit: "binary", maxLength: 5 }).map((text) => text.toWellFormed()),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (lines, safe) => {
        expect(await read(lines.map((line) => tsvLine(line, safe)).join(""), safe)).toEqual(lines);
      }),
      { numRuns: 20 },
    );
  });
});
