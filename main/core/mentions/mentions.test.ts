import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { ProjectSession } from "../project";
import { change, cleanUp, must, openFixture, sampleText, tag } from "../project/fixture-project";
import { openJobs } from "./fixture-jobs";
import { mentionCacheFile } from "./mention-cache";
import { ProjectIndex } from "./project-index";
import type { ProjectMemory } from "./project-memory";

afterEach(cleanUp);

const other = "Der Senat von Lüdersund tagt. Ebba Lindqvist kommt später, sagt der Senat.\n";

function wordings(memory: ProjectMemory): string[] {
  return [...memory.mentions.tally.wordings()]
    .map(({ label, wording, actor = "", count }) => `${label} ${wording} ${actor} ${count}`)
    .sort();
}

async function fixture() {
  const made = await openFixture([sampleText, other]);
  const [first, second] = made.articles.map(({ id }) => id);
  const place = { coder: made.coder, article: first ?? "" };
  const start = sampleText.indexOf("Ebba");
  must(
    await made.session.apply(
      change(
        {
          target: "actors",
          op: "put-actor",
          actor: { id: "p_1", name: "Ebba Lindqvist", kind: "person", aliases: [], note: "" },
        },
        tag(place, sampleText, "actor", start, start + 14, "s_1"),
        tag(place, sampleText, "claim", 0, sampleText.indexOf("\n"), "s_2"),
        {
          target: "annotations",
          ...place,
          op: "add-link",
          link: { id: "l_1", role: "is", from: "s_1", to: "p_1" },
        },
        {
          target: "annotations",
          ...place,
          op: "add-link",
          link: { id: "l_2", role: "said-by", from: "s_2", to: "s_1" },
        },
      ),
    ),
  );
  return { ...made, first: first ?? "", second: second ?? "", place };
}

function filesOf(session: ProjectSession, coder: string, article: string) {
  return path.join(session.folder, "annotations", coder, `${article}.json`);
}

