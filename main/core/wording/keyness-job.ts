import { appError } from "#shared/errors";
import type { KeynessAnswer, KeynessQuery } from "#shared/ipc/wording-types";
import { fail, ok, type Result } from "#shared/result";
import { keynessRows, type WordingCount } from "#shared/wording/keyness";
import { isAskedFor } from "#shared/wording/tabulate";
import type { Job, JobContext } from "../jobs/job";
import { memoryOf, type ProjectMemory } from "../mentions";
import { gatheredMentions } from "./gather";
import { wordsOfArticles } from "./words";

/** A comparison of two groups of sources in the project in `folder`. */
export interface KeynessArgument {
  folder: string;
  query: KeynessQuery;
}

/** Counts of two groups by number of a wording. */
class GroupCounts {
  readonly countA: Int32Array;
  readonly countB: Int32Array;
  readonly articlesA: Int32Array;
  readonly articlesB: Int32Array;
  sizeA = 0;
  sizeB = 0;

  constructor(wordings: number) {
    this.countA = new Int32Array(wordings);
    this.countB = new Int32Array(wordings);
    this.articlesA = new Int32Array(wordings);
    this.articlesB = new Int32Array(wordings);
  }

  /** Counts of one article, by number of the wording. */
  add(group: Group, counts: ReadonlyMap<number, number>): void {
    const [count, articles] = group === "A" ? [this.countA, this.articlesA] : [this.countB, this.articlesB];
    for (const [number, times] of counts) {
      count[number] = (count[number] ?? 0) + times;
      articles[number] = (articles[number] ?? 0) + 1;
      if (group === "A") this.sizeA += times;
      else this.sizeB += times;
    }
  }

  *wordings(nameOf: (number: number) => string): Generator<WordingCount> {
    for (let number = 0; number < this.countA.length; number++) {
      const [countA = 0, countB = 0] = [this.countA[number], this.countB[number]];
      if (countA + countB === 0) continue;
      const [articlesA = 0, articlesB = 0] = [this.articlesA[number], this.articlesB[number]];
      yield { wording: nameOf(number), countA, countB, articlesA, articlesB };
    }
  }
}

type Group = "A" | "B";

interface Counted {
  counts: GroupCounts;
  nameOf: (number: number) => string;
}

/** Which words, or forms of a label, one group of sources uses more than the other. */
export const keynessJob: Job<KeynessArgument, KeynessAnswer> = async ({ folder, query }, context) => {
  const began = performance.now();
  const memory = memoryOf(context, folder);
  const both = query.groupA.find((source) => query.groupB.includes(source));
  if (both !== undefined)
    return fail(appError("request-invalid", both, "a source belongs to one group only."));
  const groups = memory.order.map((article) => groupOf(memory.heads.get(article)?.source, query));
  const counted = await (query.unit === "words"
    ? countWords(memory, groups, query, context)
    : countForms(memory, groups, query, context));
  if (!counted.ok) return counted;
  const { counts, nameOf } = counted.value;
  const { sizeA, sizeB } = counts;
  const { least, limit } = query;
  const found = keynessRows(counts.wordings(nameOf), { sizeA, sizeB, least, limit });
  return ok({
    ...found,
    sizeA,
    sizeB,
    articlesA: groups.filter((group) => group === "A").length,
    articlesB: groups.filter((group) => group === "B").length,
    ms: performance.now() - began,
  });
};

function groupOf(source: string | undefined, { groupA, groupB }: KeynessQuery): Group | undefined {
  if (source === undefined) return undefined;
  return groupA.includes(source) ? "A" : groupB.includes(source) ? "B" : undefined;
}

async function countWords(
  memory: ProjectMemory,
  groups: ReadonlyArray<Group | undefined>,
  { quotations }: KeynessQuery,
  context: JobContext,
): Promise<Result<Counted>> {
  const wanted = memory.order.filter((_, rank) => groups[rank] !== undefined);
  const { list, of } = await wordsOfArticles(memory, wanted, context);
  const counts = new GroupCounts(list.size);
  const total = new Int32Array(list.written.length);
  for (const [rank, article] of memory.order.entries()) {
    const group = groups[rank];
    const own = of.get(article);
    if (!group || !own) continue;
    const byWord = new Map<number, number>();
    for (const [at, number] of own.words.entries()) {
      const outside = quotations === "inside" ? 0 : (own.outside[at] ?? 0);
      const times = outside + (quotations === "outside" ? 0 : (own.inside[at] ?? 0));
      if (times === 0) continue;
      const folded = list.folded[number] ?? 0;
      byWord.set(folded, (byWord.get(folded) ?? 0) + times);
      total[number] = (total[number] ?? 0) + times;
    }
    counts.add(group, byWord);
  }
  const best = mostWritten(total, list.folded, list.size);
  return ok({ counts, nameOf: (number) => list.written[best[number] ?? 0] ?? "" });
}

/** For each folded word how it is written most often. */
function mostWritten(total: Int32Array, folded: readonly number[], size: number): Int32Array {
  const best = new Int32Array(size).fill(-1);
  for (const [number, times] of total.entries()) {
    const word = folded[number] ?? -1;
    if (word < 0) continue;
    const known = best[word] ?? -1;
    if (known < 0 || times > (total[known] ?? 0)) best[word] = number;
  }
  return best;
}

async function countForms(
  memory: ProjectMemory,
  groups: ReadonlyArray<Group | undefined>,
  { label, quotations }: KeynessQuery,
  context: JobContext,
): Promise<Result<Counted>> {
  if (label === undefined || !memory.codebook.labels.some(({ id }) => id === label)) {
    return fail(appError("label-not-found", label ?? "", "forms are counted for one label."));
  }
  const mentions = await gatheredMentions(memory, { label }, context);
  const counts = new GroupCounts(mentions.forms.length);
  let article = -1;
  let byForm = new Map<number, number>();
  let places = new Set<number>();
  const take = () => {
    const group = groups[article];
    if (group) counts.add(group, byForm);
    byForm = new Map();
    places = new Set();
  };
  for (let index = 0; index < mentions.length; index++) {
    const own = mentions.article[index] ?? 0;
    // Mentions come article by article.
    if (own !== article) {
      take();
      article = own;
    }
    if (!isAskedFor(mentions.quoted[index], quotations)) continue;
    // A place that coders take for different entries stands in the text once.
    const place = (mentions.start[index] ?? 0) * 2 ** 26 + (mentions.end[index] ?? 0);
    if (places.has(place)) continue;
    places.add(place);
    const form = mentions.groups[mentions.form[index] ?? 0] ?? 0;
    byForm.set(form, (byForm.get(form) ?? 0) + 1);
  }
  take();
  return ok({ counts, nameOf: (number) => mentions.forms[number] ?? "" });
}
