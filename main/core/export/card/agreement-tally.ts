import { addMatches, matchRanges, noMatches, type SpanMatches, withF1 } from "#shared/agreement/spans";
import { type WordAgreement, type WordRuns, WordTally, wordRuns } from "#shared/agreement/words";
import { type Range, wordsOf } from "#shared/text/words";
import type { ArticleRows, SpanRow } from "../rows";

/** How far coders agree on the articles that several of them worked on. */
export interface CardAgreement {
  /** Articles that at least two coders worked on. */
  articles: number;
  coders: number;
  words: WordAgreement;
  /** Over all pairs of coders: pairs of spans with the same label, the same borders or overlapping. */
  exactF1: number | null;
  overlappingF1: number | null;
  labels: Array<{
    label: string;
    alpha: number | null;
    exactF1: number | null;
    overlappingF1: number | null;
  }>;
}

/** Adds up agreement article by article. Masked words do not count. */
export class AgreementTally {
  readonly #words = new WordTally();
  readonly #coders = new Set<string>();
  readonly #all = noMatches();
  readonly #byLabel = new Map<string, SpanMatches>();
  #articles = 0;

  add({ article, work, spans }: ArticleRows): void {
    const own = work
      .map(({ coder, status }) => ({ coder, status, spans: spans.filter((span) => span.coder === coder) }))
      .filter(({ status, spans: tagged }) => status === "done" || tagged.length > 0);
    if (own.length < 2) return;
    this.#articles++;
    for (const { coder } of own) this.#coders.add(coder);
    const isMasked = (word: Range) =>
      article.mask.some(({ start, end }) => start < word.end && word.start < end);
    const words = wordsOf(article.text, article.language).filter((word) => !isMasked(word));
    this.#words.add(
      words.length,
      own.map((one) => runsByLabel(words, one.spans)),
    );
    own.forEach((first, at) => {
      for (const second of own.slice(at + 1)) this.#addPair(first.spans, second.spans);
    });
  }

  #addPair(first: readonly SpanRow[], second: readonly SpanRow[]): void {
    for (const label of new Set([...first, ...second].map((span) => span.label))) {
      const of = (list: readonly SpanRow[]) => list.filter((span) => span.label === label);
      const matches = matchRanges(of(first), of(second));
      addMatches(this.#all, matches);
      const sum = this.#byLabel.get(label) ?? noMatches();
      addMatches(sum, matches);
      this.#byLabel.set(label, sum);
    }
  }

  /** Undefined when no article was worked on by two coders. */
  taken(): CardAgreement | undefined {
    if (this.#articles === 0) return undefined;
    const coders = this.#coders.size;
    const { exactF1, overlappingF1 } = withF1(this.#all);
    const labels = [...this.#byLabel].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      ...{ articles: this.#articles, coders, words: this.#words.all(coders), exactF1, overlappingF1 },
      labels: labels.map(([label, matches]) => {
        const own = withF1(matches);
        const { alpha } = this.#words.label(label, coders);
        return { label, alpha, exactF1: own.exactF1, overlappingF1: own.overlappingF1 };
      }),
    };
  }
}

function runsByLabel(words: readonly Range[], spans: readonly SpanRow[]): Map<string, WordRuns> {
  const byLabel = new Map<string, SpanRow[]>();
  for (const span of spans) byLabel.set(span.label, [...(byLabel.get(span.label) ?? []), span]);
  return new Map([...byLabel].map(([label, own]) => [label, wordRuns(words, own)]));
}
