import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TableDocument } from "#shared/tables/table-document";
import { readXml } from "../codebook/read-xml";
import { runInline } from "../jobs";
import { methodsSentence } from "./about-file";
import { pngSize } from "./check-png";
import { svgFlaw } from "./check-svg";
import { csvDifference, csvTable } from "./csv-table";
import { fileName, placeFor } from "./file-name";
import { columnIndex, readXlsx } from "./read-xlsx";
import { checkPicture, savePicture } from "./save-picture";
import { xlsxDifference } from "./save-table";
import { sheetName } from "./sheet-name";
import { type Cell, columnName, type Sheet, writeXlsx } from "./write-xlsx";
import { readXlsxText, xlsxText } from "./xlsx-text";

const created = "2026-03-05T10:20:30.000Z";
const about = { title: "Forms", software: "Wortlaut 0", created };

const awkward = [
  "=1+1",
  "@home",
  "-5 %",
  "'quoted",
  "0049",
  "1E5",
  "2025-03-01",
  "constructor",
  "__proto__",
  "zwei\r\nZeilen",
  "allein\rstehend",
  " vorn und hinten ",
  "_x000D_ wörtlich",
  'mit "Zeichen", & <Zeichen>',
  "null\u0000zeichen",
  "ersetzt \uFFFD",
  "Gebärde 🧑‍🏫",
  "",
];

function tableOf(rows: Cell[][]): TableDocument {
  return {
    name: "forms",
    title: "Forms [1/2]",
    columns: [
      { title: "Wording", kind: "text" },
      { title: "Number", kind: "number" },
      { title: "Share", kind: "share" },
      { title: "First", kind: "date" },
    ],
    rows,
    settings: [{ name: "Shortest passage", value: "5 words" }],
    notes: ["Formulas are left out."],
  };
}

const cell = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wortlaut-tables-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const save = (table: TableDocument, format: "csv" | "xlsx", file = path.join(folder, `forms.${format}`)) =>
  runInline("save-table", { table, format, file, language: "en", created });

describe("round trips", () => {
  test("any cells come back from CSV", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }), (rows) => {
        const table = tableOf(rows);
        expect(csvDifference(csvTable(table).bytes, table)).toBeUndefined();
      }),
    );
  });

  test("any cells come back from XLSX", () => {
    const wild = fc.oneof(
      cell,
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(wild, { maxLength: 4 }), { maxLength: 8 }), (rows) => {
        const sheets = [{ ...tableOf(rows), name: "Sheet" }];
        expect(xlsxDifference(writeXlsx(sheets, about), sheets)).toBeUndefined();
      }),
    );
  });

  test("a column alone, with empty cells, keeps its rows", () => {
    const table = {
      ...tableOf([[""], [null], ["a"], [null]]),
      columns: [{ title: "", kind: "text" as const }],
    };
    expect(csvDifference(csvTable(table).bytes, table)).toBeUndefined();
  });

  test("differences are found", () => {
    const table = tableOf([["a", 1, 0.5, null]]);
    const other = tableOf([["a", 1, 0.25, null]]);
    const sheet = (of: TableDocument): Sheet[] => [{ ...of, name: "Sheet" }];
    expect(csvDifference(csvTable(table).bytes, other)).toBe("row 1");
    expect(csvDifference(csvTable(table).bytes, tableOf([]))).toBe("1 rows");
    expect(xlsxDifference(writeXlsx(sheet(table), about), sheet(other))).toBe("sheet 1, row 2");
    expect(xlsxDifference(writeXlsx(sheet(table), about), sheet(tableOf([])))).toBe("sheet 1, row 2");
    expect(xlsxDifference(writeXlsx(sheet(tableOf([])), about), sheet(table))).toBe("sheet 1, row 2");
  });
});

