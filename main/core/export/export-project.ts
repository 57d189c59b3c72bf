import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import type { Result } from "#shared/result";
import { openProject } from "../project/index";
import { type ExportSettings, exportFrom } from "./export-dataset";

/**
 * Exports a project into `targetFolder`: writes, reads everything back with the format's own reader, and gives the
 * files their names only when what came back is equal to the project. Never overwrites a file that is not an
 * unchanged part of an earlier export of the same project and format. The project is opened read-only; an app that
 * has it open calls `flush` first.
 */
export async function exportDataset(
  projectFolder: string,
  request: ExportRequest,
  targetFolder: string,
  settings: ExportSettings = {},
): Promise<Result<ExportReport>> {
  const session = await openProject(projectFolder, { mode: "read" });
  if (!session.ok) return session;
  try {
    return await exportFrom(session.value, request, targetFolder, settings);
  } finally {
    await session.value.close();
  }
}
