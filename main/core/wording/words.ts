import { readWords, type WordCounts, WordList } from "#shared/wording/read-words";
import type { JobContext } from "../jobs/job";
import { checkWanted, type ProjectMemory } from "../mentions";
import { quotedIn } from "./quotations";

interface Known {
  list: WordList;
  of: Map<string, WordCounts & { version: string }>;
}

/** The words of articles without what is masked. Counted once; again when an article's mask or language changes. */
export async function wordsOfArticles(
  memory: ProjectMemory,
  articles: readonly string[],
  context: JobContext,
): Promise<{ list: WordList; of: ReadonlyMap<string, WordCounts> }> {
  const known = memory.derive<Known>("wording-words", 0, () => ({ list: new WordList(), of: new Map() }));
  for (const [index, article] of articles.entries()) {
    if (index % 32 === 31) {
      context.progress({ phase: "words", done: index, total: articles.length });
      await checkWanted(context);
    }
    const text = memory.texts.text(article);
    if (text === undefined) continue;
    const mask = memory.maskOf(article);
    const language = memory.heads.get(article)?.language ?? "";
    const version = `${language} ${mask.map(({ start, end }) => `${start}-${end}`).join(" ")}`;
    if (known.of.get(article)?.version === version) continue;
    const stretches = unmasked(mask, text.length);
    const counts = readWords(text, stretches, quotedIn(memory, article), known.list);
    known.of.set(article, { ...counts, version });
  }
  return known;
}

/** What is left between masked stretches. */
function unmasked(
  mask: ReadonlyArray<{ start: number; end: number }>,
  length: number,
): Array<{ start: number; end: number }> {
  const stretches: Array<{ start: number; end: number }> = [];
  let at = 0;
  for (const { start, end } of [...mask].sort((a, b) => a.start - b.start)) {
    if (start > at) stretches.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) stretches.push({ start: at, end: length });
  return stretches;
}
