import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import type { Result } from "#shared/result";
import type { JobRunner } from "../jobs/runner";
import { openJobs } from "../mentions/fixture-jobs";
import { ProjectIndex } from "../mentions/index";
import { cleanUp, must, openFixture } from "../project/fixture-project";
import { searchConcordance } from "./index";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(async () => {
  vi.useRealTimers();
  await cleanUp();
});

const hanging = "(a+)+$";
const query = (text: string): ConcordanceQuery => ({
  query: text,
  mode: "regex",
  matchCase: false,
  wholeWords: false,
  foldAccents: false,
  inflections: false,
  filters: {},
  sort: "article",
  descending: false,
  offset: 0,
  limit: 10,
});

/** Jobs in which one expression never comes to an end: only ending the worker ends it. */
function hangingJobs() {
  const { runner } = openJobs();
  const begun: string[] = [];
  let lose: Array<() => void> = [];
  const jobs: JobRunner = {
    run: async (kind, argument, options) => {
      const text = (argument as { query?: ConcordanceQuery }).query?.query;
      if (text !== undefined) begun.push(text);
      if (text !== hanging) return runner.run(kind, argument, options);
      return new Promise((resolve) => {
        const error = { code: "job-failed", what: "worker", why: "" } as const;
        lose.push(() => resolve({ ok: false, error } as Result<never>));
      });
    },
    close: async () => {
      for (const one of lose) one();
      lose = [];
      await runner.close();
    },
  };
  return { jobs, begun };
}

it("an expression that never ends is ended once and for all, and the next one has all its time", async () => {
  const { session } = await openFixture(["Der Hafen liegt still."]);
  const { jobs, begun } = hangingJobs();
  const index = new ProjectIndex(session, jobs);
  must(await index.update());
  const slow = searchConcordance(index, query(hanging));
  const next = searchConcordance(index, query("Haf.n"));
  await vi.waitFor(() => expect(begun).toEqual([hanging]));
  await vi.advanceTimersByTimeAsync(5500);
  expect(await slow).toMatchObject({ ok: false, error: { code: "search-too-slow" } });
  expect(must(await next).total).toBe(1);
  expect(begun).toEqual([hanging, "Haf.n"]);
  await index.close();
  await session.close();
});
