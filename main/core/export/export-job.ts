import type { ExportPreview, ExportReport, ExportRequest } from "#shared/ipc/export-types";
import type { Job } from "../jobs/job";
import { exportDataset } from "./export-project";
import { previewExport } from "./preview-export";

export interface ExportArgument {
  project: string;
  request: ExportRequest;
  target: string;
  /** Writes into `target` itself instead of a new folder inside it. */
  again?: boolean;
}

/** Exports a project into a new folder inside `target`, away from the thread that draws and answers. */
export const exportJob: Job<ExportArgument, ExportReport> = (
  { project, request, target, again },
  { signal, progress },
) => exportDataset(project, request, target, { signal, onProgress: progress, subfolder: !again });

/** What an export would give. */
export const previewJob: Job<{ project: string; request: ExportRequest }, ExportPreview> = (
  { project, request },
  { signal, progress },
) => previewExport(project, request, { signal, onProgress: progress });
