import type { ExportPreview, ExportRequest } from "#shared/ipc/export-types";
import { fail, ok, type Result } from "#shared/result";
import { openProject } from "../project/index";
import type { DatasetSource } from "./dataset";
import { asAppError } from "./export-dataset";
import { prepareRun, type RunSettings } from "./export-run";
import { PreviewStage } from "./preview-stage";

/**
 * What an export would give, with everything it would leave out: the whole export is made, but no file is written. The
 * project is opened read-only; an app that has it open calls `flush` first.
 */
export async function previewExport(
  projectFolder: string,
  request: ExportRequest,
  settings: RunSettings = {},
): Promise<Result<ExportPreview>> {
  const session = await openProject(projectFolder, { mode: "read" });
  if (!session.ok) return session;
  try {
    return await previewFrom(session.value, request, settings);
  } finally {
    await session.value.close();
  }
}

/** As `previewExport`, from anything a dataset can be made of. */
export async function previewFrom(
  source: DatasetSource,
  request: ExportRequest,
  settings: RunSettings = {},
): Promise<Result<ExportPreview>> {
  try {
    const run = await prepareRun(source, request, settings);
    if (!run.ok) return run;
    const stage = new PreviewStage();
    await run.value.write(stage);
    return run.value.problem() ?? ok({ ...stage.taken(), ...run.value.outcome() });
  } catch (error) {
    return fail(asAppError(error, "preview", settings.signal));
  }
}