describe("the index of what is tagged", () => {
  it("has spans with their actors and links, and counts wordings", async () => {
    const { session, coder, first } = await fixture();
    const jobs = openJobs();
    const index = new ProjectIndex(session, jobs.runner);
    must(await index.update());
    const work = jobs.memoryIn(session.folder).mentions.work(coder, first);
    expect(work?.spans).toBe(2);
    expect([work?.label(1), work?.start(1), work?.spanId(1), work?.actor(1)]).toEqual([
      "actor",
      sampleText.indexOf("Ebba"),
      "s_1",
      "p_1",
    ]);
    const link = [0, 1].find((at) => work?.linkRole(at) === "said-by") ?? -1;
    expect([work?.linkId(link), work?.linkFrom(link), work?.linkToSpan(link)]).toEqual(["l_2", 0, 1]);
    expect(wordings(jobs.memoryIn(session.folder))).toEqual([
      `actor Ebba Lindqvist p_1 1`,
      `claim ${sampleText.slice(0, sampleText.indexOf("\n"))}  1`,
    ]);
    await index.close();
    await session.close();
  });

  it("follows changes, undo and redo, and counts a place that two coders tag once", async () => {
    const { session, first, second, place } = await fixture();
    const jobs = openJobs();
    const index = new ProjectIndex(session, jobs.runner);
    must(await index.update());
    const start = other.indexOf("Ebba");
    const [actor] = wordings(jobs.memoryIn(session.folder));
    must(
      await session.apply(
        change(tag({ ...place, article: second }, other, "actor", start, start + 14, "s_3")),
      ),
    );
    must(await index.update());
    expect(wordings(jobs.memoryIn(session.folder))).toContain("actor Ebba Lindqvist  1");
    must(await session.undo());
    must(await index.update());
    expect(wordings(jobs.memoryIn(session.folder)).filter((one) => one.startsWith("actor"))).toEqual([actor]);
    must(await session.redo());
    must(await session.undo());
    must(await session.undo());
    must(await index.update());
    expect(wordings(jobs.memoryIn(session.folder))).toEqual([]);
    must(await session.redo());
    const coder = { ...(session.coders()[0] as object), id: "c_2", name: "Bea Ott", initials: "BO" };
    must(
      await session.apply(
        change(
          { target: "coder", coder: "c_2", op: "put-coder", value: coder as never },
          tag(
            { coder: "c_2", article: first },
            sampleText,
            "actor",
            sampleText.indexOf("Ebba"),
            sampleText.indexOf("Ebba") + 14,
            "s_9",
          ),
        ),
      ),
    );
    must(await index.update());
    expect(wordings(jobs.memoryIn(session.folder))).toContain("actor Ebba Lindqvist p_1 1");
    await index.close();
    await session.close();
  });

  it("leaves out removed articles until they are back", async () => {
    const { session, first } = await fixture();
    const jobs = openJobs();
    const index = new ProjectIndex(session, jobs.runner);
    must(await index.update());
    must(
      await session.apply(
        change({
          target: "article",
          article: first,
          op: "edit-article",
          set: { removed: new Date().toISOString() },
        }),
      ),
    );
    must(await index.update());
    expect(wordings(jobs.memoryIn(session.folder))).toEqual([]);
    expect(jobs.memoryIn(session.folder).order).toHaveLength(1);
    must(await session.undo());
    must(await index.update());
    expect(wordings(jobs.memoryIn(session.folder))).toHaveLength(2);
    await index.close();
    await session.close();
  });

  it("reads from the cache what is current, from the files what is not, and survives damage", async () => {
    const { session, coder, first } = await fixture();
    const open = async () => {
      const jobs = openJobs();
      const index = new ProjectIndex(session, jobs.runner);
      must(await index.update());
      const found = wordings(jobs.memoryIn(session.folder));
      await index.settle();
      await index.close();
      return { found, rebuilt: jobs.states[0]?.rebuilt };
    };
    const built = await open();
    expect(built.rebuilt).toBe(true);
    const cache = mentionCacheFile(session.folder);
    expect(await open()).toEqual({ found: built.found, rebuilt: false });

    // The same bytes at another time are another version.
    const file = filesOf(session, coder, first);
    const before = statSync(file);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll('"label":"actor"', '"label":"date" '));
    utimesSync(file, before.atime, new Date(before.mtimeMs + 5000));
    expect((await open()).found.filter((one) => one.startsWith("date"))).toHaveLength(1);
    writeFileSync(file, text);
    utimesSync(file, before.atime, before.mtime);

    for (const damage of [
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 9),
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))),
      () => Buffer.alloc(0),
      () => Buffer.from("no pack at all, but long enough"),
    ]) {
      writeFileSync(cache, damage(readFileSync(cache)));
      expect(await open()).toEqual({ found: built.found, rebuilt: true });
    }
    rmSync(path.join(session.folder, ".wortlaut", "search"), { recursive: true });
    expect(await open()).toEqual({ found: built.found, rebuilt: true });
    await session.close();
  });

  it("follows changes of many articles, whether their files are written yet or not", async () => {
    const texts = Array.from({ length: 130 }, (_, number) => `Ebba Lindqvist sprach ${number} Minuten.\n`);
    const { session, coder, articles } = await openFixture(texts);
    const jobs = openJobs();
    const index = new ProjectIndex(session, jobs.runner);
    must(await index.update());
    const actor = { id: "p_1", name: "Ebba Lindqvist", kind: "person" as const, aliases: [], note: "" };
    const tags = articles.flatMap(({ id }, number) => {
      const place = { coder, article: id };
      const text = texts[number] ?? "";
      const link = { id: `l_${number}`, role: "is", from: `s_${number}`, to: "p_1" };
      return [
        tag(place, text, "actor", 0, 14, `s_${number}`),
        tag(place, text, "date", text.indexOf(`${number}`), text.indexOf(" Minuten")),
        { target: "annotations", ...place, op: "add-link", link } as const,
      ];
    });
    const same = async () => {
      must(await index.update());
      const jobsAnew = openJobs();
      const anew = new ProjectIndex(session, jobsAnew.runner);
      must(await anew.update());
      const found = wordings(jobs.memoryIn(session.folder));
      expect(found).toEqual(wordings(jobsAnew.memoryIn(session.folder)));
      await anew.close();
      return found;
    };
    must(await session.apply(change({ target: "actors", op: "put-actor", actor }, ...tags)));
    must(await index.update());
    expect(wordings(jobs.memoryIn(session.folder))).toHaveLength(131);
    expect(await same()).toContain("actor Ebba Lindqvist p_1 130");
    must(await session.undo());
    expect(await same()).toEqual([]);
    must(await session.redo());
    await session.flush();
    expect(await same()).toHaveLength(131);
    await index.close();
    await session.close();
  });

  it("asks the session about files that are damaged", async () => {
    const { session, coder, first } = await fixture();
    await session.flush();
    writeFileSync(filesOf(session, coder, first), "{");
    const jobs = openJobs();
    const index = new ProjectIndex(session, jobs.runner);
    must(await index.update());
    expect(jobs.states[0]?.work).toEqual([{ coder, article: first }]);
    expect(wordings(jobs.memoryIn(session.folder))).toHaveLength(2);
    await index.close();
    await session.close();
  });
});
