import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import { ok, type Result } from "#shared/result";
import type { JobContext } from "../jobs/job";
import { checkWanted, type ProjectMemory } from "../mentions";
import { literalFinder, patternFinder } from "./find-pattern";
import { type Finder, wordsFinder } from "./find-words";
import { PlaceList } from "./place-list";
import { asksForSpans, passesArticle, SpanFilter } from "./span-filter";
import type { TextSegment } from "./text-segment";

/** What decides which places a concordance has; order and page do not. */
export type PlaceQuery = Pick<
  ConcordanceQuery,
  "query" | "mode" | "matchCase" | "wholeWords" | "foldAccents" | "inflections" | "filters"
>;

/** Places that were found. */
export interface FoundPlaces {
  places: PlaceList;
  /** How many there are, also beyond those that are kept. */
  total: number;
  articles: number;
  sources: Array<{ source: string; count: number }>;
}

/** So many places are kept; more are only counted. */
const mostKept = 1_000_000;

/** Finds the places that a query asks for. Fails with `search-pattern` for what is no regular expression. */
export async function findPlaces(
  query: PlaceQuery,
  memory: ProjectMemory,
  context: JobContext,
): Promise<Result<FoundPlaces>> {
  const wanted = memory.order.map((id) => {
    const head = memory.heads.get(id);
    return head !== undefined && passesArticle(head, query.filters);
  });
  const gathering = new Gathering(memory, wanted);
  if (query.query.trim() === "") await findSpans(query, memory, gathering, context);
  else {
    const finder = finderFor(query, memory);
    if (!finder.ok) return finder;
    await findTexts(finder.value, query, memory, gathering, context);
  }
  return ok(gathering.found());
}

/** What looks for the words or the regular expression of a query. */
export function finderFor(query: Omit<PlaceQuery, "filters">, memory: ProjectMemory): Result<Finder> {
  if (query.mode === "regex") return patternFinder(query);
  const languageOf = (segment: TextSegment, article: number) => memory.stemLanguage(segment, article);
  return ok(wordsFinder(query, languageOf) ?? literalFinder(query));
}

/** Collects places and counts them. */
class Gathering {
  readonly #memory: ProjectMemory;
  readonly #wanted: readonly boolean[];
  readonly #counts: Uint32Array;
  readonly #places = new PlaceList();
  #total = 0;

  constructor(memory: ProjectMemory, wanted: readonly boolean[]) {
    this.#memory = memory;
    this.#wanted = wanted;
    this.#counts = new Uint32Array(wanted.length);
  }

  /** The rank of an article whose places count; -1 for any other. */
  rankOf(article: string): number {
    const rank = this.#memory.rank(article);
    return this.#wanted[rank] ? rank : -1;
  }

  ranks(): number[] {
    return this.#wanted.flatMap((isWanted, rank) => (isWanted ? rank : []));
  }

  take(rank: number, start: number, end: number): void {
    this.#total++;
    this.#counts[rank] = (this.#counts[rank] ?? 0) + 1;
    if (this.#places.length < mostKept) this.#places.push(rank, start, end);
  }

  found(): FoundPlaces {
    const bySource = new Map<string, number>();
    let articles = 0;
    for (const [rank, count] of this.#counts.entries()) {
      if (count === 0) continue;
      articles++;
      const source = this.#memory.heads.get(this.#memory.order[rank] ?? "")?.source ?? "";
      bySource.set(source, (bySource.get(source) ?? 0) + count);
    }
    const collator = new Intl.Collator("de");
    const sources = [...bySource]
      .map(([source, count]) => ({ source, count }))
      .sort((a, b) => b.count - a.count || collator.compare(a.source, b.source));
    return { places: this.#places, total: this.#total, articles, sources };
  }
}

/** Without words: the spans that pass, each place once. */
async function findSpans(
  { filters }: PlaceQuery,
  memory: ProjectMemory,
  gathering: Gathering,
  context: JobContext,
): Promise<void> {
  // Nothing is both a span and untouched by spans.
  if (filters.untagged) return;
  const filter = new SpanFilter(filters, memory.mentions);
  for (const rank of gathering.ranks()) {
    if (rank % 64 === 63) await checkWanted(context);
    let last: { start: number; end: number } | undefined;
    for (const place of filter.places(memory.mentions.of(memory.order[rank] ?? ""))) {
      if (place.start !== last?.start || place.end !== last.end) gathering.take(rank, place.start, place.end);
      last = place;
    }
  }
}

async function findTexts(
  finder: Finder,
  { filters }: PlaceQuery,
  memory: ProjectMemory,
  gathering: Gathering,
  context: JobContext,
): Promise<void> {
  const fits = spanTest(filters, memory);
  for (const segment of memory.texts.segments) {
    const ranks = segment.parts.ids.map((id, article) =>
      memory.texts.isPlace(segment, article) ? gathering.rankOf(id) : -1,
    );
    const take = (article: number, start: number, end: number) => {
      const rank = ranks[article] ?? -1;
      if (fits(segment.parts.ids[article] ?? "", start, end)) gathering.take(rank, start, end);
    };
    const isWanted = (article: number) => (ranks[article] ?? -1) >= 0;
    for (const _ of finder.find(segment, isWanted, take)) await checkWanted(context);
    await checkWanted(context);
  }
}

/** Whether a place lies inside a span that passes the filters, or with "untagged" touches none of the labels. */
function spanTest(
  filters: PlaceQuery["filters"],
  memory: ProjectMemory,
): (article: string, start: number, end: number) => boolean {
  const { untagged } = filters;
  if (!untagged && !asksForSpans(filters)) return () => true;
  const filter = new SpanFilter(filters, memory.mentions);
  let known: { article: string; places: Array<{ start: number; end: number }> } | undefined;
  return (article, start, end) => {
    if (known?.article !== article) known = { article, places: filter.places(memory.mentions.of(article)) };
    if (untagged) return !known.places.some((place) => place.start < end && place.end > start);
    return known.places.some((place) => place.start <= start && place.end >= end);
  };
}
