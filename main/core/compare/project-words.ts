import type { ArticleWords } from "#shared/compare/article-words";
import type { LongWork } from "#shared/compare/candidates";
import { OverlapReader, type OverlapWords } from "#shared/compare/overlap-words";
import type { JobContext } from "../jobs/job";
import { checkWanted, type ProjectMemory } from "../mentions";
import { type ReadingKey, readingOf, WordStore } from "./word-store";

/** All articles of a project as finding pairs needs them; numbers of articles are places in the article list. */
export interface ProjectWords {
  keys: ReadingKey[];
  all: ArticleWords;
  /** Whether every article could be read; one that could not has no words here, and may have some the next time. */
  isWhole: boolean;
}

/** So many articles are read before others get their turn. */
const readAtOnce = 16;

/** The words of all articles: those kept from before, and those that are new or masked otherwise read now. */
export async function projectWords(
  memory: ProjectMemory,
  context: JobContext,
  canWrite: boolean,
): Promise<ProjectWords> {
  // Two questions at once read nothing twice: the second goes on where the first one ends, however it ends.
  for (;;) {
    const reading = memory.derived.get("compare-reading") as Promise<unknown> | undefined;
    if (!reading) break;
    await reading;
    await checkWanted(context);
  }
  const reading = readProject(memory, context, canWrite);
  memory.derived.set(
    "compare-reading",
    reading.catch(() => undefined),
  );
  return reading.finally(() => memory.derived.delete("compare-reading"));
}

async function readProject(
  memory: ProjectMemory,
  context: JobContext,
  canWrite: boolean,
): Promise<ProjectWords> {
  const { headRevision } = memory;
  const kept = memory.derived.get("compare-words") as
    | { headRevision: number; words: ProjectWords }
    | undefined;
  if (kept?.headRevision === headRevision) return kept.words;
  const store = memory.derive("compare-store", memory.folder, () => WordStore.load(memory.folder));
  const keys = await readingKeys(memory, context);
  const isNew = await readMissing(store, keys, memory, context);
  const isWhole = keys.every((key) => store.has(key));
  const words = { keys, all: store.assemble(keys), isWhole };
  if (isWhole) memory.derived.set("compare-words", { headRevision, words });
  if (isNew && canWrite) saveBehind(memory, () => store.save(memory.folder, keys));
  return words;
}

async function readingKeys(memory: ProjectMemory, context: JobContext): Promise<ReadingKey[]> {
  const keys: ReadingKey[] = [];
  // A copy: the list may change while others have their turn.
  for (const id of [...memory.order]) {
    const head = memory.heads.get(id);
    if (head) keys.push([id, readingOf(head.language, memory.maskOf(id))]);
    if (keys.length % readAtOnce === 0) await checkWanted(context);
  }
  return keys;
}

async function readMissing(
  store: WordStore,
  keys: readonly ReadingKey[],
  memory: ProjectMemory,
  context: JobContext,
): Promise<boolean> {
  const missing = keys.filter((key) => !store.has(key));
  const reader = new OverlapReader({ judgeLate: store.isEmpty });
  const read: Array<{ key: ReadingKey; words: OverlapWords }> = [];
  try {
    for (const [index, key] of missing.entries()) {
      const text = memory.texts.text(key[0]);
      const language = memory.heads.get(key[0])?.language ?? "";
      const mask = memory.maskOf(key[0]);
      // Removed or masked otherwise in the meantime: whoever asks next gets it as it is then.
      if (text !== undefined && readingOf(language, mask) === key[1]) {
        read.push({ key, words: reader.read({ text, language, mask }) });
      }
      if (index % readAtOnce === readAtOnce - 1) {
        context.progress({ phase: "words", done: index + 1, total: missing.length });
        await checkWanted(context);
      }
    }
  } finally {
    // What was read before somebody ended the work need not be read again.
    store.add(read);
  }
  return missing.length > 0;
}

/** Does long work, with pauses for others, until it is done or no longer wanted. */
export async function runWithPauses<T>(work: LongWork<T>, context: JobContext, phase: string): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    context.progress({ phase, done: Math.floor(step.value * 1000), total: 1000 });
    await checkWanted(context);
  }
}

/** Writes a cache after what is being written already. Failing to keep one only makes the next time slower. */
export function saveBehind(memory: ProjectMemory, save: () => Promise<void>): void {
  memory.saving = memory.saving.then(save).catch(() => undefined);
}
