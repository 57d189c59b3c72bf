import { setImmediate as breathe } from "node:timers/promises";
import { type AppError, appError, WortlautError } from "#shared/errors";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Actors, Coder, Statements } from "#shared/model/project";
import { type Op, targetKey } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";
import type { ArticleText } from "./article-texts";
import { AttributeTypes } from "./attribute-types";
import type { Catalogue } from "./catalogue";
import { type Work, workOf } from "./catalogue-entry";
import { checkOp } from "./checks/check-op";
import { checkWhole } from "./checks/check-whole";
import { type AnyDocument, annotationsKey, type DocumentKey } from "./document-kinds";
import { inParallel } from "./in-parallel";
import { emptyAnnotations } from "./new-documents";
import { applyTo } from "./replay";

/** So many ops are tried before other work gets a turn. */
const breathEvery = 500;

/** What a draft needs of the open project. */
export interface DraftSources {
  load(key: DocumentKey): Promise<AnyDocument | null>;
  text(article: Article): Promise<ArticleText>;
  /** Whether the text of an article was read in this session and is the imported one. */
  wasIntact(article: string): boolean;
  catalogue: Pick<Catalogue, "entry" | "entries">;
  coders(): readonly string[];
}

/** A change that fits: the documents after it and the ops that lead back. Nothing has been changed yet. */
export interface PreparedChange {
  /** By key; null for a document that is no more. */
  documents: Map<DocumentKey, AnyDocument | null>;
  inverse: Op[];
}

/** The project as it would be while the ops of one change are tried one after another. */
export class ChangeDraft {
  readonly #sources: DraftSources;
  readonly #documents = new Map<DocumentKey, AnyDocument | null>();
  /** Articles whose folders are written and that this change takes in. */
  readonly #added = new Map<string, Article>();
  /** What the catalogue would say of drafted work; documents are never changed in place. */
  readonly #works = new WeakMap<Annotations, Work>();
  #types: AttributeTypes | undefined;
  /** The codebook the change leads to: spans and links of the same change are judged by it, wherever they stand. */
  #codebook: Codebook | undefined;
  /** Undo and redo bring back what was there before: labels may have been retired since. */
  readonly isTakingBack: boolean;

  constructor(sources: DraftSources, isTakingBack: boolean) {
    this.#sources = sources;
    this.isTakingBack = isTakingBack;
  }

  /** Counts an article as one of the project that the catalogue does not have yet. */
  know(article: Article): void {
    this.#added.set(article.id, article);
  }

