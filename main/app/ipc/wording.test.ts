import { setImmediate } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { openWork } from "#core/bulk/fixture-work";
import { inlineJobs } from "#core/jobs/index";
import { ProjectIndex } from "#core/mentions/index";
import { cleanUp, must } from "#core/project/fixture-project";
import { appError } from "#shared/errors";
import { fail, ok } from "#shared/result";
import type { OpenIndex } from "../open-index";
import { RunningJobs } from "../running-jobs";
import { wordingAnswerers } from "./wording";

vi.setConfig({ testTimeout: 30_000 });
const page = undefined as never;
const whole = { label: "actor", quotations: "all", foldForms: true } as const;
const shown = { ...whole, limit: 1000 };
let close: () => Promise<void> = async () => undefined;

async function open() {
  const { session } = await openWork();
  const index = new ProjectIndex(session, inlineJobs());
  close = async () => {
    await index.settle();
    await index.close();
    await session.close();
  };
  // As a busy worker does, which hears of being ended before it is done.
  const run: ProjectIndex["run"] = async (kind, argument, options) => {
    await setImmediate();
    if (options?.signal?.aborted) return fail(appError("job-failed", "cancelled", "it was ended."));
    return index.run(kind, argument, options);
  };
  const busy = { session, run } as unknown as ProjectIndex;
  const parts = { index: { require: () => ok(busy) } as unknown as OpenIndex };
  return wordingAnswerers({ ...parts, jobs: new RunningJobs(() => undefined) });
}

afterEach(async () => {
  await close();
  await cleanUp();
});

it("a table that is shown ends the one before", async () => {
  const answerers = await open();
  const [first, second] = await Promise.all([
    answerers["wording:table"](shown, page),
    answerers["wording:table"]({ ...shown, foldForms: false }, page),
  ]);
  expect(must(first).rows).toEqual([]);
  expect(must(second).rows).toHaveLength(2);
});

it("the whole table that is taken away is whole, whatever is asked for meanwhile, and ends nothing", async () => {
  const answerers = await open();
  const tables = await Promise.all([
    answerers["wording:table"](shown, page),
    answerers["wording:table"](whole, page),
    answerers["wording:table"](whole, page),
  ]);
  for (const table of tables) expect(must(table).rows).toHaveLength(2);
  const [taken] = await Promise.all([
    answerers["wording:table"](whole, page),
    answerers["wording:table"](shown, page),
  ]);
  expect(must(taken).rows).toHaveLength(2);
});
