import { rm } from "node:fs/promises";
import path from "node:path";
import type { UnitFinding } from "#shared/ipc/span-import-types";
import { realDisk } from "../project/disk";
import { makeFolder, writeDurably } from "../project/durable-file";
import { jsonPieces } from "../project/format-json";
import { leftOutFolder } from "../project/left-out-folder";
import type { LeftOut } from "./plan/fates";

/** What a side file says besides what was left out. */
export interface SideFileFacts {
  format: string;
  files: readonly string[];
  unit: UnitFinding["unit"];
  problems: ReadonlyArray<{ where: string; why: string }>;
  /** ISO 8601, UTC. */
  at: string;
}

/**
 * Keeps everything that did not fit, whole, in `left-out/<time>-<format>.json` of the project folder, so that it is on
 * disk when the promise resolves. Returns the name relative to the folder; null when everything fitted. Throws what the
 * file system throws.
 */
export async function writeSideFile(
  folder: string,
  leftOut: readonly LeftOut[],
  { format, files, unit, problems, at }: SideFileFacts,
): Promise<string | null> {
  if (leftOut.length === 0 && problems.length === 0) return null;
  const name = `${leftOutFolder}/${at.replaceAll(":", "-").replace(/\.\d+Z$/, (end) => end.replace(".", "-"))}-${format}.json`;
  const file = path.join(folder, ...name.split("/"));
  await makeFolder(realDisk, path.dirname(file));
  const content = {
    ...{ format: "wortlaut-left-out", formatVersion: 1, imported: at, importedAs: format, files },
    // Offsets in here are as the file has them.
    ...{ offsetUnit: unit, problems, leftOut },
  };
  await writeDurably(realDisk, file, jsonPieces(content));
  return name;
}

/** Takes a side file away whose import did not come about. */
export async function dropSideFile(folder: string, name: string | null): Promise<void> {
  if (name !== null) await rm(path.join(folder, ...name.split("/")), { force: true });
}
