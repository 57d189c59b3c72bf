import { fold, stem, stopWords } from "./stems";

/** A statement of the project: its wording, and the words of the claims that say the same. */
export interface IndexedStatement {
  id: string;
  wording: string;
  claims?: readonly string[];
}

/** A statement that may say the same as what is typed. */
export interface SimilarStatement {
  id: string;
  /** 0 to 1. */
  score: number;
  /** Words of the statement that are in the typed wording too, as they stand in the statement. */
  shared: string[];
}

/** Where a stem or trigram occurs: the numbers of the statements and the weight it has in each. */
interface Postings {
  statements: number[];
  weights: number[];
}

/** Words of claims count for less than the statement's own wording. */
const claimWeight = 0.6;
/** A trigram that so many statements share tells nothing and takes long. */
const commonTrigram = 500;
/** Nobody states anything in more UTF-16 units; what follows is not read. */
const longest = 2000;
// Parts of hyphenated words are words of their own here.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu;

/** Finds statements by wording while somebody types: by stems, parts of compounds and letter trigrams, rare ones first. */
export class StatementIndex {
  readonly #statements: readonly IndexedStatement[];
  readonly #language: string;
  readonly #stems = new Map<string, Postings>();
  readonly #trigrams = new Map<string, Postings>();
  /** Length of each statement's vector of stems and of trigrams. */
  readonly #norms: Array<{ stems: number; trigrams: number }> = [];
  /** All stems, sorted, to find the ones that begin like the word being typed. */
  readonly #sorted: string[];

  constructor(statements: readonly IndexedStatement[], language: string) {
    this.#statements = statements;
    this.#language = language;
    for (const [index, statement] of statements.entries()) {
      this.#add(statement, index);
      this.#norms.push({ stems: 0, trigrams: 0 });
    }
    this.#measure(this.#stems, "stems");
    this.#measure(this.#trigrams, "trigrams");
    this.#sorted = [...this.#stems.keys()].sort();
  }

