import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProject } from "#core/project/index";
import { commands } from "./commands";
import { commandHelp, usageLine } from "./read-arguments";
import { call } from "./test-call";

let folder = "";
let project = "";
const file = () => join(folder, "news.txt");
const text =
  "date 2026-01-15 NEUSTADT (inv) - Der Rat 🙂 lehnt den Plan am Montag ab.\n\nEr wartet auf Zahlen.\n";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wortlaut-cli-"));
  project = join(folder, "Probe.wortlaut");
  await writeFile(file(), text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function json<T>(args: readonly string[], code = 0): Promise<T> {
  const called = await call([...args, "--json"]);
  expect(called).toMatchObject({ code });
  return JSON.parse(called.stdout) as T;
}

/** A project with one article; its id. */
async function withArticle(): Promise<string> {
  expect(await call(["new", project])).toMatchObject({ code: 0, stdout: "" });
  const { imported } = await json<{ imported: Array<{ article: string }> }>(["import", project, file()]);
  return imported[0]?.article ?? "";
}

async function apply(article: string, lines: unknown[], coder = "Anna") {
  const input = lines.map((line) => (typeof line === "string" ? line : `${JSON.stringify(line)}\n`));
  const called = await call(["apply", project, "--article", article, "--coder", coder], { input });
  const answers = called.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { ok: boolean; id?: string; code?: string });
  return { ...called, answers };
}

const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

