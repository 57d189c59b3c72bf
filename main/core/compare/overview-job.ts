import { clusterArticles } from "#shared/compare/article-clusters";
import { findSharedPairs, type SharedPairs, WordOverlap } from "#shared/compare/overlap";
import { type CompareSettings, compareVersion } from "#shared/compare/settings";
import type { LikeArticle, OverviewAnswer } from "#shared/ipc/compare-types";
import { ok } from "#shared/result";
import type { Job, JobContext } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory } from "../mentions";
import { sha256 } from "../project/text-hash";
import { type KeptOverview, readOverview, writeOverview } from "./overview-file";
import { type ProjectWords, projectWords, runWithPauses, saveBehind } from "./project-words";

/** The overview of the project in `folder`. */
export interface OverviewArgument {
  folder: string;
  settings: Pick<CompareSettings, "minWords">;
  /** Whether caches may be written. */
  canWrite: boolean;
}

interface Kept {
  key: string;
  overview: KeptOverview;
}

/** All pairs of a project that share wording, and clusters of articles on one event. */
export const compareOverviewJob: Job<OverviewArgument, OverviewAnswer> = async (argument, context) => {
  const start = performance.now();
  const memory = memoryOf(context, argument.folder);
  const words = await projectWords(memory, context, argument.canWrite);
  const published = words.keys.map(([id]) => memory.heads.get(id)?.published ?? null);
  const { minWords } = argument.settings;
  const key = sha256(JSON.stringify([compareVersion, minWords, words.keys, published]));
  // The key says nothing of what could not be read.
  const known = words.isWhole ? keptOverview(memory, minWords, key) : undefined;
  const overview = known ?? (await compute(words, published, minWords, context));
  if (words.isWhole) memory.derived.set("compare-overview", { key, overview });
  if (!known && words.isWhole && argument.canWrite) {
    saveBehind(memory, () => writeOverview(argument.folder, minWords, key, overview));
  }
  const counts = Uint32Array.from(words.keys, (_, at) => wordCount(words, at));
  return ok({
    articles: words.keys.map(([id]) => id),
    words: counts,
    ...overview,
    notices: words.keys.flatMap(([id], at) =>
      counts[at] === 0 ? { code: "empty-article" as const, subject: id } : [],
    ),
    cached: known !== undefined,
    ms: performance.now() - start,
  });
};

function keptOverview(memory: ProjectMemory, minWords: number, key: string): KeptOverview | undefined {
  const kept = memory.derived.get("compare-overview") as Kept | undefined;
  return kept?.key === key ? kept.overview : readOverview(memory.folder, minWords, key);
}

async function compute(
  words: ProjectWords,
  published: ReadonlyArray<string | null>,
  minWords: number,
  context: JobContext,
): Promise<KeptOverview> {
  const pairs: SharedPairs = await runWithPauses(findSharedPairs(words.all, { minWords }), context, "pairs");
  const articles = published.map((day, at) => ({ words: wordCount(words, at), published: day }));
  return { pairs, clusters: clusterArticles(articles, pairs) };
}

function wordCount({ all: { starts } }: ProjectWords, article: number): number {
  return (starts[article + 1] ?? 0) - (starts[article] ?? 0);
}

/** The articles that share wording with one, the most first. */
export const compareLikeJob: Job<OverviewArgument & { article: string }, LikeArticle[]> = async (
  { folder, article, settings, canWrite },
  context,
) => {
  const memory: ProjectMemory = memoryOf(context, folder);
  const words = await projectWords(memory, context, canWrite);
  const number = words.keys.findIndex(([id]) => id === article);
  if (number < 0) return ok([]);
  const overlap = new WordOverlap(words.all, settings);
  overlap.take(number);
  const found: LikeArticle[] = [];
  for (const [other, [id]] of words.keys.entries()) {
    if (other !== number) {
      const { a, b } = overlap.with(other);
      if (a > 0) found.push({ article: id, sharedThere: b, sharedHere: a });
    }
    if (other % 64 === 63) await checkWanted(context);
  }
  // Sorting keeps the order of the article list among equals.
  return ok(found.sort((x, y) => y.sharedHere - x.sharedHere || y.sharedThere - x.sharedThere));
};
