import type { SearchHit } from "#shared/ipc/project-types";
import { ok } from "#shared/result";
import type { Job } from "../jobs/job";
import { memoryOf } from "../mentions";
import { findPlaces } from "./find-places";
import { snippet } from "./kwic";

/** Words looked for in all articles of the project in `folder`. */
export interface SearchArgument {
  folder: string;
  query: string;
  matchCase: boolean;
  wholeWords: boolean;
  /** So many hits come back. */
  limit: number;
}

export interface SearchAnswer {
  hits: SearchHit[];
  /** How many hits there are, shown or not. */
  total: number;
  /** In how many articles. */
  articles: number;
}

/** Finds words in the texts in the order of the article list, and within each from front to back. */
export const searchJob: Job<SearchArgument, SearchAnswer> = async ({ folder, limit, ...query }, context) => {
  if (query.query.trim() === "") return ok({ hits: [], total: 0, articles: 0 });
  const memory = memoryOf(context, folder);
  const options = { mode: "words", foldAccents: false, inflections: false, filters: {} } as const;
  const result = await findPlaces({ ...query, ...options }, memory, context);
  if (!result.ok) return result;
  const { places, total, articles } = result.value;
  const hits = Array.from(places.inOrder().subarray(0, limit), (place) => {
    const article = memory.order[places.article(place)] ?? "";
    const [start, end] = [places.start(place), places.end(place)];
    const text = memory.texts.text(article) ?? "";
    return { article, start, end, quote: text.slice(start, end), ...snippet(text, start, end) };
  });
  return ok({ hits, total, articles });
};
