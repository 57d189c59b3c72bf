import fc from "fast-check";
import type { DatasetStatistics, StatisticsQuery } from "#shared/ipc/statistics-types";
import {
  type Annotations,
  articleStatuses,
  compareSpans,
  type Link,
  type Span,
} from "#shared/model/annotations";
import { type Codebook, codebookSchema } from "#shared/model/codebook";
import { defaultCodebook } from "#shared/model/default-codebook";
import { neverChanged } from "#shared/model/file";
import type { Range } from "#shared/text/words";
import type { JobContext } from "../jobs/job";
import { keepMemory, newMemory } from "../mentions/project-memory";
import { TextIndex } from "../search/text-index";
import { datasetStatisticsJob } from "./statistics-job";

/** An article with the work of up to two coders on it. */
export interface Invented {
  id: string;
  text: string;
  source: string;
  published: string | null;
  mask: Range[];
  work: Annotations[];
}

const codebook: Codebook = codebookSchema.parse(defaultCodebook("de"));

/** What the job says about a project in memory. */
export async function count(
  articles: readonly Invented[],
  query: StatisticsQuery = {},
): Promise<DatasetStatistics> {
  const texts = new TextIndex();
  texts.add(articles);
  const memory = newMemory("folder", codebook, texts);
  for (const { id, source, published, mask, work } of articles) {
    const status = Object.fromEntries(work.map((own) => [own.coder, own.status]));
    memory.heads.set(id, { id, title: id, source, published, language: "de", status, mask });
    for (const own of work) memory.mentions.put(own);
  }
  memory.headRevision++;
  const context: JobContext = {
    memory: new Map(),
    signal: new AbortController().signal,
    progress: () => undefined,
    part: async () => undefined,
    breathe: async () => undefined,
  };
  keepMemory(context, memory);
  const answer = await datasetStatisticsJob({ folder: "folder", query }, context);
  if (!answer.ok) throw new Error("no answer");
  return answer.value;
}

/** What every invented article begins with. */
export const text = "Der Senat tagt. Frau Lind-Beck sagt: „Das Wehr kostet 3,5 Millionen“ am Montag.";

const spanIn = (length: number) =>
  fc
    .record({
      start: fc.nat({ max: length - 1 }),
      size: fc.integer({ min: 1, max: 24 }),
      label: fc.constantFrom<string[]>("claim", "actor", "date", "gone"),
      attributes: fc.constantFrom<Span["attributes"]>(
        {},
        { speech: "narrator" },
        { speech: "direct", stance: "reported" },
        { type: "DATE", value: "2025-03-04" },
        { value: "" },
      ),
    })
    .map(({ start, size, label, attributes }) => ({
      label,
      start,
      end: Math.min(length, start + size),
      attributes,
    }));

/** One coder's work. */
export function workOf(
  coder: string,
  article: string,
  found: {
    spans: ReturnType<typeof spanIn> extends fc.Arbitrary<infer S> ? S[] : never;
    status: number;
    links: number[];
  },
): Annotations {
  const spans = found.spans
    .map(
      (span, at): Span => ({
        ...span,
        id: `s${at}`,
        quote: text.slice(span.start, span.end),
        before: "",
        after: "",
        ...made,
      }),
    )
    .sort(compareSpans);
  const roles = ["said-by", "same-as", "is", "when-said"];
  const links = found.links.flatMap((seed, at): Link[] => {
    const from = spans[seed % Math.max(1, spans.length)];
    const role = roles[seed % roles.length] ?? "";
    return from ? [{ id: `l${at}`, role, from: from.id, to: `entry${seed}` }] : [];
  });
  return {
    format: "wortlaut-annotations",
    formatVersion: 1,
    offsetUnit: "utf-16",
    coder,
    article,
    textSha256: "",
    status: articleStatuses[found.status] ?? "todo",
    note: "",
    spans,
    links,
    saved: neverChanged,
  };
}
const made = { created: "2025-03-04T10:00:00.000Z", modified: "2025-03-04T10:00:00.000Z" };

/** Projects of a few articles that are odd in many ways. */
export const invented = fc
  .array(
    fc.record({
      source: fc.constantFrom("", "Tagesspalte", "Hafenblatt"),
      published: fc.constantFrom(null, "2025", "2025-01-02", "2025-03"),
      mask: fc.constantFrom<Range[]>(
        [],
        [{ start: 0, end: 16 }],
        [
          { start: 5, end: 8 },
          { start: 70, end: 79 },
        ],
      ),
      work: fc.array(
        fc.option(
          fc.record({
            spans: fc.array(spanIn(text.length), { maxLength: 6 }),
            status: fc.nat({ max: 2 }),
            links: fc.array(fc.nat({ max: 40 }), { maxLength: 5 }),
          }),
          { nil: undefined },
        ),
        { minLength: 2, maxLength: 2 },
      ),
    }),
    { maxLength: 4 },
  )
  .map((articles) =>
    articles.map(({ work, ...article }, at): Invented => {
      const id = `a_${at}`;
      // Each text is another one, so that each article has its own.
      const own = work.flatMap((found, coder) => (found ? [workOf(`c_${coder}`, id, found)] : []));
      return { ...article, id, text: `${text}${"!".repeat(at)}`, work: own };
    }),
  );

/** Filters. */
export const queries = fc.record(
  {
    coders: fc.constantFrom<string[][]>(["c_0"], ["c_0", "c_1"], []),
    labels: fc.constantFrom<string[][]>(["claim"], ["actor", "gone"]),
    sources: fc.constantFrom<string[][]>(["Tagesspalte"], [""]),
    from: fc.constantFrom<string[]>("2025-02", "2025"),
  },
  { requiredKeys: [] },
);
