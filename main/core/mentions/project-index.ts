import { setTimeout as pause, setImmediate } from "node:timers/promises";
import { appError } from "#shared/errors";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import { fail, ok, type Result } from "#shared/result";
import {
  type JobAnswer,
  type JobArgument,
  type JobKind,
  type JobRunner,
  type RunOptions,
  workerJobs,
} from "../jobs";
import type { ProjectSession } from "../project";
import type { IndexState, IndexUpdate, WorkPlace } from "./index-jobs";
import { type ArticleHead, memoryName } from "./project-memory";
import { packToSend } from "./sent-work";

/** When more articles have changed they are not compared with their texts again, and go to the worker in parcels. */
const mostChecked = 50;
/** Articles in one parcel: packing and sending one must not hold up everything else. */
const parcelSize = 128;

/** Milliseconds that closing waits for caches to be written. */
const longestWait = 2000;

/** Jobs that work on the memory of a project; they all take its folder. */
export type IndexJobKind = {
  [K in JobKind]: JobArgument<K> extends { folder: string } ? K : never;
}[JobKind];

/** The argument of such a job without the folder. */
export type IndexJobArgument<K extends IndexJobKind> = Omit<JobArgument<K>, "folder">;

/**
 * What is tagged in an open project and all its texts, in a worker of its own: built from the files, cached in
 * `.wortlaut/`, and told about every change before it answers. Close it before or after the session.
 */
export class ProjectIndex {
  readonly session: ProjectSession;
  readonly #runner: JobRunner;
  readonly #unsubscribe: Array<() => void>;
  #opened = false;
  #closed = false;
  /** Grows when the worker was lost or ended: what ran in it is to be asked again. */
  #generation = 0;
  #rebuilt = false;
  #articles = new Map<string, ArticleSummary | null>();
  #registry = { codebook: false, actors: false };
  #turn: Promise<unknown> = Promise.resolve();

