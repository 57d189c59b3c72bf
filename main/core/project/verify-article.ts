import { type AppError, appError, WortlautError } from "#shared/errors";
import type { Article } from "#shared/model/article";
import { articleIdOf } from "#shared/model/ids";
import { normaliseMask } from "#shared/text/mask";
import { isMissing, readError } from "./disk";
import type { OpenParts } from "./open-parts";
import { sha256 } from "./text-hash";

/** Compares an article's record with its text and the bytes it came from; reports through the project folder. */
export async function verifyArticle(
  { folder, texts, store }: OpenParts,
  id: string,
): Promise<{ article: Article; text: string | undefined } | undefined> {
  const name = `articles/${id}/article.json`;
  let article: Article;
  try {
    article = (await store.load(`article/${id}`)) as Article;
  } catch (error) {
    if (!(error instanceof WortlautError)) throw error;
    folder.reportError(name, error.appError);
    return undefined;
  }
  for (const error of await originalErrors(folder, article)) folder.reportError(name, error);
  try {
    const { text, isIntact } = await texts.read(article);
    if (!isIntact) return { article, text: undefined };
    for (const error of recordErrors(article, text)) folder.reportError(name, error);
    return { article, text };
  } catch (error) {
    // Reported where the text was read.
    if (!(error instanceof WortlautError)) throw error;
    return { article, text: undefined };
  }
}

function recordErrors(article: Article, text: string): AppError[] {
  const errors: AppError[] = [];
  const wrong = (why: string) => errors.push(appError("file-damaged", article.title, why));
  if (article.id !== articleIdOf(article.textSha256)) wrong("its id is not the one of its text.");
  if (article.textLength !== text.length) wrong("the length of its text is not the one that is recorded.");
  const mask = normaliseMask(article.mask, text.length);
  if (JSON.stringify(mask) !== JSON.stringify(article.mask))
    wrong("its mask is not in order or not in the text.");
  return errors;
}

async function originalErrors(folder: OpenParts["folder"], article: Article): Promise<AppError[]> {
  const { originalFile, bytesSha256 } = article.provenance;
  if (!originalFile) return [];
  const file = folder.at(`articles/${article.id}/${originalFile}`);
  try {
    if (sha256(await folder.disk.readFile(file)) === bytesSha256) return [];
    return [appError("file-damaged", article.title, `${originalFile} is not the file that was imported.`)];
  } catch (error) {
    const why = isMissing(error) ? `${originalFile} is missing.` : `${originalFile} cannot be read.`;
    return [{ ...readError(file, error), what: article.title, why }];
  }
}
