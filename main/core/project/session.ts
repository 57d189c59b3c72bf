import { appError, WortlautError } from "#shared/errors";
import type { Applied, OpenArticle } from "#shared/ipc/contract";
import type {
  ArticleSummary,
  HistoryState,
  ProjectProblem,
  ProjectSnapshot,
} from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Actor, Actors, Coder, Project, Statement, Statements } from "#shared/model/project";
import type { Change, Origin } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";
import { errorOf } from "./change-draft";
import { type AnyDocument, annotationsKey, type DocumentKey } from "./document-kinds";
import { emptyAnnotations } from "./new-documents";
import type { OpenParts } from "./open-parts";
import { placeSpans } from "./place-spans";
import { Recorder } from "./recorder";
import type { SessionEventName, SessionEvents } from "./session-events";
import { WriteBehind } from "./write-behind";

/** An open project: all that is read and changed in it goes through here. Made by `openProject`. */
export class ProjectSession {
  readonly #parts: OpenParts;
  readonly #recorder: Recorder;
  readonly #writer: WriteBehind;
  #closing: Promise<void> | undefined;

  constructor(parts: OpenParts) {
    this.#parts = parts;
    this.#writer = new WriteBehind(parts);
    this.#recorder = new Recorder(parts, () => this.#writer.schedule());
    parts.folder.onProblem = (problems) => parts.events.emit("problems", { problems });
  }

