import type { Chain } from "./align-chains";
import { gapBefore, isExact, partOf } from "./chain-parts";
import type { PreparedArticle } from "./pair-prepare";

/** Which part of an alignment is a passage: by itself, or beside a sentence that is one. */
export interface PartJudges {
  alone(part: Chain): Chain | undefined;
  beside(part: Chain): Chain | undefined;
}

/**
 * An alignment cut where sentences end on either side, so that each sentence is judged and shown as what it is:
 * word for word or edited. Sentences that follow one another word for word stay together; what is no passage stays
 * with a neighbour that it touches, or is dropped.
 */
export function bySentence(
  chain: Chain,
  a: PreparedArticle,
  b: PreparedArticle,
  judges: PartJudges,
): Chain[] {
  const cuts = [0, ...borders(chain, a, b), chain.a.length];
  const spans = cuts.slice(1).map((to, index) => ({ from: cuts[index] as number, to }));
  const part = ({ from, to }: Span) => partOf(chain, from, to);
  const alone = (span: Span) => judges.alone(part(span)) !== undefined;
  const apart = (one: Span, other: Span) =>
    (alone(one) && alone(other)) ||
    (alone(one) && judges.beside(part(other)) !== undefined) ||
    (alone(other) && judges.beside(part(one)) !== undefined);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const touches = last !== undefined && !gapBefore(chain, span.from);
    if (last && touches && ((isExact(part(last)) && isExact(part(span))) || !apart(last, span)))
      last.to = span.to;
    else joined.push({ ...span });
  }
  return joined.flatMap((span, index) => {
    const neighbours = [joined[index - 1], joined[index + 1]].filter((each) => each !== undefined);
    const found =
      judges.alone(part(span)) ?? (neighbours.some(alone) ? judges.beside(part(span)) : undefined);
    return found ? [found] : [];
  });
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
