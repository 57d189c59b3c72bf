import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import type { Job } from "../jobs/job";
import { exportDataset } from "./export-project";

/** Exports a project into a new folder inside `target`, away from the thread that draws and answers. */
export const exportJob: Job<{ project: string; request: ExportRequest; target: string }, ExportReport> = (
  { project, request, target },
  { signal, progress },
) => exportDataset(project, request, target, { signal, onProgress: progress, subfolder: true });
