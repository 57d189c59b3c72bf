import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { appError, WortlautError } from "#shared/errors";
import type { Article } from "#shared/model/article";
import { defaultCodebook } from "#shared/model/default-codebook";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import type { Op } from "#shared/ops/op";
import { fail, ok, type Result } from "#shared/result";
import { unmaskedText } from "#shared/text/mask";
import { countWords } from "#shared/text/words";
import { decode } from "../import/decode";
import { writeArticleFolder } from "./article-folder";
import { createProject } from "./create-project";
import { errnoOf, writeError } from "./disk";
import { openProject } from "./open-project";
import { readSample, type Sample, type SampleArticle, sampleArticlePath } from "./sample-files";
import { articleOp, registryOps, workOps } from "./sample-ops";
import type { ProjectSession } from "./session";
import { sha256 } from "./text-hash";

/**
 * Makes the invented sample project in `targetFolder` from the files in `sampleFolder`, its labels named in
 * `labelLanguage`. It is built beside the target and gets its name when it is complete. Fails with
 * `project-exists` when the target is there already.
 */
export async function createSampleProject(
  targetFolder: string,
  sampleFolder: string,
  labelLanguage: "en" | "de" = "de",
): Promise<Result<void>> {
  const part = `${targetFolder}.${process.pid}.part`;
  try {
    const sample = await readSample(sampleFolder);
    await rm(part, { recursive: true, force: true });
    await build(part, sampleFolder, sample, labelLanguage);
    await rename(part, targetFolder);
    return ok(undefined);
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
    if (error instanceof WortlautError) return fail(error.appError);
    const code = errnoOf(error);
    if (code === "ENOTEMPTY" || code === "EEXIST") {
      return fail(appError("project-exists", path.basename(targetFolder), "this folder is not empty."));
    }
    if (code) return fail(writeError(targetFolder, error));
    throw error;
  }
}

async function build(
  folder: string,
  sampleFolder: string,
  sample: Sample,
  labelLanguage: "en" | "de",
): Promise<void> {
  must(await createProject(folder, { title: sample.title, language: sample.language, coder: null }));
  const session = must(await openProject(folder));
  try {
    const codebook: Op = { target: "codebook", op: "set-codebook", codebook: defaultCodebook(labelLanguage) };
    must(await session.apply({ name: "put-actor", ops: [codebook, ...registryOps(sample)] }, "import"));
    for (const known of sample.articles) await addArticle(session, sampleFolder, sample, known);
  } finally {
    await session.close();
  }
  // Nobody wants to undo the making of the sample.
  await rm(path.join(folder, ".wortlaut", "journal.jsonl"), { force: true });
  await rm(path.join(folder, ".wortlaut", "backup"), { recursive: true, force: true });
}

async function addArticle(
  session: ProjectSession,
  sampleFolder: string,
  sample: Sample,
  known: SampleArticle,
): Promise<void> {
  const bytes = await readFile(sampleArticlePath(sampleFolder, known));
  const { text, encoding } = decode(bytes);
  const hash = sha256(text);
  const { title, source, published, language, place, author, agency, file } = known;
  const originalFile = `original${path.extname(file)}`;
  const ranges = known.mask.map(({ quote, reason }) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, reason };
  });
  const article: Article = {
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id: articleIdOf(hash),
    title,
    source,
    published,
    language,
    place,
    author,
    agency,
    mask: [],
    textSha256: hash,
    textLength: text.length,
    words: countWords(unmaskedText(text, ranges), language),
    provenance: {
      fileName: file,
      originalFile,
      importer: "text",
      encoding,
      bytesSha256: sha256(bytes),
      imported: new Date().toISOString(),
    },
    saved: neverChanged,
  };
  await writeArticleFolder(session.folder, { article, text, original: { fileName: originalFile, bytes } });
  must(await session.addImported([article]));
  const work = sample.work.filter((one) => one.article === file);
  const ops: Op[] = [
    articleOp(known, article.id, text),
    ...work.flatMap((one) => workOps(one, article.id, text)),
  ];
  must(await session.apply({ name: "tag-many", ops }, "import"));
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new WortlautError(result.error);
  return result.value;
}
