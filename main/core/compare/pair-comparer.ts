import { shippedBackground } from "#shared/compare/background";
import type { ComparedArticle } from "#shared/compare/compared-article";
import { applyDecisions } from "#shared/compare/decisions";
import { comparePair, type PreparedArticle, prepareArticle } from "#shared/compare/pair";
import { proposeParaphrases } from "#shared/compare/paraphrase";
import type { PairShare, Passage } from "#shared/compare/passage";
import { type SentenceFeatures, SentenceReader } from "#shared/compare/sentence-features";
import type { CompareSettings } from "#shared/compare/settings";
import { shareOf } from "#shared/compare/shares";
import { Vocabulary } from "#shared/compare/vocabulary";
import type { PassageDecision } from "#shared/model/passage-decision";

/** So many articles are kept as they were read: what shares wording lies near by in time. */
const mostRead = 512;

interface ReadArticle extends PreparedArticle {
  sentences: SentenceFeatures[];
}

/**
 * Compares one pair of articles after another, each as `compareArticles` would, and reads an article once for all its
 * pairs. For more articles than can be compared at once.
 */
export class PairComparer {
  readonly #settings: CompareSettings;
  readonly #decisions = new Map<string, PassageDecision[]>();
  readonly #vocabulary = new Vocabulary();
  readonly #reader: SentenceReader;
  readonly #read = new Map<string, ReadArticle>();

  constructor(settings: CompareSettings, decisions: readonly PassageDecision[]) {
    this.#settings = settings;
    this.#reader = new SentenceReader(this.#vocabulary, shippedBackground, settings.useAnnotations);
    for (const decision of decisions) {
      const key = pairKey(decision.a.article, decision.b.article);
      this.#decisions.set(key, [...(this.#decisions.get(key) ?? []), decision]);
    }
  }

  /** Whether an article need not be handed over once more; it will be there for the next comparison. */
  knows(id: string): boolean {
    const read = this.#read.get(id);
    if (read) this.#remember(read);
    return read !== undefined;
  }

  /** Takes an article in, and forgets the one that was not needed for longest. */
  take(article: ComparedArticle): void {
    const prepared = prepareArticle(article, this.#vocabulary);
    const sentences = this.#settings.paraphrases
      ? this.#reader.sentences(prepared.tokens, article.language, article.text)
      : [];
    this.#remember({ ...prepared, sentences });
  }

  /** Passages of two articles that were taken in, and how much each has of the other. */
  compare(idA: string, idB: string): { passages: Passage[]; share: PairShare; lost: string[] } {
    const [a, b] = [this.#recall(idA), this.#recall(idB)];
    const worded = comparePair(a, b, this.#settings);
    const proposed = this.#settings.paraphrases ? proposeParaphrases(a, b, worded, this.#vocabulary) : [];
    const decisions = this.#decisions.get(pairKey(idA, idB)) ?? [];
    const { passages, notices } = applyDecisions(a, b, [...worded, ...proposed], decisions, this.#vocabulary);
    return {
      passages,
      share: shareOf(a.tokens, b.tokens, passages),
      lost: notices.map(({ subject }) => subject),
    };
  }

  #recall(id: string): ReadArticle {
    const read = this.#read.get(id);
    if (!read) throw new Error(`the article ${id} was not taken in`);
    this.#remember(read);
    return read;
  }

  #remember(read: ReadArticle): void {
    const { id } = read.article;
    this.#read.delete(id);
    this.#read.set(id, read);
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= mostRead) break;
      this.#read.delete(oldest);
    }
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