  #add({ wording, claims = [] }: IndexedStatement, index: number): void {
    const weights = new Map<string, number>();
    const letters = new Map<string, number>();
    const read = (text: string, weight: number) => {
      for (const { key } of this.#contentOf(text)) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
      for (const trigram of trigramsOf(text))
        letters.set(trigram, Math.max(letters.get(trigram) ?? 0, weight));
    };
    read(wording, 1);
    // A statement with hundreds of claims is known well enough by twenty of them.
    for (const claim of claims.slice(0, 20)) read(claim, claimWeight);
    for (const [key, weight] of weights) pushTo(this.#stems, key, index, weight);
    for (const [key, weight] of letters) pushTo(this.#trigrams, key, index, weight);
  }

  #measure(postings: ReadonlyMap<string, Postings>, kind: "stems" | "trigrams"): void {
    for (const { statements, weights } of postings.values()) {
      const rarity = this.#rarity(statements.length);
      statements.forEach((statement, at) => {
        const norms = this.#norms[statement];
        if (norms) norms[kind] += (rarity * (weights[at] ?? 0)) ** 2;
      });
    }
    for (const norms of this.#norms) norms[kind] = Math.sqrt(norms[kind]);
  }

  #rarity(count: number): number {
    return Math.log(1 + this.#statements.length / Math.max(1, count));
  }

  /** The words of a text that carry content, as stems; numbers are kept as they are. */
  #contentOf(text: string): Array<{ key: string; word: string }> {
    const found: Array<{ key: string; word: string }> = [];
    for (const [word] of text.slice(0, longest).matchAll(wordPattern)) {
      const folded = fold(word);
      if (folded.length < 2 || stopWords.has(folded)) continue;
      found.push({ key: stem(folded, this.#language), word });
    }
    return found;
  }

  /** The statements closest to `wording`, the closest first, at most `limit`; none for a wording without content. */
  similar(wording: string, limit: number): SimilarStatement[] {
    const typed = this.#typed(wording);
    const byStem = this.#score(
      this.#stems,
      new Set(typed.map(({ key }) => key)),
      Number.POSITIVE_INFINITY,
      "stems",
    );
    const byTrigram = this.#score(this.#trigrams, trigramsOf(wording), commonTrigram, "trigrams");
    const found = new Map<number, number>();
    for (const [index, score] of byStem) found.set(index, 0.65 * score);
    for (const [index, score] of byTrigram) found.set(index, (found.get(index) ?? 0) + 0.35 * score);
    return [...found]
      .filter(([, score]) => score > 0.08)
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .slice(0, Math.max(0, limit))
      .map(([index, score]) => this.#result(index, score, typed));
  }

  /** The stems typed, with stems that a compound or an unfinished last word stands for. */
  #typed(wording: string): Array<{ key: string; word: string }> {
    const content = this.#contentOf(wording);
    const last = content.at(-1);
    const unfinished = last && /[\p{L}\p{M}]$/u.test(wording) ? fold(last.word) : "";
    const begun = unfinished.length >= 3 ? this.#beginningWith(unfinished) : [];
    const parts = content.flatMap(({ key, word }) => this.#partsOf(key).map((part) => ({ key: part, word })));
    return [...content, ...parts, ...begun.map((key) => ({ key, word: last?.word ?? "" }))];
  }

  #beginningWith(prefix: string): string[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; at < this.#sorted.length && found.length < 8; at++) {
      const key = this.#sorted[at] ?? "";
      if (!key.startsWith(prefix)) break;
      found.push(key);
    }
    return found;
  }

  /** Both parts of a compound that the statements know: Hafensenatorin has Hafen and Senatorin. */
  #partsOf(key: string): string[] {
    if (key.length < 8 || this.#stems.has(key)) return [];
    for (let cut = 4; cut <= key.length - 4; cut++) {
      const first = stem(key.slice(0, cut), this.#language);
      const second = key.slice(cut);
      if (this.#stems.has(second) && this.#stems.has(first)) return [first, second];
    }
    for (let cut = 4; cut <= key.length - 4; cut++)
      if (this.#stems.has(key.slice(cut))) return [key.slice(cut)];
    return [];
  }

  /** Cosine of the typed keys with every statement that shares one. */
  #score(
    postings: ReadonlyMap<string, Postings>,
    keys: ReadonlySet<string>,
    common: number,
    kind: "stems" | "trigrams",
  ): Map<number, number> {
    const scores = new Map<number, number>();
    let norm = 0;
    for (const key of keys) {
      const { statements, weights } = postings.get(key) ?? none;
      const rarity = this.#rarity(statements.length);
      norm += rarity * rarity;
      if (statements.length > common) continue;
      statements.forEach((statement, at) => {
        scores.set(statement, (scores.get(statement) ?? 0) + rarity * rarity * (weights[at] ?? 0));
      });
    }
    for (const [index, score] of scores) {
      const length = Math.sqrt(norm) * (this.#norms[index]?.[kind] ?? 1);
      scores.set(index, length > 0 ? Math.min(1, score / length) : 0);
    }
    return scores;
  }

  #result(index: number, score: number, typed: ReadonlyArray<{ key: string }>): SimilarStatement {
    const statement = this.#statements[index];
    const keys = new Set(typed.map(({ key }) => key));
    const shared = this.#contentOf(statement?.wording ?? "")
      .filter(({ key }) => keys.has(key))
      .map(({ word }) => word);
    return { id: statement?.id ?? "", score: Math.round(score * 1000) / 1000, shared: [...new Set(shared)] };
  }
}

const none: Postings = { statements: [], weights: [] };

function pushTo(postings: Map<string, Postings>, key: string, statement: number, weight: number): void {
  const found = postings.get(key);
  if (found) {
    found.statements.push(statement);
    found.weights.push(weight);
  } else postings.set(key, { statements: [statement], weights: [weight] });
}

/** The letter trigrams of a text, with blanks as borders, without accents. */
function trigramsOf(text: string): Set<string> {
  const folded = ` ${text
    .slice(0, 2000)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter((word) => word !== "")
    .join(" ")} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= folded.length; at++) trigrams.add(folded.slice(at, at + 3));
  return trigrams;
}
