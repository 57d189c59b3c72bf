import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { ExportPhase } from "#core/export/export-run";
import { exportDataset, formats } from "#core/export/index";
import { openProject } from "#core/project/index";
import type { ExportRequest } from "#shared/ipc/export-types";
import { peakMemoryMb } from "../core/peak-memory";
import { valueFrom } from "../large/timing";
import { heldMemoryMb } from "./held-memory";

/**
 * What a part of an export took: seconds of the clock and of the processor, the most memory up to its end, and what of
 * it was in use at its end. The rest is what was not yet swept away, and what the runtime keeps ready.
 */
export interface PhaseFigures {
  s: number;
  cpuS: number;
  peakMb: number;
  heldMb: number;
}

/** What one export took and gave. */
export interface ExportFigures {
  phases: Partial<Record<ExportPhase, PhaseFigures>>;
  s: number;
  cpuS: number;
  peakMb: number;
  /** Memory before it began, with the project's list of articles read. */
  startMb: number;
  articles: number;
  spans: number;
  files: number;
  bytes: number;
  /** How often it told how far it is. */
  progress: number;
  /** The longest time between two such words while writing, in seconds. */
  longestSilenceS: number;
}

/** Ids of all formats. */
export function exportFormats(): string[] {
  return formats().map(({ id }) => id);
}

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Notes when one part of an export goes over into the next. */
class Phases {
  readonly taken: Partial<Record<ExportPhase, PhaseFigures>> = {};
  progress = 0;
  longestSilenceS = 0;
  #phase: ExportPhase | undefined;
  #since = performance.now();
  #cpuSince = cpuSeconds();
  #last = performance.now();

  told({ phase }: { phase: ExportPhase }): void {
    const now = performance.now();
    this.progress++;
    if (phase === "write") this.longestSilenceS = Math.max(this.longestSilenceS, (now - this.#last) / 1000);
    this.#last = now;
    this.#phase ??= phase;
    if (phase !== this.#phase) this.end(phase);
  }

  end(next?: ExportPhase): void {
    const [now, cpu] = [performance.now(), cpuSeconds()];
    if (this.#phase) {
      const [s, cpuS] = [(now - this.#since) / 1000, cpu - this.#cpuSince];
      this.taken[this.#phase] = { s, cpuS, peakMb: peakMemoryMb(), heldMb: heldMemoryMb() };
    }
    this.#phase = next;
    this.#since = performance.now();
    this.#cpuSince = cpuSeconds();
  }
}

/** The ids of the first articles of a project. */
async function firstArticles(project: string, count: number): Promise<string[]> {
  const session = valueFrom(await openProject(project, { mode: "read" }));
  const ids = session.summaries().map(({ id }) => id);
  await session.close();
  return ids.slice(0, count);
}

/** Exports a project, or its first `most` articles, into a folder that does not exist yet. */
export async function timeExport(
  project: string,
  format: string,
  target: string,
  most?: number,
): Promise<ExportFigures> {
  const request: ExportRequest = { format };
  if (most !== undefined) request.articles = await firstArticles(project, most);
  const startMb = peakMemoryMb();
  const phases = new Phases();
  const [start, cpu] = [performance.now(), cpuSeconds()];
  const onProgress = (one: { phase: ExportPhase }) => phases.told(one);
  const report = valueFrom(await exportDataset(project, request, target, { onProgress }));
  phases.end();
  const [s, cpuS] = [(performance.now() - start) / 1000, cpuSeconds() - cpu];
  if (report.readBack !== "equal") throw new Error(`${format} was not read back equal`);
  const { progress, longestSilenceS } = phases;
  const { articles, spans } = report;
  const told = { articles, spans, progress, longestSilenceS, ...weightOf(target) };
  return { phases: phases.taken, s, cpuS, peakMb: peakMemoryMb(), startMb, ...told };
}

/** How many files are in a folder and all below it, and their bytes. */
function weightOf(folder: string): { files: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  return { files: files.length, bytes };
}
