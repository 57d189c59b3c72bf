import { create } from "zustand";
import type { ExportPreview, ExportRequest } from "#shared/ipc/export-types";
import { ask } from "./ask";
import { cancelJob, resetProgress } from "./jobs-store";

interface PreviewState {
  preview: ExportPreview | undefined;
  /** The request `preview` belongs to, as JSON. */
  of: string | undefined;
  running: boolean;
}

const nothing: PreviewState = { preview: undefined, of: undefined, running: false };

/** What an export would give. */
export const usePreview = create<PreviewState>()(() => nothing);

let asked = 0;

/** Looks what an export would give; another question ends the one before. */
export async function previewExport(request: ExportRequest): Promise<void> {
  const own = ++asked;
  if (usePreview.getState().running) await cancelJob("preview");
  resetProgress("preview");
  usePreview.setState({ running: true });
  const preview = await ask("export:preview", request);
  if (own !== asked) return;
  usePreview.setState(
    preview ? { preview, of: JSON.stringify(request), running: false } : { running: false },
  );
}

/** Forgets the preview, when the project is closed. */
export function forgetPreview(): void {
  asked++;
  usePreview.setState(nothing);
}
