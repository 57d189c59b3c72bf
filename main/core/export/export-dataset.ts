import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { type AppError, appError, WortlautError } from "#shared/errors";
import type { ExportReport, ExportRequest } from "#shared/ipc/export-types";
import { fail, ok, type Result } from "#shared/result";
import { writeError } from "../project/disk";
import { application } from "./app-version";
import { type DatasetSource, type Selection, selectDataset } from "./dataset";
import type { DatasetWriter, Exporter, ExportOptions } from "./exporter";
import { carriedHead, carriedRows, LossReport } from "./loss-report";
import { type ExportRecord, exportsOf, type Manifest, readmeText } from "./manifest";
import { resolveOptions } from "./options";
import { ReadBack } from "./read-back";
import { findExporter } from "./registry";
import type { ArticleRows } from "./rows";
import { defaultSeed } from "./splits";
import { type StagedFile, Staging } from "./staging";
import {
  checkTarget,
  exportFolderName,
  freshSubfolder,
  leaveTarget,
  openTarget,
  publish,
  stagingFolder,
  type Target,
} from "./target-folder";

export interface ExportSettings {
  onProgress?: (progress: { phase: "write" | "read-back" | "publish"; done: number; total: number }) => void;
  signal?: AbortSignal;
  /** Makes a new folder `<project>-<format>-<day>` inside the target instead of writing into the target itself. */
  subfolder?: boolean;
  now?: Date;
}

