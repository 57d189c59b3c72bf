import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeDecision } from "#core/compare/fixture-decision";
import { openProject } from "#core/project/index";
import type { PairShare, Passage } from "#shared/compare/passage";
import { call } from "../test-call";
import type { ListedPassage } from "./compare";

vi.setConfig({ testTimeout: 60_000 });

const storm =
  "Ein schwerer Sturm hat am Abend das alte Bootshaus am Ufer zerstört. Verletzt wurde dabei niemand. " +
  "Die Feuerwehr sperrte den Uferweg für mehrere Tage und räumte Bretter aus dem Schilf.\n";
const report =
  "Am Ufer ist das Dach weg. Ein schwerer Sturm hat am Abend das alte Bootshaus am Ufer zerstört, " +
  "so meldet es der Kreis. Der Pächter will im Herbst neu bauen.\n";
const bakery = "Die Bäckerei im Dorf öffnet wieder. Der Teig ruht dort nach alter Sitte zwei Tage lang.\n";

let folder = "";
let project = "";
let ids: Record<string, string> = {};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-compare-"));
  project = join(folder, "P.wortlaut");
  await importTexts({ storm, report, bakery });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function importTexts(texts: Record<string, string>): Promise<void> {
  const articles = join(folder, "articles");
  await mkdir(articles, { recursive: true });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(articles, `${name}.txt`), text);
  await call(["new", project, "--language", "de"]);
  const imported = await call(["import", project, articles, "--language", "de", "--json"]);
  const rows = JSON.parse(imported.stdout).imported as Array<{ article: string; file: string }>;
  ids = Object.fromEntries(
    rows.map(({ article, file }) => [(/([^/\\]+)\.txt$/u.exec(file) ?? ["", file])[1] ?? "", article]),
  );
}

async function compare(...args: string[]): Promise<{
  passages: ListedPassage[];
  pairs: PairShare[];
  ms: number;
}> {
  const called = await call(["compare", project, ...args, "--json"]);
  expect(called.stderr).toBe("");
  expect(called.code).toBe(0);
  return JSON.parse(called.stdout);
}

async function textOf(article: string): Promise<string> {
  return readFile(join(project, "articles", article, "text.txt"), "utf8");
}

describe("compare", () => {
  it("lists passages with quotes that stand there, and all pairs of a few articles", async () => {
    const { passages, pairs, ms } = await compare();
    expect(pairs).toHaveLength(3);
    expect(ms).toBeGreaterThan(0);
    expect(passages.length).toBeGreaterThan(0);
    for (const { a, b, kind, score, edits } of passages) {
      for (const { article, start, end, quote } of [a, b]) {
        expect((await textOf(article)).slice(start, end)).toBe(quote);
      }
      expect([ids.storm, ids.report]).toEqual(expect.arrayContaining([a.article, b.article]));
      expect(kind).toMatch(/^(verbatim|edited|paraphrase|formula)$/u);
      expect(score).toBeGreaterThan(0);
      expect(Array.isArray(edits)).toBe(true);
    }
    const shared = pairs.filter(({ sharedWordsA }) => sharedWordsA > 0);
    expect(shared.map(({ a, b }) => [a, b].sort())).toEqual([[ids.storm, ids.report].sort()]);
  });

  it("takes the articles that are named, by id or title", async () => {
    const { pairs, passages } = await compare(ids.bakery ?? "", ids.storm ?? "");
    expect(pairs).toEqual([{ a: ids.bakery, b: ids.storm, sharedWordsA: 0, sharedWordsB: 0 }]);
    expect(passages).toEqual([]);
    const titles = JSON.parse((await call(["articles", project, "--json"])).stdout) as Array<{
      article: string;
      title: string;
    }>;
    const title = titles.find(({ article }) => article === ids.report)?.title ?? "";
    expect((await compare(title, ids.storm ?? "")).passages).not.toEqual([]);
  });

  it("takes only passages of as many words as are asked for", async () => {
    const { passages } = await compare("--min-words", "20", "--pairs-only");
    expect(passages).toEqual([]);
    expect((await compare("--min-words", "20", "--pairs-only")).pairs).toEqual([]);
    expect((await compare("--min-words", "12", "--pairs-only")).pairs).toMatchObject([{ sharedWordsA: 12 }]);
  });

  it("puts decisions of the project upon what is found", async () => {
    const { passages } = await compare();
    const found = passages[0];
    if (!found) throw new Error("nothing was found");
    const session = await openProject(project, { mode: "write" });
    if (!session.ok) throw new Error(session.error.why);
    const passage: Passage = { ...found, id: "", edits: [], shared: { a: 0, b: 0 } };
    const texts = [await textOf(found.a.article), await textOf(found.b.article)] as const;
    const coder = session.value.coders()[0]?.id ?? "c_none";
    const decision = makeDecision(passage, "different", coder, texts);
    const ops = [{ target: "passages", op: "put-decision", decision } as const];
    expect((await session.value.apply({ name: "decide", ops })).ok).toBe(true);
    await session.value.close();
    const after = await compare();
    expect(after.passages).not.toContainEqual(found);
    expect(after.passages.length).toBe(passages.length - 1);
  });

  it("compares only pairs that share wording where there are many, as it compares few", async () => {
    const few = await compare(ids.storm ?? "", ids.report ?? "");
    const words = "Amt Brücke Chor Deich Esel Fähre Garten Hecht Insel Jacht Kanal Leuchtturm".split(" ");
    const others = Array.from({ length: 45 }, (_, at) => {
      const order = words.map((word, i) => ({ word, key: Math.sin(at * 31 + i * 7 + 1) }));
      const mixed = order.sort((x, y) => x.key - y.key).map(({ word }) => word);
      return [`o${at}`, `Text ${at}. ${mixed.join(` ${at} `)}.\n`];
    });
    await importTexts({ storm, report, bakery, ...Object.fromEntries(others) });
    const many = await compare();
    expect(many.pairs).toHaveLength(1);
    const plain = ({ passages }: typeof many) =>
      passages.map(({ kind, score, a, b }) => [kind, score, ...[a.quote, b.quote].sort()]);
    expect(plain(many)).toEqual(plain(few));
  });

  it("says for people what stands where", async () => {
    const called = await call(["compare", project]);
    expect(called).toMatchObject({ code: 0, stderr: "" });
    expect(called.stdout).toContain("words in common");
    expect(called.stdout).toContain("das alte Bootshaus am Ufer");
    expect(called.stdout).toMatch(/1 pairs share wording: \d+ /u);
  });

  it.each([
    [["--min-words", "2"], 2],
    [["--min-words", "viele"], 2],
    [["nobody", "noone"], 2],
  ])("turns down %s", async (args, code) => {
    const called = await call(["compare", project, ...args]);
    expect(called).toMatchObject({ code, stdout: "" });
    expect(called.stderr).not.toBe("");
  });

  it("turns down one article alone", async () => {
    expect(await call(["compare", project, ids.storm ?? ""])).toMatchObject({ code: 2, stdout: "" });
  });
});
