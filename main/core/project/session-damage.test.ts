import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProjectProblem } from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import { change, cleanUp, must, openFixture, stateOf, tag, sampleText as text } from "./fixture-project";
import { formatJson } from "./format-json";
import { openProject } from "./open-project";
import { verifyProject } from "./verify";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

let folder: string;
let on: { coder: string; article: string };
let state: unknown;
const at = (name: string) => path.join(folder, ...name.split("/"));
const annotations = () => `annotations/${on.coder}/${on.article}.json`;
const articleFile = () => `articles/${on.article}/article.json`;
const setAside = async () => readdir(at(".wortlaut/set-aside")).catch(() => []);

beforeEach(async () => {
  const fixture = await openFixture();
  folder = fixture.folder;
  on = { coder: fixture.coder, article: fixture.articles[0]?.id ?? "" };
  const { session } = fixture;
  must(await session.apply(change(tag(on, text, "actor", 4, 33, "s_actor"))));
  must(await session.apply(change(tag(on, text, "claim", 74, 95, "s_claim"))));
  const link = { id: "l_1", role: "said-by", from: "s_claim", to: "s_actor" };
  must(await session.apply(change({ target: "annotations", ...on, op: "add-link", link })));
  must(await session.apply(change({ target: "project", op: "edit-project", set: { title: "Peking" } })));
  const actor = { id: "p_1", name: "Ebba", kind: "person" as const, aliases: [], note: "" };
  must(await session.apply(change({ target: "actors", op: "put-actor", actor })));
  must(
    await session.apply(
      change({ target: "article", article: on.article, op: "edit-article", set: { title: "Neuer Titel" } }),
    ),
  );
  state = await stateOf(session);
  await session.close();
});

async function reopen(): Promise<{ state: unknown; problems: ProjectProblem[] }> {
  const session = must(await openProject(folder));
  const now = await stateOf(session);
  const problems = session.problems();
  await session.close();
  return { state: now, problems };
}

