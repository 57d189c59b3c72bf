import { type ExportPreset, type ExportRequest, exportPresetSchema } from "#shared/ipc/export-types";
import { newId } from "#shared/model/ids";
import { z } from "#shared/model/zod";
import type { Log } from "./log-file";
import { openProfileFile, type ProfileFile } from "./profile-file";

const keptSchema = exportPresetSchema.extend({ folder: z.string().optional() });
const fileSchema = z.object({
  formatVersion: z.literal(1),
  /** By id of the project. */
  projects: z.record(z.string(), z.array(keptSchema)),
});
type Kept = z.infer<typeof keptSchema>;

/** The id of what was exported last. */
export const lastPreset = "last";

const mostPresets = 50;

/** The exports that were kept to be made again, by project, in the profile. */
export class ExportPresets {
  readonly #file: ProfileFile<z.infer<typeof fileSchema>>;

  constructor(file: ProfileFile<z.infer<typeof fileSchema>>) {
    this.#file = file;
  }

  /** The last one first, then those with a name, by name. */
  list(project: string): ExportPreset[] {
    const rank = ({ id, name }: Kept) => (id === lastPreset ? "" : ` ${name.toLowerCase()} ${id}`);
    return [...this.#of(project)]
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
      .map(({ folder, ...preset }) => ({ ...preset, ...(folder === undefined ? {} : { folder }) }));
  }

  find(project: string, id: string): ExportPreset | undefined {
    return this.list(project).find((preset) => preset.id === id);
  }

  /** Keeps a preset: in place of the one with its id, or as a new one when there is none. */
  async save(project: string, { id, name, request }: Omit<ExportPreset, "folder">): Promise<void> {
    const others = this.#of(project);
    const known = id === lastPreset ? undefined : others.find((preset) => preset.id === id);
    // What was exported just as it is has a folder already.
    const folder = others.find((preset) => isSame(preset.request, request))?.folder;
    const kept: Kept = { id: known?.id ?? newId("x"), name, request, ...(folder ? { folder } : {}) };
    await this.#write(project, [kept, ...others.filter((preset) => preset !== known)]);
  }

  async remove(project: string, id: string): Promise<void> {
    await this.#write(
      project,
      this.#of(project).filter((preset) => preset.id !== id),
    );
  }

  /** Notes that `request` was exported into `folder`: as the last one, and for every preset that asks for the same. */
  async exported(project: string, request: ExportRequest, folder: string): Promise<void> {
    const others = this.#of(project).filter(({ id }) => id !== lastPreset);
    const noted = others.map((preset) => (isSame(preset.request, request) ? { ...preset, folder } : preset));
    await this.#write(project, [{ id: lastPreset, name: "", request, folder }, ...noted]);
  }

  #of(project: string): readonly Kept[] {
    const { projects } = this.#file.value;
    return Object.hasOwn(projects, project) ? (projects[project] ?? []) : [];
  }

  async #write(project: string, presets: readonly Kept[]): Promise<void> {
    const { projects } = this.#file.value;
    await this.#file.write({
      formatVersion: 1,
      projects: { ...projects, [project]: presets.slice(0, mostPresets) },
    });
  }
}

/** Whether two requests ask for the same, whatever the order of their fields. */
function isSame(one: ExportRequest, other: ExportRequest): boolean {
  const text = (request: ExportRequest) =>
    JSON.stringify(request, (_, value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
  return text(one) === text(other);
}

/** Reads export-presets.json of the profile; a missing or damaged one gives no presets. */
export async function openExportPresets(profile: string, log: Log): Promise<ExportPresets> {
  const none = () => ({ formatVersion: 1 as const, projects: {} });
  return new ExportPresets(await openProfileFile(profile, "export-presets", fileSchema, none, log));
}
