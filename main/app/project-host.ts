import path from "node:path";
import { createProject, openProject, type ProjectSession } from "#core/project/index";
import { appError } from "#shared/errors";
import type { Events } from "#shared/ipc/contract";
import type { ProjectSnapshot } from "#shared/ipc/project-types";
import { fail, ok, type Result } from "#shared/result";
import type { Log } from "./log-file";
import { chooseCoder } from "./own-coder";
import type { RecentProjects } from "./recent";

/** The project that is open and who works on it here. */
export interface OpenProject {
  session: ProjectSession;
  coder: string;
}

type Tell = <N extends keyof Events>(name: N, event: Events[N]) => void;

/** Holds the one open project of the program: opening and closing run one after another. */
export class ProjectHost {
  readonly #recent: RecentProjects;
  readonly #tell: Tell;
  readonly #log: Log;
  #open: OpenProject | undefined;
  #unsubscribe: Array<() => void> = [];
  #queue: Promise<unknown> = Promise.resolve();
  #starting: Promise<unknown> = Promise.resolve();
  readonly #listeners: Array<() => void> = [];

  constructor(parts: { recent: RecentProjects; tell: Tell; log: Log }) {
    this.#recent = parts.recent;
    this.#tell = parts.tell;
    this.#log = parts.log;
  }

  /** The open project, or an error that says there is none. */
  require(): Result<OpenProject> {
    if (this.#open) return ok(this.#open);
    return fail(appError("project-not-found", "project", "no project is open.", { todo: "Open one first." }));
  }

  get current(): OpenProject | undefined {
    return this.#open;
  }

  /** Called after a project was opened or closed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The open project as a window shows it; waits for an opening or closing that is under way. */
  async snapshot(): Promise<ProjectSnapshot | null> {
    await this.#starting;
    await this.#queue;
    return this.#open ? this.#open.session.snapshot(this.#open.coder) : null;
  }

  /** Lets a page that asks early wait for the project the program starts with. */
  startWith(opening: Promise<unknown>): void {
    this.#starting = opening.catch(() => undefined);
  }

  /** Creates a project in `folder` and opens it. */
  create(folder: string, about: { title: string; language: string }): Promise<Result<ProjectSnapshot>> {
    return this.#inTurn(async () => {
      const created = await createProject(folder, about);
      return created.ok ? this.#replace(folder, { sample: false }) : created;
    });
  }

  /**
   * Opens the project in `folder` in place of the present one. One that is open elsewhere, or whose folder cannot be
   * written, is opened for reading; the snapshot says so. If it cannot be opened the present one stays open.
   */
  open(folder: string, about: { sample: boolean } = { sample: false }): Promise<Result<ProjectSnapshot>> {
    return this.#inTurn(() => this.#replace(path.resolve(folder), about));
  }

  /** Closes the project: everything is on disk and its lock is free when this resolves. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#open) return;
      await this.#release();
      await this.#recent.closed();
      this.#changed("closed");
    });
  }

  /** Closes the project at the end of the program; it will be opened again at the next start. */
  finish(): Promise<void> {
    return this.#inTurn(() => this.#release());
  }

  /** Runs `work` while the project is closed, and opens it again afterwards. */
  whileClosed<T>(work: (folder: string) => Promise<T>): Promise<Result<T>> {
    return this.#inTurn(async () => {
      const open = this.require();
      if (!open.ok) return open;
      const { folder } = open.value.session;
      await this.#release();
      const value = await work(folder);
      const again = await this.#start(folder);
      if (!again.ok) await this.#recent.closed();
      this.#changed(again.ok ? "repaired" : "closed");
      return again.ok ? ok(value) : again;
    });
  }

  /** Lets somebody else work on the open project in this profile. */
  async chooseCoder(coder: string): Promise<Result<ProjectSnapshot>> {
    const open = this.require();
    if (!open.ok) return open;
    const { session } = open.value;
    if (!session.coders().some(({ id }) => id === coder)) {
      return fail(appError("coder-not-found", coder, "the project has no such coder."));
    }
    open.value.coder = coder;
    await this.#note(session, coder, this.#recent.entryOf(session.folder)?.sample ?? false);
    return ok(session.snapshot(coder));
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(step);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #replace(folder: string, { sample }: { sample: boolean }): Promise<Result<ProjectSnapshot>> {
    const before = this.#open;
    if (before?.session.folder === folder && !before.session.readOnly) {
      return ok(before.session.snapshot(before.coder));
    }
    const opened = await this.#start(folder, sample);
    if (!opened.ok) return opened;
    await before?.session.close();
    this.#changed("opened");
    return ok(opened.value.session.snapshot(opened.value.coder));
  }

  /** Opens `folder` and makes it the project of the program; the one before is the caller's to close. */
  async #start(folder: string, isSample?: boolean): Promise<Result<OpenProject>> {
    const opened = await openForWork(folder);
    if (!opened.ok) return opened;
    const session = opened.value;
    const known = this.#recent.entryOf(session.folder);
    const sample = isSample || (known?.sample ?? false);
    const coder = await chooseCoder(session, known?.coder, sample);
    this.#open = { session, coder };
    this.#follow(session);
    await this.#note(session, coder, sample);
    this.#log.write(
      "info",
      "project opened",
      session.readOnly ? `read only: ${session.readOnly.reason}` : "",
    );
    return ok(this.#open);
  }

  #follow(session: ProjectSession): void {
    for (const end of this.#unsubscribe) end();
    this.#unsubscribe = [
      session.on("changed", (event) => this.#tell("session:changed", event)),
      session.on("catalogue", (event) => this.#tell("catalogue:changed", event)),
      session.on("save", (event) => this.#tell("save:state", event)),
      session.on("problems", (event) => this.#tell("project:problems", event)),
    ];
  }

  async #release(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await open.session.close();
    for (const end of this.#unsubscribe) end();
    this.#unsubscribe = [];
    this.#open = undefined;
  }

  async #note(session: ProjectSession, coder: string, sample: boolean): Promise<void> {
    const { folder } = session;
    const title = session.project().title;
    await this.#recent.opened({ folder, title, opened: new Date().toISOString(), sample, coder });
  }

  #changed(reason: Events["project:changed"]["reason"]): void {
    this.#tell("project:changed", { reason });
    for (const listener of this.#listeners) listener();
  }
}

const readableOnly = new Set(["project-locked", "project-read-only", "file-not-writable"]);

async function openForWork(folder: string): Promise<Result<ProjectSession>> {
  const opened = await openProject(folder, { mode: "write" });
  if (opened.ok || !readableOnly.has(opened.error.code)) return opened;
  return openProject(folder, { mode: "read" });
}
