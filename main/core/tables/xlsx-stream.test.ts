import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "./read-xlsx";
import { XlsxFile } from "./xlsx-file";
import { XlsxStream } from "./xlsx-stream";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-xlsx-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const about = { title: "T", software: "W", created: "2026-01-02T03:04:05.000Z" };

function bytesOf(sheets: Record<string, string[][]>, rowsPerSheet?: number): Uint8Array {
  const stream = new XlsxStream(about, rowsPerSheet);
  const taken: Uint8Array[] = [];
  for (const [name, [head = [], ...rows]] of Object.entries(sheets)) {
    stream.begin(name, head);
    for (const row of rows) stream.row(name, row);
    taken.push(stream.take());
  }
  stream.finish();
  return Buffer.concat([...taken, stream.take()]);
}

async function opened(bytes: Uint8Array): Promise<XlsxFile> {
  const file = join(folder, "book.xlsx");
  await writeFile(file, bytes);
  return XlsxFile.open(file);
}

async function rowsOf(file: XlsxFile, name: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of file.rows(name)) rows.push(row);
  return rows;
}

describe("workbooks made row by row", () => {
  it("are read as they were meant, by the other reader too", async () => {
    const spans = [
      ["id", "text"],
      ["=1+1", "3. September"],
      ["", "a\r\nb _x000D_ <&>\u0000🙂"],
    ];
    const bytes = bytesOf({ spans, links: [["from", "to"]] });
    const file = await opened(bytes);
    expect(await rowsOf(file, "spans")).toEqual(spans);
    expect(await rowsOf(file, "links")).toEqual([["from", "to"]]);
    await expect(rowsOf(file, "masks")).rejects.toThrow("missing");
    const sheets = readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["spans", "links"]);
    expect([...(sheets[0]?.rows ?? [])][1]).toEqual(["=1+1", "3. September"]);
    expect(bytesOf({ spans, links: [["from", "to"]] })).toEqual(bytes);
  });

  it("carry long cells and long sheets on", async () => {
    const long = `${"x".repeat(32_766)}🙂${"y".repeat(70_000)}`;
    const sheets = {
      a: [["n", "text"], ...[1, 2, 3, 4, 5, 6, 7].map((n) => [`${n}`, n % 3 ? "short" : `${n}${long}`])],
      b: [["text"], [long], ["z"]],
    };
    const file = await opened(bytesOf(sheets, 4));
    expect(await rowsOf(file, "a")).toEqual(sheets.a);
    expect(await rowsOf(file, "b")).toEqual(sheets.b);
    const names = readXlsx(await readFile(join(folder, "book.xlsx"))).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["a-2", "a-3", "continued", "continued-2"]));
  });

  it("are refused when a byte is missing or another", async () => {
    const bytes = bytesOf({ a: [["n"], ["some words"]] });
    await expect(opened(bytes.slice(0, -1))).rejects.toThrow();
    const cut = Buffer.concat([bytes.subarray(0, 60), bytes.subarray(61)]);
    await expect(opened(cut).then((file) => rowsOf(file, "a"))).rejects.toThrow();
  });

  it("give back every text", async () => {
    const cell = fc.string({ unit: "binary", maxLength: 8 }).map((text) => text.toWellFormed());
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        const sheet = [["one", "two"], ...body];
        expect(await rowsOf(await opened(bytesOf({ sheet }, 5)), "sheet")).toEqual(sheet);
      }),
      { numRuns: 25 },
    );
  });
});
