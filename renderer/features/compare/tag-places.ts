import { counterpart } from "#shared/compare/counterpart";
import type { Passage } from "#shared/compare/passage";
import type { Range } from "#shared/text/words";
import type { ArticlePlace } from "../../state/compare-store";
import { type SharedPassage, witnessIn } from "../../state/shared-passages";

const sideOf = (link: Passage, article: string) =>
  link.a.article === article ? "a" : link.b.article === article ? "b" : undefined;

const otherSide = (side: "a" | "b") => (side === "a" ? "b" : "a");

/**
 * Where each article of a passage has what `from` marks in one of them, by way of as few articles as possible. Without
 * `from` it is the whole passage. Articles that have nothing in its place are absent.
 */
export function placesToTag(passage: SharedPassage, from: ArticlePlace | undefined): Map<string, Range> {
  if (!from) {
    return new Map(passage.witnesses.map(({ article, start, end }) => [article, { start, end }]));
  }
  const places = new Map<string, Range>([[from.article, { start: from.start, end: from.end }]]);
  const reached = [from.article];
  for (const article of reached) {
    const here = places.get(article);
    if (!here) continue;
    for (const link of passage.links) {
      const side = sideOf(link, article);
      if (!side) continue;
      const partner = link[otherSide(side)].article;
      const there = places.has(partner) ? undefined : counterpart(link, side, here);
      if (!there) continue;
      places.set(partner, there);
      reached.push(partner);
    }
  }
  return places;
}

/** The text of a place, as far as a witness has it; undefined when it lies outside all of them. */
export function quoteOf(passage: SharedPassage, { article, start, end }: ArticlePlace): string | undefined {
  const witnesses = [witnessIn(passage, article), ...passage.links.flatMap(({ a, b }) => [a, b])];
  const around = witnesses.find(
    (witness) => witness?.article === article && witness.start <= start && witness.end >= end,
  );
  return around?.quote.slice(start - around.start, end - around.start);
}

/** What of `range` lies in the passage's witness in that article; undefined when nothing does. */
export function withinWitness(passage: SharedPassage, place: ArticlePlace): ArticlePlace | undefined {
  const witness = witnessIn(passage, place.article);
  if (!witness) return undefined;
  const start = Math.max(place.start, witness.start);
  const end = Math.min(place.end, witness.end);
  return start < end ? { article: place.article, start, end } : undefined;
}
