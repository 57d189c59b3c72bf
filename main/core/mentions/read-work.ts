import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type Annotations, articleStatuses } from "#shared/model/annotations";
import { articleSchema } from "#shared/model/article";
import { idSchema } from "#shared/model/ids";
import type { Range } from "#shared/text/words";
import type { Stamp } from "../project/durable-file";

/** An annotation file: whose work it is, on what, and which version. */
export interface WorkFile {
  coder: string;
  article: string;
  stamp: Stamp;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isId(name: string): boolean {
  return idSchema.safeParse(name).success;
}

/** Path of one coder's annotations of an article. */
export function workFile(folder: string, coder: string, article: string): string {
  return path.join(folder, "annotations", coder, `${article}.json`);
}

/** Version of a file; undefined if there is none. */
export function stampNow(file: string): Stamp | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && { size: found.size, mtimeMs: found.mtimeMs };
}

/** Every annotation file of a project with its version. Pauses with `breathe`. */
export async function listWork(folder: string, breathe: () => Promise<void>): Promise<WorkFile[]> {
  const found: WorkFile[] = [];
  for (const coder of namesIn(path.join(folder, "annotations")).filter(isId)) {
    for (const [index, name] of namesIn(path.join(folder, "annotations", coder)).entries()) {
      if (index % 256 === 255) await breathe();
      const article = name.endsWith(".json") ? name.slice(0, -5) : "";
      if (!isId(article)) continue;
      const stamp = stampNow(workFile(folder, coder, article));
      if (stamp) found.push({ coder, article, stamp });
    }
  }
  return found;
}

/**
 * One coder's annotations of an article as its file has them; undefined when anything about them is not as it should
 * be. Then an open session has to be asked, which mends what is damaged. `text` is the article's text.
 */
export function readWork(
  folder: string,
  { coder, article }: Pick<WorkFile, "coder" | "article">,
  text: string | undefined,
): Annotations | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(workFile(folder, coder, article), "utf8"));
    return isSound(found, coder, article, text) ? found : undefined;
  } catch {
    return undefined;
  }
}

// By hand: the schema of half a million spans takes seconds.
function isSound(found: unknown, coder: string, article: string, text = ""): found is Annotations {
  const work = found as Annotations;
  return (
    work?.format === "wortlaut-annotations" &&
    work.formatVersion === 1 &&
    work.coder === coder &&
    work.article === article &&
    articleStatuses.includes(work.status) &&
    Array.isArray(work.spans) &&
    Array.isArray(work.links) &&
    work.spans.every((span) => isSoundSpan(span, text)) &&
    work.links.every(isSoundLink)
  );
}

function isSoundSpan(span: Annotations["spans"][number], text: string): boolean {
  const { id, label, start, end, quote, attributes } = span ?? {};
  return (
    typeof id === "string" &&
    !id.includes(" ") &&
    typeof label === "string" &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    typeof quote === "string" &&
    quote.length === end - start &&
    text.startsWith(quote, start) &&
    typeof attributes === "object" &&
    attributes !== null
  );
}

function isSoundLink(link: Annotations["links"][number]): boolean {
  const { id, role, from, to } = link ?? {};
  return [id, role, from, to].every((part) => typeof part === "string" && !part.includes(" "));
}

const maskedSchema = articleSchema.pick({ mask: true });

/** What an article's record says is not article; nothing when it cannot be read. */
export function readMask(folder: string, article: string): Range[] {
  try {
    const record: unknown = JSON.parse(
      readFileSync(path.join(folder, "articles", article, "article.json"), "utf8"),
    );
    return maskedSchema.parse(record).mask;
  } catch {
    return [];
  }
}
