import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { commitImport, prepareImport } from "#core/import/index";
import { workerJobs } from "#core/jobs/index";
import { createProject, openProject } from "#core/project/index";
import type { Result } from "#shared/result";
import { peakMemoryMb } from "./peak-memory";

export { inventedArticle, inventedDocument, writeArticles } from "./invented";

function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what} ${result.error.why}`);
  return result.value;
}

/** Milliseconds from the call to an open session, for each round; without the catalogue it is taken away before. */
export async function timeOpening(project: string, rounds: number, catalogue: boolean): Promise<number[]> {
  const cache = path.join(project, ".wortlaut/catalogue.json");
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (!catalogue) rmSync(cache, { force: true });
    else if (!existsSync(cache)) throw new Error("there is no catalogue to open with");
    const start = performance.now();
    const session = valueFrom(await openProject(project));
    times.push(performance.now() - start);
    if (session.summaries().length === 0) throw new Error("the project has no articles");
    await session.close();
  }
  return times;
}

/** Imports a folder as the app does, in a worker, and watches how long this thread could not answer. */
export async function importInWorker(project: string, folder: string) {
  valueFrom(await createProject(project, { title: "Import", language: "de", coder: null }));
  const session = valueFrom(await openProject(project));
  const jobs = workerJobs();
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const start = performance.now();
  const draft = valueFrom(await prepareImport(jobs, session, { paths: [folder] }));
  const prepared = performance.now();
  const { report } = valueFrom(await commitImport(jobs, session, draft.draft));
  const committed = performance.now();
  delay.disable();
  await jobs.close();
  await session.close();
  return {
    imported: report.imported,
    failed: report.failed,
    duplicates: report.duplicates,
    prepareMs: prepared - start,
    commitMs: committed - prepared,
    longestBlockMs: delay.max / 1e6,
    blocked99Ms: delay.percentile(99) / 1e6,
    peakMemoryMb: peakMemoryMb(),
  };
}
