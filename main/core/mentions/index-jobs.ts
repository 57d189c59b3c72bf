import { readFileSync } from "node:fs";
import path from "node:path";
import type { Annotations } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import { articleIdOf } from "#shared/model/ids";
import type { Actor } from "#shared/model/project";
import { ok } from "#shared/result";
import type { Job, JobContext } from "../jobs/job";
import { sha256 } from "../project/text-hash";
import { TextIndex } from "../search/text-index";
import type { IndexedText } from "../search/text-segment";
import { identityRole } from "./codebook-shape";
import { readMentionCache, writeMentionCache } from "./mention-cache";
import { type ArticleHead, keepMemory, memoryOf, newMemory, type ProjectMemory } from "./project-memory";
import { listWork, readWork, stampNow, workFile } from "./read-work";
import { type SentWork, unpackSent } from "./sent-work";
import type { PackedWork } from "./tagged-work";

/** An annotation file, or an article's work of one coder. */
export interface WorkPlace {
  coder: string;
  article: string;
}

/** The whole project, as an open session knows it. Its files are on disk. */
export interface IndexOpening {
  folder: string;
  /** Whether the caches may be written. */
  canWrite: boolean;
  heads: ArticleHead[];
  codebook: Codebook;
  actors: Actor[];
}

/** What has changed since the worker was told last. */
export interface IndexUpdate {
  folder: string;
  heads?: ArticleHead[];
  removed?: string[];
  codebook?: Codebook;
  actors?: Actor[];
  /** All work on these articles, in place of what was known of it. */
  work?: Array<{ article: string; work: Annotations[] }>;
  /** Articles all work on which is in `sent` or, of these coders, to be read from files, in place of what was known. */
  places?: Array<{ article: string; coders: string[] }>;
  sent?: SentWork;
  /** Texts that could not be read from their files. */
  texts?: IndexedText[];
}

/** What the worker could not read itself: the session is to be asked, which mends what is damaged. */
export interface IndexState {
  texts: string[];
  work: WorkPlace[];
  /** Caches were missing or damaged and were built anew. */
  rebuilt: boolean;
  ms: number;
}

/** So many annotation files may be newer than the cache before it is written anew. */
const mostOutdated = 64;

/** Reads a project into the worker's memory, from the caches where they are current. */
export const openIndexJob: Job<IndexOpening, IndexState> = async (opening, context) => {
  const start = performance.now();
  const { folder, heads, codebook, actors, canWrite } = opening;
  const texts = TextIndex.load(folder);
  const isNew = texts.segments.length === 0;
  const unreadTexts = await readTexts(folder, texts, heads, context);
  const cached = readMentionCache(folder);
  const memory = newMemory(folder, codebook, texts, cached?.tables);
  memory.actors = actors;
  for (const head of heads) memory.heads.set(head.id, head);
  memory.headRevision++;
  const { unread, outdated } = await readAllWork(memory, cached?.work ?? [], context);
  keepMemory(context, memory);
  const saveMentions = !cached || outdated > mostOutdated;
  if (canWrite) memory.saving = save(memory, saveMentions);
  const rebuilt = heads.length > 0 && (isNew || texts.damaged || !cached);
  return ok({ texts: unreadTexts, work: unread, rebuilt, ms: performance.now() - start });
};

/** Failing to keep a cache only makes the next opening slower. */
async function save(memory: ProjectMemory, mentions: boolean): Promise<void> {
  try {
    await memory.texts.save(memory.folder);
    if (mentions) await writeMentionCache(memory.folder, memory.mentions);
  } catch {
    return;
  }
}

/** Reads the texts that the index does not have; gives the articles whose text is not to be had. */
async function readTexts(
  folder: string,
  texts: TextIndex,
  heads: readonly ArticleHead[],
  context: JobContext,
): Promise<string[]> {
  const missing = heads.filter(({ id }) => !texts.has(id));
  const read: IndexedText[] = [];
  const unread: string[] = [];
  for (const [index, { id }] of missing.entries()) {
    if (index % 32 === 31) {
      context.progress({ phase: "texts", done: index, total: missing.length });
      await context.breathe();
    }
    const text = readText(folder, id);
    if (text === undefined) unread.push(id);
    else read.push({ id, text });
  }
  texts.add(read);
  return unread;
}

