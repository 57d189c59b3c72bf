import type { LongWork } from "#shared/compare/candidates";
import type { ExportRequest, SplitReport } from "#shared/ipc/export-types";
import type { Selection } from "./dataset";
import { LossReport } from "./loss-report";
import { groupsOf, LikenessFinder, type LikePairs, nearDuplicateShare } from "./near-duplicates";
import { readAhead } from "./read-ahead";
import { type DealtPart, dealArticles, partSizes, type SplitArticle, splitParts } from "./splits";

/** Which article goes where, and how that came out. */
export interface SplitPlan {
  parts: ReadonlyMap<string, DealtPart>;
  report: SplitReport;
}

/** Called when an article was read; throws when the work is to stop. */
export type SplitProgress = (done: number) => void;

const mostGroups = 200;
const breathMs = 20;

/**
 * Reads all articles of a selection, finds those that share much of their wording, and deals them to the parts so that
 * near-duplicates stay together (unless the request says otherwise) and sources and labels are spread evenly.
 */
export async function planSplit(
  selection: Selection,
  request: ExportRequest,
  progress: SplitProgress,
): Promise<SplitPlan> {
  const finder = new LikenessFinder();
  const articles: SplitArticle[] = [];
  let done = 0;
  // What is lost is counted when the articles are written.
  const read = (id: string) => selection.rows(id, new LossReport());
  for await (const rows of readAhead(selection.articles, read)) {
    if (rows) {
      const { id, source } = rows.article;
      const labels = new Map<string, number>();
      for (const { label } of rows.spans) labels.set(label, (labels.get(label) ?? 0) + 1);
      articles.push({ id, source, labels });
      finder.add(rows.article);
    }
    progress(++done);
  }
  const { ids, pairs } = await withBreaths(finder.find(), () => progress(done));
  return deal(articles, request, ids, pairs);
}

function deal(
  articles: readonly SplitArticle[],
  request: ExportRequest,
  ids: readonly string[],
  pairs: LikePairs,
): SplitPlan {
  const together = request.keepTogether === false ? [] : groupsOf(ids.length, pairs, nearDuplicateShare);
  const groups = together
    .map((numbers) => numbers.map((number) => ids[number] ?? ""))
    .sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  const percentages = request.split ?? [];
  const { seed, stratify = true } = request;
  const parts = dealArticles(articles, {
    ...{ percentages, groups, stratify },
    ...(seed === undefined ? {} : { seed }),
  });
  const partOf = (id: string) => parts.get(id) ?? "train";
  const sizes = partSizes(articles.length, percentages);
  const isTooLarge = (group: string[]) =>
    group.length > (sizes[splitParts.indexOf(partOf(group[0] ?? ""))] ?? 0);
  return {
    parts,
    report: {
      parts: splitParts.map((part, at) => partReport(part, sizes[at] ?? 0, articles, parts)),
      threshold: nearDuplicateShare,
      groups: groups.slice(0, mostGroups).map((group) => ({ part: partOf(group[0] ?? ""), articles: group })),
      groupCount: groups.length,
      oversized: groups.filter(isTooLarge).length,
      ...acrossParts(ids, pairs, parts),
    },
  };
}

/** What pairs of articles in different parts share. */
function acrossParts(
  ids: readonly string[],
  pairs: LikePairs,
  parts: ReadonlyMap<string, DealtPart>,
): Pick<SplitReport, "largestAcross" | "leaks"> {
  const partOf = ids.map((id) => parts.get(id));
  let largest = -1;
  let leaks = 0;
  for (let row = 0; row < pairs.a.length; row++) {
    if (partOf[pairs.a[row] as number] === partOf[pairs.b[row] as number]) continue;
    const share = pairs.share[row] as number;
    if (share >= nearDuplicateShare) leaks++;
    if (share > (pairs.share[largest] ?? 0)) largest = row;
  }
  // Where no two of different parts share anything, two of them stand for all.
  const other = partOf.findIndex((part) => part !== partOf[0]);
  const none = other < 0 ? null : { share: 0, a: ids[0] ?? "", b: ids[other] ?? "" };
  const found = {
    share: pairs.share[largest] ?? 0,
    a: ids[pairs.a[largest] ?? 0] ?? "",
    b: ids[pairs.b[largest] ?? 0] ?? "",
  };
  return { largestAcross: largest < 0 ? none : found, leaks };
}

function partReport(
  part: DealtPart,
  wanted: number,
  articles: readonly SplitArticle[],
  parts: ReadonlyMap<string, DealtPart>,
): SplitReport["parts"][number] {
  const own = articles.filter(({ id }) => parts.get(id) === part);
  const sources = new Map<string, number>();
  const labels = new Map<string, number>();
  let spans = 0;
  for (const article of own) {
    sources.set(article.source, (sources.get(article.source) ?? 0) + 1);
    for (const [label, count] of article.labels) {
      labels.set(label, (labels.get(label) ?? 0) + count);
      spans += count;
    }
  }
  const sorted = (counts: Map<string, number>) =>
    Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
  return { part, wanted, articles: own.length, spans, sources: sorted(sources), labels: sorted(labels) };
}

/** Does long work and lets messages through in between; `check` throws when it is to stop. */
async function withBreaths<T>(work: LongWork<T>, check: () => void): Promise<T> {
  let last = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - last < breathMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    check();
    last = performance.now();
  }
}
