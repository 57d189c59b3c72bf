import { afterEach, describe, expect, it, vi } from "vitest";
import type { KeynessQuery } from "#shared/ipc/wording-types";
import type { JobContext } from "../jobs/job";
import { ProjectIndex } from "../mentions";
import { openJobs } from "../mentions/fixture-jobs";
import { change, cleanUp, must, openFixture, tag } from "../project/fixture-project";
import { keynessJob } from "./keyness-job";
import { wordingTableJob } from "./table-job";

vi.setConfig({ testTimeout: 30_000 });
let close: () => Promise<void> = async () => undefined;

afterEach(async () => {
  await close();
  await cleanUp();
});

/** A project of two sources in turn, where the first article goes while a question is being answered. */
async function open() {
  const texts = Array.from(
    { length: 70 },
    (_, at) => `Der Hafen Nummer ${at} liegt ${at % 2 ? "am Meer" : "im Tal"}.`,
  );
  const { session, articles, coder, folder } = await openFixture(texts);
  const even = articles.filter((_, at) => at % 2 === 0);
  const edit = { target: "article", op: "edit-article" } as const;
  must(
    await session.apply(
      change(...even.map(({ id }) => ({ ...edit, article: id, set: { source: "Hafenblatt" } }))),
    ),
  );
  const tags = articles.map(({ id }, at) => {
    const text = texts[at] ?? "";
    const start = text.search(/Meer|Tal/);
    return tag({ coder, article: id }, text, "actor", start, text.length - 1);
  });
  must(await session.apply(change(...tags)));
  const jobs = openJobs();
  const index = new ProjectIndex(session, jobs.runner);
  must(await index.update());
  close = async () => {
    await index.settle();
    await index.close();
    await session.close();
  };
  const memory = jobs.memoryIn(folder);
  const context: JobContext = {
    signal: new AbortController().signal,
    memory: new Map([["project", memory]]),
    progress: () => undefined,
    part: async () => undefined,
    breathe: async () => {
      const first = memory.order[0] ?? "";
      if (memory.heads.size < articles.length) return;
      memory.heads.delete(first);
      memory.headRevision++;
    },
  };
  return { folder, context };
}

describe("while the project changes", () => {
  it("mentions are counted for the sources they are from", async () => {
    const { folder, context } = await open();
    const ask = async () => {
      const query = { label: "actor", quotations: "all", foldForms: true } as const;
      const { sources, rows } = must(await wordingTableJob({ folder, query }, context));
      return { sources, cells: rows.map(({ name, cells }) => [name, ...cells.map(({ total }) => total)]) };
    };
    const first = await ask();
    expect(first).toEqual(await ask());
    expect(first.cells).toEqual([
      ["Meer", 0, 35],
      ["Tal", 34, 0],
    ]);
  });

  it.each(["words", "forms"] as const)("%s are counted for the groups they are from", async (unit) => {
    const { folder, context } = await open();
    const query: KeynessQuery = {
      ...{ groupA: ["Hafenblatt"], groupB: ["Tagesspalte"], unit, quotations: "all", least: 1, limit: 50 },
      ...(unit === "forms" ? { label: "actor" } : {}),
    };
    const ask = async () => ({ ...must(await keynessJob({ folder, query }, context)), ms: 0 });
    const { rows, sizeA, articlesA } = await ask();
    const words = Object.fromEntries(rows.map(({ wording, countA, countB }) => [wording, [countA, countB]]));
    // The words as they were when somebody asked, the mentions as they are now.
    const count = unit === "words" ? 35 : 34;
    expect(words).toMatchObject({ Tal: [count, 0], Meer: [0, 35] });
    expect(articlesA).toBe(count);
    if (unit === "forms") expect(sizeA).toBe(34);
    expect((await ask()).articlesA).toBe(34);
  });
});
