import type { PassageDecision } from "../model/passage-decision";
import { type Background, shippedBackground } from "./background";
import { clusterPassages } from "./clusters";
import type { ComparedArticle } from "./compared-article";
import type { CompareNotice, Comparison } from "./comparison";
import { applyDecisions } from "./decisions";
import { comparePair, type PreparedArticle, prepareArticle } from "./pair";
import { PairWork } from "./pair-work";
import { proposeParaphrases } from "./paraphrase";
import type { PairShare, Passage } from "./passage";
import { type SentenceFeatures, SentenceReader } from "./sentence-features";
import type { CompareSettings } from "./settings";
import { countsAsShared, shareOf, wordsInside } from "./shares";
import { hasStemmer, primaryLanguage } from "./stems";
import { Vocabulary } from "./vocabulary";

/** What a comparison may be given besides articles, settings and decisions. */
export interface CompareOptions {
  /** How telling words are; the shipped lists when absent. */
  background?: Background;
  /** Kept by the caller for all its comparisons, so that no word is looked up twice. It decides nothing. */
  vocabulary?: Vocabulary;
  /** Looked at between pairs and again and again in long ones: with `aborted` set there is no outcome. */
  signal?: { readonly aborted: boolean };
  /** A clock in milliseconds for `Comparison.ms`; without one that is 0. */
  now?: () => number;
}

interface Read extends PreparedArticle {
  sentences: SentenceFeatures[];
}

/**
 * Compares articles with one another, every pair: passages word for word, edited and as formulas, proposals of
 * paraphrases, with what people decided put upon them; clusters over several articles; and how much each has of the
 * others. The same for the same input; undefined when it was aborted. Of articles with the same id only the first
 * counts.
 */
export function compareArticles(
  articles: readonly ComparedArticle[],
  settings: CompareSettings,
  decisions: readonly PassageDecision[] = [],
  {
    background = shippedBackground,
    vocabulary = new Vocabulary(),
    signal,
    now = () => 0,
  }: CompareOptions = {},
): Comparison | undefined {
  const started = now();
  const read = readArticles(articles, settings, vocabulary, background);
  const notices = articleNotices(read);
  const passages: Passage[] = [];
  const pairs: PairShare[] = [];
  for (let i = 0; i < read.length; i++) {
    for (let j = i + 1; j < read.length; j++) {
      if (signal?.aborted) return undefined;
      const [a, b] = [read[i] as Read, read[j] as Read];
      const work = new PairWork(signal);
      const found = passagesOfPair(a, b, settings, decisions, vocabulary, work);
      if (work.ended) return undefined;
      notices.push(...found.notices);
      passages.push(...found.passages);
      pairs.push(shareOf(a.tokens, b.tokens, found.passages));
    }
  }
  const ids = read.map(({ article }) => article.id);
  return {
    articles: read.map((one) => ({
      id: one.article.id,
      words: one.tokens.count,
      shared: wordsInside(one.tokens, sharedRanges(one.article.id, passages)),
    })),
    passages,
    clusters: clusterPassages(passages, ids),
    pairs,
    notices,
    ms: now() - started,
  };
}

function readArticles(
  articles: readonly ComparedArticle[],
  { paraphrases, useAnnotations }: CompareSettings,
  vocabulary: Vocabulary,
  background: Background,
): Read[] {
  const ids = articles.map(({ id }) => id);
  const distinct = articles.filter(({ id }, at) => ids.indexOf(id) === at);
  const reader = new SentenceReader(vocabulary, background, useAnnotations);
  return distinct.map((given) => {
    const article = useAnnotations ? given : { ...given, entities: [] };
    const prepared = prepareArticle(article, vocabulary);
    const sentences = paraphrases ? reader.sentences(prepared.tokens, article.language, article.text) : [];
    return { ...prepared, sentences };
  });
}

function passagesOfPair(
  a: Read,
  b: Read,
  settings: CompareSettings,
  decisions: readonly PassageDecision[],
  vocabulary: Vocabulary,
  work: PairWork,
) {
  const worded = comparePair(a, b, settings, work);
  if (!work.goOn(0)) return { passages: [], notices: [] };
  const proposed = settings.paraphrases ? proposeParaphrases(a, b, worded, vocabulary) : [];
  return applyDecisions(a, b, [...worded, ...proposed], decisions, vocabulary);
}

function sharedRanges(article: string, passages: readonly Passage[]) {
  return passages
    .filter(countsAsShared)
    .flatMap(({ a, b }) => [a, b])
    .filter((witness) => witness.article === article);
}

/** What a reader should know of the articles: no words, no stemmer, not the language of the first one. */
function articleNotices(read: readonly Read[]): CompareNotice[] {
  const [first] = read;
  return read.flatMap(({ article, tokens }) => {
    const notices: CompareNotice[] = [];
    const value = article.language;
    if (tokens.count === 0) notices.push({ code: "empty-article", subject: article.id });
    if (!hasStemmer(value)) notices.push({ code: "no-stemmer", subject: article.id, value });
    if (first && primaryLanguage(value) !== primaryLanguage(first.article.language)) {
      notices.push({ code: "mixed-languages", subject: article.id, value });
    }
    return notices;
  });
}
