import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixture } from "../fixtures/read-fixture";
import { buildWarc, response } from "../fixtures/warc/build-warc";
import { writeDraft } from "./commit";
import { Draft, type Pace, type PrepareInput } from "./draft";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-delivery-"));
});
afterEach(() => rm(folder, { recursive: true }));

const pace: Pace = { cancelled: false, progress: () => {}, breathe: async () => {} };

async function prepare(files: Record<string, Uint8Array>, input: PrepareInput = {}): Promise<Draft> {
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  const draft = new Draft("d_1", input);
  await draft.prepare({ paths: [folder], ...input }, pace);
  return draft;
}

const english = fixture("nexis/english.txt");
const rows = (draft: Draft) => draft.rows.map(({ row }) => row);

describe("a delivery", () => {
  it("becomes a row for each article; what belongs to none is left out and says why", async () => {
    const draft = await prepare({ "news.txt": english });
    expect(
      rows(draft).map(({ fileName, importer, skip, leftOut }) => [fileName, importer, skip, leftOut]),
    ).toEqual([
      ["news.txt#contents", "nexis", true, "contents"],
      ["news.txt#1", "nexis", undefined, undefined],
      ["news.txt#2", "nexis", undefined, undefined],
      ["news.txt#3", "nexis", undefined, undefined],
    ]);
    expect(rows(draft)[1]?.sureness?.value).toBeGreaterThan(0.85);
    expect(rows(draft)[0]?.sureness).toBeUndefined();
    const written: string[] = [];
    const committed = await writeDraft(
      draft,
      async ({ article }) => {
        written.push(article.title);
        return "written";
      },
      pace,
    );
    expect(written).toHaveLength(3);
    expect(committed[0]?.outcome).toMatchObject({ outcome: "skipped", leftOut: "contents" });
    expect(committed[1]?.outcome.sureness?.reasons).toContain("marks-all");
  });

  it("can be read as one article and divided again; what was entered comes back", async () => {
    const draft = await prepare({ "news.txt": english });
    const second = rows(draft)[2]?.row ?? -1;
    draft.edit([second], { metadata: { title: "Mein Titel" } });
    expect((await draft.reread({ rows: [second], whole: true }, pace)).ok).toBe(true);
    expect(rows(draft).map(({ fileName, importer, division }) => [fileName, importer, division])).toEqual([
      ["news.txt", "text", "whole"],
    ]);
    expect(draft.text(rows(draft)[0]?.row ?? -1)).toEqual({
      ok: true,
      value: Buffer.from(english).toString("utf8"),
    });
    await draft.reread({ rows: [rows(draft)[0]?.row ?? -1], whole: false }, pace);
    expect(rows(draft)).toHaveLength(4);
    expect(rows(draft)[2]).toMatchObject({
      row: second,
      division: "split",
      metadata: { title: "Mein Titel" },
    });
    expect(rows(draft)[0]).toMatchObject({ skip: true, leftOut: "contents" });
  });

  it("is taken whole from the start on demand, also inside an archive", async () => {
    const zip = zipSync({
      "news.txt": english,
      "brief.txt": strToU8("Ein Brief an die Zeitung, ganz ohne Felder."),
    });
    const draft = await prepare({ "z.zip": zip }, { whole: true });
    expect(rows(draft).map(({ fileName, division }) => [fileName, division])).toEqual([
      ["z.zip#news.txt", "whole"],
      ["z.zip#brief.txt", undefined],
    ]);
  });

  it("of one article a file comes out of an archive like others", async () => {
    const german = Buffer.from(fixture("nexis/german.txt")).toString("utf8");
    const at = german.indexOf("Bürgermeisterin lehnt");
    const zip = zipSync({ "1.txt": strToU8(german.slice(0, at)), "2.txt": strToU8(german.slice(at)) });
    const draft = await prepare({ "z.zip": zip });
    expect(
      rows(draft).map(({ fileName, importer, metadata }) => [fileName, importer, metadata.source]),
    ).toEqual([
      ["z.zip#1.txt", "nexis", "Nordbucht Zeitung"],
      ["z.zip#2.txt", "nexis", "Abendlaterne"],
    ]);
  });
});

it("reads the pages of a web archive, with the server as source where the page names none", async () => {
  const body =
    "<p>Die Fähre fährt im Winter an jedem vierten Tag nicht, sagte die Reederei am Montag.</p>".repeat(4);
  const page = Buffer.from(
    `<html><head><title>Die Fähre bleibt</title></head><body><article>${body}</article></body></html>`,
    "latin1",
  );
  const type = { "Content-Type": "text/html; charset=iso-8859-1" };
  const archive = buildWarc([response("https://www.bote.example.org/a/b", type, page)], true);
  const draft = await prepare({ "crawl.warc.gz": archive });
  expect(rows(draft)).toMatchObject([
    {
      fileName: "crawl.warc.gz#https://www.bote.example.org/a/b",
      importer: "html",
      state: "ready",
      metadata: { title: "Die Fähre bleibt", source: "bote.example.org" },
      sureness: { reasons: ["page-found"] },
    },
  ]);
  const number = rows(draft)[0]?.row ?? -1;
  expect((await draft.reread({ rows: [number], encoding: "windows-1252" }, pace)).ok).toBe(true);
  expect(rows(draft)[0]).toMatchObject({
    encoding: "windows-1252",
    metadata: { source: "bote.example.org" },
  });
});
