import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type AppError, appError } from "#shared/errors";
import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import { z } from "#shared/model/zod";
import { fail, ok, type Result } from "#shared/result";
import { type ExportSettings, exportDataset } from "../export/index";
import { writeError } from "../project/disk";

/** The formats a network can be saved in: the export formats without "network-". */
export const networkFileFormats = ["graphml", "gexf", "dl", "csv"] as const;

const savedSchema = z.looseObject({
  format: z.literal("wortlaut-network"),
  project: z.looseObject({ id: z.string() }),
  nodes: z.int(),
  edges: z.int(),
  counted: z.record(z.string(), z.int()),
  leftOut: z.record(z.string(), z.int()),
  method: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })).optional(),
});

/** A network that was saved. */
export interface SavedNetwork {
  /** Name, SHA-256 and rows of each file, the file asked for first, in the folder of that file. */
  files: Array<{ path: string; sha256: string; rows: number }>;
  loss: ExportReport["loss"];
  nodes: number;
  edges: number;
  /** How it was made, in words. */
  method: string;
}

/**
 * Saves a network of a project as `file`, with a `…-settings.json` and what else the format has beside it. `request`
 * is an export in one of the network formats. Files that are there already are replaced only if they are unchanged
 * since such a network of the same project was saved.
 */
export async function saveNetwork(
  projectFolder: string,
  request: ExportRequest,
  file: string,
  settings: Pick<ExportSettings, "onProgress" | "signal"> = {},
): Promise<Result<SavedNetwork>> {
  const target = resolve(file);
  const folder = dirname(target);
  let staging: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    staging = await mkdtemp(join(folder, ".wortlaut-network-"));
    const report = await exportDataset(projectFolder, request, staging, settings);
    if (!report.ok) return report;
    return await place(report.value, staging, target);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return fail(writeError(folder, error));
    throw error;
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
  }
}

async function place(report: ExportReport, staging: string, target: string): Promise<Result<SavedNetwork>> {
  // The data card of an export is about tags, not about a network.
  const named = report.files
    .filter(({ path }) => path.startsWith("network"))
    .map(({ path, sha256, rows }) => ({ from: path, path: nameOf(path, target), sha256, rows }))
    .sort((a, b) => Number(b.path === basename(target)) - Number(a.path === basename(target)));
  const settingsName = `${basename(target)}-settings.json`;
  const made = named.find(({ path }) => path === settingsName)?.from ?? "";
  const content = JSON.parse(await readFile(join(staging, made), "utf8"));
  const own = savedSchema.parse(content);
  const taken = await findTaken(dirname(target), settingsName, named, own.project.id);
  if (taken) return fail(taken);
  const data = named.filter(({ path }) => path !== settingsName);
  const files = data.map(({ path, sha256 }) => ({ path, sha256 }));
  const text = `${JSON.stringify({ ...content, files }, null, 2)}\n`;
  await writeFile(join(staging, made), text, { flush: true });
  for (const { from, path } of named) await rename(join(staging, from), join(dirname(target), path));
  return ok({
    files: [
      ...data.map(({ path, sha256, rows }) => ({ path, sha256, rows })),
      { path: settingsName, sha256: hashOf(text), rows: 1 },
    ],
    loss: report.loss,
    ...{ nodes: own.nodes, edges: own.edges, method: own.method },
  });
}

/** What a file of the export is called; its whole name stands before what is beside it: formats do not mix. */
function nameOf(path: string, target: string): string {
  if (/^network(-edges)?\.\w+$/.test(path)) return basename(target);
  return path.replace(/^network(-(graphml|gexf|dl|csv))?(?=-)/, () => basename(target));
}

/** What must not be replaced: whatever is not an unchanged file of an earlier network of the project. */
async function findTaken(
  folder: string,
  settingsName: string,
  files: ReadonlyArray<{ path: string }>,
  project: string,
): Promise<AppError | undefined> {
  const settings = await readIfThere(join(folder, settingsName));
  const earlier = settings === undefined ? undefined : savedNetworkOf(settings);
  const isOurs = earlier !== undefined && earlier.project.id === project;
  const known = new Map((isOurs ? earlier.files : undefined)?.map(({ path, sha256 }) => [path, sha256]));
  for (const { path } of files) {
    const present = path === settingsName ? settings : await readIfThere(join(folder, path));
    if (present === undefined) continue;
    if (path === settingsName ? isOurs : known.get(path) === hashOf(present)) continue;
    const why = "this file is there already and is no unchanged part of an earlier network of this project.";
    return appError("export-target", join(folder, path), why, { todo: "Choose another name." });
  }
  return undefined;
}

function savedNetworkOf(content: Buffer) {
  try {
    return savedSchema.safeParse(JSON.parse(content.toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
