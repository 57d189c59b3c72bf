import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { type AppError, appError, WortlautError } from "#shared/errors";
import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import { fail, ok, type Result } from "#shared/result";
import { writeError } from "../project/disk";
import { application } from "./app-version";
import type { DatasetSource, Selection } from "./dataset";
import { type ExportRun, prepareRun, type RunSettings } from "./export-run";
import type { DatasetWriter, Exporter } from "./exporter";
import { type ExportRecord, exportsOf, type Manifest, readmeText } from "./manifest";
import { ReadBack } from "./read-back";
import { defaultSeed } from "./splits";
import { type StagedFile, Staging } from "./staging";
import {
  checkTarget,
  exportFolderName,
  freshSubfolder,
  leaveTarget,
  openTarget,
  publish,
  sha256Of,
  stagingFolder,
  type Target,
} from "./target-folder";

export interface ExportSettings extends RunSettings {
  /** Makes a new folder `<project>-<format>-<day>` inside the target instead of writing into the target itself. */
  subfolder?: boolean;
}

/** As `exportDataset`, from anything a dataset can be made of. */
export async function exportFrom(
  source: DatasetSource,
  request: ExportRequest,
  targetFolder: string,
  settings: ExportSettings = {},
): Promise<Result<ExportReport>> {
  try {
    const run = await prepareRun(source, request, settings);
    if (!run.ok) return run;
    const { selection, exporter } = run.value;
    const target = await chooseTarget(selection, exporter, targetFolder, settings);
    if (!target.ok) return target;
    return await new ExportJob(run.value, target.value, settings).run();
  } catch (error) {
    return fail(asAppError(error, targetFolder, settings.signal));
  }
}

async function chooseTarget(
  selection: Selection,
  exporter: Exporter,
  targetFolder: string,
  settings: ExportSettings,
): Promise<Result<Target>> {
  const { id, title } = selection.head.project;
  const parent = resolve(targetFolder);
  if (!settings.subfolder) return openTarget(parent, id);
  const name = exportFolderName(title, exporter.id, settings.now ?? new Date());
  return openTarget(await freshSubfolder(parent, name), id);
}

/** What was thrown while exporting, as a failure. Throws it again when it is none of those that are expected. */
export function asAppError(error: unknown, target: string, signal: AbortSignal | undefined): AppError {
  if (error instanceof WortlautError) return error.appError;
  if (signal?.aborted) return appError("job-failed", "Export", "it was stopped; nothing was written.");
  if (error instanceof Error && "syscall" in error) return writeError(target, error);
  throw error;
}

/** Writes one run into a folder: staged, read back, then published. */
class ExportJob {
  readonly #run: ExportRun;
  readonly #target: Target;
  readonly #settings: ExportSettings;
  readonly #staging: Staging;

  constructor(run: ExportRun, target: Target, settings: ExportSettings) {
    this.#run = run;
    this.#target = target;
    this.#settings = settings;
    this.#staging = new Staging(stagingFolder(target.folder));
  }

  async run(): Promise<Result<ExportReport>> {
    let published = false;
    try {
      const readBack = new ReadBack(this.#run.head);
      const writer = await this.#run.write(this.#staging, readBack);
      const files = await this.#staging.finish();
      const problem = this.#run.problem();
      if (problem) return problem;
      const intact = await this.#compareFiles(files);
      if (!intact.ok) return intact;
      const equal = await this.#readBack(readBack, files, writer);
      if (!equal.ok) return equal;
      const free = await checkTarget(this.#target, this.#run.exporter.id, files);
      if (!free.ok) return free;
      this.#run.progress("publish", 0);
      await this.#publish(files);
      published = true;
      return ok({ folder: this.#target.folder, files, readBack: "equal", ...this.#run.outcome() });
    } finally {
      await this.#staging.discard();
      if (!published) await leaveTarget(this.#target);
    }
  }

  /** The bytes on the disk are those that were written: also of files that say the same once more for other programs. */
  async #compareFiles(files: readonly StagedFile[]): Promise<Result<void>> {
    this.#run.progress("read-back", 0);
    for (const { path, sha256 } of files) {
      this.#settings.signal?.throwIfAborted();
      if ((await sha256Of(this.#staging.locate(path))) === sha256) continue;
      return fail(
        appError("export-read-back", path, "the file on the disk is not what was written.", {
          todo: "Nothing was published. Check the disk, and export again.",
        }),
      );
    }
    return ok(undefined);
  }

  #readBack(
    readBack: ReadBack,
    files: readonly StagedFile[],
    writer: DatasetWriter,
  ): Promise<Result<"equal">> {
    const context = {
      options: this.#run.options,
      split: this.#run.split !== undefined,
      files: files.map(({ path }) => path).filter((path) => this.#run.isOwnFile(path)),
      locate: (path: string) => this.#staging.locate(path),
    };
    return readBack.compare(this.#run.exporter, context, writer, {
      signal: this.#settings.signal,
      progress: (articles) => this.#run.progress("read-back", articles),
    });
  }

  async #publish(files: readonly StagedFile[]): Promise<void> {
    const { id, title } = this.#run.selection.head.project;
    const record = this.#record(files);
    const others = this.#target.manifest
      ? exportsOf(this.#target.manifest)
          .filter(({ dataFormat }) => dataFormat !== record.dataFormat)
          .map(withoutFolderFields)
      : [];
    const readme = readmeText({ id, title }, [record, ...others]);
    const manifest: Manifest = {
      format: "wortlaut-export",
      formatVersion: 1,
      project: { id, title },
      ...record,
      readmeSha256: createHash("sha256").update(readme, "utf8").digest("hex"),
      others,
    };
    await publish(this.#target, this.#staging, files, manifest, readme);
  }

  #record(files: readonly StagedFile[]): ExportRecord {
    const { exporter, options, request, selection, split, counts, loss } = this.#run;
    const dealt = (part: string) =>
      [...(split?.parts ?? [])].filter(([, own]) => own === part).map(([id]) => id);
    return {
      application,
      created: this.#run.created,
      dataFormat: exporter.id,
      offsetUnit: exporter.offsetUnit,
      options,
      coders: request.coders ?? selection.head.coders.map(({ id }) => id),
      labels: request.labels ?? null,
      articles: request.articles ?? null,
      work: request.work ?? "each",
      texts: request.texts ?? "full",
      ...(request.about ? { about: request.about } : {}),
      split: request.split
        ? {
            percentages: request.split,
            seed: request.seed ?? defaultSeed,
            articles: { train: dealt("train"), dev: dealt("dev"), test: dealt("test") },
            keepTogether: request.keepTogether !== false,
            stratify: request.stratify !== false,
            ...(split ? { report: split.report } : {}),
          }
        : null,
      counts: { ...counts },
      files: [...files],
      loss: loss.list(),
      readBack: "equal",
      description: exporter.describe(options),
    };
  }
}

function withoutFolderFields(record: ExportRecord): ExportRecord {
  const {
    format: _f,
    formatVersion: _v,
    project: _p,
    readmeSha256: _r,
    others: _o,
    ...own
  } = record as Partial<Manifest> & ExportRecord;
  return own;
}
