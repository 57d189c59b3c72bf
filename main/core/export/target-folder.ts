import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import { isMissing, realDisk } from "../project/disk";
import { syncFolder, writeDurably } from "../project/durable-file";
import { exportsOf, type Manifest, manifestName, manifestSchema, readmeName } from "./manifest";
import type { StagedFile, Staging } from "./staging";

/** A folder an export goes into, and the earlier exports that are in it. */
export interface Target {
  folder: string;
  manifest: Manifest | undefined;
  /** Whether the folder was made for this export and can go again when nothing comes of it. */
  made: boolean;
}

/** The name of a folder for one export: `<project>-<format>-<day>`, fit for every file system. */
export function exportFolderName(title: string, format: string, now: Date): string {
  const plain = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${plain || "dataset"}-${format}-${now.toISOString().slice(0, 10)}`;
}

/** A folder below `parent` that does not exist yet: `name`, else `name-2` and so on. */
export async function freshSubfolder(parent: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? name : `${name}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Makes the folder if need be and reads what earlier exports it holds. Refuses those of another project. */
export async function openTarget(folder: string, projectId: string): Promise<Result<Target>> {
  const present = await exists(folder);
  if (present && !(await stat(folder)).isDirectory()) return refuse(folder, "it is a file, not a folder.");
  if (!present) {
    await mkdir(folder, { recursive: true });
    return ok({ folder, manifest: undefined, made: true });
  }
  await removeAbandoned(folder);
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), "utf8");
  } catch (error) {
    if (isMissing(error)) return ok({ folder, manifest: undefined, made: false });
    throw error;
  }
  const manifest = parseManifest(text);
  if (!manifest) return refuse(folder, `its ${manifestName} was not written by this version of Wortlaut.`);
  if (manifest.project.id !== projectId) {
    return refuse(folder, `it holds an export of another project, “${manifest.project.title}”.`);
  }
  return ok({ folder, manifest, made: false });
}

function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function refuse(what: string, why: string): Result<never> {
  return fail(appError("export-target", what, why, { todo: "Choose another folder." }));
}

const stagingName = /^\.wortlaut-export-\d+-[0-9a-z]+\.part$/;
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/** A name for the folder in which an export is prepared inside its target. */
export function stagingFolder(folder: string): string {
  return join(folder, `.wortlaut-export-${process.pid}-${Math.random().toString(36).slice(2, 10)}.part`);
}

/** Takes away what a program that was killed while exporting left behind more than a day ago. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!stagingName.test(name)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > abandonedAfterMs)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Checks that publishing overwrites nothing but unchanged files of an earlier export of the same format: what the
 * manifest lists, with the checksum it had.
 */
export async function checkTarget(
  target: Target,
  dataFormat: string,
  files: readonly StagedFile[],
): Promise<Result<void>> {
  const own = new Map<string, string>();
  for (const record of target.manifest ? exportsOf(target.manifest) : []) {
    if (record.dataFormat === dataFormat) for (const file of record.files) own.set(file.path, file.sha256);
  }
  if (target.manifest) own.set(readmeName, target.manifest.readmeSha256);
  for (const path of [...files.map((file) => file.path), readmeName]) {
    const file = join(target.folder, ...path.split("/"));
    if (!(await exists(file))) continue;
    const known = own.get(path);
    if (known === undefined) return refuse(path, "a file of this name is there that is no earlier export.");
    if ((await sha256Of(file)) !== known) return refuse(path, "it was changed since it was exported.");
  }
  return ok(undefined);
}

/** SHA-256 of a file as hex digits. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * Gives the staged files their names. The manifest goes first and comes back last: a folder with a manifest is
 * always complete. Throws what the file system throws.
 */
export async function publish(
  target: Target,
  staging: Staging,
  files: readonly StagedFile[],
  manifest: Manifest,
  readme: string,
): Promise<void> {
  const { folder } = target;
  const earlier = target.manifest && exportsOf(target.manifest).find(isOf(manifest.dataFormat));
  if (target.manifest) await unlink(join(folder, manifestName));
  const folders = new Set([folder]);
  for (const { path } of files) {
    const file = join(folder, ...path.split("/"));
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    await rename(staging.locate(path), file);
  }
  for (const path of folders) await syncFolder(realDisk, path);
  await removeStale(folder, earlier?.files ?? [], files);
  await writeDurably(realDisk, join(folder, readmeName), [readme]);
  await writeDurably(realDisk, join(folder, manifestName), [`${JSON.stringify(manifest, null, 2)}\n`]);
}

const isOf = (dataFormat: string) => (record: { dataFormat: string }) => record.dataFormat === dataFormat;

/** Removes files of the earlier export of the same format that the new one no longer has, unless they were changed. */
async function removeStale(
  folder: string,
  earlier: readonly StagedFile[],
  files: readonly StagedFile[],
): Promise<void> {
  const current = new Set(files.map(({ path }) => path));
  for (const { path, sha256 } of earlier) {
    const file = join(folder, ...path.split("/"));
    if (current.has(path) || !(await exists(file)) || (await sha256Of(file)) !== sha256) continue;
    await unlink(file);
    if (path.includes("/")) await rmdir(dirname(file)).catch(() => {});
  }
}

/** Takes the folder away again if it was made for an export that came to nothing. */
export async function leaveTarget(target: Target): Promise<void> {
  if (target.made) await rmdir(target.folder).catch(() => {});
}