describe("XLSX", () => {
  test("every part is XML; texts are texts, numbers are numbers", () => {
    const bytes = writeXlsx(
      [{ ...tableOf(awkward.map((text) => [text, 3, 0.5, "2025"])), name: "A & B" }],
      about,
    );
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) readXml(strFromU8(part), name);
    const sheet = readXml(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array()), "sheet");
    const row = sheet.children.find(({ name }) => name === "sheetData")?.children[1];
    expect(row?.children.map(({ attributes }) => attributes.get("t"))).toEqual([
      "inlineStr",
      undefined,
      undefined,
      "inlineStr",
    ]);
    expect(
      readXml(
        strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()),
        "w",
      ).children[1]?.children[0]?.attributes.get("name"),
    ).toBe("A & B");
  });

  test("the same table gives the same bytes", () => {
    const make = () => writeXlsx([{ ...tableOf([["a", 1, 0.5, "2025"]]), name: "Sheet" }], about);
    expect(Buffer.from(make()).equals(Buffer.from(make()))).toBe(true);
  });

  test("letters of columns", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect([0, 25, 26, 701, 702].map((at) => columnIndex(columnName(at)))).toEqual([0, 25, 26, 701, 702]);
  });

  test("what XML would lose is escaped as Excel does it", () => {
    expect(xlsxText("a\r\u0001b")).toBe("a_x000D__x0001_b");
    expect(xlsxText("_x000D_")).toBe("_x005F_x000D_");
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readXlsxText(xlsxText(text)) === text));
  });

  test("names of sheets", () => {
    expect(sheetName("Forms [1/2]: a?", "Table", [])).toBe("Forms 1 2 a");
    expect(sheetName("settings", "Table", ["Settings"])).toBe("Table");
    expect(sheetName("History", "Table", [])).toBe("Table");
    expect(sheetName("'[]'", "Table", [])).toBe("Table");
    expect(sheetName(`${"x".repeat(30)}🧑`, "Table", [])).toBe("x".repeat(30));
  });
});

describe("saving a table", () => {
  test.each(["csv", "xlsx"] as const)("as %s, with its settings beside it", async (format) => {
    const table = tableOf(awkward.map((text, at) => [text, at, at / 100, "2025-03"]));
    const saved = await save(table, format);
    const file = path.join(folder, `forms.${format}`);
    expect(saved).toEqual({ ok: true, value: { path: file, settingsPath: `${file}.settings.json` } });
    const bytes = readFileSync(file);
    const settings = JSON.parse(readFileSync(`${file}.settings.json`, "utf8"));
    expect(settings).toMatchObject({
      format: "wortlaut-export-settings",
      kind: "table",
      file: `forms.${format}`,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      created,
      settings: table.settings,
      rows: awkward.length,
    });
    expect(settings.methods).toContain("Shortest passage: 5 words");
    expect(settings.notes.length).toBe(format === "csv" ? 2 : 1);
    if (format === "xlsx") {
      const [first, second] = readXlsx(bytes);
      expect(first?.name).toBe("Forms 1 2");
      expect(second?.name).toBe("Settings");
      expect([...(second?.rows ?? [])]).toContainEqual(["Shortest passage", "5 words"]);
    }
  });

  test("a text that no cell can hold is refused, and nothing is written", async () => {
    const table = tableOf([["a".repeat(32_768)]]);
    const refused = await save(table, "xlsx");
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "table-cell-too-long", what: "forms.xlsx, A2" },
    });
    expect((await save(table, "csv")).ok).toBe(true);
    expect((await save(tableOf([["a".repeat(32_767)]]), "xlsx")).ok).toBe(true);
  });

  test("half a character is not written as another", async () => {
    expect(await save(tableOf([["\ud83e"]]), "csv")).toMatchObject({
      ok: false,
      error: { code: "export-read-back" },
    });
    expect((await save(tableOf([["\ud83e"]]), "xlsx")).ok).toBe(true);
  });

  test("a row with too many cells and a folder that is not there", async () => {
    expect(await save(tableOf([[1, 2, 3, 4, 5]]), "csv")).toMatchObject({
      ok: false,
      error: { code: "request-invalid" },
    });
    const nowhere = path.join(folder, "none", "a.csv");
    expect(await save(tableOf([]), "csv", nowhere)).toMatchObject({
      ok: false,
      error: { code: "file-not-writable" },
    });
  });

  test("the methods sentence is in the language of the screen", () => {
    const { title, settings, notes } = tableOf([]);
    const origin = { kind: "table" as const, title, settings, notes, created };
    expect(methodsSentence({ ...origin, language: "de" })).toMatch(
      /^Die Tabelle „Forms \[1\/2\]“ wurde am 5\. März 2026 mit Wortlaut .+ erstellt, mit/,
    );
    expect(methodsSentence({ ...origin, settings: [], language: "en" })).toMatch(/on 5 March 2026\.$/);
  });
});

