import { afterAll, expect, it, vi } from "vitest";
import type { Result } from "#shared/result";
import type { JobRunner } from "../jobs/runner";
import { cleanUp, must, openFixture } from "../project/fixture-project";
import { openJobs } from "./fixture-jobs";
import { ProjectIndex } from "./index";

afterAll(cleanUp);

it("what runs when the project is closed fails, and starts no other worker", async () => {
  const { session } = await openFixture(["Der Hafen liegt still."]);
  const { runner } = openJobs();
  const begun: string[] = [];
  const waiting: Array<() => void> = [];
  const jobs: JobRunner = {
    run: async (kind, argument, options) => {
      begun.push(kind);
      if (kind !== "registry-usage") return runner.run(kind, argument, options);
      return new Promise((resolve) => {
        const error = { code: "job-failed", what: "worker", why: "" } as const;
        waiting.push(() => resolve({ ok: false, error } as Result<never>));
      });
    },
    close: async () => {
      for (const end of waiting) end();
      await runner.close();
    },
  };
  const index = new ProjectIndex(session, jobs);
  must(await index.update());
  const running = index.run("registry-usage", {});
  await vi.waitFor(() => expect(begun).toEqual(["index-open", "registry-usage"]));
  await index.close();
  expect(await running).toMatchObject({ ok: false, error: { code: "job-failed" } });
  expect(await index.run("registry-usage", {})).toMatchObject({ ok: false });
  // Only what was being written is waited for.
  expect(begun).toEqual(["index-open", "registry-usage", "index-settle"]);
  await session.close();
});
