import { appError, WortlautError } from "#shared/errors";
import { type Article, encodings } from "#shared/model/article";
import { decodeAs } from "../import/encodings";
import { freezeText } from "../import/freeze-text";
import { isMissing, readError } from "./disk";
import { writeDurably } from "./durable-file";
import type { ProjectFolder } from "./project-folder";
import { sha256 } from "./text-hash";

/** An article's text. `isIntact` is false when it is not the text that was imported: then it is only shown. */
export interface ArticleText {
  text: string;
  isIntact: boolean;
}

/** UTF-16 units of text that stay in memory. */
const unitsKept = 8 * 1024 * 1024;

/** The frozen texts of a project, checked against their hash whenever they are read. */
export class ArticleTexts {
  readonly #folder: ProjectFolder;
  readonly #known = new Map<string, ArticleText>();
  /** Articles whose text was found to be the imported one, also when it is no longer in memory. */
  readonly #intact = new Set<string>();
  #units = 0;

  constructor(folder: ProjectFolder) {
    this.#folder = folder;
  }

  /** Whether the text was the imported one when it was read last; false as long as it was not read. */
  wasIntact(article: string): boolean {
    return this.#intact.has(article);
  }

  /** The text of an article. Throws WortlautError when there is none left. */
  async read(article: Article): Promise<ArticleText> {
    const known = this.#known.get(article.id);
    if (known) {
      this.#known.delete(article.id);
      this.#known.set(article.id, known);
      return known;
    }
    const text = await readFrozenText(this.#folder, article);
    if (text.isIntact) this.#intact.add(article.id);
    else this.#intact.delete(article.id);
    this.#keep(article.id, text);
    return text;
  }

  #keep(id: string, text: ArticleText): void {
    if (this.#known.has(id)) return;
    this.#known.set(id, text);
    this.#units += text.text.length;
    for (const [other, { text: old }] of this.#known) {
      if (this.#units <= unitsKept || other === id) break;
      this.#known.delete(other);
      this.#units -= old.length;
    }
  }
}

/** Reads `text.txt`; a text that is not the imported one is restored if the true one can still be had. */
async function readFrozenText(folder: ProjectFolder, article: Article): Promise<ArticleText> {
  const name = `articles/${article.id}/text.txt`;
  let bytes: Buffer | undefined;
  try {
    bytes = await folder.disk.readFile(folder.at(name));
  } catch (error) {
    if (!isMissing(error)) throw new WortlautError({ ...readError(folder.at(name), error), what: name });
  }
  if (bytes && sha256(bytes) === article.textSha256) return { text: bytes.toString("utf8"), isIntact: true };
  const why = bytes ? "it is not the text that was imported." : "it is missing.";
  const problem = appError("file-damaged", name, why, { data: { file: name } });
  const text = await trueText(folder, article, bytes);
  if (text !== undefined) {
    folder.reportError(name, problem, await putBack(folder, name, text));
    return { text, isIntact: true };
  }
  folder.reportError(name, problem);
  if (!bytes) throw new WortlautError(problem);
  return { text: bytes.toString("utf8"), isIntact: false };
}

async function putBack(folder: ProjectFolder, name: string, text: string): Promise<string | undefined> {
  if (!folder.canWrite) return undefined;
  const kept = await folder.setAside(name);
  await writeDurably(folder.disk, folder.at(name), Buffer.from(text, "utf8"));
  return kept ? `restored; the changed file was kept as ${kept}` : "restored";
}

/** The imported text, from a file whose line ends somebody has changed, or from the original bytes. */
async function trueText(
  folder: ProjectFolder,
  article: Article,
  bytes: Buffer | undefined,
): Promise<string | undefined> {
  const isTrue = (text: string) => sha256(text) === article.textSha256;
  const frozen = bytes && freezeText(decodeAs(bytes, "utf-8"));
  if (frozen !== undefined && isTrue(frozen)) return frozen;
  const { originalFile, encoding } = article.provenance;
  if (!originalFile) return undefined;
  let original: Buffer;
  try {
    original = await folder.disk.readFile(folder.at(`articles/${article.id}/${originalFile}`));
  } catch {
    return undefined;
  }
  for (const candidate of encoding ? [encoding] : encodings) {
    const text = freezeText(decodeAs(original, candidate));
    if (isTrue(text)) return text;
  }
  return undefined;
}