  /** Tries all `ops`; fails with the first that does not fit. Throws WortlautError if a file cannot be read. */
  async take(ops: readonly Op[]): Promise<Result<PreparedChange>> {
    const inverses: Op[][] = [];
    await this.#fetch(ops);
    const codebook = await this.#codebookAfter(ops);
    if (!codebook.ok) return codebook;
    this.#codebook = codebook.value;
    const before = { codebook: await this.codebookBefore(), actors: await this.actors() };
    for (const [index, op] of ops.entries()) {
      // A change that reaches through the whole project must not hold up everything else.
      if (index % breathEvery === breathEvery - 1) await breathe();
      const wrong = await checkOp(this, op);
      if (wrong) return fail(wrong);
      const key = targetKey(op);
      const applied = applyTo(key, await this.document(key), op);
      if (!applied.ok) return applied;
      this.#documents.set(key, applied.value.document);
      inverses.push(applied.value.inverse);
    }
    const wrong = await checkWhole(this, ops, before);
    if (wrong) return fail(wrong);
    return ok({ documents: this.#documents, inverse: inverses.reverse().flat() });
  }

  async #codebookAfter(ops: readonly Op[]): Promise<Result<Codebook>> {
    let codebook = await this.codebookBefore();
    for (const op of ops) {
      if (op.target !== "codebook") continue;
      const applied = applyTo("codebook", codebook, op);
      if (!applied.ok) return applied;
      codebook = applied.value.document as Codebook;
    }
    return ok(codebook);
  }

  /** An import is taken back in one change: thousands of files, which are read faster side by side. */
  async #fetch(ops: readonly Op[]): Promise<void> {
    const keys = new Set(ops.map(targetKey));
    if (keys.size < 20) return;
    await inParallel([...keys], 32, (key) => this.#sources.load(key));
  }

  /** A document as it is after the ops tried so far; annotations nobody has begun are empty. */
  async document(key: DocumentKey): Promise<AnyDocument | null> {
    const drafted = this.#documents.get(key);
    if (drafted !== undefined) return drafted;
    const loaded = await this.#sources.load(key);
    if (loaded || !key.startsWith("annotations/")) return loaded;
    const [, coder = "", article = ""] = key.split("/");
    const record = await this.article(article);
    return emptyAnnotations(coder, article, record?.textSha256 ?? "");
  }

  /** The annotations of a coder for an article. */
  async annotations(coder: string, article: string): Promise<Annotations> {
    return (await this.document(annotationsKey(coder, article))) as Annotations;
  }

  /** An article's record; undefined if the project has no such article. */
  async article(id: string): Promise<Article | undefined> {
    const drafted = this.#documents.get(`article/${id}`);
    if (drafted) return drafted as Article;
    const added = this.#added.get(id);
    if (added) return added;
    if (!this.#sources.catalogue.entry(id)) return undefined;
    return (await this.document(`article/${id}`)) as Article;
  }

  /** The text of an article, or why nothing in it can be changed. */
  async text(article: Article): Promise<Result<string>> {
    const { text, isIntact } = await this.#sources.text(article);
    if (isIntact) return ok(text);
    const why = "its text is not the one that was imported, so nothing in it can be changed.";
    return fail(appError("file-damaged", article.title || article.id, why));
  }

  /** Why nothing can be changed on the text of an article; it is read only if that is not known yet. */
  async textError(article: Article): Promise<AppError | undefined> {
    if (this.#sources.wasIntact(article.id)) return undefined;
    const text = await this.text(article);
    return text.ok ? undefined : text.error;
  }

  /** The codebook as it will be after the whole change. */
  async codebook(): Promise<Codebook> {
    return this.#codebook ?? (await this.codebookBefore());
  }

  /** The codebook as it is after the ops tried so far. */
  async codebookBefore(): Promise<Codebook> {
    return (await this.document("codebook")) as Codebook;
  }

  /** The attributes the codebook knows. */
  async attributeTypes(): Promise<AttributeTypes> {
    this.#types ??= new AttributeTypes(await this.codebook());
    return this.#types;
  }

  /** The registry of actors. */
  async actors(): Promise<Actors> {
    return (await this.document("actors")) as Actors;
  }

  /** The registry of statements. */
  async statements(): Promise<Statements> {
    return (await this.document("statements")) as Statements;
  }

  /** Whether there is a coder with this id. */
  hasCoder(id: string): boolean {
    const drafted = this.#documents.get(`coder/${id}`) as Coder | null | undefined;
    return drafted === undefined ? this.#sources.coders().includes(id) : drafted !== null;
  }

  /** What every coder did in every article, removed ones too. */
  async *allWork(): AsyncGenerator<{ article: string; title: string; coder: string; work: Work }> {
    const types = await this.attributeTypes();
    let looked = 0;
    for (const { id, head, work } of this.#sources.catalogue.entries()) {
      if (++looked % breathEvery === 0) await breathe();
      for (const [coder, known] of Object.entries(work)) {
        const drafted = this.#documents.get(annotationsKey(coder, id));
        const now = drafted ? this.#workOf(drafted as Annotations, types) : known;
        yield { article: id, title: head.title, coder, work: now };
      }
    }
    for (const [key, drafted] of this.#documents) {
      const [kind, coder = "", article = ""] = key.split("/");
      if (kind !== "annotations" || this.#sources.catalogue.entry(article)?.work[coder]) continue;
      yield { article, title: article, coder, work: this.#workOf(drafted as Annotations, types) };
    }
  }

  #workOf(annotations: Annotations, types: AttributeTypes): Work {
    let work = this.#works.get(annotations);
    if (!work) {
      // Taking an import back asks for every actor and every label it brought.
      work = workOf(annotations, types);
      this.#works.set(annotations, work);
    }
    return work;
  }
}

/** The error inside a failure that reading or writing threw; anything else is a fault and is thrown on. */
export function errorOf(error: unknown): AppError {
  if (error instanceof WortlautError) return error.appError;
  throw error;
}
