import { intervalOf } from "../dates/timex-interval";
import type { ArticleCluster } from "../ipc/compare-types";
import type { SharedPairs } from "./overlap";

/** What is known of each article, by number. */
export interface ClusteredArticle {
  /** Words without masked text. */
  words: number;
  /** `2025`, `2025-09` or `2025-09-04`. */
  published: string | null;
}

/** From this share of the shorter article on two are versions of one text: whoever is like one is like the other. */
const versionShare = 0.5;
/** Less in common is a sentence that was taken over and says nothing of the event. */
const leastShare = 0.02;
const leastWords = 10;
/** Articles published further apart are about one event only when much of the wording is the same. */
const mostDays = 10;
const distantShare = 0.2;
/** Two clusters become one when so many of the pairs between them share wording: a chain of single links does not. */
const leastLinked = 0.3;

interface Link {
  a: number;
  b: number;
  share: number;
}

/**
 * Articles on one event, told by the wording they share and by when they were published: versions of one text first,
 * then clusters that share wording with one another, the firmest links first. The largest cluster comes first;
 * articles that are alone are in none. The order of the pairs plays no part.
 */
export function clusterArticles(articles: readonly ClusteredArticle[], pairs: SharedPairs): ArticleCluster[] {
  const links = linksIn(articles, pairs);
  const versions = new Groups(articles.length);
  for (const { a, b, share } of links) if (share >= versionShare) versions.join(a, b);
  const clusters = joinLinked(links, versions);
  const members = new Map<number, number[]>();
  for (let article = 0; article < articles.length; article++) {
    const cluster = clusters.of(versions.of(article));
    const known = members.get(cluster);
    if (known) known.push(article);
    else members.set(cluster, [article]);
  }
  return [...members.values()]
    .filter(({ length }) => length > 1)
    .map((numbers) => describe(numbers, articles))
    .sort((x, y) => y.articles.length - x.articles.length || (x.articles[0] ?? 0) - (y.articles[0] ?? 0));
}

/** Pairs that count, the firmest first. */
function linksIn(articles: readonly ClusteredArticle[], pairs: SharedPairs): Link[] {
  const links: Link[] = [];
  for (let row = 0; row < pairs.a.length; row++) {
    const a = pairs.a[row] as number;
    const b = pairs.b[row] as number;
    const [one, other] = [articles[a], articles[b]];
    if (!one || !other) continue;
    const sharedA = pairs.sharedA[row] as number;
    const sharedB = pairs.sharedB[row] as number;
    const share = Math.max(sharedA / Math.max(1, one.words), sharedB / Math.max(1, other.words));
    if (Math.max(sharedA, sharedB) < leastWords || share < leastShare) continue;
    if (share < distantShare && daysApart(one.published, other.published) > mostDays) continue;
    links.push({ a: Math.min(a, b), b: Math.max(a, b), share });
  }
  return links.sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b);
}

/** Joins groups of versions along the firmest links, where enough of the groups on both sides are linked. */
function joinLinked(links: readonly Link[], versions: Groups): Groups {
  const clusters = new Groups(versions.size);
  const between = new Map<number, Map<number, number>>();
  const sizes = new Map<number, number>();
  const pairs: Array<[number, number]> = [];
  for (const { a, b } of links) {
    const [one, other] = [versions.of(a), versions.of(b)];
    if (one === other || between.get(one)?.has(other)) continue;
    pairs.push([one, other]);
    count(between, one, other, 1);
  }
  // Joining may make room for a link that had to wait.
  for (let joined = true; joined; ) {
    joined = false;
    for (const pair of pairs) {
      const [one, other] = [clusters.of(pair[0]), clusters.of(pair[1])];
      if (one === other) continue;
      const possible = (sizes.get(one) ?? 1) * (sizes.get(other) ?? 1);
      if ((between.get(one)?.get(other) ?? 0) < leastLinked * possible) continue;
      clusters.join(one, other);
      const kept = clusters.of(one);
      const gone = kept === one ? other : one;
      sizes.set(kept, (sizes.get(one) ?? 1) + (sizes.get(other) ?? 1));
      move(between, gone, kept);
      joined = true;
    }
  }
  return clusters;
}

function count(between: Map<number, Map<number, number>>, one: number, other: number, linked: number): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = between.get(from) ?? new Map<number, number>();
    between.set(from, known.set(to, (known.get(to) ?? 0) + linked));
  }
}

/** What was linked with `gone` is linked with `kept` now. */
function move(between: Map<number, Map<number, number>>, gone: number, kept: number): void {
  const links = between.get(gone);
  between.delete(gone);
  between.get(kept)?.delete(gone);
  for (const [other, linked] of links ?? []) {
    if (other === kept) continue;
    between.get(other)?.delete(gone);
    count(between, kept, other, linked);
  }
}

/** Numbers in groups that can be joined; a group is named after its smallest number. */
class Groups {
  readonly size: number;
  readonly #parents: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.#parents = Uint32Array.from({ length: size }, (_, number) => number);
  }

  of(number: number): number {
    let top = number;
    while (this.#parents[top] !== top) {
      this.#parents[top] = this.#parents[this.#parents[top] as number] as number;
      top = this.#parents[top] as number;
    }
    return top;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
}

function describe(numbers: readonly number[], articles: readonly ClusteredArticle[]): ArticleCluster {
  const dated = numbers.map((number) => ({ number, days: daysOf(articles[number]?.published ?? null) }));
  const key = ({ days }: (typeof dated)[number]) => days?.from ?? "9999-99";
  dated.sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : x.number - y.number));
  // Whoever may have been published on the day by which the first one was at the latest.
  const until = dated.flatMap(({ days }) => days?.to ?? []).sort()[0];
  const first = dated.filter(({ days }) => days && until !== undefined && days.from <= until);
  return { articles: dated.map(({ number }) => number), first: first.map(({ number }) => number) };
}

const dayLength = 86_400_000;
const intervals = new Map<string, { from: string; to: string } | undefined>();

function daysOf(published: string | null): { from: string; to: string } | undefined {
  if (published === null) return undefined;
  if (/^\d{4}-\d\d-\d\d$/u.test(published)) return { from: published, to: published };
  if (!intervals.has(published)) intervals.set(published, intervalOf(published));
  return intervals.get(published);
}

/** Days between two dates at the least; 0 when one of them is not known. */
function daysApart(one: string | null, other: string | null): number {
  const [x, y] = [daysOf(one), daysOf(other)];
  if (!x || !y) return 0;
  const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayLength;
  return Math.max(0, gap(x.to, y.from), gap(y.to, x.from));
}
