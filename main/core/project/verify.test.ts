import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProjectProblem } from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import { writeArticleFolder } from "./article-folder";
import { articleFor, change, cleanUp, must, openFixture, tag, sampleText as text } from "./fixture-project";
import { formatJson } from "./format-json";
import { openProject } from "./open-project";
import { sha256 } from "./text-hash";
import { verifyProject } from "./verify";

// Real files and real syncs: slow where many run at once.
vi.setConfig({ testTimeout: 30_000 });
afterAll(cleanUp);

let folder: string;
let on: { coder: string; article: string };
const at = (name: string) => path.join(folder, ...name.split("/"));
const annotations = () => `annotations/${on.coder}/${on.article}.json`;

beforeEach(async () => {
  const fixture = await openFixture([text, "Ein zweiter Artikel.\n"]);
  folder = fixture.folder;
  on = { coder: fixture.coder, article: fixture.articles[0]?.id ?? "" };
  must(
    await fixture.session.apply(
      change(tag(on, text, "actor", 4, 33, "s_1"), tag(on, text, "claim", 74, 95, "s_2")),
    ),
  );
  await fixture.session.close();
});

async function edit(change: (file: Annotations) => Annotations): Promise<void> {
  await writeFile(
    at(annotations()),
    formatJson(change(JSON.parse(await readFile(at(annotations()), "utf8")))),
  );
}
async function verify(repair = false) {
  return must(await verifyProject(folder, { repair }));
}
/** What is found, then repaired, and then no longer found. */
async function findAndMend(): Promise<ProjectProblem[]> {
  const files = await readdir(folder, { recursive: true });
  const found = await verify();
  expect(found.ok).toBe(false);
  expect(await readdir(folder, { recursive: true })).toEqual(files);
  const repaired = await verify(true);
  expect(repaired).toMatchObject({ ok: true });
  expect(repaired.problems.map(({ message }) => message).sort()).toEqual(
    found.problems.map(({ message }) => message).sort(),
  );
  expect(repaired.problems.every((problem) => problem.repaired)).toBe(true);
  expect(await verify()).toMatchObject({ ok: true, problems: [] });
  return found.problems;
}
const span = (file: Annotations, id: string) => {
  const found = file.spans.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("verifyProject", () => {
  it("finds nothing in a sound project, counts it, and works while it is open elsewhere", async () => {
    const session = must(await openProject(folder));
    expect(await verify()).toEqual({ ok: true, articles: 2, spans: 2, problems: [] });
    expect(await verifyProject(folder, { repair: true })).toMatchObject({
      ok: false,
      error: { code: "project-locked" },
    });
    await session.close();
    expect(await verify(true)).toEqual({ ok: true, articles: 2, spans: 2, problems: [] });
  });

  it("mends damaged files, duplicates, order, surroundings and loose links", async () => {
    await edit((file) => ({
      ...file,
      spans: [
        { ...span(file, "s_2"), before: "never there" },
        span(file, "s_1"),
        { ...span(file, "s_1"), id: "s_3" },
        { ...span(file, "s_2"), id: "s_1", label: "date" },
      ],
      links: [{ id: "l_1", role: "said-by", from: "s_2", to: "s_0" }],
    }));
    await writeFile(at("statements.json"), "{");
    const problems = await findAndMend();
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(["file-damaged", "span-quote", "span-exists", "op-invalid", "link-invalid"]),
    );
    const session = must(await openProject(folder));
    const now = must(await session.annotations(on.coder, on.article));
    expect(now.spans).toHaveLength(3);
    expect(new Set(now.spans.map(({ id }) => id)).size).toBe(3);
    expect(now.unplaced?.links).toHaveLength(1);
    await session.close();
  });

  it("mends ids that are not those of their place, and line ends", async () => {
    await edit((file) => ({ ...file, coder: "c_other" }));
    await writeFile(at(`articles/${on.article}/text.txt`), text.replaceAll("\n", "\r\n"));
    expect((await findAndMend()).map(({ file }) => file).sort()).toEqual(
      [annotations(), `articles/${on.article}/text.txt`].sort(),
    );
  });

  it("puts away what crashes leave", async () => {
    await writeFile(at(".project.json.123.4.tmp"), "half");
    await writeFile(at(`articles/${on.article}/.text.txt.123.4.tmp`), "half");
    await mkdir(at("articles/a_cutshort"));
    await writeFile(at("articles/a_cutshort/original.txt"), "x");
    expect(await findAndMend()).toHaveLength(3);
    expect(await readdir(at("articles"))).toHaveLength(2);
    expect(await readdir(at(".wortlaut/set-aside"))).toHaveLength(3);
  });

  const beyondRepair: Array<[string, RegExp, () => Promise<unknown>]> = [
    ["an original that was changed", /original\.txt is not the file/, () => original("other bytes")],
    ["an original that is missing", /original\.txt is missing/, () => original(undefined)],
    [
      "annotations without article",
      /the article it belongs to is not there/,
      () => rename(at(annotations()), at(`annotations/${on.coder}/a_none.json`)),
    ],
    [
      "a label that is gone",
      /its label rumour is not in the codebook/,
      () => edit((file) => ({ ...file, spans: file.spans.map((one) => ({ ...one, label: "rumour" })) })),
    ],
    [
      "a value that is not allowed",
      /"loud" is no value of speech/,
      () => edit((file) => ({ ...file, spans: [{ ...span(file, "s_2"), attributes: { speech: "loud" } }] })),
    ],
    [
      "a link that cannot lead there",
      /said-by cannot lead from claim to claim/,
      () => edit((file) => ({ ...file, links: [{ id: "l_1", role: "said-by", from: "s_2", to: "s_2" }] })),
    ],
    [
      "a text that is another",
      /it is not the text that was imported/,
      () => writeFile(at(`articles/${on.article}/text.txt`), "Anders."),
    ],
    ["a text that is missing", /it is missing/, () => rm(at(`articles/${on.article}/text.txt`))],
    [
      "a mask outside the text",
      /its mask is not in order/,
      () => editArticle({ mask: [{ start: 0, end: 9999, reason: "other" }] }),
    ],
    ["a wrong length", /the length of its text/, () => editArticle({ textLength: 3 })],
  ];
  async function original(content: string | undefined): Promise<void> {
    const other = "Ein dritter Artikel.\n";
    const bytes = Buffer.from(other);
    const article = articleFor(other);
    article.provenance = { ...article.provenance, originalFile: "original.txt", bytesSha256: sha256(bytes) };
    await writeArticleFolder(folder, { article, text: other, original: { fileName: "original.txt", bytes } });
    expect(await verify()).toMatchObject({ ok: true, articles: 3 });
    const file = at(`articles/${article.id}/original.txt`);
    await (content === undefined ? rm(file) : writeFile(file, content));
  }
  async function editArticle(set: object): Promise<void> {
    const file = at(`articles/${on.article}/article.json`);
    await writeFile(file, formatJson({ ...JSON.parse(await readFile(file, "utf8")), ...set }));
  }

  it.each(beyondRepair)("reports %s", async (_, message, damage) => {
    await damage();
    for (const repair of [false, true, false]) {
      const report = await verify(repair);
      expect(report.ok).toBe(false);
      expect(report.problems.map((problem) => problem.message).join("\n")).toMatch(message);
    }
  });

  it.each([
    ["a folder that is not there", "nowhere", "project-not-found"],
    ["a folder that is no project", ".", "project-not-a-project"],
  ])("refuses %s", async (_, name, code) => {
    const other = path.join(path.dirname(folder), name);
    expect(await verifyProject(other, { repair: false })).toMatchObject({ ok: false, error: { code } });
    expect(await openProject(other)).toMatchObject({ ok: false, error: { code } });
  });
});
