import path from "node:path";
import { type AppError, WortlautError } from "#shared/errors";
import type { ProjectProblem } from "#shared/ipc/project-types";
import { type Disk, isMissing, writeError } from "./disk";
import { type AnyDocument, type DocumentKey, documentKinds, parseKey, pathOfKey } from "./document-kinds";
import { keepCopy } from "./durable-file";
import { JsonFile, type JsonFileOptions } from "./open-json-file";

/** The folder of an open project: where things are in it, whether it may be written to, and what was wrong with it. */
export class ProjectFolder {
  readonly path: string;
  readonly disk: Disk;
  /** False for reading only: then nothing below creates, changes or removes a file. */
  canWrite: boolean;
  /** Called with all problems whenever there is a new one. */
  onProblem: (problems: ProjectProblem[]) => void = () => undefined;
  #problems: ProjectProblem[] = [];
  #kept = 0;

  constructor(folder: string, disk: Disk, canWrite: boolean) {
    this.path = folder;
    this.disk = disk;
    this.canWrite = canWrite;
  }

  /** Absolute path of `name`, which is relative to the project folder and written with "/". */
  at(name: string): string {
    return path.join(this.path, ...name.split("/"));
  }

  /** Everything that was found wrong since the project was opened. */
  get problems(): ProjectProblem[] {
    return [...this.#problems];
  }

  /** Notes something wrong; the same thing is noted once. */
  report(problem: ProjectProblem): void {
    if (this.#problems.some((known) => known.file === problem.file && known.message === problem.message))
      return;
    this.#problems.push(problem);
    this.onProblem(this.problems);
  }

  /** Notes an error of `file` (relative path); `repaired` says what was done about it. */
  reportError(file: string, error: AppError, repaired?: string): void {
    this.report({
      file,
      code: error.code,
      message: `${file}: ${error.why}`,
      ...(repaired ? { repaired } : {}),
    });
  }

  /**
   * Keeps the present bytes of a damaged file under `.wortlaut/set-aside/` and returns where, relative to the
   * folder. Returns undefined when there is no file, or when the project is only read. Throws WortlautError when
   * it cannot be kept.
   */
  async setAside(name: string): Promise<string | undefined> {
    if (!this.canWrite) return undefined;
    const kept = this.setAsideName(name);
    try {
      await keepCopy(this.disk, this.at(name), this.at(kept));
      return kept;
    } catch (error) {
      if (isMissing(error)) return undefined;
      // What cannot be kept must not be replaced either.
      throw new WortlautError(writeError(this.at(kept), error));
    }
  }

  /** A new name in `.wortlaut/set-aside/` for a version of `name`. */
  setAsideName(name: string): string {
    const time = new Date().toISOString().replaceAll(":", "-");
    return `.wortlaut/set-aside/${time}-${this.#kept++}-${name.replaceAll("/", "_")}`;
  }

  /** Where the last good version of `name` is kept. */
  backupName(name: string): string {
    return `.wortlaut/backup/${name}`;
  }

  /** How the file of a document is opened. */
  fileOptions(key: DocumentKey): JsonFileOptions<AnyDocument> {
    const { kind } = parseKey(key);
    const name = pathOfKey(key);
    const { format, schema } = documentKinds[kind];
    let kept = "";
    return {
      file: this.at(name),
      name,
      format,
      schema,
      disk: this.disk,
      backup: this.at(this.backupName(name)),
      foreign: {
        keepAs: () => {
          kept = this.setAsideName(name);
          return this.at(kept);
        },
        report: () =>
          this.report({
            file: name,
            code: "file-damaged",
            message: `${name}: another program changed it while it was open here.`,
            repaired: `the other version was kept as ${kept}`,
          }),
      },
    };
  }

  /** The file of a document, not read yet. */
  file(key: DocumentKey): JsonFile<AnyDocument> {
    return new JsonFile(this.fileOptions(key));
  }
}