function readText(folder: string, id: string): string | undefined {
  try {
    const bytes = readFileSync(path.join(folder, "articles", id, "text.txt"));
    // The id of an article is the hash of its text.
    return articleIdOf(sha256(bytes)) === id ? bytes.toString("utf8") : undefined;
  } catch {
    return undefined;
  }
}

async function readAllWork(
  memory: ProjectMemory,
  cached: readonly PackedWork[],
  context: JobContext,
): Promise<{ unread: WorkPlace[]; outdated: number }> {
  const { folder, mentions, texts } = memory;
  const known = new Map(cached.map((work) => [`${work.coder}/${work.article}`, work]));
  const files = await listWork(folder, () => context.breathe());
  const unread: WorkPlace[] = [];
  let outdated = 0;
  for (const [index, { coder, article, stamp }] of files.entries()) {
    if (index % 16 === 15) {
      context.progress({ phase: "mentions", done: index, total: files.length });
      await context.breathe();
    }
    const work = known.get(`${coder}/${article}`);
    if (work?.stamp?.size === stamp.size && work.stamp.mtimeMs === stamp.mtimeMs) {
      mentions.putPacked(work);
      continue;
    }
    outdated++;
    const read = readWork(folder, { coder, article }, texts.text(article));
    if (read) mentions.put(read, stamp);
    // What stands on a removed article is read when that is restored.
    else if (memory.isIn(article)) unread.push({ coder, article });
  }
  return { unread, outdated };
}

/** Brings the worker's memory up to date. */
export const updateIndexJob: Job<IndexUpdate, IndexState> = async (update, context) => {
  const start = performance.now();
  const memory = memoryOf(context, update.folder);
  const { mentions, texts } = memory;
  const unreadTexts = await updateHeads(memory, update, context);
  if (update.texts) texts.add(update.texts);
  if (update.actors) memory.actors = update.actors;
  if (update.codebook) {
    memory.codebook = update.codebook;
    mentions.setIdentity(identityRole(update.codebook)?.id ?? "");
  }
  for (const { article, work } of update.work ?? []) {
    mentions.clear(article);
    for (const annotations of work) mentions.put(annotations);
    mentions.recount(article);
  }
  const unread = await takePlaces(memory, update, context);
  memory.revision++;
  return ok({ texts: unreadTexts, work: unread, rebuilt: false, ms: performance.now() - start });
};

async function takePlaces(
  { folder, mentions, texts }: ProjectMemory,
  { places = [], sent }: IndexUpdate,
  context: JobContext,
): Promise<WorkPlace[]> {
  const unread: WorkPlace[] = [];
  for (const { article } of places) mentions.clear(article);
  if (sent) for (const work of unpackSent(sent, mentions.tables)) mentions.putPacked(work);
  for (const { article, coders } of places) {
    for (const coder of coders) {
      const place = { coder, article };
      const stamp = stampNow(workFile(folder, coder, article));
      const read = readWork(folder, place, texts.text(article));
      if (read) mentions.put(read, stamp);
      else unread.push(place);
    }
    mentions.recount(article);
    await context.breathe();
  }
  return unread;
}

async function updateHeads(
  memory: ProjectMemory,
  { heads = [], removed = [] }: IndexUpdate,
  context: JobContext,
): Promise<string[]> {
  if (heads.length + removed.length === 0) return [];
  for (const id of removed) {
    memory.heads.delete(id);
    memory.mentions.recount(id);
  }
  const unread = await readTexts(memory.folder, memory.texts, heads, context);
  for (const head of heads) {
    const isNew = !memory.isIn(head.id);
    memory.heads.set(head.id, head);
    if (isNew) memory.mentions.recount(head.id);
  }
  memory.headRevision++;
  return unread;
}

/** Waits until the caches are on disk. */
export const settleIndexJob: Job<{ folder: string; canWrite: boolean }, null> = async (
  { folder, canWrite },
  context,
) => {
  const memory = memoryOf(context, folder);
  await memory.saving;
  if (canWrite) await memory.texts.save(folder).catch(() => undefined);
  return ok(null);
};
