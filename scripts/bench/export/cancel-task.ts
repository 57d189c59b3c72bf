import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ExportPhase } from "#core/export/export-run";
import { exportDataset } from "#core/export/index";

/** Where an export is stopped. */
export type StopAt = "write" | "read-back";

/** What is in a folder: every path, and of files a hash. */
function contentOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const lines = entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const hash = entry.isFile() ? createHash("sha256").update(readFileSync(file)).digest("hex") : "";
    return `${path.relative(folder, file)} ${hash}`;
  });
  return lines.sort().join("\n");
}

/**
 * Stops an export in the middle of writing, or when reading back begins: once into a folder with somebody's file,
 * once into a folder that is not there yet. Both have to be as they were. Answers the seconds from the word to stop
 * to the answer.
 */
export async function cancelExport(project: string, format: string, folder: string, at: StopAt) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "mine.txt"), "not to be touched\n");
  const before = contentOf(folder);
  let longest = 0;
  for (const target of [folder, path.join(folder, "new")]) {
    longest = Math.max(longest, await stopOnce(project, format, target, at));
    if (contentOf(folder) !== before) {
      throw new Error(`${format}: stopped while ${at}, something was left behind:\n${contentOf(folder)}`);
    }
  }
  rmSync(folder, { recursive: true });
  return { s: longest };
}

async function stopOnce(project: string, format: string, target: string, at: StopAt): Promise<number> {
  const stopping = new AbortController();
  let asked = 0;
  const onProgress = ({ phase, done, total }: { phase: ExportPhase; done: number; total: number }) => {
    if (asked > 0 || phase !== at || (phase === "write" && done < total / 2)) return;
    asked = performance.now();
    stopping.abort();
  };
  const done = await exportDataset(project, { format }, target, { onProgress, signal: stopping.signal });
  if (done.ok) throw new Error(`${format}: the export was not stopped while ${at}`);
  if (done.error.code !== "job-failed") throw new Error(`${format}: ${done.error.code}: ${done.error.why}`);
  return (performance.now() - asked) / 1000;
}
