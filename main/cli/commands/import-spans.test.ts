import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "../test-call";

const text = "Die Senatorin Ebba Lindqvist 🌊 sprach am Dienstag.\nDer Hafen schwieg.\n";
let folder = "";
let project = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "wortlaut-cli-spans-"));
  project = path.join(folder, "a.wortlaut");
  await call(["new", project, "--language", "de"]);
  await writeFile(path.join(folder, "artikel.txt"), text);
  expect((await call(["import", project, path.join(folder, "artikel.txt")])).code).toBe(0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: unknown): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, typeof content === "string" ? content : `${JSON.stringify(content)}\n`);
  return file;
}

const points = (words: string) => [...text.slice(0, text.indexOf(words))].length;
const labelled = (label: string, words: string) => [points(words), points(words) + [...words].length, label];

describe("wortlaut import-spans", () => {
  it("adds the spans of a file, and says on a second call that they are there", async () => {
    const file = await write("a.jsonl", {
      text,
      label: [labelled("PER", "Ebba Lindqvist"), labelled("DATE", "am Dienstag")],
    });
    const args = ["import-spans", project, file, "--format", "doccano", "--coder", "Kim", "--json"];
    const first = await call(args);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({
      ...{ added: 2, unchanged: 0, reanchored: [], failed: [], sideFile: null },
      offsets: { unit: "code-point", lineEnds: "lf" },
    });
    expect(JSON.parse((await call(args)).stdout)).toMatchObject({ added: 0, unchanged: 2 });
    const spans = JSON.parse((await call(["spans", project, "--coder", "Kim", "--json"])).stdout);
    expect(spans).toMatchObject([
      { label: "actor", quote: "Ebba Lindqvist" },
      { label: "date", quote: "am Dienstag" },
    ]);
  });

  it("changes nothing in a dry run, follows a mapping, and exits with 1 when something was left out", async () => {
    const file = await write("a.jsonl", {
      text,
      label: [labelled("PER", "Ebba Lindqvist"), labelled("X", "Hafen")],
    });
    const map = await write("map.json", {
      labels: { X: { to: "nothing" }, PER: { to: "new", name: "Mensch" } },
    });
    const args = ["import-spans", project, file, "--coder", "Kim", "--map", map, "--json"];
    const tried = await call([...args, "--dry-run"]);
    expect(JSON.parse(tried.stdout)).toMatchObject({ added: 1, made: { labels: ["Mensch"] } });
    expect(JSON.parse((await call(["spans", project, "--json"])).stdout)).toEqual([]);
    const done = await call(args);
    expect(done.code).toBe(1);
    const answer = JSON.parse(done.stdout);
    expect(answer.failed).toMatchObject([{ label: "X", why: "Its label becomes nothing." }]);
    expect(JSON.parse(await readFile(path.join(project, answer.sideFile), "utf8")).leftOut).toHaveLength(1);
  });

  it("adds articles only when asked to", async () => {
    const file = await write("b.jsonl", { text: "Ganz neu 🌊 hier.", label: [[0, 8, "PER"]] });
    const args = ["import-spans", project, file, "--coder", "Kim", "--json"];
    expect((await call(args)).code).toBe(1);
    const added = await call([...args, "--add-articles"]);
    expect(added.code).toBe(0);
    expect(JSON.parse(added.stdout)).toMatchObject({ added: 1, made: { articles: ["Ganz neu 🌊 hier."] } });
  });

  it("refuses offsets that fit nowhere, unknown formats and a missing coder", async () => {
    const csv = `text,start,end,label,quote\n"${text}",3,9,PER,Ebba\n"${text}",30,33,PER,Hafen\n`;
    const refused = await call(["import-spans", project, await write("a.csv", csv), "--coder", "Kim"]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("0");
    const file = await write("a.jsonl", { text, label: [] });
    expect(
      (await call(["import-spans", project, file, "--coder", "Kim", "--format", "nix"])).code,
    ).toBeGreaterThan(0);
    expect((await call(["import-spans", project, file])).code).toBe(2);
  });
});

describe("wortlaut reattach", () => {
  const spans = async (target: string) => {
    const { stdout } = await call(["spans", target, "--json"]);
    return (JSON.parse(stdout) as Array<Record<string, unknown>>).map(({ label, start, end, quote }) => ({
      ...{ label, start, end, quote },
    }));
  };

  async function dataset(format: string, texts: string): Promise<string> {
    const labels = [
      labelled("PER", "Ebba Lindqvist"),
      labelled("DATE", "am Dienstag"),
      labelled("claim", "Der Hafen schwieg"),
    ];
    const file = await write("a.jsonl", { text, label: labels });
    await call(["import-spans", project, file, "--coder", "Kim"]);
    const out = path.join(folder, `out-${format}-${texts}`);
    const done = await call([
      "export",
      project,
      "--format",
      format,
      "--out",
      out,
      "--texts",
      texts,
      "--json",
    ]);
    expect(done.stderr).toBe("");
    expect(done.code).toBe(0);
    return out;
  }

  async function other(content: string): Promise<string> {
    const target = path.join(folder, "b.wortlaut");
    await call(["new", target, "--language", "de"]);
    const file = await write("artikel-b.txt", content);
    await call(["import", target, file]);
    return target;
  }

  it.each([
    ["wortlaut-jsonl", "none"],
    ["wortlaut-jsonl", "quotes"],
    ["csv", "none"],
    ["parquet", "none"],
    ["web-annotation", "none"],
  ])("joins %s with texts “%s” to the same texts exactly", async (format, texts) => {
    const out = await dataset(format, texts);
    const target = await other(text);
    const done = await call(["reattach", out, target, "--json"]);
    expect(JSON.parse(done.stdout)).toMatchObject({
      articles: { same: 1, other: [], missing: [] },
      spans: { exact: 3, reanchored: 0, failed: 0 },
      problems: [],
    });
    expect(done.code).toBe(0);
    expect(await spans(target)).toEqual(await spans(project));
  });

  it("finds spans in another version by the hashes of their words, and takes none with other words", async () => {
    const out = await dataset("wortlaut-jsonl", "none");
    const newer = `Vorweg ein Satz.\n${text.replace("schwieg", "redete")}`;
    const target = await other(newer);
    // The title, which is the first line unless somebody gives one, is what says that it is the same article.
    const file = path.join(out, "wortlaut.jsonl");
    const lines = await readFile(file, "utf8");
    await writeFile(file, lines.replace(/"title":"Die Senatorin[^"]*"/, '"title":"artikel-b"'));
    const done = await call(["reattach", out, target, "--json"]);
    const report = JSON.parse(done.stdout);
    expect(report.articles).toMatchObject({ same: 0, missing: [], other: [{ name: expect.any(String) }] });
    expect(report.spans).toMatchObject({ exact: 0, reanchored: 2, failed: 1 });
    expect(done.code).toBe(1);
    expect((await spans(target)).map(({ quote }) => quote)).toEqual(["Ebba Lindqvist", "am Dienstag"]);
  });

  it("says which articles are missing", async () => {
    const out = await dataset("wortlaut-jsonl", "none");
    const target = await other("Etwas ganz anderes.");
    const done = await call(["reattach", out, target, "--json"]);
    expect(JSON.parse(done.stdout).articles).toMatchObject({ same: 0, missing: [{ spans: 3 }] });
    expect(done.code).toBe(1);
  });
});
