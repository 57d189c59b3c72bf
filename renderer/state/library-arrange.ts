import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Settings } from "#shared/ipc/settings";
import type { ArticleStatus } from "#shared/model/annotations";

/** What the library shows of all articles. Empty lists and strings leave everything in. */
export interface LibraryFilter {
  text: string;
  status: ArticleStatus | "all";
  sources: readonly string[];
  /** Publication date from and up to, as `2025`, `2025-09` or `2025-09-04`; both inclusive. */
  from: string;
  to: string;
  /** Only articles without a publication date. */
  undated: boolean;
  /** Only articles in which the coder has a span with this label; "none": without any span. */
  label: string | undefined;
}

export const noFilter: LibraryFilter = {
  text: "",
  status: "all",
  sources: [],
  from: "",
  to: "",
  undated: false,
  label: undefined,
};

/** Whether anything but text and status is filtered. */
export function hasDetailFilter(filter: LibraryFilter): boolean {
  return (
    filter.sources.length > 0 ||
    filter.from !== "" ||
    filter.to !== "" ||
    filter.undated ||
    filter.label !== undefined
  );
}

/** The status of an article for a coder; an article never touched is to do. */
export function statusOf(article: ArticleSummary, coder: string): ArticleStatus {
  return article.work[coder]?.status ?? "todo";
}

/** How many spans a coder has in an article. */
export function spanCount(article: ArticleSummary, coder: string): number {
  return Object.values(article.work[coder]?.spans ?? {}).reduce((sum, count) => sum + count, 0);
}

/** Lower case and without accents, so that "Malmo" finds "Malmö". */
export function foldForSearch(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The last possible day a partial date stands for, so that "to 2025" includes all of 2025.
const upTo = (date: string) => `${date}${"-99-99".slice(0, Math.max(0, 10 - date.length))}`;

function matchesDates(article: ArticleSummary, filter: LibraryFilter): boolean {
  if (filter.undated) return article.published === null;
  if (filter.from === "" && filter.to === "") return true;
  if (article.published === null) return false;
  if (filter.from !== "" && upTo(article.published) < filter.from) return false;
  return filter.to === "" || article.published <= upTo(filter.to);
}

function matchesLabel(article: ArticleSummary, coder: string, label: string | undefined): boolean {
  if (label === undefined) return true;
  if (label === "none") return spanCount(article, coder) === 0;
  return (article.work[coder]?.spans[label] ?? 0) > 0;
}

/** Whether an article passes everything but the status. All words of the text must occur in title, source or file. */
export function passesFilter(article: ArticleSummary, coder: string, filter: LibraryFilter): boolean {
  if (filter.sources.length > 0 && !filter.sources.includes(article.source)) return false;
  if (!matchesDates(article, filter) || !matchesLabel(article, coder, filter.label)) return false;
  if (filter.text === "") return true;
  const hay = wordsOf(article);
  return foldForSearch(filter.text)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

// Folding ten thousand titles again at every key would be felt.
const folded = new WeakMap<ArticleSummary, string>();

function wordsOf(article: ArticleSummary): string {
  let words = folded.get(article);
  if (words === undefined) {
    words = foldForSearch(`${article.title}\n${article.source}\n${article.fileName}`);
    folded.set(article, words);
  }
  return words;
}

export type StatusCounts = Record<ArticleStatus | "all", number>;

export type LibraryRow =
  | { kind: "group"; key: string; group: string; count: number }
  | { kind: "article"; key: string; article: ArticleSummary };

export interface Arrangement {
  rows: LibraryRow[];
  /** Ids in the order shown. */
  order: string[];
  counts: StatusCounts;
  /** The largest number of spans in one article: the full length of a progress bar. */
  mostSpans: number;
}

type Compare = (a: ArticleSummary, b: ArticleSummary) => number;

function comparison(sort: Settings["library"]["sort"], coder: string, language: string): Compare {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const byTitle: Compare = (a, b) => collator.compare(a.title, b.title);
  switch (sort) {
    case "title":
      return byTitle;
    case "imported":
      return (a, b) => compareText(b.imported, a.imported) || byTitle(a, b);
    case "spans":
      return (a, b) => spanCount(b, coder) - spanCount(a, coder) || byTitle(a, b);
    case "words":
      return (a, b) => b.words - a.words || byTitle(a, b);
    default:
      return (a, b) => compareText(a.published ?? "9999", b.published ?? "9999") || byTitle(a, b);
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The group an article stands in: its date ("" without one) or its source. */
function groupOf(article: ArticleSummary, group: Settings["library"]["group"]): string {
  return group === "source" ? article.source : (article.published ?? "");
}

/** Filters, sorts and groups the articles for the list. */
export function arrangeLibrary(
  articles: readonly ArticleSummary[],
  coder: string,
  filter: LibraryFilter,
  view: { group: Settings["library"]["group"]; sort: Settings["library"]["sort"] },
  language: string,
): Arrangement {
  const passing = articles.filter((article) => passesFilter(article, coder, filter));
  const counts: StatusCounts = { all: passing.length, todo: 0, doing: 0, done: 0 };
  let mostSpans = 0;
  for (const article of passing) {
    counts[statusOf(article, coder)] += 1;
    mostSpans = Math.max(mostSpans, spanCount(article, coder));
  }
  const shown =
    filter.status === "all" ? passing : passing.filter((a) => statusOf(a, coder) === filter.status);
  const sorted = shown.toSorted(comparison(view.sort, coder, language));
  const rows = view.group === "none" ? sorted.map(articleRow) : groupRows(sorted, view.group, language);
  const order = rows.flatMap((row) => (row.kind === "article" ? [row.article.id] : []));
  return { rows, order, counts, mostSpans };
}

function articleRow(article: ArticleSummary): LibraryRow {
  return { kind: "article", key: article.id, article };
}

function groupRows(
  sorted: readonly ArticleSummary[],
  group: "date" | "source",
  language: string,
): LibraryRow[] {
  const groups = new Map<string, ArticleSummary[]>();
  for (const article of sorted) {
    const key = groupOf(article, group);
    const members = groups.get(key);
    if (members) members.push(article);
    else groups.set(key, [article]);
  }
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const keys = [...groups.keys()].sort((a, b) => {
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    return group === "date" ? compareText(a, b) : collator.compare(a, b);
  });
  return keys.flatMap((key) => {
    const members = groups.get(key) ?? [];
    const header: LibraryRow = { kind: "group", key: `group ${key}`, group: key, count: members.length };
    return [header, ...members.map(articleRow)];
  });
}
