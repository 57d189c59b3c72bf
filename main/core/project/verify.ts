import { type AppError, WortlautError } from "#shared/errors";
import type { VerifyReport } from "#shared/ipc/project-types";
import type { Annotations } from "#shared/model/annotations";
import type { Article } from "#shared/model/article";
import type { Codebook } from "#shared/model/codebook";
import type { Passages } from "#shared/model/passage-decision";
import type { Actors, Statements } from "#shared/model/project";
import { fail, ok, type Result } from "#shared/result";
import { AttributeTypes } from "./attribute-types";
import { listProject } from "./catalogue-listing";
import type { Disk } from "./disk";
import { annotationsKey, pathOfKey } from "./document-kinds";
import type { OpenParts } from "./open-parts";
import { openWithParts } from "./open-project";
import { type AnnotationsSurroundings, verifyAnnotations } from "./verify-annotations";
import { verifyArticle } from "./verify-article";
import { verifyLeftovers } from "./verify-leftovers";
import { verifyPassages } from "./verify-passages";
import { codebookErrors, parentErrors, registryErrors } from "./verify-registries";

/** How to verify. */
export interface VerifyOptions {
  /** Mend what can be mended; needs the lock. Without it nothing is written. */
  repair: boolean;
  onProgress?: (done: number, total: number) => void;
  disk?: Disk;
}

/**
 * Checks every file of a project: format, hashes of texts and originals, quotes, links, ids and names, leftovers,
 * the journal. Fails only if the project cannot be opened at all.
 */
export async function verifyProject(
  folder: string,
  { repair, onProgress, disk }: VerifyOptions,
): Promise<Result<VerifyReport>> {
  try {
    const mode = repair ? "write" : "read";
    const { session, parts } = await openWithParts(folder, { mode, ...(disk ? { disk } : {}) });
    try {
      const counts = await verifyParts(parts, repair, onProgress);
      if (repair) await session.flush();
      const { problems } = parts.folder;
      return ok({ ok: problems.every(({ repaired }) => repaired), ...counts, problems });
    } finally {
      await session.close();
    }
  } catch (error) {
    if (error instanceof WortlautError) return fail(error.appError);
    throw error;
  }
}

async function verifyParts(
  parts: OpenParts,
  repair: boolean,
  onProgress: VerifyOptions["onProgress"],
): Promise<{ articles: number; spans: number }> {
  const { folder, store } = parts;
  const surroundings = await registries(parts);
  const { articles } = await listProject(folder);
  let spans = 0;
  let count = 0;
  for (const [index, { id, stamp, work }] of articles.entries()) {
    onProgress?.(index, articles.length);
    if (!stamp && !parts.catalogue.entry(id)) continue;
    const found = await verifyArticle(parts, id);
    if (!found) continue;
    if (!found.article.removed) count++;
    for (const coder of work.keys()) {
      const number = await verifyWork(parts, coder, found, surroundings, repair);
      if (!found.article.removed) spans += number;
    }
    store.trim();
  }
  onProgress?.(articles.length, articles.length);
  await verifyPassages(parts, ((await store.load("passages")) as Passages | null)?.decisions ?? []);
  await verifyLeftovers(parts, repair);
  return { articles: count, spans };
}

async function registries({ folder, store }: OpenParts): Promise<Omit<AnnotationsSurroundings, "text">> {
  const codebook = (await store.load("codebook")) as Codebook;
  const actors = (await store.load("actors")) as Actors;
  const statements = (await store.load("statements")) as Statements;
  const found: Array<[string, AppError[]]> = [
    ["codebook.json", codebookErrors(codebook)],
    ["actors.json", [...registryErrors("actors.json", actors.actors, actors.log), ...parentErrors(actors)]],
    ["statements.json", registryErrors("statements.json", statements.statements, statements.log)],
  ];
  for (const [name, errors] of found) for (const error of errors) folder.reportError(name, error);
  return {
    codebook,
    types: new AttributeTypes(codebook),
    actors: new Set(actors.actors.map(({ id }) => id)),
    statements: new Set(statements.statements.map(({ id }) => id)),
  };
}

/** Number of spans in one coder's annotations of one article, after looking through them. */
async function verifyWork(
  parts: OpenParts,
  coder: string,
  { article, text }: { article: Article; text: string | undefined },
  surroundings: Omit<AnnotationsSurroundings, "text">,
  repair: boolean,
): Promise<number> {
  const { folder, store } = parts;
  const key = annotationsKey(coder, article.id);
  const name = pathOfKey(key);
  let annotations: Annotations | null;
  try {
    annotations = (await store.load(key)) as Annotations | null;
  } catch (error) {
    if (!(error instanceof WortlautError)) throw error;
    folder.reportError(name, error.appError);
    return 0;
  }
  if (!annotations || text === undefined) return annotations?.spans.length ?? 0;
  const { mendable, other, mended } = verifyAnnotations(annotations, { ...surroundings, text });
  for (const error of other) folder.reportError(name, { ...error, why: `${error.what}: ${error.why}` });
  if (mendable.length === 0) return annotations.spans.length;
  let done: string | undefined;
  if (repair && folder.canWrite) {
    const kept = await folder.setAside(name);
    store.commit(key, mended);
    parts.catalogue.putWork(mended);
    done = `mended; the file as it was is kept as ${kept}`;
  }
  for (const error of mendable) folder.reportError(name, error, done);
  return mended.spans.length;
}
