import { WortlautError } from "#shared/errors";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { AttributeTypes } from "./attribute-types";
import { type CatalogueEntry, headOf, summaryOf, type Work, workOf } from "./catalogue-entry";
import { readCatalogueFile, writeCatalogueFile } from "./catalogue-file";
import { listProject } from "./catalogue-listing";
import { annotationsKey, type DocumentKey, parseKey } from "./document-kinds";
import type { DocumentStore } from "./document-store";
import { type Stamp, sameStamp, stampOf } from "./durable-file";
import { inParallel } from "./in-parallel";
import type { ProjectFolder } from "./project-folder";

/** What is in the project, without the texts and the spans: one entry an article, always in memory. */
export class Catalogue {
  readonly #folder: ProjectFolder;
  readonly #store: DocumentStore;
  readonly #entries = new Map<string, CatalogueEntry>();
  #types: AttributeTypes;
  #summaries: ArticleSummary[] | undefined;
  #isCurrentOnDisk = false;

  constructor(folder: ProjectFolder, store: DocumentStore, types: AttributeTypes) {
    this.#folder = folder;
    this.#store = store;
    this.#types = types;
  }

  /**
   * Looks at every file of articles and annotations and reads those that are not as the cache knows them. Articles
   * that cannot be read are reported and left out.
   */
  async open(): Promise<void> {
    const cached = await readCatalogueFile(this.#folder);
    const found = await listProject(this.#folder);
    let read = 0;
    await inParallel(found.articles, 48, async ({ id, stamp, work }) => {
      const known = cached.get(id);
      // A folder without record and text is what an import leaves that was cut short; only verifying speaks of it.
      if (!stamp && work.size === 0 && !(await this.#hasText(id))) return;
      const entry = known && stamp && sameStamp(known.stamp, stamp) ? known : await this.#readHead(id);
      if (!entry) return;
      if (entry !== known) read++;
      const byCoder: CatalogueEntry["work"] = {};
      for (const [coder, workStamp] of work) {
        const before = known?.work[coder];
        const now = before && sameStamp(before.stamp, workStamp) ? before : await this.#readWork(coder, id);
        if (now) byCoder[coder] = now;
        if (now !== before) read++;
      }
      this.#entries.set(id, { ...entry, work: byCoder });
    });
    this.#isCurrentOnDisk = read === 0 && cached.size === this.#entries.size;
  }

  async #hasText(id: string): Promise<boolean> {
    return (await stampOf(this.#folder.disk, this.#folder.at(`articles/${id}/text.txt`))) !== undefined;
  }

  async #readHead(id: string): Promise<CatalogueEntry | undefined> {
    try {
      const { document, stamp } = await this.#store.glance(`article/${id}`);
      return document ? entryOf(document as Article, stamp) : undefined;
    } catch (error) {
      // What can be said about a file that was damaged beyond repair was said when that was tried.
      if (error instanceof WortlautError) {
        this.#folder.reportError(`articles/${id}/article.json`, error.appError);
        return undefined;
      }
      throw error;
    }
  }

  async #readWork(coder: string, article: string): Promise<Work | undefined> {
    const key = annotationsKey(coder, article);
    try {
      const { document, stamp } = await this.#store.glance(key);
      if (!document) return undefined;
      return { ...workOf(document as Annotations, this.#types), ...(stamp ? { stamp } : {}) };
    } catch (error) {
      if (!(error instanceof WortlautError)) throw error;
      this.#folder.reportError(`annotations/${coder}/${article}.json`, error.appError);
      return undefined;
    }
  }

  /** The entry of an article, also of a removed one. */
  entry(id: string): CatalogueEntry | undefined {
    return this.#entries.get(id);
  }

  /** All entries, also those of removed articles. */
  entries(): Iterable<CatalogueEntry> {
    return this.#entries.values();
  }

  /** The rows of all articles that are not removed, sorted by id. */
  summaries(): ArticleSummary[] {
    this.#summaries ??= [...this.#entries.values()]
      .filter((entry) => !entry.removed)
      .map(summaryOf)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.#summaries;
  }

  /** The row of an article; undefined for one that is not there or was removed. */
  summary(id: string): ArticleSummary | undefined {
    const entry = this.#entries.get(id);
    return entry && !entry.removed ? summaryOf(entry) : undefined;
  }

  /** The codebook is another one. */
  setTypes(types: AttributeTypes): void {
    this.#types = types;
  }

  /** An article was imported or its record changed. */
  putArticle(article: Article, stamp?: Stamp): void {
    const work = this.#entries.get(article.id)?.work ?? {};
    this.#put({ ...entryOf(article, stamp), work });
  }

  /** What `putWork` would find out about annotations, with the codebook as it is. */
  workOf(annotations: Annotations): Work {
    return workOf(annotations, this.#types);
  }

  /** A coder's annotations of an article changed; annotations without an article do not count. */
  putWork(annotations: Annotations, work: Work = this.workOf(annotations)): void {
    const entry = this.#entries.get(annotations.article);
    if (entry) this.#put({ ...entry, work: { ...entry.work, [annotations.coder]: work } });
  }

  /** A document's file was written; this is the version the entry stands for now. */
  noteStamp(key: DocumentKey, stamp: Stamp | undefined): void {
    const { kind, ids } = parseKey(key);
    const [first = "", second = ""] = ids;
    const entry = this.#entries.get(kind === "annotations" ? second : first);
    if (!entry || !stamp) return;
    if (kind === "article") entry.stamp = stamp;
    const work = kind === "annotations" ? entry.work[first] : undefined;
    if (work) work.stamp = stamp;
    this.#isCurrentOnDisk = false;
  }

  /** A coder's file of an article is gone. */
  dropWork(coder: string, article: string): void {
    const entry = this.#entries.get(article);
    if (!entry) return;
    const { [coder]: _gone, ...work } = entry.work;
    this.#put({ ...entry, work });
  }

  #put(entry: CatalogueEntry): void {
    this.#entries.set(entry.id, entry);
    this.#summaries = undefined;
    this.#isCurrentOnDisk = false;
  }

  /** Writes the cache. To be called when every file is current; a failure only makes the next opening slower. */
  async save(): Promise<void> {
    if (this.#isCurrentOnDisk || !this.#folder.canWrite) return;
    this.#isCurrentOnDisk = true;
    await writeCatalogueFile(this.#folder, this.#entries.values());
  }
}

function entryOf(article: Article, stamp: Stamp | undefined): CatalogueEntry {
  return {
    id: article.id,
    ...(stamp ? { stamp } : {}),
    ...(article.removed ? { removed: article.removed } : {}),
    head: headOf(article),
    work: {},
  };
}
