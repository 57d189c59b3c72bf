import { create } from "zustand";
import type { ExportReport, ExportRequest, FormatDescription } from "#shared/ipc/export-types";
import { ask } from "./ask";
import { resetProgress } from "./jobs-store";
import { useView } from "./view-store";

interface ExportState {
  formats: FormatDescription[] | undefined;
  running: boolean;
  report: ExportReport | undefined;
}

/** The export formats, and the last export of this session. */
export const useExport = create<ExportState>()(() => ({
  formats: undefined,
  running: false,
  report: undefined,
}));

/** Fetches the formats once. */
export async function loadFormats(): Promise<void> {
  if (useExport.getState().formats) return;
  const formats = await ask("export:formats");
  if (formats) useExport.setState({ formats: formats.filter((format) => format.direction === "export") });
}

/** Exports; the folder is chosen in the system's dialog. */
export async function runExport(request: ExportRequest): Promise<void> {
  resetProgress("export");
  useExport.setState({ running: true });
  const report = await ask("export:run", request);
  useExport.setState(report ? { running: false, report } : { running: false });
}

/** Makes a kept export again where it went last, and shows the dataset screen. */
export async function exportAgain(id: string): Promise<void> {
  resetProgress("export");
  useView.setState({ screen: "dataset" });
  useExport.setState({ running: true });
  const report = await ask("export:again", { id });
  useExport.setState(report ? { running: false, report } : { running: false });
}

/** Forgets the last export, when the project is closed. */
export function forgetExport(): void {
  useExport.setState({ report: undefined, running: false });
}
