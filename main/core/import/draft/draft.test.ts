import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ImportRow } from "#shared/ipc/import-types";
import { articleIdOf } from "#shared/model/ids";
import { encodeAs } from "../encodings";
import { buildDocx, paragraph } from "../fixtures/docx/build-docx";
import { Draft, type Pace, type PrepareInput } from "./draft";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-import-"));
});
afterEach(() => rm(folder, { recursive: true }));

const pace: Pace = { cancelled: false, progress: () => {}, breathe: async () => {} };
const body = "Der Hafen von Nordheim öffnet im Herbst wieder, teilte die Stadt mit.";

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function prepare(input: PrepareInput = { paths: [folder] }): Promise<Draft> {
  const draft = new Draft("d_1", input);
  await draft.prepare(input, pace);
  return draft;
}

const rowsOf = (draft: Draft): ImportRow[] => draft.rows.map(({ row }) => row);
const outcomes = (draft: Draft) =>
  rowsOf(draft).map(({ fileName, state, error }) => [fileName, error?.code ?? state]);

describe("files and folders", () => {
  it("are read to the bottom in natural order, system files left out", async () => {
    await put({
      "b10.txt": `${body} 10`,
      "b9.txt": `${body} 9`,
      "sub/a.md": `# x\n\n${body}`,
      ".DS_Store": "x",
      "Thumbs.db": "x",
      "sub/.git/a": "x",
    });
    expect(outcomes(await prepare())).toEqual([
      ["b9.txt", "ready"],
      ["b10.txt", "ready"],
      ["sub/a.md", "ready"],
    ]);
  });

  it("give one outcome each, whatever is wrong with them", async () => {
    await put({
      "empty.txt": "",
      "blank.txt": " \n ",
      "picture.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0),
      "random.dat": Uint8Array.from({ length: 3000 }, (_, i) => (i * 151) % 251),
      "old.doc": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      "secret.docx": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      "table.xlsx": zipSync({ "xl/workbook.xml": strToU8("<x/>") }),
      "cut.zip": zipSync({ "a.txt": strToU8(body) }).subarray(0, 60),
      "letter.rtf": "{\\rtf1 Hallo}",
      "annotated.xml": '<?xml version="1.0"?><xmi:XMI><w>Hallo</w></xmi:XMI>',
      "ok.txt": body,
    });
    expect(
      Object.fromEntries(outcomes(await prepare({ paths: [folder, path.join(folder, "nowhere.txt")] }))),
    ).toEqual({
      "annotated.xml": "import-unknown-format",
      "blank.txt": "import-empty",
      "cut.zip": "import-broken-file",
      "empty.txt": "import-empty",
      "letter.rtf": "ready",
      "nowhere.txt": "file-not-found",
      "ok.txt": "ready",
      "old.doc": "import-unknown-format",
      "picture.txt": "import-unknown-format",
      "random.dat": "import-unknown-format",
      "secret.docx": "import-encrypted",
      "table.xlsx": "import-unknown-format",
    });
  });

  it("that are larger than a text may be are refused by their size", async () => {
    await writeFile(path.join(folder, "large.txt"), Buffer.alloc(50 * 1024 * 1024 + 1, "a"));
    expect(outcomes(await prepare())).toEqual([["large.txt", "import-too-large"]]);
  });

  it.skipIf(process.platform === "win32")("follow links, but not in circles or to nothing", async () => {
    await put({ "sub/a.txt": body });
    await symlink(folder, path.join(folder, "sub/up"));
    await symlink(path.join(folder, "gone"), path.join(folder, "dead.txt"));
    await symlink(path.join(folder, "sub/a.txt"), path.join(folder, "z-link.txt"));
    expect(Object.fromEntries(outcomes(await prepare()))).toEqual({
      "dead.txt": "file-not-found",
      "sub/up": "file-unreadable",
      "sub/a.txt": "ready",
      "z-link.txt": "duplicate",
    });
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "without permission fail alone",
    async () => {
      await put({ "a.txt": body, "b.txt": `${body}!` });
      await chmod(path.join(folder, "a.txt"), 0);
      expect(outcomes(await prepare())).toEqual([
        ["a.txt", "file-unreadable"],
        ["b.txt", "ready"],
      ]);
    },
  );

  it("in several folders take the folder's name for the source", async () => {
    await put({ "Hafenbote/a.txt": body, "nordkurier/b.txt": `${body}!` });
    expect(rowsOf(await prepare()).map(({ metadata }) => metadata.source)).toEqual([
      "Hafenbote",
      "Nordkurier",
    ]);
    const one = await prepare({ paths: [path.join(folder, "Hafenbote")] });
    expect(rowsOf(one)[0]?.metadata.source).toBe("");
  });
});

describe("archives", () => {
  it("are read like folders, also inside each other, to a certain depth", async () => {
    let nested = zipSync({ "tief.txt": strToU8(`${body} tief`) });
    for (let i = 0; i < 3; i++) nested = zipSync({ "innen.zip": nested });
    const inner = zipSync({
      "b.txt": strToU8(`${body} innen`),
      "t.csv": strToU8(`text,title\n"${body} Zelle",T\n`),
    });
    const archive = zipSync({
      "Hafenbote/a.txt": strToU8(body),
      "inner.zip": inner,
      "nested.zip": nested,
      "__MACOSX/._a.txt": strToU8("x"),
    });
    await put({ "a.zip": archive });
    const draft = await prepare();
    expect(outcomes(draft)).toEqual([
      ["a.zip#Hafenbote/a.txt", "ready"],
      ["a.zip#inner.zip#b.txt", "ready"],
      ["a.zip#inner.zip#t.csv#row 2", "ready"],
      ["a.zip#nested.zip#innen.zip#innen.zip", "import-too-large"],
    ]);
    expect(draft.tables.map(({ fileName }) => fileName)).toEqual(["a.zip#inner.zip#t.csv"]);
    expect(rowsOf(draft)[0]?.metadata.source).toBe("Hafenbote");
  });

  it("with a protected file fail for this file only", async () => {
    const archive = zipSync({ "a.txt": strToU8(body), "b.txt": strToU8(`${body}!`) });
    const at = Buffer.from(archive).indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
    archive[at + 8] = 1;
    await put({ "a.zip": archive });
    expect(outcomes(await prepare())).toEqual([
      ["a.zip#a.txt", "import-encrypted"],
      ["a.zip#b.txt", "ready"],
    ]);
  });
});

describe("duplicates", () => {
  it("are found in the project and among the files, and follow what is skipped", async () => {
    await put({ "a.txt": body, "b.txt": `\ufeff${body}`, "c.txt": `${body}\n` });
    const first = await prepare();
    expect(rowsOf(first).map(({ state }) => state)).toEqual(["ready", "duplicate", "ready"]);
    expect(rowsOf(first)[1]?.duplicateOf).toMatchObject({ row: 0 });
    expect(first.edit([0], { skip: true }).ok).toBe(true);
    expect(rowsOf(first).map(({ state, skip }) => [state, skip])).toEqual([
      ["ready", true],
      ["ready", undefined],
      ["ready", undefined],
    ]);
    const article = articleIdOf(first.rows[0]?.textSha256 ?? "");
    const second = await prepare({ paths: [folder], present: { [article]: "Hafen" } });
    expect(rowsOf(second)[0]).toMatchObject({ state: "duplicate", duplicateOf: { article, title: "Hafen" } });
  });
});

describe("review", () => {
  it("enters values for many rows and counts the words again", async () => {
    await put({ "a.txt": `${body} 1`, "b.txt": `${body} 2` });
    const draft = await prepare();
    expect(rowsOf(draft)[0]?.remarks).toContain("no-date");
    draft.edit([0, 1], { metadata: { source: "Hafenbote", published: "2025-09-04" } });
    expect(rowsOf(draft).map(({ metadata }) => metadata.source)).toEqual(["Hafenbote", "Hafenbote"]);
    expect(rowsOf(draft)[0]?.reasons.source).toBe("edited");
    expect(rowsOf(draft)[0]?.remarks).not.toContain("no-date");
    const words = rowsOf(draft)[0]?.words ?? 0;
    draft.edit([0], { mask: [{ start: 0, end: 9, reason: "other" }] });
    expect(rowsOf(draft)[0]?.words).toBe(words - 2);
    expect(draft.edit([7], { skip: true })).toMatchObject({ ok: false, error: { code: "request-invalid" } });
  });

  it("keeps masks inside the text and off the middle of characters", async () => {
    const draft = await prepare({ pasted: "Fähre 😀 fährt." });
    draft.edit([0], {
      mask: [
        { start: 7, end: 999, reason: "other" },
        { start: 0, end: 2, reason: "title" },
      ],
    });
    expect(rowsOf(draft)[0]?.mask).toEqual([
      { start: 0, end: 2, reason: "title" },
      { start: 6, end: 15, reason: "other" },
    ]);
  });

  it("reads a file again in another encoding and keeps what was entered", async () => {
    await put({ "a.txt": encodeAs("Für 3 ¤ fährt die Fähre nach Südheim.", "iso-8859-1") ?? "" });
    const draft = await prepare();
    draft.edit([0], { metadata: { title: "Mein Titel" } });
    expect(rowsOf(draft)[0]).toMatchObject({ encoding: "iso-8859-15", encodingSure: false });
    expect((await draft.reread({ rows: [0], encoding: "iso-8859-1" }, pace)).ok).toBe(true);
    expect(rowsOf(draft)[0]).toMatchObject({
      row: 0,
      encoding: "iso-8859-1",
      metadata: { title: "Mein Titel" },
    });
    expect(draft.text(0)).toEqual({ ok: true, value: "Für 3 ¤ fährt die Fähre nach Südheim." });
  });

  it("reads a table again with other columns, also inside an archive", async () => {
    const csv = `a,b\nEins,${body} 1\nZwei,${body} 2\n`;
    await put({ "z.zip": zipSync({ "t.csv": strToU8(csv), "a.txt": strToU8(body) }) });
    const draft = await prepare();
    const wish = { table: { fileName: "z.zip#t.csv", mapping: { a: "title", b: "text" } as const } };
    expect((await draft.reread(wish, pace)).ok).toBe(true);
    expect(rowsOf(draft).map(({ fileName, metadata }) => [fileName, metadata.title])).toEqual([
      ["z.zip#t.csv#row 2", "Eins"],
      ["z.zip#t.csv#row 3", "Zwei"],
      ["z.zip#a.txt", body],
    ]);
    expect(new Set(rowsOf(draft).map(({ row }) => row)).size).toBe(3);
    expect(draft.tables).toHaveLength(1);
    expect((await draft.reread({ table: { fileName: "x.csv", mapping: {} } }, pace)).ok).toBe(false);
  });
});

it("takes pasted text as one article, and says so if there is none", async () => {
  const pasted = await prepare({
    pasted: `Der Hafen öffnet wieder\r\n\r\n${body}`,
    given: { source: "Hafenbote" },
  });
  expect(rowsOf(pasted)[0]).toMatchObject({
    importer: "paste",
    state: "ready",
    metadata: { title: "Der Hafen öffnet wieder", source: "Hafenbote" },
  });
  expect(pasted.text(0)).toEqual({ ok: true, value: `Der Hafen öffnet wieder\n\n${body}` });
  expect(outcomes(await prepare({ pasted: " \n" }))).toEqual([["Pasted text", "import-empty"]]);
});

it("gives what holds for all files to every kind of file", async () => {
  await put({
    "a.docx": buildDocx({ body: [paragraph(body)], created: "2025-01-01T00:00:00Z" }),
    "b.jsonl": `{"text":"${body}!","date":"2025-01-02"}`,
  });
  const draft = await prepare({
    paths: [folder],
    given: { published: "2024-12-31", language: "en", source: "S" },
  });
  for (const { metadata, reasons } of rowsOf(draft)) {
    expect(metadata).toMatchObject({ published: "2024-12-31", language: "en", source: "S" });
    expect(reasons.published).toBe("given");
  }
});