  constructor(session: ProjectSession, runner: JobRunner = workerJobs()) {
    this.session = session;
    this.#runner = runner;
    this.#unsubscribe = [
      session.on("changed", ({ ops }) => {
        for (const { target } of ops) {
          if (target === "codebook" || target === "actors") this.#registry[target] = true;
        }
      }),
      // Comes after every change of an article, its annotations included.
      session.on("catalogue", ({ articles, removed = [] }) => {
        for (const article of articles) this.#articles.set(article.id, article);
        for (const id of removed) this.#articles.set(id, null);
      }),
    ];
  }

  /** Runs a job on the project as it is now. A job that lost its worker to another one is run once more. */
  async run<K extends IndexJobKind>(
    kind: K,
    argument: IndexJobArgument<K>,
    options: RunOptions = {},
  ): Promise<Result<JobAnswer<K>>> {
    for (let attempt = 1; ; attempt++) {
      const current = await this.update(options);
      if (!current.ok) return current;
      const generation = this.#generation;
      const full = { ...argument, folder: this.session.folder } as unknown as JobArgument<K>;
      const answer = await this.#runner.run(kind, full, options);
      if (answer.ok || attempt > 1) return answer;
      const { code, what } = answer.error;
      if (code !== "job-failed" || (what !== memoryName && what !== "worker")) return answer;
      if (options.signal?.aborted || this.#closed) return answer;
      if (generation === this.#generation) this.#forget();
    }
  }

  /** Ends the worker with all that runs in it; the next job starts another. */
  async end(): Promise<void> {
    this.#forget();
    await this.#runner.close();
  }

  #forget(): void {
    this.#opened = false;
    this.#generation++;
  }

  /** Whether caches had to be built anew since this was asked last. */
  takeRebuilt(): boolean {
    const rebuilt = this.#rebuilt;
    this.#rebuilt = false;
    return rebuilt;
  }

  /** Brings the worker up to date with the session, building everything the first time. */
  update(options: Pick<RunOptions, "onProgress"> = {}): Promise<Result<void>> {
    const next = this.#turn.then(() => this.#update(options));
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Waits until the caches are on disk. */
  async settle(): Promise<void> {
    await this.run("index-settle", { canWrite: !this.session.readOnly });
  }

  /** Ends the worker and no longer follows the session. What is being written into the folder is finished before. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const end of this.#unsubscribe) end();
    if (this.#opened) await this.#finishSaving();
    this.#opened = false;
    await this.#runner.close();
  }

  /** A worker that is busy with something else is not waited for. */
  async #finishSaving(): Promise<void> {
    const waited = new AbortController();
    const { folder, readOnly } = this.session;
    await Promise.race([
      this.#runner.run("index-settle", { folder, canWrite: !readOnly }),
      pause(longestWait, undefined, { signal: waited.signal }).catch(() => undefined),
    ]);
    waited.abort();
  }

  async #update(options: Pick<RunOptions, "onProgress">): Promise<Result<void>> {
    const opened = this.#opened ? await this.#sendChanges() : await this.#open(options);
    if (opened.ok || this.#opened) return opened;
    // The worker was lost in between.
    return this.#open(options);
  }

  async #open(options: Pick<RunOptions, "onProgress">): Promise<Result<void>> {
    const { session } = this;
    // Whoever still waits for an answer must not start another worker, which nobody would end.
    if (this.#closed) return fail(appError("job-failed", memoryName, "the project was closed."));
    // First: what changes while files are written may not be in them.
    this.#articles.clear();
    this.#registry = { codebook: false, actors: false };
    if (!session.readOnly) await session.flush();
    const opening = {
      folder: session.folder,
      canWrite: !session.readOnly,
      heads: session.summaries().map(headOf),
      codebook: session.codebook(),
      actors: session.actors(),
    };
    const generation = this.#generation;
    const opened = await this.#runner.run("index-open", opening, options);
    if (!opened.ok) return opened;
    this.#opened = generation === this.#generation;
    if (opened.value.rebuilt) this.#rebuilt = true;
    return this.#mend(opened.value);
  }

  async #sendChanges(): Promise<Result<void>> {
    const { session } = this;
    const { codebook, actors } = this.#registry;
    if (this.#articles.size === 0 && !codebook && !actors) return ok(undefined);
    const changed = [...this.#articles];
    this.#articles = new Map();
    this.#registry = { codebook: false, actors: false };
    const present = changed.flatMap(([, summary]) => summary ?? []);
    const removed = changed.flatMap(([id, summary]) => (summary ? [] : id));
    const ids = present.map(({ id }) => id);
    // Where nothing can be written files may be behind what is in memory or was there.
    const inParcels = ids.length > mostChecked && !session.readOnly;
    const update: IndexUpdate = {
      folder: session.folder,
      heads: await this.#headsWithMasks(present),
      removed,
      ...(codebook ? { codebook: session.codebook() } : {}),
      ...(actors ? { actors: session.actors() } : {}),
      ...(inParcels ? {} : { work: await this.#workOn(ids) }),
    };
    const told = await this.#tell(update);
    if (!told.ok || !inParcels) return told;
    for (let at = 0; at < ids.length; at += parcelSize) {
      const parcel = await this.#tell(this.#parcel(ids.slice(at, at + parcelSize)));
      if (!parcel.ok) return parcel;
    }
    return told;
  }

  async #tell(update: IndexUpdate): Promise<Result<void>> {
    const sent = await this.#runner.run("index-update", update);
    if (sent.ok) return this.#mend(sent.value);
    this.#forget();
    return sent;
  }

  /** What is in memory is sent; of what is not the file is current. Waiting for all files would take too long. */
  #parcel(articles: readonly string[]): IndexUpdate {
    const { session } = this;
    const inMemory: Annotations[] = [];
    const places = articles.map((article) => {
      const coders = session.annotatedBy(article).filter((coder) => {
        const known = session.inMemory<Annotations>(`annotations/${coder}/${article}`);
        if (known) inMemory.push(known);
        return known === undefined;
      });
      return { article, coders };
    });
    return { folder: session.folder, places, sent: packToSend(inMemory) };
  }

  /** The files of records that were just changed may not be written yet. */
  async #headsWithMasks(present: readonly ArticleSummary[]): Promise<ArticleHead[]> {
    const heads: ArticleHead[] = [];
    for (const [index, summary] of present.entries()) {
      const article = await this.#articleNow(summary.id, present.length <= mostChecked);
      const mask = article?.mask.map(({ start, end }) => ({ start, end }));
      heads.push({ ...headOf(summary), ...(mask ? { mask } : {}) });
      if (index % 256 === 255) await setImmediate();
    }
    return heads;
  }

  async #articleNow(id: string, mayRead: boolean): Promise<Article | null | undefined> {
    if (!mayRead) return this.session.inMemory<Article>(`article/${id}`);
    const article = await this.session.article(id);
    return article.ok ? article.value : undefined;
  }

  async #workOn(articles: readonly string[]): Promise<NonNullable<IndexUpdate["work"]>> {
    const { session } = this;
    const work: NonNullable<IndexUpdate["work"]> = [];
    for (const [index, article] of articles.entries()) {
      const places = session.annotatedBy(article).map((coder) => ({ coder, article }));
      work.push({ article, work: await this.#annotations(places) });
      if (index % 16 === 15) await setImmediate();
    }
    return work;
  }

  async #annotations(places: readonly WorkPlace[]): Promise<Annotations[]> {
    const found: Annotations[] = [];
    for (const { coder, article } of places) {
      const annotations = await this.session.annotations(coder, article);
      // What cannot be read is reported by the session; the index goes without it.
      if (annotations.ok) found.push(annotations.value);
    }
    return found;
  }

  /** Hands over what the worker could not read, as the session has it. */
  async #mend({ texts, work }: IndexState): Promise<Result<void>> {
    if (texts.length + work.length === 0) return ok(undefined);
    const { session } = this;
    const update: IndexUpdate = { folder: session.folder, texts: [], work: [] };
    for (const id of texts) {
      const text = await session.text(id);
      if (text.ok) update.texts?.push({ id, text: text.value });
    }
    for (const article of new Set([...texts, ...work.map((place) => place.article)])) {
      const places = session.annotatedBy(article).map((coder) => ({ coder, article }));
      update.work?.push({ article, work: await this.#annotations(places) });
    }
    const sent = await this.#runner.run("index-update", update);
    if (sent.ok) return ok(undefined);
    this.#forget();
    return fail(sent.error);
  }
}

function headOf({ id, title, source, published, language, work }: ArticleSummary): ArticleHead {
  const status = Object.fromEntries(Object.entries(work).map(([coder, one]) => [coder, one.status]));
  return { id, title, source, published, language, status };
}
