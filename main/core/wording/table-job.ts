import type { WordingPlace, WordingQuery, WordingTable } from "#shared/ipc/wording-types";
import { ok } from "#shared/result";
import type { Mentions } from "#shared/wording/mentions";
import { tabulate } from "#shared/wording/tabulate";
import type { Job } from "../jobs/job";
import { memoryOf, type ProjectMemory } from "../mentions";
import { gatheredMentions } from "./gather";
import { tableSources } from "./sources";

/** A query for the wording table of the project in `folder`. */
export interface WordingArgument {
  folder: string;
  query: WordingQuery;
  /** Wordings of statements by id: this memory knows the names of actors only. */
  names?: Record<string, string>;
}

/** The table without the words of each source, which whoever knows the articles adds. */
export const wordingTableJob: Job<WordingArgument, WordingTable> = async (
  { folder, query, names },
  context,
) => {
  const began = performance.now();
  const memory = memoryOf(context, folder);
  const mentions = await gatheredMentions(
    memory,
    { label: query.label, coders: query.coders, names },
    context,
  );
  const sources = tableSources(memory, query);
  const {
    rows,
    rowsInAll,
    mentions: counts,
  } = tabulate(mentions, {
    sourceOf: sources.sourceOf,
    sources: sources.names.length,
    quotations: query.quotations,
    foldForms: query.foldForms,
    order: query.order,
    find: query.find,
    limit: query.limit,
    ...(query.places ? { placeOf: placesIn(memory, mentions, query) } : {}),
  });
  return ok({
    sources: sources.names.map((name, at) => ({
      name,
      articles: sources.articles[at] ?? 0,
      words: 0,
      mentions: counts[at] ?? 0,
    })),
    rows,
    rowsInAll,
    ms: performance.now() - began,
  });
};

/** Gives a mention, by its number, with the spans that stand there. */
export function placesIn(
  memory: ProjectMemory,
  mentions: Mentions,
  { label, coders }: Pick<WordingQuery, "label" | "coders">,
): (mention: number) => WordingPlace {
  const number = memory.mentions.tables.labels.find(label);
  return (mention) => {
    const article = memory.order[mentions.article[mention] ?? 0] ?? "";
    const [start, end] = [mentions.start[mention] ?? 0, mentions.end[mention] ?? 0];
    const spans: string[] = [];
    for (const work of memory.mentions.of(article)) {
      if (coders?.length && !coders.includes(work.coder)) continue;
      for (let span = 0; span < work.spans; span++) {
        const isHere = work.start(span) === start && work.end(span) === end;
        if (isHere && work.labelNumber(span) === number) spans.push(work.spanId(span));
      }
    }
    return { article, start, end, spans, quoted: mentions.quoted[mention] === 1 };
  };
}