const damages: Array<[string, (bytes: Buffer) => Buffer]> = [
  ["cut in half", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["emptied", () => Buffer.alloc(0)],
  ["filled with zeros", (bytes) => Buffer.alloc(bytes.length)],
  [
    "merged by a version control that gave up",
    (bytes) => Buffer.concat([Buffer.from("<<<<<<< HEAD\n"), bytes]),
  ],
];

describe("a damaged file", () => {
  it.each(damages)("of annotations, %s, is set aside and restored from the journal", async (_, damage) => {
    const bytes = damage(await readFile(at(annotations())));
    await writeFile(at(annotations()), bytes);
    const { state: now, problems } = await reopen();
    expect(now).toEqual(state);
    expect(problems).toMatchObject([
      {
        file: annotations(),
        code: "file-damaged",
        repaired: expect.stringMatching(/^restored from the journal/),
      },
    ]);
    const [kept] = await setAside();
    expect(await readFile(at(`.wortlaut/set-aside/${kept}`))).toEqual(bytes);
    expect(must(await verifyProject(folder, { repair: false }))).toMatchObject({ ok: true, problems: [] });
  });

  it.each(["project.json", "actors.json", "articles"])(
    "%s is restored from backup and journal",
    async (which) => {
      const file = which === "articles" ? articleFile() : which;
      await writeFile(at(file), "{");
      const { state: now, problems } = await reopen();
      expect(now).toEqual(state);
      expect(problems).toMatchObject([
        { file, repaired: expect.stringMatching(/restored from the backup and the journal/) },
      ]);
      expect((await reopen()).problems).toEqual([]);
    },
  );

  it("is rebuilt as far as possible when caches, journal and backup are gone as well", async () => {
    await rm(at(".wortlaut"), { recursive: true });
    for (const file of [
      "project.json",
      "codebook.json",
      "actors.json",
      articleFile(),
      `coders/${on.coder}.json`,
    ]) {
      await writeFile(at(file), "nonsense");
    }
    const session = must(await openProject(folder));
    expect(session.project().title).toBe("Test");
    expect(session.codebook().labels.map(({ id }) => id)).toEqual(["claim", "actor", "date"]);
    expect(session.actors()).toEqual([]);
    const article = must(await session.article(on.article));
    expect(article.title).toBe("Die Hafensenatorin Ebba Lindqvist wies am Dienstag alle Vorwürfe zurück.");
    expect(must(await session.annotations(on.coder, on.article)).spans).toHaveLength(2);
    expect(session.problems()).toHaveLength(5);
    expect(session.problems().every(({ repaired }) => repaired)).toBe(true);
    await session.close();
    expect(await setAside()).toHaveLength(5);
  });

  it("of an article takes its details from the catalogue when nothing else has them", async () => {
    await rm(at(".wortlaut/backup"), { recursive: true });
    await rm(at(".wortlaut/journal.jsonl"));
    await rm(at(articleFile()));
    const session = must(await openProject(folder));
    expect(must(await session.article(on.article))).toMatchObject({
      title: "Neuer Titel",
      source: "Tagesspalte",
    });
    await session.close();
  });

  it("that is missing comes back too, also a coder's", async () => {
    for (const file of ["statements.json", "codebook.json", `coders/${on.coder}.json`]) await rm(at(file));
    await rm(at(".wortlaut/backup"), { recursive: true, force: true });
    const session = must(await openProject(folder));
    expect(session.coders().map(({ id }) => id)).toEqual([on.coder]);
    expect(
      session
        .problems()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(["codebook.json", `coders/${on.coder}.json`, "statements.json"].sort());
    await session.close();
  });

  it("of a newer format is left alone, and so is a project", async () => {
    const newer = JSON.stringify({ format: "wortlaut-annotations", formatVersion: 2 });
    await writeFile(at(annotations()), newer);
    const session = must(await openProject(folder));
    expect(await session.annotations(on.coder, on.article)).toMatchObject({
      ok: false,
      error: { code: "project-newer-format" },
    });
    expect(session.problems()).toMatchObject([{ file: annotations(), code: "project-newer-format" }]);
    await session.close();
    expect(await readFile(at(annotations()), "utf8")).toBe(newer);
    await writeFile(at("project.json"), JSON.stringify({ format: "wortlaut-project", formatVersion: 9 }));
    expect(await openProject(folder)).toMatchObject({ ok: false, error: { code: "project-newer-format" } });
  });

  it("is found by a reader too, who changes nothing", async () => {
    await writeFile(at(annotations()), "{");
    const before = await readdir(folder, { recursive: true });
    const session = must(await openProject(folder, { mode: "read" }));
    expect(await stateOf(session)).toEqual(state);
    expect(session.problems()).toMatchObject([{ file: annotations() }]);
    expect(session.problems()[0]?.repaired).toBeUndefined();
    await session.close();
    expect(await readdir(folder, { recursive: true })).toEqual(before);
    expect(await readFile(at(annotations()), "utf8")).toBe("{");
  });
});

describe("a damaged journal", () => {
  const journal = () => at(".wortlaut/journal.jsonl");

  it("costs the undo of what was before, and nothing else when the files are current", async () => {
    const lines = (await readFile(journal(), "utf8")).split("\n");
    const at = lines.findIndex((line) => line.includes("s_claim"));
    lines[at] = (lines[at] ?? "").replace("s_claim", "s_clown");
    await writeFile(journal(), lines.join("\n"));
    const { state: now, problems } = await reopen();
    expect(now).toEqual(state);
    expect(problems).toMatchObject([{ file: ".wortlaut/journal.jsonl", repaired: expect.any(String) }]);
    expect(await setAside()).toHaveLength(1);
    const again = must(await openProject(folder));
    expect(again.problems()).toEqual([]);
    expect(again.history().undo).toBe("edit-article");
    await again.close();
  });

  it("gives back all whole changes that are not in the files yet", async () => {
    const session = must(await openProject(folder));
    for (const note of ["one", "two", "three"]) {
      must(await session.apply(change({ target: "annotations", ...on, op: "set-article-note", note })));
    }
    must(await session.apply(change(tag(on, text, "date", 38, 49, "s_date"))));
    const bytes = await readFile(journal(), "utf8");
    await session.close();
    // As if the crash had come before the files were written.
    const file = JSON.parse(await readFile(at(annotations()), "utf8")) as Annotations;
    const { spans } = file;
    const older = {
      ...file,
      note: "",
      spans: spans.filter(({ id }) => id !== "s_date"),
      saved: { ...file.saved, change: file.saved.change - 4 },
    };
    await writeFile(at(annotations()), formatJson(older));
    await writeFile(journal(), bytes.replace('"note":"two"', '"note":"zwo"'));
    const again = must(await openProject(folder));
    const now = must(await again.annotations(on.coder, on.article));
    expect([now.note, now.spans.length]).toEqual(["three", 3]);
    await again.close();
  });

  it("that is torn at its end loses only what was never confirmed", async () => {
    await writeFile(journal(), `${await readFile(journal(), "utf8")}{"n":99,"time":"20`);
    const { state: now, problems } = await reopen();
    expect(now).toEqual(state);
    expect(problems).toMatchObject([{ message: expect.stringMatching(/had not been shown as saved/) }]);
    expect((await reopen()).problems).toEqual([]);
  });
});

describe("a text that is not the imported one", () => {
  const textFile = () => at(`articles/${on.article}/text.txt`);

  it("is put right when only its line ends were changed", async () => {
    await writeFile(textFile(), text.replaceAll("\n", "\r\n"));
    const { state: now, problems } = await reopen();
    expect(now).toEqual(state);
    expect(problems).toMatchObject([{ repaired: expect.stringMatching(/^restored/) }]);
    expect(await readFile(textFile(), "utf8")).toBe(text);
  });

  it("is shown but cannot be changed when the true one is gone; annotations stay as they are", async () => {
    const file = await readFile(at(annotations()), "utf8");
    await writeFile(textFile(), `Vorweg. ${text.replace("Das Sperrwerk", "Ein Wehr")}`);
    const session = must(await openProject(folder));
    const open = must(await session.openArticle(on.article, on.coder));
    for (const { start, end, quote } of open.annotations.spans)
      expect(open.text.slice(start, end)).toBe(quote);
    expect(open.annotations.spans.map(({ id }) => id)).toContain("s_actor");
    expect(session.problems()).toMatchObject([{ code: "file-damaged" }]);
    expect(await session.apply(change(tag(on, text, "date", 38, 49)))).toMatchObject({
      ok: false,
      error: { code: "file-damaged" },
    });
    await session.close();
    expect(await readFile(at(annotations()), "utf8")).toBe(file);
    await writeFile(textFile(), text);
    expect(await reopen()).toEqual({ state, problems: [] });
  });

  it("that is missing leaves the article readable as far as it can be", async () => {
    await rm(textFile());
    const session = must(await openProject(folder));
    expect(await session.text(on.article)).toMatchObject({ ok: false, error: { code: "file-damaged" } });
    expect(session.summaries()).toHaveLength(1);
    await session.close();
  });
});

describe("spans that do not stand on their words", () => {
  async function edit(change: (file: Annotations) => Annotations): Promise<void> {
    const file = JSON.parse(await readFile(at(annotations()), "utf8")) as Annotations;
    await writeFile(at(annotations()), formatJson(change(file)));
  }

  it("are put on their words again, and the file as it was is kept", async () => {
    await edit((file) => ({
      ...file,
      spans: file.spans.map((span) => ({ ...span, start: span.start + 3, end: span.end + 3 })),
    }));
    const { state: now, problems } = await reopen();
    expect(now).toEqual(state);
    expect(problems).toMatchObject([
      { file: annotations(), code: "span-quote", repaired: expect.any(String) },
    ]);
    expect(await setAside()).toHaveLength(1);
  });

  it("are kept apart with their links when their words are nowhere, and come back with them", async () => {
    await edit((file) => ({
      ...file,
      spans: file.spans.map((span) =>
        span.id === "s_actor" ? { ...span, quote: "Ganz andere Worte ☂" } : span,
      ),
    }));
    const session = must(await openProject(folder));
    const now = must(await session.annotations(on.coder, on.article));
    expect(now.spans.map(({ id }) => id)).toEqual(["s_claim"]);
    expect(now.links).toEqual([]);
    expect(now.unplaced).toMatchObject({ spans: [{ id: "s_actor" }], links: [{ id: "l_1" }] });
    expect(session.problems()[0]?.message).toMatch(/Ganz andere Worte/);
    await session.close();
    await edit((file) => ({
      ...file,
      unplaced: {
        spans: file.unplaced?.spans.map((span) => ({ ...span, quote: text.slice(4, 33) })) ?? [],
        links: file.unplaced?.links ?? [],
      },
    }));
    expect((await reopen()).state).toEqual(state);
  });
});

describe("what a crash leaves of an import", () => {
  it("is completed when the text is there, and passed over when it is not", async () => {
    await rm(at(articleFile()));
    await rm(at(".wortlaut"), { recursive: true });
    await writeFile(at("articles/.DS_Store"), "");
    const session = must(await openProject(folder));
    expect(session.summaries()).toMatchObject([{ id: on.article, textLength: text.length }]);
    expect(session.problems()).toMatchObject([
      { file: articleFile(), code: "file-not-found", repaired: "made anew from the text" },
    ]);
    await session.close();
  });
});
