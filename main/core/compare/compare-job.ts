import { setImmediate } from "node:timers/promises";
import { compareArticles } from "#shared/compare/compare-articles";
import type { ComparedArticle } from "#shared/compare/compared-article";
import type { Comparison } from "#shared/compare/comparison";
import { type CompareSettings, compareVersion } from "#shared/compare/settings";
import { Vocabulary } from "#shared/compare/vocabulary";
import { appError } from "#shared/errors";
import type { PassageDecision } from "#shared/model/passage-decision";
import { fail, ok } from "#shared/result";
import type { Job } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory } from "../mentions";
import { entitiesIn } from "./entities";
import { KeptAnswers } from "./kept-answers";
import { saveBehind } from "./project-words";

/** Articles of the project in `folder` that are to be compared with one another. */
export interface CompareArgument {
  folder: string;
  articles: string[];
  settings: CompareSettings;
  /** Those about places of these articles. */
  decisions: PassageDecision[];
  /** Whether caches may be written. */
  canWrite: boolean;
}

/** Quicker comparisons are not kept on the disk. Milliseconds. */
const worthKeeping = 100;

/** Compares articles; the same ones with the same tags, decisions and settings are compared once. */
export const compareArticlesJob: Job<CompareArgument, Comparison> = async (argument, context) => {
  const start = performance.now();
  const { folder, settings, decisions } = argument;
  const memory = memoryOf(context, folder);
  // What was asked for and is no longer wanted is often known by now.
  await checkWanted(context);
  await setImmediate();
  await checkWanted(context);
  const articles: ComparedArticle[] = [];
  for (const id of argument.articles) {
    const article = articleFrom(memory, id, settings.useAnnotations);
    if (!article) return fail(appError("article-not-found", id, "the project has no such article."));
    articles.push(article);
  }
  const key = keyOf(articles, settings, decisions);
  const answers = memory.derive("compare-answers", folder, () => new KeptAnswers<Comparison>(folder));
  const known = answers.find(key);
  if (known) return ok({ ...known, ms: performance.now() - start });
  const vocabulary = memory.derive("compare-vocabulary", folder, () => new Vocabulary());
  const made = compareArticles(articles, settings, decisions, { vocabulary, signal: context.signal });
  if (!made) return fail(appError("job-failed", "cancelled", "it was ended."));
  answers.keep(key, made);
  const ms = performance.now() - start;
  if (argument.canWrite && ms >= worthKeeping) saveBehind(memory, () => answers.save(key, made));
  return ok({ ...made, ms });
};

function articleFrom(memory: ProjectMemory, id: string, tagged: boolean): ComparedArticle | undefined {
  const head = memory.heads.get(id);
  const text = memory.texts.text(id);
  if (!head || text === undefined) return undefined;
  const mask = memory.maskOf(id).map(({ start, end }) => ({ start, end }));
  const entities = tagged ? entitiesIn(memory.mentions.of(id), memory.codebook) : [];
  return { id, text, language: head.language, mask, entities };
}

/** All that decides about the outcome; an article's id derives from its text. */
function keyOf(
  articles: readonly ComparedArticle[],
  settings: CompareSettings,
  decisions: readonly PassageDecision[],
): unknown {
  const read = articles.map(({ id, language, mask, entities }) => [id, language, mask, entities]);
  return [compareVersion, settings, read, decisions];
}
