import { appError, WortlautError } from "#shared/errors";
import type { OpenArticle } from "#shared/ipc/contract";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import { fail, ok, type Result } from "#shared/result";
import { errorOf } from "./change-draft";
import { annotationsKey } from "./document-kinds";
import { emptyAnnotations } from "./new-documents";
import type { OpenParts } from "./open-parts";
import { placeSpans } from "./place-spans";

/** Reads articles, texts and annotations of an open project. */
export class ArticleReader {
  readonly #parts: OpenParts;

  constructor(parts: OpenParts) {
    this.#parts = parts;
  }

  /** The value of `read`, or the error it has thrown. */
  async read<T>(read: (reader: ArticleReader) => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await read(this));
    } catch (error) {
      return fail(errorOf(error));
    } finally {
      if (this.#parts.queue.length === 0) this.#parts.store.trim();
    }
  }

  /** An article's text. Throws WortlautError when there is none left. */
  async text(id: string): Promise<string> {
    return (await this.#parts.texts.read(await this.article(id))).text;
  }

  /** An article with its text and everybody's annotations, all as they are after one and the same change. */
  async open(article: string, coder: string): Promise<OpenArticle> {
    if (!this.#parts.coders.includes(coder)) {
      throw new WortlautError(appError("coder-not-found", coder, "there is no such coder."));
    }
    const coders = [coder, ...this.#othersIn(article, coder)];
    // In the queue, because a change may be about to build on the version that is let go of here.
    await this.#parts.queue.run(() => this.#takeOutdated(article, coders));
    // What takes long is done before, so that no change has to wait for it.
    for (const id of coders) await this.annotations(id, await this.article(article));
    const text = await this.text(article);
    return this.#parts.queue.run(async () => {
      const record = await this.article(article);
      const [own, ...others] = await Promise.all(coders.map((id) => this.annotations(id, record)));
      const change = this.#parts.committed;
      return { article: record, text, annotations: own as Annotations, others, change };
    });
  }

  #othersIn(article: string, coder: string): string[] {
    const work = this.#parts.catalogue.entry(article)?.work ?? {};
    return Object.keys(work)
      .filter((id) => id !== coder)
      .sort();
  }

  /** An article's record. Throws WortlautError `article-not-found`. */
  async article(id: string): Promise<Article> {
    const article = this.#parts.catalogue.entry(id) && (await this.#parts.store.load(`article/${id}`));
    if (article) return article as Article;
    throw new WortlautError(appError("article-not-found", id, "there is no such article."));
  }

  /** One coder's annotations of an article, as they can be shown. */
  async annotations(coder: string, article: Article): Promise<Annotations> {
    const { store, texts } = this.#parts;
    const found = (await store.load(annotationsKey(coder, article.id))) as Annotations | null;
    if (!found) return emptyAnnotations(coder, article.id, article.textSha256);
    const { text, isIntact } = await texts.read(article);
    // On a text that is not the imported one only what can be placed is shown; the file stays as it is.
    return isIntact ? found : (placeSpans(found, text)?.annotations ?? found);
  }

  /** One coder's annotations as they are kept: not compared with the text, and not held in memory. */
  async glance(coder: string, article: string): Promise<Annotations> {
    const { document } = await this.#parts.store.glance(annotationsKey(coder, article));
    return (document as Annotations | null) ?? emptyAnnotations(coder, article, "");
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