/** As `exportDataset`, from anything a dataset can be made of. */
export async function exportFrom(
  source: DatasetSource,
  request: ExportRequest,
  targetFolder: string,
  settings: ExportSettings = {},
): Promise<Result<ExportReport>> {
  const exporter = findExporter(request.format);
  if (!exporter) {
    return fail(appError("export-unknown-format", request.format, "there is no such export format."));
  }
  const options = resolveOptions(exporter, request.options ?? {});
  if (!options.ok) return options;
  const selection = selectDataset(source, request);
  if (!selection.ok) return selection;
  try {
    const target = await chooseTarget(selection.value, exporter, targetFolder, settings);
    if (!target.ok) return target;
    const job = new ExportJob(exporter, options.value, request, selection.value, target.value, settings);
    return await job.run();
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

function asAppError(error: unknown, target: string, signal: AbortSignal | undefined): AppError {
  if (error instanceof WortlautError) return error.appError;
  if (signal?.aborted) return appError("job-failed", "Export", "it was stopped; nothing was written.");
  if (error instanceof Error && "syscall" in error) return writeError(target, error);
  throw error;
}

/** One run of an export. */
class ExportJob {
  readonly #exporter: Exporter;
  readonly #options: ExportOptions;
  readonly #request: ExportRequest;
  readonly #selection: Selection;
  readonly #target: Target;
  readonly #settings: ExportSettings;
  readonly #staging: Staging;
  readonly #loss = new LossReport();
  readonly #counts = { articles: 0, spans: 0, links: 0 };
  readonly #created: string;

  constructor(
    exporter: Exporter,
    options: ExportOptions,
    request: ExportRequest,
    selection: Selection,
    target: Target,
    settings: ExportSettings,
  ) {
    this.#exporter = exporter;
    this.#options = options;
    this.#request = request;
    this.#selection = selection;
    this.#target = target;
    this.#settings = settings;
    this.#staging = new Staging(stagingFolder(target.folder));
    this.#created = (settings.now ?? new Date()).toISOString();
  }

  async run(): Promise<Result<ExportReport>> {
    let published = false;
    try {
      const { files, readBack, writer } = await this.#write();
      if (this.#counts.articles === 0) return fail(this.#nothing());
      const equal = await this.#readBack(readBack, files, writer);
      if (!equal.ok) return equal;
      const free = await checkTarget(this.#target, this.#exporter.id, files);
      if (!free.ok) return free;
      this.#progress("publish", 0);
      await this.#publish(files);
      published = true;
      return ok(this.#report(files));
    } finally {
      await this.#staging.discard();
      if (!published) await leaveTarget(this.#target);
    }
  }

  #nothing(): AppError {
    return appError("export-nothing", this.#selection.head.project.title, "no article could be read.", {
      todo: "Run verify.",
    });
  }

  #progress(phase: "write" | "read-back" | "publish", done: number): void {
    this.#settings.signal?.throwIfAborted();
    this.#settings.onProgress?.({ phase, done, total: this.#selection.articles.length });
  }

  async #write(): Promise<{ files: StagedFile[]; readBack: ReadBack; writer: DatasetWriter }> {
    const { cannotCarry } = this.#exporter;
    const head = carriedHead(this.#selection.head, cannotCarry, this.#loss);
    const readBack = new ReadBack(head);
    const writer = await this.#exporter.open({
      head,
      options: this.#options,
      split: this.#selection.split !== undefined,
      articles: this.#selection.articles,
      file: (path) => this.#staging.file(path),
      writeFile: (path, content, rows) => this.#staging.writeFile(path, content, rows),
      sample: () => undefined,
      about: {
        application,
        created: this.#created,
        about: this.#request.about ?? {},
        texts: this.#request.texts ?? "full",
        split: null,
      },
      card: async () => "",
      loss: this.#loss,
    });
    let done = 0;
    for await (const rows of readAhead(this.#selection.articles, (id) =>
      this.#selection.rows(id, this.#loss),
    )) {
      if (rows) {
        const carried = this.#carried(rows);
        readBack.expect(carried);
        await writer.add(carried);
        this.#count(carried);
      }
      this.#progress("write", ++done);
    }
    await writer.finish();
    return { files: await this.#staging.finish(), readBack, writer };
  }

  #carried(rows: ArticleRows): ArticleRows {
    const { cannotCarry } = this.#exporter;
    const rest = carriedRows(rows, cannotCarry, this.#loss);
    return this.#exporter.reduce?.(rest, this.#options, this.#loss) ?? rest;
  }

  #count(rows: ArticleRows): void {
    this.#counts.articles++;
    this.#counts.spans += rows.spans.length;
    this.#counts.links += rows.links.length;
  }

  #readBack(
    readBack: ReadBack,
    files: readonly StagedFile[],
    writer: DatasetWriter,
  ): Promise<Result<"equal">> {
    this.#progress("read-back", 0);
    const context = {
      options: this.#options,
      split: this.#selection.split !== undefined,
      files: files.map(({ path }) => path),
      locate: (path: string) => this.#staging.locate(path),
    };
    return readBack.compare(this.#exporter, context, writer, this.#settings.signal);
  }

  async #publish(files: readonly StagedFile[]): Promise<void> {
    const { id, title } = this.#selection.head.project;
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
    const { head, split } = this.#selection;
    const dealt = (part: string) => [...(split ?? [])].filter(([, own]) => own === part).map(([id]) => id);
    return {
      application,
      created: this.#created,
      dataFormat: this.#exporter.id,
      offsetUnit: this.#exporter.offsetUnit,
      options: this.#options,
      coders: this.#request.coders ?? head.coders.map(({ id }) => id),
      labels: this.#request.labels ?? null,
      split: this.#request.split
        ? {
            percentages: this.#request.split,
            seed: this.#request.seed ?? defaultSeed,
            articles: { train: dealt("train"), dev: dealt("dev"), test: dealt("test") },
          }
        : null,
      counts: { ...this.#counts },
      files: [...files],
      loss: this.#loss.list(),
      readBack: "equal",
      description: this.#exporter.describe(this.#options),
    };
  }

  #report(files: StagedFile[]): ExportReport {
    const { folder } = this.#target;
    return { folder, files, loss: this.#loss.list(), readBack: "equal", ...this.#counts, split: null };
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

/** The results of `read` in order, with a few reads under way at the same time. */
async function* readAhead<T>(ids: readonly string[], read: (id: string) => Promise<T>): AsyncGenerator<T> {
  const ahead = 8;
  const waiting: Array<Promise<T>> = [];
  for (let next = 0; next < ids.length || waiting.length > 0; ) {
    while (waiting.length < ahead && next < ids.length) {
      const reading = read(ids[next++] ?? "");
      // Whoever stops early leaves reads behind; their failures are nobody's concern.
      reading.catch(() => {});
      waiting.push(reading);
    }
    const first = waiting.shift();
    if (first) yield await first;
  }
}
