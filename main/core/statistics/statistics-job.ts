import type { DatasetStatistics, StatisticsQuery } from "#shared/ipc/statistics-types";
import { ok } from "#shared/result";
import { monthOf, monthsWithGaps } from "#shared/statistics/months";
import { Histogram } from "#shared/statistics/spread";
import type { Job, JobContext } from "../jobs/job";
import { type ArticleHead, checkWanted, memoryOf, type ProjectMemory, type TaggedWork } from "../mentions";
import { passesArticle } from "../search/span-filter";
import { bySourceName } from "../wording/sources";
import { firstWordAfter, firstWordFrom, type WordBounds, wordsOfArticle } from "./article-words";
import { AttributeValues } from "./attribute-values";
import { CoderAgreement, hasBegun } from "./coder-agreement";
import { Coverage } from "./coverage";
import { LabelColumns } from "./label-columns";
import { SpanWorkLeft } from "./open-work";
import { CountRows } from "./span-counts";
import { Together } from "./together";

export interface StatisticsArgument {
  folder: string;
  query: StatisticsQuery;
}

/** Counts the dataset from what the index knows. */
export const datasetStatisticsJob: Job<StatisticsArgument, DatasetStatistics> = async (
  { folder, query },
  context,
) => {
  const count = new DatasetCount(memoryOf(context, folder), query);
  await count.run(context);
  return ok(count.statistics());
};

/** All that is counted on one way through the project. */
class DatasetCount {
  readonly #memory: ProjectMemory;
  readonly #columns: LabelColumns;
  readonly #coders: ReadonlySet<string> | undefined;
  readonly #articleFilter: Parameters<typeof passesArticle>[1];
  readonly #number = { articles: 0, tagged: 0, begun: 0, done: 0, links: 0, words: 0 };
  readonly #spans: Float64Array;
  readonly #articlesWith: Float64Array;
  readonly #bySource: CountRows;
  readonly #byCoder: CountRows;
  readonly #byMonth: CountRows;
  readonly #lengths: Histogram[];
  readonly #articleWords = new Histogram();
  readonly #perArticle = new Histogram();
  readonly #coverage: Coverage;
  readonly #together: Together;
  readonly #left: SpanWorkLeft;
  readonly #values: AttributeValues;
  readonly #agreement: CoderAgreement;

