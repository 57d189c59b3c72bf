import type { WebContents } from "electron";
import {
  commitImport,
  discardImport,
  editImport,
  importText,
  prepareImport,
  readableExtensions,
  rereadImport,
} from "#core/import/index";
import { type JobRunner, workerJobs } from "#core/jobs/index";
import type { ProjectSession } from "#core/project/index";
import { appError } from "#shared/errors";
import type { ImportDraft, ImportReport } from "#shared/ipc/import-types";
import { fail, ok, type Result } from "#shared/result";
import type { Dialogs } from "../dialogs";
import type { ProjectHost } from "../project-host";
import type { RunningJobs } from "../running-jobs";
import { broadcast } from "./broadcast";
import type { Answerers } from "./handle";

interface Parts {
  host: ProjectHost;
  dialogs: Dialogs;
  jobs: RunningJobs;
}

/** The imports of this program. Drafts live in one worker until they are imported or given up. */
export class Imports {
  readonly answerers: Answerers<
    | "import:choose-files"
    | "import:choose-folder"
    | "import:dropped"
    | "import:paste"
    | "import:edit"
    | "import:reread"
    | "import:text"
    | "import:commit"
    | "import:discard"
  >;
  readonly #host: ProjectHost;
  readonly #dialogs: Dialogs;
  readonly #jobs: RunningJobs;
  readonly #worker: JobRunner = workerJobs();
  readonly #drafts = new Set<string>();

  constructor({ host, dialogs, jobs }: Parts) {
    this.#host = host;
    this.#dialogs = dialogs;
    this.#jobs = jobs;
    this.answerers = {
      "import:choose-files": async (_nothing, page) => this.#prepareChosen(await this.#chooseFiles(page)),
      "import:choose-folder": async (_nothing, page) => this.#prepareChosen(await this.#chooseFolder(page)),
      "import:dropped": ({ paths }) => this.#prepare({ paths }),
      "import:paste": ({ text }) => this.#prepare({ pasted: text }),
      "import:edit": (edit) => editImport(this.#worker, edit),
      "import:reread": (wish) =>
        this.#jobs.run("import", (controls) => rereadImport(this.#worker, wish, controls)),
      "import:text": (place) => importText(this.#worker, place),
      "import:commit": ({ draft }, page) => this.#commit(draft, page),
      "import:discard": ({ draft }) => {
        this.#drafts.delete(draft);
        return discardImport(this.#worker, draft);
      },
    };
  }

  /** Whether articles are being read, reviewed or written. */
  isUnderWay(): boolean {
    return this.#drafts.size > 0 || this.#jobs.isRunning("import");
  }

  /** Forgets all drafts and ends the worker. Articles that were written stay. */
  async end(): Promise<void> {
    this.#drafts.clear();
    await this.#worker.close();
  }

  #chooseFiles(page: WebContents): Promise<string[] | undefined> {
    return this.#dialogs.choosePaths(page, {
      title: this.#dialogs.say("importFilesTitle"),
      buttonLabel: this.#dialogs.say("importButton"),
      properties: ["openFile", "multiSelections"],
      filters: [
        { name: this.#dialogs.say("articleFiles"), extensions: [...readableExtensions] },
        { name: this.#dialogs.say("allFiles"), extensions: ["*"] },
      ],
    });
  }

  #chooseFolder(page: WebContents): Promise<string[] | undefined> {
    return this.#dialogs.choosePaths(page, {
      title: this.#dialogs.say("importFolderTitle"),
      buttonLabel: this.#dialogs.say("importButton"),
      properties: ["openDirectory", "multiSelections"],
    });
  }

  async #prepareChosen(paths: string[] | undefined): Promise<Result<ImportDraft | null>> {
    return paths ? this.#prepare({ paths }) : ok(null);
  }

  async #prepare(input: { paths?: string[]; pasted?: string }): Promise<Result<ImportDraft>> {
    const session = this.#writable();
    if (!session.ok) return session;
    const prepared = await this.#jobs.run("import", (controls) =>
      prepareImport(this.#worker, session.value, input, controls),
    );
    if (prepared.ok) this.#drafts.add(prepared.value.draft);
    return prepared;
  }

  async #commit(draft: string, page: WebContents): Promise<Result<ImportReport>> {
    const session = this.#writable();
    if (!session.ok) return session;
    const committed = await this.#jobs.run("import", (controls) =>
      commitImport(this.#worker, session.value, draft, controls),
    );
    if (!committed.ok) return committed;
    this.#drafts.delete(draft);
    broadcast("project:changed", { reason: "imported" }, page);
    return ok(committed.value.report);
  }

  /** The open session if it can be changed: nothing may be written into a project that somebody else has open. */
  #writable(): Result<ProjectSession> {
    const open = this.#host.require();
    if (!open.ok) return open;
    const { session } = open.value;
    if (!session.readOnly) return ok(session);
    return fail(appError("project-read-only", session.project().title, session.readOnly.detail));
  }
}
