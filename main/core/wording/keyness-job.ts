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
  /** The article a wording was counted in last. */
  readonly #last: Int32Array;
  sizeA = 0;
  sizeB = 0;

  constructor(wordings: number) {
    this.countA = new Int32Array(wordings);
    this.countB = new Int32Array(wordings);
    this.articlesA = new Int32Array(wordings);
    this.articlesB = new Int32Array(wordings);
    this.#last = new Int32Array(wordings).fill(-1);
  }

  /** Counts a wording found so many times in an article of a group; articles come one after another. */
  add(group: Group, article: number, wording: number, times: number): void {
    const isNew = this.#last[wording] !== article;
    this.#last[wording] = article;
    if (group === "A") {
      this.sizeA += times;
      this.countA[wording] = (this.countA[wording] ?? 0) + times;
      if (isNew) this.articlesA[wording] = (this.articlesA[wording] ?? 0) + 1;
    } else {
      this.sizeB += times;
      this.countB[wording] = (this.countB[wording] ?? 0) + times;
      if (isNew) this.articlesB[wording] = (this.articlesB[wording] ?? 0) + 1;
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
  /** By the place of each article in the list. */
  groups: ReadonlyArray<Group | undefined>;
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
  const counted = await (query.unit === "words"
    ? countWords(memory, query, context)
    : countForms(memory, query, context));
  if (!counted.ok) return counted;
  const { counts, nameOf, groups } = counted.value;
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

function groupsIn({ order, heads }: ProjectMemory, query: KeynessQuery): Array<Group | undefined> {
  return order.map((article) => groupOf(heads.get(article)?.source, query));
}

function groupOf(source: string | undefined, { groupA, groupB }: KeynessQuery): Group | undefined {
  if (source === undefined) return undefined;
  return groupA.includes(source) ? "A" : groupB.includes(source) ? "B" : undefined;
}

async function countWords(
  memory: ProjectMemory,
  query: KeynessQuery,
  context: JobContext,
): Promise<Result<Counted>> {
  const { quotations } = query;
  // As it is now: articles may come and go while words are read.
  const { order } = memory;
  const groups = groupsIn(memory, query);
  const wanted = order.filter((_, rank) => groups[rank] !== undefined);
  const { list, of } = await wordsOfArticles(memory, wanted, context);
  const counts = new GroupCounts(list.size);
  const total = new Int32Array(list.written.length);
  for (const [rank, article] of order.entries()) {
    const group = groups[rank];
    const own = of.get(article);
    if (!group || !own) continue;
    for (const [at, number] of own.words.entries()) {
      const outside = quotations === "inside" ? 0 : (own.outside[at] ?? 0);
      const times = outside + (quotations === "outside" ? 0 : (own.inside[at] ?? 0));
      if (times === 0) continue;
      counts.add(group, rank, list.folded[number] ?? 0, times);
      total[number] = (total[number] ?? 0) + times;
    }
  }
  const best = mostWritten(total, list.folded, list.size);
  return ok({ groups, counts, nameOf: (number) => list.written[best[number] ?? 0] ?? "" });
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
  query: KeynessQuery,
  context: JobContext,
): Promise<Result<Counted>> {
  const { label, quotations } = query;
  if (label === undefined || !memory.codebook.labels.some(({ id }) => id === label)) {
    return fail(appError("label-not-found", label ?? "", "forms are counted for one label."));
  }
  const mentions = await gatheredMentions(memory, { label }, context);
  const groups = groupsIn(memory, query);
  const counts = new GroupCounts(mentions.forms.length);
  let last = -1;
  let places = new Set<number>();
  for (let index = 0; index < mentions.length; index++) {
    const article = mentions.article[index] ?? 0;
    if (article !== last) places = new Set();
    last = article;
    const group = groups[article];
    if (!group || !isAskedFor(mentions.quoted[index], quotations)) continue;
    // A place that coders take for different entries stands in the text once.
    const place = (mentions.start[index] ?? 0) * 2 ** 26 + (mentions.end[index] ?? 0);
    if (places.has(place)) continue;
    places.add(place);
    counts.add(group, article, mentions.groups[mentions.form[index] ?? 0] ?? 0, 1);
  }
  return ok({ groups, counts, nameOf: (number) => mentions.forms[number] ?? "" });
}
