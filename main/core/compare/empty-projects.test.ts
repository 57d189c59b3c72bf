import { afterEach, expect, it, vi } from "vitest";
import { defaultCompareSettings as settings } from "#shared/compare/settings";
import { chronology, claimsTable } from "../claims";
import { inlineJobs } from "../jobs";
import { ProjectIndex } from "../mentions";
import { cleanUp, must, openFixture } from "../project/fixture-project";
import { keyness, wordingTable } from "../wording";
import { articlesLike, compareOverview, compareProjectArticles } from "./index";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanUp);

const texts: ReadonlyArray<readonly [string, string[]]> = [
  ["no article", []],
  ["one article", ["Der Hafen ist zu."]],
  ["signs only", ["… — „“ !", "?\n\n\n"]],
  [
    "a word without end",
    [`Der Hafen ${"Ü".repeat(200_000)} ist zu.`, `Am Tor: ${"Ü".repeat(200_000)} ist zu.`],
  ],
];

it.each(texts)("everything is answered for a project with %s", async (_, given) => {
  const { session, articles } = await openFixture(given);
  const index = new ProjectIndex(session, inlineJobs());
  const ids = articles.map(({ id }) => id);
  expect(must(await compareOverview(index, settings)).articles).toHaveLength(given.length);
  expect(must(await articlesLike(index, ids[0] ?? "a_none", settings))).toEqual([]);
  expect(must(await compareProjectArticles(index, ids, settings)).articles).toHaveLength(given.length);
  expect(
    must(await wordingTable(index, { label: "actor", quotations: "all", foldForms: true })).rows,
  ).toEqual([]);
  const groups = { groupA: ["Tagesspalte"], groupB: ["Hafenblatt"] };
  for (const unit of ["words", "forms"] as const) {
    const query = { ...groups, unit, label: "actor", quotations: "all" as const, least: 1, limit: 10 };
    for (const row of must(await keyness(index, query)).rows) {
      expect([row.logLikelihood, row.logRatio, row.rateA, row.rateB].every(Number.isFinite)).toBe(true);
    }
  }
  expect(must(await claimsTable(index, {})).rows).toEqual([]);
  expect(must(await chronology(index, {})).events).toEqual([]);
  await index.close();
  await session.close();
});
