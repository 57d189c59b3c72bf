import { appError } from "#shared/errors";
import type { Article, ArticleEdit } from "#shared/model/article";
import type { Op } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";
import type { Catalogue } from "./catalogue";
import { ChangeDraft, type DraftSources, type PreparedChange } from "./change-draft";
import { type Stamp, stampOf } from "./durable-file";
import { inParallel } from "./in-parallel";
import type { ProjectFolder } from "./project-folder";

/** An import as a change. */
export interface PreparedImport extends PreparedChange {
  ops: Op[];
  /** Articles that are new in the project. */
  added: Array<{ article: Article; stamp: Stamp | undefined }>;
  /** So many of the ops, the first ones, are on disk already. */
  written: number;
}

/**
 * New articles are on disk and only have to be made known; one that was removed before comes back, with the details
 * of this import; one that is there already is passed over. `more` is done on them and on the rest of the project in
 * the same step. Fails if an article's folder was not written, or with the first of `more` that does not fit.
 */
export async function prepareImport(
  folder: ProjectFolder,
  catalogue: Catalogue,
  sources: DraftSources,
  articles: readonly Article[],
  more: readonly Op[] = [],
): Promise<Result<PreparedImport>> {
  const added = await inParallel(
    articles.filter(({ id }) => !catalogue.entry(id)),
    32,
    async (article) => ({
      article,
      stamp: await stampOf(folder.disk, folder.at(`articles/${article.id}/article.json`)),
    }),
  );
  const missing = added.find(({ stamp }) => !stamp);
  if (missing)
    return fail(appError("article-not-found", missing.article.title, "its folder was not written."));
  const back = articles.filter(({ id }) => catalogue.entry(id)?.removed).map(comeBack);
  const trial = new ChangeDraft(sources, true);
  for (const { article } of added) trial.know(article);
  const draft = await trial.take([...back, ...more]);
  if (!draft.ok) return draft;
  const removed = new Date().toISOString();
  return ok({
    added,
    written: added.length,
    ops: [...added.map(({ article }) => edit(article.id, { removed: null })), ...back, ...more],
    inverse: [...draft.value.inverse, ...added.map(({ article }) => edit(article.id, { removed }))],
    documents: draft.value.documents,
  });
}

function comeBack(article: Article): Op {
  const { title, source, language, place, author, agency, published, mask, words } = article;
  return edit(article.id, {
    title,
    source,
    language,
    place,
    author,
    agency,
    published,
    mask,
    words,
    removed: null,
  });
}

function edit(article: string, set: ArticleEdit): Op {
  return { target: "article", op: "edit-article", article, set };
}
