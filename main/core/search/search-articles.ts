import type { SearchHit } from "#shared/ipc/project-types";
import type { Result } from "#shared/result";
import { queryPattern, type SearchOptions } from "./query-pattern";

/** Characters shown around a hit, in UTF-16 units. */
const context = 60;
/** So many texts are read at the same time. */
const together = 16;

export interface SearchAnswer {
  hits: SearchHit[];
  /** How many hits there are, shown or not. */
  total: number;
  /** In how many articles. */
  articles: number;
}

/**
 * Finds `query` in the texts of `articles` (ids), in their order and within each from front to back; at most `limit`
 * hits come back. Articles whose text cannot be read are passed over: opening the project has reported them.
 */
export async function searchArticles(
  articles: readonly string[],
  textOf: (article: string) => Promise<Result<string>>,
  query: string,
  options: SearchOptions & {
    limit: number;
    signal?: AbortSignal;
    onProgress?: (done: number, total: number) => void;
  },
): Promise<SearchAnswer> {
  const answer: SearchAnswer = { hits: [], total: 0, articles: 0 };
  if (query.trim() === "") return answer;
  const pattern = queryPattern(query, options);
  for (let at = 0; at < articles.length && !options.signal?.aborted; at += together) {
    const some = articles.slice(at, at + together);
    const texts = await Promise.all(some.map(textOf));
    for (const [index, text] of texts.entries()) {
      const article = some[index];
      if (text.ok && article !== undefined) addHits(answer, article, text.value, pattern, options.limit);
    }
    options.onProgress?.(Math.min(at + together, articles.length), articles.length);
  }
  return answer;
}

function addHits(answer: SearchAnswer, article: string, text: string, pattern: RegExp, limit: number): void {
  const before = answer.total;
  for (const match of text.matchAll(pattern)) {
    answer.total++;
    if (answer.hits.length < limit) answer.hits.push(hitAt(article, text, match.index, match[0].length));
  }
  if (answer.total > before) answer.articles++;
}

function hitAt(article: string, text: string, start: number, length: number): SearchHit {
  const end = start + length;
  return {
    article,
    start,
    end,
    before: wholeCharacters(text.slice(Math.max(0, start - context), start)),
    quote: text.slice(start, end),
    after: wholeCharacters(text.slice(end, end + context)),
  };
}

/** Without the half of a surrogate pair that a cut may have left at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
