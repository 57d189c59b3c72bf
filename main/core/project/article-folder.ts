import path from "node:path";
import { appError, WortlautError } from "#shared/errors";
import { type Article, articleSchema } from "#shared/model/article";
import { articleIdOf } from "#shared/model/ids";
import { type Disk, isMissing, realDisk } from "./disk";
import { makeFolder, writeDurably } from "./durable-file";
import { jsonPieces } from "./format-json";
import { sha256 } from "./text-hash";

/** The bytes an article was imported from. */
export interface OriginalFile {
  /** Name inside the article's folder: "original.txt", "original.html" and so on. */
  fileName: string;
  bytes: Uint8Array;
}

/** An article to be written: its record must carry the hash, length and id of `text`. */
export interface NewArticle {
  article: Article;
  text: string;
  original?: OriginalFile;
}

/**
 * Writes an article's folder so that it lasts: the original first, then the text, the record last, so that a crash
 * leaves no article without text. "exists": there is an article with this text already, and nothing was changed.
 * Throws WortlautError for a record that does not fit the text, and what the file system throws.
 */
export async function writeArticleFolder(
  projectFolder: string,
  { article, text, original }: NewArticle,
  disk: Disk = realDisk,
): Promise<"written" | "exists"> {
  const bytes = Buffer.from(text, "utf8");
  checkRecord(article, text, bytes);
  const folder = path.join(projectFolder, "articles", article.id);
  if (await exists(disk, path.join(folder, "article.json"))) return "exists";
  await makeFolder(disk, folder);
  if (original) {
    if (!isOriginalName(original.fileName))
      throw invalid(article, `${original.fileName} is no original's name.`);
    await writeDurably(disk, path.join(folder, original.fileName), original.bytes);
  }
  await writeDurably(disk, path.join(folder, "text.txt"), bytes);
  await writeDurably(disk, path.join(folder, "article.json"), jsonPieces(articleSchema.parse(article)));
  return "written";
}

/** Whether a file in an article's folder is the bytes it was imported from. */
export function isOriginalName(name: string): boolean {
  return /^original(\.[A-Za-z0-9]{1,12})*$/.test(name);
}

function checkRecord(article: Article, text: string, bytes: Buffer): void {
  const hash = sha256(bytes);
  if (article.textSha256 !== hash || article.id !== articleIdOf(hash)) {
    throw invalid(article, "its id and hash are not those of its text.");
  }
  if (article.textLength !== text.length || bytes.toString("utf8") !== text) {
    throw invalid(article, "its text cannot be stored as it is.");
  }
}

function invalid(article: Article, why: string): WortlautError {
  return new WortlautError(appError("op-invalid", article.title || article.id, why));
}

async function exists(disk: Disk, file: string): Promise<boolean> {
  try {
    await disk.stat(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
