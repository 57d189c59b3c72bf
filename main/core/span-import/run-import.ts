import { rm } from "node:fs/promises";
import path from "node:path";
import { type AppError, appError, WortlautError } from "#shared/errors";
import type { SpanImportReport, SpanMapping } from "#shared/ipc/span-import-types";
import type { ChangeName } from "#shared/messages/changes";
import type { Article } from "#shared/model/article";
import { fail, ok, type Result } from "#shared/result";
import { writeError } from "../project/disk";
import { inParallel } from "../project/in-parallel";
import { type ProjectSession, writeArticleFolder } from "../project/index";
import { type ImportPlan, type PlanSource, planImport } from "./plan/plan-import";
import { previewOf } from "./preview";
import { dropSideFile, writeSideFile } from "./side-file";

interface RunControls {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
  /** Names the step for undo. */
  name: ChangeName;
}

/** So often a plan is made anew because something else changed while it was made. */
const mostPlans = 4;

/**
 * Imports others' work as one step. What does not fit is on disk in a side file before anything changes. Fails with
 * `project-read-only`, with `import-cancelled`, and with what stands against one of its ops; then nothing has changed.
 */
export async function runImport(
  session: ProjectSession,
  source: PlanSource,
  mapping: SpanMapping,
  controls: RunControls,
): Promise<Result<SpanImportReport>> {
  const { readOnly } = session;
  if (readOnly) return fail(appError("project-read-only", session.folder, `${readOnly.detail}.`));
  try {
    for (let round = 1; ; round++) {
      const since = session.history().change;
      const plan = await planImport(session, source, mapping, controls);
      if (controls.signal?.aborted) return fail(stopped());
      if (session.history().change !== since && round < mostPlans) continue;
      const done = await carryOut(session, source, plan, controls);
      if (done.ok || round === mostPlans || session.history().change === since) return done;
    }
  } catch (error) {
    if (error instanceof WortlautError) return fail(error.appError);
    throw error;
  }
}

async function carryOut(
  session: ProjectSession,
  { dataset, unit, format, files }: PlanSource,
  plan: ImportPlan,
  { signal, onProgress, name }: RunControls,
): Promise<Result<SpanImportReport>> {
  const facts = { format, files, unit: unit.unit, problems: dataset.problems, at: new Date().toISOString() };
  let sideFile: string | null;
  try {
    sideFile = await writeSideFile(session.folder, plan.fates.leftOut, facts);
  } catch (error) {
    return fail(writeError(session.folder, error));
  }
  const done = await save(session, plan, {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
    name,
  });
  if (!done.ok) {
    await dropSideFile(session.folder, sideFile);
    return done;
  }
  return ok({ ...previewOf(plan), sideFile });
}

/** Folders that are written at the same time: waiting for the disk is most of the work. */
const atOnce = 8;

async function save(
  session: ProjectSession,
  plan: ImportPlan,
  controls: RunControls,
): Promise<Result<unknown>> {
  const { ops, articles } = plan;
  if (ops.length === 0 && articles.length === 0) return ok(null);
  if (articles.length === 0) return session.apply({ name: controls.name, ops }, "import");
  const written: string[] = [];
  const records = await writeArticles(session, plan, controls, written);
  controls.onProgress?.({ phase: "save", done: 0, total: 0 });
  const change = ops.length > 0 ? { name: controls.name, ops } : undefined;
  const done = records.ok ? await session.addImported(records.value, change) : records;
  // A folder nobody was told of would become an article when the project is opened again.
  if (!done.ok) await inParallel(written, atOnce, (folder) => rm(folder, { recursive: true, force: true }));
  return done;
}

/** Writes the folders of new articles; `written` are those that were not there before. */
async function writeArticles(
  session: ProjectSession,
  { articles }: ImportPlan,
  { signal, onProgress }: RunControls,
  written: string[],
): Promise<Result<Article[]>> {
  let failure: AppError | undefined;
  await inParallel(articles, atOnce, async (one) => {
    if (failure) return;
    try {
      if (signal?.aborted) failure = stopped();
      else if ((await writeArticleFolder(session.folder, one)) === "written") {
        written.push(path.join(session.folder, "articles", one.article.id));
      }
    } catch (error) {
      failure = error instanceof WortlautError ? error.appError : writeError(session.folder, error);
    }
    onProgress?.({ phase: "write", done: written.length, total: articles.length });
  });
  return failure ? fail(failure) : ok(articles.map(({ article }) => article));
}

function stopped(): AppError {
  return appError("import-cancelled", "spans", "it was stopped; nothing was changed.");
}
