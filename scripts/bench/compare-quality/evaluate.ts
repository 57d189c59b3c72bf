import { compareArticles } from "#shared/compare/compare-articles";
import type { Passage } from "#shared/compare/passage";
import { defaultCompareSettings } from "#shared/compare/settings";
import type { Range } from "#shared/text/words";
import { englishArticles } from "./base-english";
import { germanArticles } from "./base-german";
import { type GoldPair, generatePair } from "./generate";
import { type Language, type Operation, operations, type Strength, strengths } from "./operations";

/** What was found of one operation in one language. */
export interface OperationScore {
  language: Language;
  operation: Operation;
  strength: Strength;
  gold: number;
  /** Gold pairs whose halves, on both sides, lie in passages that join them. */
  found: number;
  /** Passages, formulas left out, and how many of them join places that are a gold pair. */
  passages: number;
  right: number;
}

export interface Evaluation {
  scores: OperationScore[];
  /** Pairs of articles on other events, and the passages found in them, which should be none. */
  unrelated: { pairs: number; passages: number; formulas: number; examples: string[] };
}

function overlap(one: Range, other: Range): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** A passage joins a gold pair when most of it lies in the pair on both sides. */
function joins({ a, b }: Passage, gold: GoldPair): boolean {
  return 2 * overlap(a, gold.a) >= a.end - a.start && 2 * overlap(b, gold.b) >= b.end - b.start;
}

/** Half of both sides lies in passages that join the pair. Passages of one pair hardly overlap, so lengths add up. */
function isFound(gold: GoldPair, passages: readonly Passage[]): boolean {
  const joining = passages.filter((passage) => joins(passage, gold));
  const covered = (side: "a" | "b") => {
    const length = gold[side].end - gold[side].start;
    const marks = new Uint8Array(length);
    for (const passage of joining) {
      const from = Math.max(0, passage[side].start - gold[side].start);
      marks.fill(1, from, Math.max(from, passage[side].end - gold[side].start));
    }
    return 2 * marks.reduce((sum, mark) => sum + mark, 0) >= length;
  };
  return covered("a") && covered("b");
}

function passagesOf(a: string, b: string, language: string): Passage[] {
  const article = (id: string, text: string) => ({ id, text, language, mask: [], entities: [] });
  return compareArticles([article("a", a), article("b", b)], defaultCompareSettings)?.passages ?? [];
}

function scoreOperation(
  articles: readonly string[],
  language: Language,
  operation: Operation,
  strength: Strength,
): OperationScore {
  const score: OperationScore = { language, operation, strength, gold: 0, found: 0, passages: 0, right: 0 };
  articles.forEach((base, at) => {
    const filler = articles[(at + 1) % articles.length] ?? "";
    const seed = 1000 * operations.indexOf(operation) + 100 * strengths.indexOf(strength) + at;
    const pair = generatePair(base, filler, operation, strength, language, seed);
    const passages = passagesOf(pair.a, pair.b, language).filter(({ kind }) => kind !== "formula");
    score.gold += pair.gold.length;
    score.found += pair.gold.filter((gold) => isFound(gold, passages)).length;
    score.passages += passages.length;
    score.right += passages.filter((passage) => pair.gold.some((gold) => joins(passage, gold))).length;
  });
  return score;
}

/** Articles on so many events each; those of one event are never compared as unrelated. */
function countUnrelated(languages: Record<Language, readonly string[]>): Evaluation["unrelated"] {
  const unrelated: Evaluation["unrelated"] = { pairs: 0, passages: 0, formulas: 0, examples: [] };
  for (const [language, articles] of Object.entries(languages)) {
    articles.forEach((a, at) => {
      for (const b of articles.slice(at + 1)) {
        unrelated.pairs++;
        for (const passage of passagesOf(a, b, language)) {
          if (passage.kind === "formula") unrelated.formulas++;
          else {
            unrelated.passages++;
            unrelated.examples.push(`${passage.kind}: ${passage.a.quote} | ${passage.b.quote}`);
          }
        }
      }
    });
  }
  return unrelated;
}

/** Every operation in both languages, and what unrelated articles are said to share. */
export function evaluateQuality(): Evaluation {
  const articles = { de: germanArticles, en: englishArticles };
  const scores = (["de", "en"] as const).flatMap((language) =>
    operations.flatMap((operation) =>
      (operation === "keep" || operation === "reorder" ? (["once"] as const) : strengths).map((strength) =>
        scoreOperation(articles[language], language, operation, strength),
      ),
    ),
  );
  return { scores, unrelated: countUnrelated(articles) };
}
