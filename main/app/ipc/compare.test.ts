import { afterEach, describe, expect, it, vi } from "vitest";
import { inlineJobs } from "#core/jobs/index";
import { ProjectIndex } from "#core/mentions/index";
import { cleanUp, must, openFixture } from "#core/project/fixture-project";
import { defaultCompareSettings } from "#shared/compare/settings";
import { ok } from "#shared/result";
import type { OpenIndex } from "../open-index";
import { RunningJobs } from "../running-jobs";
import { compareAnswerers } from "./compare";

vi.setConfig({ testTimeout: 30_000 });

const storm = "Ein schwerer Sturm hat am Abend das alte Bootshaus am Ufer zerstört.";
const settings = defaultCompareSettings;
let close: () => Promise<void> = async () => undefined;

async function open() {
  const { session, articles } = await openFixture([storm, `Nachts: ${storm}`, "Der Chor singt im Mai."]);
  const index = new ProjectIndex(session, inlineJobs());
  close = async () => {
    await index.settle();
    await index.close();
    await session.close();
  };
  const told: string[] = [];
  const jobs = new RunningJobs(({ kind }) => void told.push(kind));
  const parts = { index: { require: () => ok(index) } as unknown as OpenIndex, jobs };
  const answerers = compareAnswerers(parts);
  const page = undefined as never;
  return { ids: articles.map(({ id }) => id), jobs, told, answerers, page };
}

afterEach(async () => {
  await close();
  await cleanUp();
});

describe("requests for comparisons", () => {
  it("are answered, and told of as jobs", async () => {
    const { answerers, ids, told, page } = await open();
    const [a = "", b = ""] = ids;
    const compared = must(await answerers["compare:articles"]({ articles: [a, b], settings }, page));
    expect(compared.passages[0]?.a.quote).toContain("schwerer Sturm");
    expect(must(await answerers["compare:like"]({ article: a, settings }, page))).toMatchObject([
      { article: b },
    ]);
    expect(must(await answerers["compare:overview"]({ settings }, page)).pairs.a).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(["compare"]));
  });

  it("end the one before of their kind, and nothing is wrong with that", async () => {
    const { answerers, ids, page } = await open();
    const [a = "", b = "", c = ""] = ids;
    const [first, second, same] = await Promise.all([
      answerers["compare:articles"]({ articles: [a, c], settings }, page),
      answerers["compare:articles"]({ articles: [a, b], settings }, page),
      answerers["compare:articles"]({ articles: [a, b], settings }, page),
    ]);
    expect(must(first).articles).toEqual([]);
    expect(must(second).articles).toHaveLength(2);
    expect(must(same).articles).toHaveLength(2);
  });

  it("say so when somebody ends them", async () => {
    const { answerers, jobs, page } = await open();
    const asked = answerers["compare:overview"]({ settings }, page);
    jobs.cancelAll();
    expect(await asked).toMatchObject({ ok: false, error: { code: "job-failed", what: "cancelled" } });
  });
});
