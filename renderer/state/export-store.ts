import { create } from "zustand";
import type { ExportPreset, ExportReport, ExportRequest, FormatDescription } from "#shared/ipc/export-types";
import { ask } from "./ask";
import { forgetPreview } from "./export-preview-store";
import { resetProgress } from "./jobs-store";
import { useView } from "./view-store";

/** The newest export of a project is kept under this id. */
export const lastExport = "last";

interface ExportState {
  /** What of the dataset screen is shown. */
  view: "glance" | "export";
  formats: FormatDescription[] | undefined;
  running: boolean;
  report: ExportReport | undefined;
  /** The exports of this project that were kept. */
  presets: readonly ExportPreset[];
}

/** The export formats, the last export of this session, and those that were kept. */
export const useExport = create<ExportState>()(() => ({
  view: "export",
  formats: undefined,
  running: false,
  report: undefined,
  presets: [],
}));

/** Fetches the formats once. */
export async function loadFormats(): Promise<void> {
  if (useExport.getState().formats) return;
  const formats = await ask("export:formats");
  if (formats) useExport.setState({ formats: formats.filter((format) => format.direction === "export") });
}

/** Fetches the exports that were kept of the project that is open. */
export async function loadPresets(): Promise<void> {
  const presets = await ask("export:presets");
  if (presets) useExport.setState({ presets });
}

/** Exports; the folder is chosen in the system's dialog. */
export async function runExport(request: ExportRequest): Promise<void> {
  await follow(() => ask("export:run", request));
}

/** Makes a kept export again where it went last, and shows the dataset screen. */
export async function exportAgain(id: string): Promise<void> {
  if (useExport.getState().running) return;
  useView.setState({ screen: "dataset" });
  useExport.setState({ view: "export" });
  await follow(() => ask("export:again", { id }));
}

async function follow(run: () => Promise<ExportReport | null | undefined>): Promise<void> {
  resetProgress("export");
  useExport.setState({ running: true });
  const report = await run();
  useExport.setState(report ? { running: false, report } : { running: false });
  if (report) await loadPresets();
}

/** Keeps a request under a name; the id says which one it replaces, "" makes a new one. */
export async function keepPreset(id: string, name: string, request: ExportRequest): Promise<void> {
  const presets = await ask("export:save-preset", { id: id || "new", name, request });
  if (presets) useExport.setState({ presets });
}

/** Forgets a kept export. */
export async function removePreset(id: string): Promise<void> {
  const presets = await ask("export:remove-preset", { id });
  if (presets) useExport.setState({ presets });
}

/** Forgets the last export, when the project is closed. */
export function forgetExport(): void {
  useExport.setState({ report: undefined, running: false, presets: [] });
  forgetPreview();
}
