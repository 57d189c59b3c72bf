import type { Chain } from "./align-chains";
import { plainWorth, weightOf } from "./chain-parts";
import type { PreparedArticle } from "./pair-prepare";

/** What a sentence with the same words in another order needs. */
const least = { words: 4, plain: 1, worth: 2, coverage: 0.75, half: 0.5 } as const;

/**
 * Whether an alignment is the larger part of two sentences that have nearly the same words, some of them in another
 * place: "Nach Angaben der Stadt ruht der Bau", "Der Bau ruht nach Angaben der Stadt".
 */
export function isRearranged(chain: Chain, a: PreparedArticle, b: PreparedArticle): boolean {
  if (chain.a.length < least.words || plainWorth(chain, a, b) < least.plain) return false;
  const one = sentenceOf(chain.a, a);
  const other = sentenceOf(chain.b, b);
  if (!one || !other) return false;
  if (chain.a.length < least.half * Math.max(one.to - one.from, other.to - other.from)) return false;
  const { weight, worth } = common(one, other, a, b);
  const all = Math.max(weightIn(one, a), weightIn(other, b));
  return worth >= least.worth && weight >= least.coverage * all;
}

interface Words {
  from: number;
  to: number;
}

/** The words of the one sentence that all places lie in; undefined for several sentences. */
function sentenceOf(places: readonly number[], { tokens }: PreparedArticle): Words | undefined {
  const number = tokens.sentence[places[0] ?? 0] ?? 0;
  if (tokens.sentence[places.at(-1) ?? 0] !== number) return undefined;
  return { from: tokens.sentences[number] ?? 0, to: tokens.sentences[number + 1] ?? 0 };
}

function weightIn({ from, to }: Words, { worths }: PreparedArticle): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += weightOf(worths[i] as number);
  return sum;
}

/** What two sentences have in common, in whatever order: each word counts once for each partner. */
function common(
  one: Words,
  other: Words,
  a: PreparedArticle,
  b: PreparedArticle,
): { weight: number; worth: number } {
  const free = new Map<number, number>();
  for (let j = other.from; j < other.to; j++) {
    const stem = b.tokens.stems[j] as number;
    free.set(stem, (free.get(stem) ?? 0) + 1);
  }
  let weight = 0;
  let worth = 0;
  for (let i = one.from; i < one.to; i++) {
    const stem = a.tokens.stems[i] as number;
    const left = free.get(stem) ?? 0;
    if (left === 0) continue;
    free.set(stem, left - 1);
    weight += weightOf(a.worths[i] as number);
    worth += a.worths[i] as number;
  }
  return { weight, worth };
}
