import type { WordingLine, WordingPlaces, WordingPlacesQuery } from "#shared/ipc/wording-types";
import { ok } from "#shared/result";
import { numberParagraphs, paragraphNumberAt } from "#shared/text/offsets";
import { sentenceAt } from "#shared/text/sentences";
import { mentionsOf } from "#shared/wording/tabulate";
import type { Job } from "../jobs/job";
import { checkWanted, memoryOf, type ProjectMemory } from "../mentions";
import { surroundings } from "../search/kwic";
import { gatheredMentions } from "./gather";
import { tableSources } from "./sources";
import { QuotationSpeakers } from "./speakers";

/** More of a sentence than this is not shown on one side of a mention. UTF-16 units. */
const longestSide = 220;

/** A query for mentions in the project in `folder`. */
export interface WordingPlacesArgument {
  folder: string;
  query: WordingPlacesQuery;
  names?: Record<string, string>;
}

/** One page of the mentions behind a cell, in the order of the article list. */
export const wordingPlacesJob: Job<WordingPlacesArgument, WordingPlaces> = async (
  { folder, query, names },
  context,
) => {
  const memory = memoryOf(context, folder);
  const mentions = await gatheredMentions(
    memory,
    { label: query.label, coders: query.coders, names },
    context,
  );
  // As it is now: articles may come and go while lines are made.
  const { order } = memory;
  const sources = tableSources(memory, query);
  const source = query.source === undefined ? undefined : sources.names.indexOf(query.source);
  const chosen = mentionsOf(mentions, {
    ...{ sourceOf: sources.sourceOf, quotations: query.quotations, foldForms: query.foldForms },
    ...{ row: query.row, form: query.form },
    ...(source === undefined ? {} : { source }),
  });
  const speakers = new QuotationSpeakers(context, folder);
  const lines: WordingLine[] = [];
  for (const mention of chosen.slice(query.offset, query.offset + query.limit)) {
    const article = order[mentions.article[mention] ?? 0] ?? "";
    const [start, end] = [mentions.start[mention] ?? 0, mentions.end[mention] ?? 0];
    const quoted = mentions.quoted[mention] === 1;
    const by = quoted ? speakers.at(article, start, end) : undefined;
    lines.push({ ...lineOf(memory, article, start, end), quoted, ...by });
    if (lines.length % 16 === 0) await checkWanted(context);
  }
  return ok({ lines, total: chosen.length });
};

function lineOf(
  memory: ProjectMemory,
  article: string,
  start: number,
  end: number,
): Omit<WordingLine, "quoted"> {
  const head = memory.heads.get(article);
  const text = memory.texts.text(article) ?? "";
  const sentence = sentenceAt(text, start, head?.language ?? "") ?? { start, end };
  const from = Math.min(sentence.start, start);
  const to = Math.max(sentence.end, end);
  const around = surroundings(text.slice(from, to), start - from, end - from, longestSide);
  const isCutBefore = start - from > longestSide;
  const isCutAfter = to - end > longestSide;
  return {
    article,
    title: head?.title ?? "",
    source: head?.source ?? "",
    published: head?.published ?? null,
    start,
    end,
    before: isCutBefore ? `… ${around.before}` : around.before,
    quote: text.slice(start, end).replace(/\s+/gu, " "),
    after: isCutAfter ? `${around.after} …` : around.after,
    paragraph: paragraphNumberAt(numberParagraphs(text), start),
  };
}
