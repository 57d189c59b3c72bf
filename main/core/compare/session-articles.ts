import { readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { ArticleWords } from "#shared/compare/article-words";
import type { LongWork } from "#shared/compare/candidates";
import type { ComparedArticle } from "#shared/compare/compared-article";
import { OverlapReader, type OverlapWords } from "#shared/compare/overlap-words";
import { type AppError, appError } from "#shared/errors";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Article } from "#shared/model/article";
import { articleIdOf } from "#shared/model/ids";
import { fail, ok, type Result } from "#shared/result";
import type { Range } from "#shared/text/words";
import type { JobProgress } from "../jobs";
import { identityRole, MentionIndex } from "../mentions";
import { readMask } from "../mentions/read-work";
import type { ProjectSession } from "../project";
import { sha256 } from "../project/text-hash";
import { entitiesIn } from "./entities";
import { type ReadingKey, readingOf, WordStore } from "./word-store";

/** How to follow long work on a session, and how to end it. */
export interface SessionWork {
  signal: AbortSignal;
  onProgress(progress: JobProgress): void;
}

/** An article of a session as the comparison needs it, with what all coders tagged in it. */
export async function sessionArticle(
  session: ProjectSession,
  id: string,
  useAnnotations: boolean,
): Promise<Result<ComparedArticle>> {
  const record = await session.article(id);
  if (!record.ok) return record;
  const text = await session.text(id);
  if (!text.ok) return text;
  const { language, mask } = record.value;
  const codebook = session.codebook();
  const index = new MentionIndex(identityRole(codebook)?.id ?? "", () => true);
  for (const coder of useAnnotations ? session.annotatedBy(id) : []) {
    const work = await session.annotations(coder, id);
    if (!work.ok) return work;
    index.put(work.value);
  }
  const ranges = mask.map(({ start, end }) => ({ start, end }));
  return ok({ id, text: text.value, language, mask: ranges, entities: entitiesIn(index.of(id), codebook) });
}

/** The words of all articles of a session for finding pairs, and what could not be read. */
export interface SessionWords {
  /** By day of publication, then by id. */
  ids: string[];
  all: ArticleWords;
  failed: AppError[];
}

/** Reads the words of articles one after another, or takes those that the app has kept; no text is held. */
export async function sessionWords(
  session: ProjectSession,
  wanted: ReadonlySet<string>,
  { signal, onProgress }: SessionWork,
): Promise<Result<SessionWords>> {
  const store = WordStore.load(session.folder);
  const reader = new OverlapReader({ judgeLate: store.isEmpty });
  const summaries = session
    .summaries()
    .filter(({ id }) => wanted.has(id))
    .sort(byDay);
  const keys: ReadingKey[] = [];
  const failed: AppError[] = [];
  let read: Array<{ key: ReadingKey; words: OverlapWords }> = [];
  for (const [index, { id, language }] of summaries.entries()) {
    const mask = maskNow(session, id);
    const key: ReadingKey = [id, readingOf(language, mask)];
    keys.push(key);
    if (!store.has(key)) {
      const text = await textNow(session, id);
      if (text.ok) read.push({ key, words: reader.read({ text: text.value, language, mask }) });
      else failed.push(text.error);
    }
    if (index % 256 === 255) {
      onProgress({ phase: "words", done: index + 1, total: summaries.length });
      await setImmediate();
      if (signal.aborted) return fail(appError("job-failed", "cancelled", "it was ended."));
    }
    // Many small arrays weigh more than one.
    if (read.length === 4096) {
      store.add(read);
      read = [];
    }
  }
  store.add(read);
  return ok({ ids: keys.map(([id]) => id), all: store.assemble(keys), failed });
}

function byDay(a: ArticleSummary, b: ArticleSummary): number {
  const [x, y] = [`${a.published ?? "9999"} ${a.id}`, `${b.published ?? "9999"} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Where nothing was written yet the file is behind what is in memory. */
function maskNow(session: ProjectSession, id: string): readonly Range[] {
  return session.inMemory<Article>(`article/${id}`)?.mask ?? readMask(session.folder, id);
}

/** Read here and now, which is much faster for many; what is not as it should be the session may be able to mend. */
async function textNow(session: ProjectSession, id: string): Promise<Result<string>> {
  try {
    const bytes = readFileSync(path.join(session.folder, "articles", id, "text.txt"));
    if (articleIdOf(sha256(bytes)) === id) return ok(bytes.toString("utf8"));
  } catch {
    // Said by the session, in words.
  }
  return session.text(id);
}

/** Does long work in pieces; undefined when it was ended. */
export async function runInPieces<T>(
  work: LongWork<T>,
  phase: string,
  { signal, onProgress }: SessionWork,
): Promise<T | undefined> {
  let paused = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - paused < 50) continue;
    onProgress({ phase, done: Math.floor(step.value * 1000), total: 1000 });
    await setImmediate();
    if (signal.aborted) return undefined;
    paused = performance.now();
  }
}