  /** For `openProject`: brings files and journal together before anybody sees the project. */
  async takeUp(foldIn: (writer: WriteBehind) => Promise<void>): Promise<void> {
    await foldIn(this.#writer);
  }

  /** Absolute path of the project folder. */
  get folder(): string {
    return this.#parts.folder.path;
  }

  /** Why nothing can be changed; undefined when changes are possible. */
  get readOnly(): ProjectSnapshot["readOnly"] {
    return this.#parts.readOnly;
  }

  /** Everything that was found wrong since the project was opened. */
  problems(): ProjectProblem[] {
    return this.#parts.folder.problems;
  }

  /** The project's title and language. */
  project(): Project {
    return this.#always<Project>("project");
  }

  /** The labels, attributes and link roles. */
  codebook(): Codebook {
    return this.#always<Codebook>("codebook");
  }

  /** The registry of actors. */
  actors(): Actor[] {
    return this.#always<Actors>("actors").actors;
  }

  /** The registry of statements. */
  statements(): Statement[] {
    return this.#always<Statements>("statements").statements;
  }

  /** The coders, by id. */
  coders(): Coder[] {
    return this.#parts.coders.map((id) => this.#always<Coder>(`coder/${id}`));
  }

  /** One row for each article that is not removed, by id. */
  summaries(): ArticleSummary[] {
    return this.#parts.catalogue.summaries();
  }

  /** Whether the project has an article with this id (which derives from its text), or had one. */
  hasText(articleId: string): "present" | "removed" | undefined {
    const entry = this.#parts.catalogue.entry(articleId);
    return entry && (entry.removed ? "removed" : "present");
  }

  /** An article's record, also of a removed one. Fails with `article-not-found`. */
  async article(id: string): Promise<Result<Article>> {
    return this.#reading(() => this.#article(id));
  }

  /** An article's frozen text. Fails with `article-not-found`, or `file-damaged` when there is none left. */
  async text(id: string): Promise<Result<string>> {
    return this.#reading(async () => (await this.#parts.texts.read(await this.#article(id))).text);
  }

  /** One coder's annotations of one article; empty ones if there is no file. */
  async annotations(coder: string, article: string): Promise<Result<Annotations>> {
    return this.#reading(async () => this.#annotations(coder, await this.#article(article)));
  }

  /** Ids of the coders that have a file for this article. */
  annotatedBy(article: string): string[] {
    return Object.keys(this.#parts.catalogue.entry(article)?.work ?? {}).sort();
  }

  /** An article with its text, one coder's work and that of all others. */
  async openArticle(article: string, coder: string): Promise<Result<OpenArticle>> {
    return this.#reading(async () => {
      if (!this.#parts.coders.includes(coder)) {
        throw new WortlautError(appError("coder-not-found", coder, "there is no such coder."));
      }
      await this.#takeOutdated(article, [coder, ...this.annotatedBy(article)]);
      const { text } = await this.#parts.texts.read(await this.#article(article));
      const others = this.annotatedBy(article).filter((id) => id !== coder);
      for (const id of [coder, ...others]) await this.#annotations(id, await this.#article(article));
      // Everything is in memory now: read at once, it belongs to one and the same change.
      const record = await this.#article(article);
      const [own, ...rest] = await Promise.all([coder, ...others].map((id) => this.#annotations(id, record)));
      const change = this.#parts.committed;
      return { article: record, text, annotations: own as Annotations, others: rest, change };
    });
  }

  /** Everything a window needs. `coder` is who works in it; one that is not there is replaced by the first. */
  snapshot(coder: string): ProjectSnapshot {
    const coders = this.coders();
    const { readOnly } = this;
    return {
      folder: this.folder,
      project: this.project(),
      codebook: this.codebook(),
      actors: this.actors(),
      statements: this.statements(),
      coders,
      coder: (coders.find(({ id }) => id === coder) ?? coders[0])?.id ?? coder,
      articles: this.summaries(),
      problems: this.problems(),
      ...(readOnly ? { readOnly } : {}),
      history: this.history(),
    };
  }

  /** What undo and redo would do. */
  history(): HistoryState {
    return this.#parts.history.state(this.#parts.committed);
  }

  /** Makes a change. When this resolves it is on disk, or nothing has changed and the error says why. */
  apply(change: Change, origin: Origin = "user"): Promise<Result<Applied>> {
    return this.#recorder.apply(change, origin);
  }

  /** Takes the last step back. Fails with `nothing-to-undo` or `undo-conflict`. */
  undo(): Promise<Result<Applied>> {
    return this.#recorder.step("undo");
  }

  /** Makes the last step that was taken back again. Fails with `nothing-to-redo` or `undo-conflict`. */
  redo(): Promise<Result<Applied>> {
    return this.#recorder.step("redo");
  }

  /** Takes in articles that `writeArticleFolder` has written, as one step that can be undone. */
  addImported(articles: readonly Article[]): Promise<Result<Applied>> {
    return this.#recorder.import(articles);
  }

  /** Calls `listener` at every event until the function returned is called. */
  on<N extends SessionEventName>(name: N, listener: (payload: SessionEvents[N]) => void): () => void {
    return this.#parts.events.on(name, listener);
  }

  /** Brings every file up to date. Throws WortlautError naming one that cannot be written. */
  async flush(): Promise<void> {
    await this.#parts.queue.run(async () => undefined);
    await this.#writer.flush();
  }

  /** Brings every file up to date and lets others in. What cannot be written stays in the journal. */
  close(): Promise<void> {
    this.#closing ??= this.#parts.queue.run(() => this.#close());
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { journal, catalogue, lock, folder } = this.#parts;
    try {
      if (folder.canWrite && (await lock?.confirm())) {
        await this.#writer.flush();
        if (this.#parts.committed > journal.folded) await journal.markFolded(this.#parts.committed);
        await this.#writer.shortenJournal();
        await catalogue.save();
      }
    } catch (error) {
      const known = error instanceof WortlautError ? error.appError : undefined;
      folder.reportError(
        known?.what ?? ".wortlaut",
        known ?? appError("file-not-writable", ".wortlaut", "it cannot be brought up to date."),
      );
    } finally {
      this.#writer.stop();
      await journal.close().catch(() => undefined);
      await lock?.release().catch(() => undefined);
      folder.canWrite = false;
      this.#parts.readOnly ??= { reason: "locked", detail: "it was closed" };
    }
  }

  async #reading<T>(read: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await read());
    } catch (error) {
      return fail(errorOf(error));
    } finally {
      if (this.#parts.queue.length === 0) this.#parts.store.trim();
    }
  }

  /** The documents at the top of the folder are in memory from opening to closing. */
  #always<D extends AnyDocument>(key: DocumentKey): D {
    return this.#parts.store.peek(key) as D;
  }

  async #article(id: string): Promise<Article> {
    const article = this.#parts.catalogue.entry(id) && (await this.#parts.store.load(`article/${id}`));
    if (article) return article as Article;
    throw new WortlautError(appError("article-not-found", id, "there is no such article."));
  }

  async #annotations(coder: string, article: Article): Promise<Annotations> {
    const { store, texts } = this.#parts;
    const found = (await store.load(annotationsKey(coder, article.id))) as Annotations | null;
    if (!found) return emptyAnnotations(coder, article.id, article.textSha256);
    const { text, isIntact } = await texts.read(article);
    // On a text that is not the imported one only what can be placed is shown; the file stays as it is.
    return isIntact ? found : (placeSpans(found, text)?.annotations ?? found);
  }

  /** Another computer may have sent a newer version of somebody's work. */
  async #takeOutdated(article: string, coders: readonly string[]): Promise<void> {
    const { store, catalogue, events } = this.#parts;
    for (const coder of new Set(coders)) {
      const key = annotationsKey(coder, article);
      if (!(await store.dropIfOutdated(key))) continue;
      const now = (await store.load(key)) as Annotations | null;
      if (now) catalogue.putWork(now);
      else catalogue.dropWork(coder, article);
      const row = catalogue.summary(article);
      if (row) events.emit("catalogue", { articles: [row] });
    }
  }
}