test("LibreOffice reads the cells as they were", { timeout: 120_000 }, async (context) => {
  const office = ["soffice", "libreoffice"].find((name) => {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
  context.skip(
    office === undefined || process.env.WORTLAUT_OFFICE === undefined,
    "WORTLAUT_OFFICE is not set, or there is no LibreOffice",
  );
  // Its CSV has no room for these: it drops null, and its own line ends replace lone returns.
  const rows = awkward
    .filter((text) => !text.includes("\u0000") && !text.includes("\r"))
    .map((text, at): Cell[] => [text, at, at / 8, "2025-03"]);
  expect((await save(tableOf(rows), "xlsx")).ok).toBe(true);
  // UTF-8, quoted texts, cells as stored and not as shown.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false";
  execFileSync(
    office ?? "",
    [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      filter,
      "--outdir",
      path.join(folder, "out"),
      path.join(folder, "forms.xlsx"),
    ],
    { stdio: "ignore" },
  );
  const { parse } = await import("csv-parse/sync");
  const read: string[][] = parse(readFileSync(path.join(folder, "out", "forms.csv")), { bom: true });
  expect(read[0]).toEqual(tableOf([]).columns.map(({ title }) => title));
  const inPercent = (text: string) => String(Number.parseFloat(text) / 100);
  const found = read.slice(1).map(([a, b, share = "", d]) => [a, b, inPercent(share), d]);
  expect(found).toEqual(rows.map((row) => row.map(String)));
});

const svg = (inside: string, more = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`;

describe("pictures", () => {
  test.each([
    svg('<title>A</title><g fill="#123456"><rect width="1" height="1"/><use href="#a"/></g>'),
    svg('<path d="M0 0" marker-end="url(#arrow)"/>'),
    svg(
      '<style>@font-face { font-family: "A"; src: url(data:font/woff2;base64,AAAA) format("woff2"); }</style>',
    ),
  ])("a picture that stands on its own %#", (text) => expect(svgFlaw(text)).toBeUndefined());

  test.each([
    svg("<script>1</script>"),
    svg('<rect onclick="a()"/>'),
    svg('<a href="https://a.invalid"><rect/></a>'),
    svg('<image href="https://a.invalid/a.png"/>'),
    svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
    svg('<use xlink:href="file.svg#a"/>'),
    svg('<rect fill="url(https://a.invalid#a)"/>'),
    svg("<style>@import url(https://a.invalid)</style>"),
    svg("<style>@font-face { src: url(https://a.invalid) }</style>"),
    svg("<style>rect { fill: red }</style>"),
    svg("<foreignObject><p>a</p></foreignObject>"),
    svg('<animate attributeName="href"/>'),
    svg("<text>\u0001</text>"),
    svg("<g>"),
    '<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    "<svg/>",
    "no picture",
  ])("one that does not %#", (text) => expect(svgFlaw(text)).toBeTypeOf("string"));

  test("a PNG is one complete file", () => {
    const png = invented(3, 2);
    expect(pngSize(png)).toEqual({ width: 3, height: 2 });
    expect(pngSize(png.subarray(0, png.length - 1))).toBeUndefined();
    expect(pngSize(Buffer.concat([png, Buffer.from("more")]))).toBeUndefined();
    expect(pngSize(Buffer.from(png).fill(9, 20, 21))).toBeUndefined();
    expect(pngSize(Buffer.from("<svg/>"))).toBeUndefined();
  });

  test("are saved with their settings, others are refused", async () => {
    const picture = { name: "network", title: "Who follows whom", settings: [], notes: ["Ten articles."] };
    const checked = checkPicture({ picture, format: "png", data: invented(4, 4).toString("base64") });
    if (!checked.ok) throw new Error(checked.error.why);
    const file = path.join(folder, "network.png");
    expect((await savePicture(checked.value, picture, { file, language: "de", created })).ok).toBe(true);
    expect(readFileSync(file).equals(invented(4, 4))).toBe(true);
    const settings = JSON.parse(readFileSync(`${file}.settings.json`, "utf8"));
    expect(settings).toMatchObject({
      kind: "picture",
      pixels: { width: 4, height: 4 },
      notes: ["Ten articles."],
    });
    expect(settings.methods).toContain("Die Abbildung „Who follows whom“");
    expect(checkPicture({ picture, format: "png", data: "AAAA" }).ok).toBe(false);
    expect(checkPicture({ picture, format: "svg", data: svg("<script/>") }).ok).toBe(false);
  });
});

describe("names of files", () => {
  test("are possible on every system", () => {
    expect(fileName('Wer: "was"?', "Tabelle")).toBe("Wer was");
    expect(fileName("../..", "Tabelle")).toBe("Tabelle");
    expect(fileName("nul", "Tabelle")).toBe("Tabelle");
  });

  test("a name the person was not asked about is never replaced", async () => {
    const target = path.join(folder, "a");
    expect(await placeFor(`${target}.CSV`, "csv")).toBe(`${target}.CSV`);
    expect(await placeFor(target, "csv")).toBe(`${target}.csv`);
    writeFileSync(`${target}.csv`, "mine");
    expect(await placeFor(target, "csv")).toBe(`${target} (2).csv`);
    expect(await placeFor(`${target}.csv`, "csv")).toBe(`${target}.csv`);
  });
});

/** A grey PNG, written after the specification. */
function invented(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(plainCrc(content));
    return Buffer.concat([length, content, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (width + 1), 128));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function plainCrc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