describe("the call", () => {
  it.each([
    [[]],
    [["nope"]],
    [["new"]],
    [["new", "a", "b"]],
    [["articles", "p", "--nope"]],
    [["articles", "p", "-j"]],
    [["articles", "p", "--json=yes"]],
    [["export", "p", "--out", "d"]],
    [["export", "p", "--format", "csv"]],
    [["export", "p", "--format", "csv", "--out"]],
    [["export", "p", "--format", "--out", "d"]],
    [["export", "p", "--format", "csv", "--out", "d", "--split", "80,20"]],
    [["export", "p", "--format", "csv", "--out", "d", "--split", "0,0,0"]],
    [["export", "p", "--format", "csv", "--out", "d", "--seed", "x"]],
    [["export", "p", "--format", "csv", "--out", "d", "--option", "bom"]],
    [["import", "p"]],
    [["import", "p", "f", "--published", "2026-02-30"]],
    [["import", "p", "f", "--language", "german!"]],
    [["new", "p", "--language", "?"]],
    [["apply", "p", "--coder", "A"]],
    [["apply", "p", "--article", "a_1"]],
  ])("%j is wrong usage, said in one sentence on stderr", async (args) => {
    const called = await call(args);
    expect(called).toMatchObject({ code: 2, stdout: "" });
    expect(called.stderr).not.toBe("");
    if (args.length > 0) expect(called.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("shows help for all and for each", async () => {
    const all = await call(["--help"]);
    expect(all).toMatchObject({ code: 0, stderr: "" });
    for (const { name, load } of commands) {
      expect(all.stdout).toContain(`  ${name} `);
      const command = await load();
      expect(command.name).toBe(name);
      expect(await call([name, "--help"])).toMatchObject({ code: 0, stdout: commandHelp(command) });
    }
  });

  it("is described in docs/cli.md as it is", async () => {
    const docs = await readFile("docs/cli.md", "utf8");
    for (const { load } of commands) expect(docs).toContain(`wortlaut ${usageLine(await load())}`);
  });

  it.each(["articles", "spans", "verify"])("%s says that there is no project with 3", async (name) => {
    const called = await call([name, join(folder, "none"), "--json"]);
    expect(called.code).toBe(3);
    expect(JSON.parse(called.stdout)).toMatchObject({ error: { code: "project-not-found" } });
  });
});

describe("new", () => {
  it("makes a project and never over another one", async () => {
    expect(await call(["new", project, "--title", "Peking", "--language", "en"])).toMatchObject({ code: 0 });
    const session = await openProject(project, { mode: "read" });
    if (!session.ok) throw new Error(session.error.why);
    expect(session.value.project()).toMatchObject({ title: "Peking", language: "en" });
    await session.value.close();
    expect(await call(["new", project])).toMatchObject({ code: 3 });
  });
});

describe("import and articles", () => {
  it("imports, knows duplicates, and names what failed", async () => {
    await call(["new", project]);
    await writeFile(join(folder, "copy.txt"), text);
    await writeFile(join(folder, "empty.txt"), "");
    const paths = ["copy.txt", "news.txt", "empty.txt", "none.txt"].map((name) => join(folder, name));
    type Answer = Record<"imported" | "duplicates" | "failed", Array<Record<string, unknown>>>;
    const answer = await json<Answer>(["import", project, ...paths], 1);
    expect(Object.keys(answer)).toEqual(["imported", "duplicates", "failed"]);
    const [imported] = answer.imported;
    expect(imported).toMatchObject({ file: "copy.txt", published: "2026-01-15", language: "de" });
    expect(Object.keys(imported ?? {})).toEqual([
      ...["article", "file", "title", "source", "published", "language", "words", "sha256"],
    ]);
    expect(answer.duplicates).toEqual([{ file: "news.txt", article: imported?.article }]);
    expect(answer.failed.map(({ file: name, code }) => [name, code]).sort()).toEqual([
      ["empty.txt", "import-empty"],
      ["none.txt", "file-not-found"],
    ]);
  });

  it("lets source, date and language be said for all", async () => {
    await call(["new", project]);
    const said = ["--source", "Bote", "--published", "2025-12", "--language", "en"];
    const answer = await json<{ imported: object[] }>(["import", project, file(), ...said]);
    expect(answer.imported[0]).toMatchObject({ source: "Bote", published: "2025-12", language: "en" });
  });

  it("lists articles in the agreed shape", async () => {
    const article = await withArticle();
    await apply(article, [{ op: "add", span: { label: "actor", ...at("Der Rat") } }]);
    await apply(article, [{ op: "add", span: { label: "actor", ...at("Der Rat") } }], "Ben");
    const [listed] = await json<Array<Record<string, unknown>>>(["articles", project]);
    expect(Object.keys(listed ?? {})).toEqual([
      ...["article", "title", "source", "published", "place", "agency", "language", "words", "sha256"],
      ...["textFile", "mask", "spans"],
    ]);
    expect(listed).toMatchObject({ article, spans: { claim: 0, actor: 2, date: 0 }, place: "Neustadt" });
    expect(listed?.mask).toContainEqual({ start: 0, end: 16, reason: "date-prefix" });
    expect(await readFile(String(listed?.textFile), "utf8")).toBe(text);
    expect((await call(["articles", project])).stdout).toContain(article);
  });
});

describe("apply and spans", () => {
  it("answers every line in order, and what it answered is there", async () => {
    const article = await withArticle();
    const claim = { label: "claim", ...at("Der Rat 🙂 lehnt den Plan am Montag ab"), id: "s_claim" };
    const { answers, code } = await apply(article, [
      { op: "add", span: { ...claim, quote: "Der Rat 🙂 lehnt den Plan am Montag ab", note: "n" } },
      {
        op: "add",
        span: { label: "actor", ...at("Der Rat"), id: "s_actor", attributes: { role: "Gremium" } },
      },
      "\n",
      { op: "add", span: { label: "date", ...at("am Montag"), id: "s_date" } },
      { op: "link", link: { role: "said-by", from: "s_claim", to: "s_actor", id: "l_1" } },
      { op: "link", link: { role: "when-said", from: "s_claim", to: "s_date" } },
      { op: "change", id: "s_actor", set: { ...at("Rat"), quote: "Rat" } },
      { op: "change", span: { id: "s_claim", attributes: { stance: "denies" }, note: null } },
      { op: "change-link", id: "l_1", set: { role: "about" } },
      { op: "link", link: { role: "addressed-to", from: "s_claim", to: "s_actor", id: "l_2" } },
      { op: "unlink", id: "l_2" },
      { op: "remove", id: "s_date" },
    ]);
    expect(code).toBe(0);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const ids = [
      "s_claim",
      "s_actor",
      "s_date",
      "l_1",
      answers[4]?.id,
      "s_actor",
      "s_claim",
      "l_1",
      "l_2",
      "l_2",
      "s_date",
    ];
    expect(answers.map(({ id }) => id)).toEqual(ids);
    const spans = await json<Array<Record<string, unknown>>>(["spans", project]);
    expect(
      spans.map(({ id, start, end, quote, note, attributes, links }) => ({
        id,
        start,
        end,
        quote,
        note,
        attributes,
        links,
      })),
    ).toEqual([
      {
        id: "s_claim",
        start: claim.start,
        end: claim.end,
        quote: text.slice(claim.start, claim.end),
        note: null,
        attributes: { stance: "denies" },
        links: [{ id: "l_1", role: "about", to: "s_actor", name: "Rat" }],
      },
      { id: "s_actor", ...at("Rat"), quote: "Rat", note: null, attributes: { role: "Gremium" }, links: [] },
    ]);
    expect(await call(["verify", project])).toMatchObject({ code: 0 });
  });

  it.each([
    ["not JSON", "{\n", "op-invalid"],
    ["an unknown operation", { op: "fly" }, "op-invalid"],
    ["an unknown field", { op: "add", span: { label: "date", start: 0, end: 4, x: 1 } }, "op-invalid"],
    ["a change of nothing", { op: "change", id: "s_1", set: {} }, "op-invalid"],
    ["a change without id", { op: "change", set: { note: "x" } }, "op-invalid"],
    ["two ids in a change", { op: "change", id: "s_1", span: { id: "s_2", note: "x" } }, "op-invalid"],
    ["a wrong quote", { op: "add", span: { label: "date", start: 0, end: 4, quote: "nein" } }, "span-quote"],
    ["a range outside", { op: "add", span: { label: "date", start: 0, end: 9999 } }, "span-range"],
    [
      "half an emoji",
      { op: "add", span: { label: "date", start: 0, end: text.indexOf("🙂") + 1 } },
      "span-splits-character",
    ],
    ["a label that is not there", { op: "add", span: { label: "x", start: 0, end: 4 } }, "label-not-found"],
    ["the same span again", { op: "add", span: { label: "date", start: 5, end: 15 } }, "span-exists"],
    ["a span that is not there", { op: "remove", id: "s_9" }, "span-not-found"],
    ["a change of one that is not there", { op: "change", id: "s_9", set: { note: "x" } }, "span-not-found"],
    ["a link that is not there", { op: "unlink", id: "l_9" }, "link-not-found"],
    [
      "a change of a link that is not there",
      { op: "change-link", id: "l_9", set: { role: "about" } },
      "link-not-found",
    ],
    ["a change of a link that sets nothing", { op: "change-link", id: "l_9", set: {} }, "op-invalid"],
    ["a role that is not there", { op: "link", link: { role: "x", from: "s_1", to: "s_1" } }, "link-invalid"],
  ])("refuses %s and goes on", async (_, line, code) => {
    const article = await withArticle();
    const first = { op: "add", span: { label: "date", start: 5, end: 15, id: "s_1" } };
    const last = { op: "change", id: "s_1", set: { note: "still here" } };
    const called = await apply(article, [first, line, last]);
    expect(called.code).toBe(1);
    expect(called.answers.map(({ ok, code: own }) => own ?? ok)).toEqual([true, code, true]);
  });

  it("refuses a line that is not UTF-8, and reads lines cut at any byte", async () => {
    const article = await withArticle();
    const good = Buffer.from(`{"op":"add","span":{"label":"date","start":5,"end":15,"note":"ü🙂"}}`);
    const input = [...good].map((byte) => Uint8Array.of(byte));
    const called = await call(["apply", project, "--article", article, "--coder", "A"], {
      input: [...input, Buffer.from([10, 0xff, 10])],
    });
    expect(called.code).toBe(1);
    expect(called.stdout).toMatch(/^\{"ok":true,.*\n\{"ok":false,"code":"op-invalid"/);
    expect((await json<Array<{ note: string }>>(["spans", project]))[0]?.note).toBe("ü🙂");
  });

  it("makes a coder once and finds it by name, initials and id", async () => {
    const article = await withArticle();
    const first = await apply(article, [], "Anna Berg");
    expect(first.stderr).toContain("Anna Berg");
    for (const same of ["anna berg", "AB"]) expect((await apply(article, [], same)).stderr).toBe("");
    const add = { op: "add", span: { label: "date", start: 5, end: 15 } };
    await apply(article, [add], "AB");
    const [span] = await json<Array<{ coder: string }>>(["spans", project, "--coder", "Anna Berg"]);
    expect((await apply(article, [], span?.coder)).stderr).toBe("");
    expect(await json(["spans", project, "--coder", span?.coder ?? ""])).toHaveLength(1);
    expect((await call(["spans", project, "--coder", "nobody"])).code).toBe(2);
    expect((await call(["spans", project, "--article", "a_none"])).code).toBe(2);
  });

  it("says 2 for an article that is not there and makes no coder for it", async () => {
    await withArticle();
    const called = await call(["apply", project, "--article", "a_none", "--coder", "Anna"]);
    expect(called).toMatchObject({ code: 2, stdout: "" });
    expect(called.stderr).not.toContain("Anna");
  });

  it("says 3 while another program has the project", async () => {
    const article = await withArticle();
    const session = await openProject(project);
    if (!session.ok) throw new Error(session.error.why);
    try {
      const called = await call(["apply", project, "--article", article, "--coder", "Anna"]);
      expect(called).toMatchObject({ code: 3, stdout: "" });
      expect(await json(["articles", project])).toHaveLength(1);
    } finally {
      await session.value.close();
    }
  });

  it("stops at Ctrl+C with what it answered on disk and the project free", async () => {
    const article = await withArticle();
    const stop = new AbortController();
    const input = (async function* () {
      yield `{"op":"add","span":{"label":"date","start":5,"end":15}}\n`;
      stop.abort("SIGINT");
      await new Promise(() => {});
    })();
    const args = ["apply", project, "--article", article, "--coder", "Anna"];
    const called = await call(args, { input, signal: stop.signal });
    expect(called.code).toBe(130);
    expect(await json(["spans", project])).toHaveLength(called.stdout.split("\n").length - 1);
    expect((await apply(article, [{ op: "add", span: { label: "actor", start: 5, end: 15 } }])).code).toBe(0);
  });
});

describe("formats, export and verify", () => {
  it("lists every format in the agreed shape", async () => {
    const formats = await json<Array<Record<string, unknown>>>(["formats"]);
    for (const format of formats) {
      expect(Object.keys(format)).toEqual(
        expect.arrayContaining(["id", "name", "direction", "extensions", "offsetUnit", "cannotCarry"]),
      );
    }
    const exports = formats.filter(({ direction }) => direction === "export").map(({ id }) => id);
    expect(exports).toEqual(
      expect.arrayContaining(["wortlaut-jsonl", "csv", "web-annotation", "spacy-jsonl", "prodigy-jsonl"]),
    );
    expect(formats.filter(({ direction }) => direction === "import").length).toBeGreaterThan(4);
    expect((await call(["formats"])).stdout).toContain("prodigy-jsonl");
  });

  it("exports every format with the agreed answer, and the files are those it names", async () => {
    const article = await withArticle();
    await apply(article, [{ op: "add", span: { label: "claim", ...at("Der Rat 🙂 lehnt den Plan") } }]);
    for (const format of ["wortlaut-jsonl", "csv", "web-annotation", "spacy-jsonl", "prodigy-jsonl"]) {
      const out = join(folder, "out", format);
      const answer = await json<{ files: Array<{ path: string; sha256: string; rows: number }> }>([
        ...["export", project, "--format", format, "--out", out, "--coders", "Anna", "--labels", "claim"],
        ...["--split", "80,10,10", "--seed", "4"],
      ]);
      expect(answer).toMatchObject({ readBack: "equal" });
      expect(Object.keys(answer)).toEqual(["files", "loss", "readBack"]);
      for (const { path } of answer.files) expect(existsSync(join(out, path))).toBe(true);
    }
  });

  it("leaves texts out, keeps near-duplicates together, takes what is said of the dataset, and previews", async () => {
    const article = await withArticle();
    await apply(article, [{ op: "add", span: { label: "claim", ...at("Der Rat 🙂 lehnt den Plan") } }]);
    const about = join(folder, "about.json");
    await writeFile(about, JSON.stringify({ title: "Rat und Plan", licence: "CC0-1.0" }));
    const out = join(folder, "out");
    const csv = ["export", project, "--format", "csv", "--texts", "none", "--work", "one", "--about", about];
    const preview = await json<{ files: Array<{ path: string; text?: string }>; articles: number }>([
      ...csv,
      "--preview",
    ]);
    expect(existsSync(out)).toBe(false);
    expect(preview.articles).toBe(1);
    expect(preview.files.find(({ path }) => path === "spans.csv")?.text).toContain("claim");
    const answer = await json<{ split: { leaks: number } }>([
      ...[...csv, "--out", out, "--split", "80,10,10", "--together", "yes", "--stratify", "no"],
    ]);
    expect(answer.split.leaks).toBe(0);
    expect(await readFile(join(out, "articles.csv"), "utf8")).not.toContain("Er wartet auf Zahlen");
    expect(await readFile(join(out, "datacard-csv.md"), "utf8")).toContain("# Rat und Plan");
    expect((await call([...csv, "--preview"])).stdout).toContain("nothing was written");
    for (const wrong of [
      ["--texts", "some"],
      ["--work", "two"],
      ["--together", "maybe"],
      ["--about", project],
    ]) {
      const called = await call(["export", project, "--format", "csv", "--out", out, ...wrong]);
      expect(called.code, wrong.join(" ")).toBe(2);
    }
  });

  it("passes options on, and refuses folders with other files", async () => {
    await withArticle();
    const out = join(folder, "out");
    const csv = ["export", project, "--format", "csv", "--out", out];
    expect(await call([...csv, "--option", "delimiter=;", "--option", "bom=yes"])).toMatchObject({ code: 0 });
    expect(await readFile(join(out, "articles.csv"), "utf8")).toMatch(/^\uFEFFarticle;title;/);
    expect((await call([...csv, "--option", "bom=perhaps"])).code).toBe(2);
    await mkdir(join(folder, "full"));
    await writeFile(join(folder, "full", "articles.csv"), "mine");
    const refused = await call([
      "export",
      project,
      "--format",
      "csv",
      "--out",
      join(folder, "full"),
      "--json",
    ]);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: "export-target" } });
    expect(await readFile(join(folder, "full", "articles.csv"), "utf8")).toBe("mine");
  });

  it("verifies, and says 1 when something is wrong", async () => {
    const article = await withArticle();
    expect(await json(["verify", project])).toEqual({ ok: true, articles: 1, spans: 0, problems: [] });
    // Without the original there is nothing to restore the text from.
    await rm(join(project, "articles", article, "original.txt"));
    await writeFile(join(project, "articles", article, "text.txt"), "Etwas anderes.");
    const wrong = await json<{ problems: object[] }>(["verify", project], 1);
    expect(wrong.problems).not.toEqual([]);
    const exported = await call([
      "export",
      project,
      "--format",
      "csv",
      "--out",
      join(folder, "out"),
      "--json",
    ]);
    expect(exported.code).toBe(1);
  });
});
