import { appError } from "#shared/errors";
import type { ExportPreview, ExportRequest } from "#shared/ipc/export-types";
import { fail, type Result } from "#shared/result";
import type { ExportSettings } from "./export-dataset";

/** What an export would give, with everything it would leave out; nothing is written anywhere. */
export async function previewExport(
  _projectFolder: string,
  _request: ExportRequest,
  _settings: Pick<ExportSettings, "onProgress" | "signal"> = {},
): Promise<Result<ExportPreview>> {
  return fail(appError("request-invalid", "preview", "there is none."));
}
