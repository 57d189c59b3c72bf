import { appError, WortlautError } from "#shared/errors";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Article } from "#shared/model/article";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import { previousBoundary } from "#shared/text/offsets";
import { countWords } from "#shared/text/words";
import { isOriginalName } from "./article-folder";
import { isMissing } from "./disk";
import type { ProjectFolder } from "./project-folder";
import { sha256 } from "./text-hash";

const longestTitle = 200;

/** The first line of a text that is not blank, cut to 200 UTF-16 units: a title until somebody gives a better one. */
export function firstLine(text: string): string {
  const line = text.split("\n").find((candidate) => candidate.trim() !== "") ?? "";
  return line.trim().slice(0, previousBoundary(line.trim(), longestTitle));
}

/**
 * An article's record made anew from its text, with what the catalogue remembers of its details. Throws
 * WortlautError `article-not-found` when there is no text or the text is not the one the article's id stands for.
 */
export async function articleFromText(
  folder: ProjectFolder,
  id: string,
  remembered: ArticleSummary | undefined,
  language: string,
): Promise<Article> {
  const bytes = await readText(folder, id);
  const hash = sha256(bytes);
  if (articleIdOf(hash) !== id) throw notFound(id, "its text is not the one that was imported.");
  const text = bytes.toString("utf8");
  const original = await findOriginal(folder, id);
  const known = remembered ?? {
    title: firstLine(text),
    source: "",
    published: null,
    language,
    place: "",
    author: "",
    agency: "",
    fileName: original?.name ?? "text.txt",
    imported: new Date().toISOString(),
  };
  const { title, source, published, place, author, agency, fileName, imported } = known;
  return {
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id,
    title,
    source,
    published,
    language: known.language,
    place,
    author,
    agency,
    mask: [],
    textSha256: hash,
    textLength: text.length,
    words: countWords(text, known.language),
    provenance: {
      fileName,
      ...(original ? { originalFile: original.name } : {}),
      importer: "restored",
      bytesSha256: original?.hash ?? hash,
      imported,
    },
    saved: neverChanged,
  };
}

async function readText(folder: ProjectFolder, id: string): Promise<Buffer> {
  try {
    return await folder.disk.readFile(folder.at(`articles/${id}/text.txt`));
  } catch (error) {
    if (isMissing(error)) throw notFound(id, "its text is missing.");
    throw error;
  }
}

async function findOriginal(folder: ProjectFolder, id: string) {
  const names = await folder.disk.readdir(folder.at(`articles/${id}`));
  const name = names.find(isOriginalName);
  if (!name) return undefined;
  const bytes = await folder.disk.readFile(folder.at(`articles/${id}/${name}`));
  return { name, hash: sha256(bytes) };
}

function notFound(id: string, why: string): WortlautError {
  return new WortlautError(appError("article-not-found", id, why));
}
