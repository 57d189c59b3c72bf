import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeError } from "#shared/errors";
import type { Article } from "#shared/model/article";
import { neverChanged } from "#shared/model/file";
import { articleIdOf } from "#shared/model/ids";
import { makeSpan } from "#shared/ops/make-span";
import type { AnnotationOp, Change, Op } from "#shared/ops/op";
import type { Result } from "#shared/result";
import { countWords } from "#shared/text/words";
import { writeArticleFolder } from "./article-folder";
import { createProject } from "./create-project";
import { openProject } from "./open-project";
import type { ProjectSession } from "./session";
import { sha256 } from "./text-hash";

/** An invented text for tests, with an emoji and a letter written in two characters. */
export const sampleText =
  "Die Hafensenatorin Ebba Lindqvist wies am Dienstag alle Vorwürfe zurück.\n" +
  "„Das Sperrwerk 🌊 kommt“, sagte sie in Lu\u0308dersund. Am Dienstag tagt der Senat.\n";

/** The value of a success; throws what went wrong. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${describeError(result.error)}`);
  return result.value;
}

/** A new folder for one test; `cleanUp` removes all of them. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "wortlaut-project-"));
  made.push(folder);
  return folder;
}
const made: string[] = [];

/** Removes every folder that `newFolder` has made. */
export async function cleanUp(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** The record of an article with this text. */
export function articleFor(text: string, title = "Sperrwerk"): Article {
  const hash = sha256(text);
  return {
    format: "wortlaut-article",
    formatVersion: 1,
    offsetUnit: "utf-16",
    id: articleIdOf(hash),
    title,
    source: "Tagesspalte",
    published: "2025-03-04",
    language: "de",
    place: "",
    author: "",
    agency: "",
    mask: [],
    textSha256: hash,
    textLength: text.length,
    words: countWords(text, "de"),
    provenance: {
      fileName: "a.txt",
      importer: "text",
      encoding: "utf-8",
      bytesSha256: hash,
      imported: "2025-03-04T10:00:00.000Z",
    },
    saved: neverChanged,
  };
}

/** A new project with one article, open for writing. */
export async function openFixture(texts: readonly string[] = [sampleText]): Promise<{
  folder: string;
  session: ProjectSession;
  coder: string;
  articles: Article[];
}> {
  const folder = path.join(await newFolder(), "Test.wortlaut");
  must(await createProject(folder, { title: "Test", language: "de", coder: "Ada Beck" }));
  const session = must(await openProject(folder));
  const articles = texts.map((text, index) => articleFor(text, `Artikel ${index + 1}`));
  for (const [index, article] of articles.entries()) {
    await writeArticleFolder(folder, { article, text: texts[index] ?? "" });
  }
  must(await session.addImported(articles));
  return { folder, session, coder: session.coders()[0]?.id ?? "", articles };
}

/** The op that tags `[start, end)` of `text` (UTF-16). */
export function tag(
  place: { coder: string; article: string },
  text: string,
  label: string,
  start: number,
  end: number,
  id?: string,
): AnnotationOp {
  const span = makeSpan({ text, label, start, end, ...(id ? { id } : {}) });
  return { target: "annotations", ...place, op: "add-span", span };
}

/** A change of these ops. */
export function change(...ops: Op[]): Change {
  return { name: ops[0]?.op ?? "", ops };
}

/** A copy of a project folder as a crash at this moment would leave it: nothing is closed, nothing flushed. */
export async function crashedCopy(folder: string): Promise<string> {
  const copy = path.join(await newFolder(), path.basename(folder));
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** Everything a project holds, removed articles too, without the numbers that only say which change was last. */
export async function stateOf(session: ProjectSession): Promise<unknown> {
  const articles = [];
  for (const { id } of session.catalogue()) {
    const work = [];
    for (const coder of session.coders()) {
      const { saved: _saved, textSha256: _hash, ...rest } = must(await session.annotations(coder.id, id));
      work.push(rest);
    }
    articles.push({
      ...must(await session.article(id)),
      saved: null,
      text: must(await session.text(id)),
      work,
    });
  }
  return {
    project: { ...session.project(), saved: null },
    codebook: { ...session.codebook(), saved: null },
    actors: session.actors(),
    statements: session.statements(),
    decisions: session.decisions(),
    log: session.snapshot("").log,
    coders: session.coders().map((coder) => ({ ...coder, saved: null })),
    articles: articles.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
