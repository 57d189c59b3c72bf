import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import type { ArticleHead, MentionIndex, TaggedWork } from "../mentions";

type Filters = ConcordanceQuery["filters"];

// The last day a partial date stands for, so that "to 2025" includes all of 2025.
const upTo = (date: string) => `${date}${"-99-99".slice(0, Math.max(0, 10 - date.length))}`;

/** Whether an article passes the filters that concern articles; an article nobody has touched is to do. */
export function passesArticle(head: ArticleHead, filters: Filters): boolean {
  const { from, to, sources, articles, status, coders } = filters;
  if (articles?.length && !articles.includes(head.id)) return false;
  if (sources?.length && !sources.includes(head.source)) return false;
  if (from || to) {
    if (head.published === null) return false;
    if (from && upTo(head.published) < from) return false;
    if (to && head.published > upTo(to)) return false;
  }
  const working = Object.entries(head.status).filter(([coder]) => !coders?.length || coders.includes(coder));
  if (coders?.length && working.length === 0) return false;
  if (!status?.length) return true;
  if (working.length === 0) return status.includes("todo");
  return working.some(([, own]) => status.includes(own));
}

/** Whether filters ask for spans at all; those of coders alone only choose articles. */
export function asksForSpans({ labels, actors, statements }: Filters): boolean {
  return Boolean(labels?.length || actors?.length || statements?.length);
}

/** Chooses spans by label, coder, actor and statement. */
export class SpanFilter {
  readonly #labels: ReadonlySet<number> | undefined;
  readonly #coders: ReadonlySet<string> | undefined;
  readonly #entries: ReadonlySet<number>[];

  constructor(filters: Filters, mentions: MentionIndex) {
    const { labels, coders, actors, statements } = filters;
    const { tables } = mentions;
    this.#labels = labels?.length ? new Set(labels.map((id) => tables.labels.find(id))) : undefined;
    this.#coders = coders?.length ? new Set(coders) : undefined;
    // What is in no table is linked to nothing.
    const numbers = (ids: readonly string[]) =>
      new Set(ids.map((id) => tables.entries.find(id)).filter((number) => number >= 0));
    this.#entries = [actors ?? [], statements ?? []].filter(({ length }) => length > 0).map(numbers);
  }

  /** Places of the spans of an article that pass, by start. */
  places(article: readonly TaggedWork[]): Array<{ start: number; end: number }> {
    const found: Array<{ start: number; end: number }> = [];
    for (const work of article) {
      if (this.#coders && !this.#coders.has(work.coder)) continue;
      const linked = this.#entries.map((entries) => linkedTo(work, entries));
      for (let span = 0; span < work.spans; span++) {
        if (this.#labels && !this.#labels.has(work.labelNumber(span))) continue;
        if (linked.every((spans) => spans?.[span] === 1)) {
          found.push({ start: work.start(span), end: work.end(span) });
        }
      }
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/**
 * 1 for each span that a link leads from to one of `entries`, directly or by way of a span that is that entry;
 * undefined when there is none.
 */
function linkedTo(work: TaggedWork, entries: ReadonlySet<number>): Uint8Array | undefined {
  let spans: Uint8Array | undefined;
  for (let link = 0; link < work.links; link++) {
    if (!entries.has(work.linkToEntryNumber(link))) continue;
    spans ??= new Uint8Array(work.spans);
    spans[work.linkFrom(link)] = 1;
  }
  // A span that is one of the entries has a link to it.
  for (let link = 0; spans && link < work.links; link++) {
    const to = work.linkToSpan(link);
    if (to >= 0 && entries.has(work.actorNumber(to))) spans[work.linkFrom(link)] = 1;
  }
  return spans;
}
