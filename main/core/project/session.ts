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
import type { PassageDecision, Passages } from "#shared/model/passage-decision";
import type { Actor, Actors, Coder, Project, Statement, Statements } from "#shared/model/project";
import type { Change, Origin } from "#shared/ops/op";
import type { Result } from "#shared/result";
import { ArticleReader } from "./article-reader";
import type { CatalogueEntry } from "./catalogue-entry";
import type { AnyDocument, DocumentKey } from "./document-kinds";
import type { OpenParts } from "./open-parts";
import { Recorder } from "./recorder";
import type { SessionEventName, SessionEvents } from "./session-events";
import { WriteBehind } from "./write-behind";

/** An open project: all that is read and changed in it goes through here. Made by `openProject`. */
export class ProjectSession {
  readonly #parts: OpenParts;
  readonly #recorder: Recorder;
  readonly #writer: WriteBehind;
  readonly #reader: ArticleReader;
  #closing: Promise<void> | undefined;

  constructor(parts: OpenParts) {
    this.#parts = parts;
    this.#writer = new WriteBehind(parts);
    this.#reader = new ArticleReader(parts);
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

  /** What was decided about passages, by id. */
  decisions(): PassageDecision[] {
    return (this.#parts.store.peek("passages") as Passages | null | undefined)?.decisions ?? [];
  }

  /** The coders, by id. */
  coders(): Coder[] {
    return this.#parts.coders.map((id) => this.#always<Coder>(`coder/${id}`));
  }

  /** One row for each article that is not removed, by id. */
  summaries(): ArticleSummary[] {
    return this.#parts.catalogue.summaries();
  }

  /** What is known of every article and every coder's work on it without reading a file, removed articles too. */
  catalogue(): Iterable<CatalogueEntry> {
    return this.#parts.catalogue.entries();
  }

  /** Whether the project has an article with this id (which derives from its text), or had one. */
  hasText(articleId: string): "present" | "removed" | undefined {
    const entry = this.#parts.catalogue.entry(articleId);
    return entry && (entry.removed ? "removed" : "present");
  }

  /** An article's record, also of a removed one. Fails with `article-not-found`. */
  article(id: string): Promise<Result<Article>> {
    return this.#reader.read((reader) => reader.article(id));
  }

  /** An article's frozen text. Fails with `article-not-found`, or `file-damaged` when there is none left. */
  text(id: string): Promise<Result<string>> {
    return this.#reader.read((reader) => reader.text(id));
  }

  /** One coder's annotations of one article; empty ones if there is no file. */
  annotations(coder: string, article: string): Promise<Result<Annotations>> {
    return this.#reader.read(async (reader) => reader.annotations(coder, await reader.article(article)));
  }

  /**
   * The same as they are kept, for looking through thousands: not compared with the text, so that spans a changed
   * file has displaced are still where that says.
   */
  glance(coder: string, article: string): Promise<Result<Annotations>> {
    return this.#reader.read((reader) => reader.glance(coder, article));
  }

  /** A document as it is in memory, null if there is none; undefined: it is not in memory, and its file is current. */
  inMemory<D extends Annotations | Article>(key: DocumentKey): D | null | undefined {
    return this.#parts.store.peek(key) as D | null | undefined;
  }

  /** Ids of the coders that have a file for this article. */
  annotatedBy(article: string): string[] {
    return Object.keys(this.#parts.catalogue.entry(article)?.work ?? {}).sort();
  }

  /** An article with its text, one coder's work and that of all others. */
  openArticle(article: string, coder: string): Promise<Result<OpenArticle>> {
    return this.#reader.read((reader) => reader.open(article, coder));
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
      decisions: this.decisions(),
      log: {
        actors: this.#always<Actors>("actors").log ?? [],
        statements: this.#always<Statements>("statements").log ?? [],
      },
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

  /** Takes in articles that `writeArticleFolder` has written, and does `more` with them, as one step that can be undone. */
  addImported(articles: readonly Article[], more?: Change): Promise<Result<Applied>> {
    return this.#recorder.import(articles, more);
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
        await this.#writer.fold();
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

  /** The documents at the top of the folder are in memory from opening to closing. */
  #always<D extends AnyDocument>(key: DocumentKey): D {
    return this.#parts.store.peek(key) as D;
  }
}
