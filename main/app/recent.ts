import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import type { RecentProject } from "#shared/ipc/project-types";
import { instantSchema } from "#shared/model/dates";
import { z } from "#shared/model/zod";
import type { Log } from "./log-file";
import { openProfileFile, type ProfileFile } from "./profile-file";

const entrySchema = z.object({
  folder: z.string(),
  title: z.string(),
  opened: instantSchema,
  sample: z.boolean(),
  /** Who last worked on it in this profile. */
  coder: z.string(),
});
type Entry = z.infer<typeof entrySchema>;

export const recentSchema = z.object({
  formatVersion: z.literal(1),
  projects: z.array(entrySchema),
  /** The project that was open when the program last ended. */
  open: z.string().optional(),
  /** Whether the sample project was opened at the first start. */
  welcomed: z.boolean(),
});
type RecentFile = z.infer<typeof recentSchema>;

const longest = 20;

/** The projects opened lately, kept in the profile. The page knows them by id, never by path. */
export class RecentProjects {
  readonly #file: ProfileFile<RecentFile>;
  readonly #listeners: Array<() => void> = [];

  constructor(file: ProfileFile<RecentFile>) {
    this.#file = file;
  }

  /** Newest first. */
  list(): RecentProject[] {
    return this.#file.value.projects.map(({ folder, title, opened, sample }) => ({
      id: recentId(folder),
      title,
      folder,
      opened,
      sample,
      missing: !existsSync(path.join(folder, "project.json")),
    }));
  }

  /** Folder of the entry with this id. */
  folderOf(id: string): string | undefined {
    return this.#file.value.projects.find((entry) => recentId(entry.folder) === id)?.folder;
  }

  entryOf(folder: string): Entry | undefined {
    return this.#file.value.projects.find((entry) => entry.folder === folder);
  }

  /** The project to open again at the start, if one was open at the end. */
  get open(): string | undefined {
    return this.#file.value.open;
  }

  get welcomed(): boolean {
    return this.#file.value.welcomed || this.#file.value.projects.length > 0;
  }

  /** Puts `entry` on top as the open project. */
  async opened(entry: Entry): Promise<void> {
    const others = this.#file.value.projects.filter(({ folder }) => folder !== entry.folder);
    await this.#write({ projects: [entry, ...others].slice(0, longest), open: entry.folder, welcomed: true });
  }

  /** Notes that no project is open any more. */
  async closed(): Promise<void> {
    await this.#write({ open: undefined, welcomed: true });
  }

  /** Takes an entry off the list; its folder is not touched. */
  async forget(id: string): Promise<void> {
    const projects = this.#file.value.projects.filter(({ folder }) => recentId(folder) !== id);
    await this.#write({ projects, welcomed: true });
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async #write(change: { projects?: Entry[]; open?: string | undefined; welcomed: boolean }): Promise<void> {
    const next = { ...this.#file.value, ...change };
    if (next.open === undefined) delete next.open;
    const written = this.#file.write(next as RecentFile);
    for (const listener of this.#listeners) listener();
    await written;
  }
}

/** A name for a folder that tells nothing about where it is. */
export function recentId(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 16);
}

/** Reads recent.json of the profile; a missing or damaged one gives an empty list. */
export async function openRecent(profile: string, log: Log): Promise<RecentProjects> {
  const none = (): RecentFile => ({ formatVersion: 1, projects: [], welcomed: false });
  return new RecentProjects(await openProfileFile(profile, "recent", recentSchema, none, log));
}
