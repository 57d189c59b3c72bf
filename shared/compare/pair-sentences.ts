import type { Chain } from "./align-chains";
import { gapBefore, isExact, partOf } from "./chain-parts";
import type { PreparedArticle } from "./pair-prepare";

/**
 * An alignment cut where sentences end on either side, so that each sentence is judged and shown as what it is:
 * word for word or edited. Sentences that follow one another word for word stay together; what is no passage by
 * itself (`accept`) stays with a neighbour that it touches, or is dropped.
 */
export function bySentence(
  chain: Chain,
  a: PreparedArticle,
  b: PreparedArticle,
  accept: (part: Chain) => Chain | undefined,
): Chain[] {
  const cuts = [0, ...borders(chain, a, b), chain.a.length];
  const spans = cuts.slice(1).map((to, index) => ({ from: cuts[index] as number, to }));
  const stands = ({ from, to }: Span) => accept(partOf(chain, from, to)) !== undefined;
  const exact = ({ from, to }: Span) => isExact(partOf(chain, from, to));
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const touches = last !== undefined && !gapBefore(chain, span.from);
    if (last && touches && ((exact(last) && exact(span)) || !stands(last) || !stands(span)))
      last.to = span.to;
    else joined.push({ ...span });
  }
  return joined.map(({ from, to }) => accept(partOf(chain, from, to))).filter((part) => part !== undefined);
}

interface Span {
  from: number;
  to: number;
}

function borders(chain: Chain, a: PreparedArticle, b: PreparedArticle): number[] {
  const found: number[] = [];
  for (let k = 1; k < chain.a.length; k++) {
    if (differs(a, chain.a, k) || differs(b, chain.b, k)) found.push(k);
  }
  return found;
}

function differs({ tokens }: PreparedArticle, places: readonly number[], k: number): boolean {
  return tokens.sentence[places[k - 1] as number] !== tokens.sentence[places[k] as number];
}