  constructor(memory: ProjectMemory, query: StatisticsQuery) {
    const columns = new LabelColumns(memory, query);
    const width = columns.ids.length;
    const { from, to, sources, coders } = query;
    this.#memory = memory;
    this.#columns = columns;
    this.#coders = coders?.length ? new Set(coders) : undefined;
    this.#articleFilter = {
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(sources ? { sources } : {}),
    };
    this.#spans = new Float64Array(width);
    this.#articlesWith = new Float64Array(width);
    this.#bySource = new CountRows(width);
    this.#byCoder = new CountRows(width);
    this.#byMonth = new CountRows(width);
    this.#lengths = columns.ids.map(() => new Histogram());
    this.#coverage = new Coverage(width);
    this.#together = new Together(columns);
    this.#left = new SpanWorkLeft(memory, columns);
    this.#values = new AttributeValues(columns);
    this.#agreement = new CoderAgreement(columns);
  }

  async run(context: JobContext): Promise<void> {
    for (const [place, article] of this.#memory.order.entries()) {
      if (place % 64 === 63) await checkWanted(context);
      const head = this.#memory.heads.get(article);
      if (head && passesArticle(head, this.#articleFilter)) this.#article(head);
    }
  }

  #article(head: ArticleHead): void {
    const number = this.#number;
    const bounds = wordsOfArticle(this.#memory, head.id);
    const works = this.#memory.mentions.of(head.id).filter(({ coder }) => this.#isChosen(coder));
    const states = Object.entries(head.status).filter(([coder]) => this.#isChosen(coder));
    number.articles++;
    number.words += bounds.length / 2;
    this.#articleWords.add(bounds.length / 2);
    if (works.some(hasBegun) || states.some(([, status]) => status !== "todo")) number.begun++;
    if (states.some(([, status]) => status === "done")) number.done++;
    const rows = [this.#bySource.row(head.source), this.#byMonth.row(monthOf(head.published))];
    for (const row of rows) row.articles++;
    const own = new Float64Array(this.#columns.ids.length);
    for (const work of works) this.#work(work, bounds, own);
    this.#coverage.finish(works.length > 1);
    let spans = 0;
    for (const [column, count] of own.entries()) {
      if (count === 0) continue;
      spans += count;
      this.#articlesWith[column] = (this.#articlesWith[column] ?? 0) + 1;
      for (const target of [this.#spans, ...rows.map((row) => row.spans)]) {
        target[column] = (target[column] ?? 0) + count;
      }
    }
    if (spans > 0) {
      number.tagged++;
      this.#perArticle.add(spans);
      this.#together.add(works);
    }
    this.#agreement.add(works, bounds);
  }

  #isChosen(coder: string): boolean {
    return this.#coders === undefined || this.#coders.has(coder);
  }

  #work(work: TaggedWork, bounds: WordBounds, own: Float64Array): void {
    const row = this.#byCoder.row(work.coder);
    if (hasBegun(work)) row.articles++;
    for (let span = 0; span < work.spans; span++) {
      const column = this.#columns.of(work.labelNumber(span));
      if (column < 0) continue;
      own[column] = (own[column] ?? 0) + 1;
      row.spans[column] = (row.spans[column] ?? 0) + 1;
      const first = firstWordAfter(bounds, work.start(span));
      const last = firstWordFrom(bounds, work.end(span));
      this.#lengths[column]?.add(Math.max(0, last - first));
      this.#coverage.add(column, first, last);
    }
    for (let link = 0; link < work.links; link++) {
      if (this.#columns.of(work.labelNumber(work.linkFrom(link))) >= 0) this.#number.links++;
    }
    this.#left.add(work);
    this.#values.add(work);
  }

  statistics(): DatasetStatistics {
    const { ids } = this.#columns;
    const { articles, tagged, begun, done, links, words } = this.#number;
    const shown = this.#columns.shown(this.#memory, this.#spans);
    const spans = this.#spans.reduce((sum, count) => sum + count, 0);
    const share = (part: number) => (words === 0 ? 0 : part / words);
    const rows = (counts: CountRows, keys: string[]) => counts.rows(keys, ids);
    return {
      ...{ articles, taggedArticles: tagged, doneArticles: done, spans, links, words },
      coverage: [-1, ...shown].map((at) => {
        const covered = this.#coverage.of(at);
        return { label: ids[at] ?? "", words: covered, share: share(covered) };
      }),
      labels: shown.map((at) => ({
        label: ids[at] ?? "",
        spans: this.#spans[at] ?? 0,
        articles: this.#articlesWith[at] ?? 0,
        perThousandWords: share(this.#spans[at] ?? 0) * 1000,
      })),
      bySource: rows(this.#bySource, this.#bySource.keys().sort(bySourceName)),
      byCoder: rows(this.#byCoder, this.#byCoder.keys().sort()),
      byMonth: rows(this.#byMonth, monthsWithGaps(this.#byMonth.keys())),
      together: { labels: shown.map((at) => ids[at] ?? ""), ...this.#together.of(shown) },
      lengths: shown.flatMap((at) => {
        const lengths = this.#lengths[at];
        return lengths?.count ? [{ label: ids[at] ?? "", words: lengths.spread() }] : [];
      }),
      articleWords: this.#articleWords.spread(),
      spansPerArticle: this.#perArticle.spread(),
      open: [
        ...this.#left.open(),
        { kind: "article-not-begun", label: "", count: articles - begun, of: articles, first: [] },
        { kind: "article-not-done", label: "", count: articles - done, of: articles, first: [] },
      ],
      values: this.#values.values(this.#memory),
      agreement: this.#agreement.agreement(),
    };
  }
}
