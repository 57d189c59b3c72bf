import { standingDecisions } from "../compare/decision-order";
import type { DecidedPlace, PassageDecision } from "../model/passage-decision";

/** A stretch of an article; UTF-16 units. */
interface Place {
  article: string;
  start: number;
  end: number;
}

/** Places of which people said that they word the same thing. */
export interface ConfirmedPassage {
  /** The first of its decisions. */
  id: string;
  /** By article, then by start; places that overlap are one, the longest of them. */
  places: DecidedPlace[];
  decisions: string[];
  notes: string[];
}

/**
 * Gathers places that were said to be the same thing, directly or by way of others. Formulas are left out, and what was
 * decided otherwise later. A group is left out when one of its places overlaps one of `stated`, the claims that belong
 * to a statement: its row has them. Places in articles that `isWanted` turns down are left out, and groups that lose
 * all but one place.
 */
export function confirmedPassages(
  decisions: readonly PassageDecision[],
  stated: readonly Place[],
  isWanted: (article: string) => boolean,
): ConfirmedPassage[] {
  const groups = new Map<number, PassageDecision[]>();
  const same = standingDecisions(decisions).filter(
    ({ verdict, kind }) => verdict === "same" && kind !== "formula",
  );
  const roots = joinPlaces(same);
  for (const [index, decision] of same.entries()) {
    const root = rootOf(roots, index * 2);
    const group = groups.get(root);
    if (group) group.push(decision);
    else groups.set(root, [decision]);
  }
  const claimed = byArticle(stated);
  const passages: ConfirmedPassage[] = [];
  for (const group of groups.values()) {
    const all = group.flatMap(({ a, b }) => [a, b]);
    if (all.some((place) => claimed.get(place.article)?.some((claim) => overlaps(claim, place)))) continue;
    const places = longestPlaces(all.filter(({ article }) => isWanted(article)));
    if (places.length < 2) continue;
    const notes = group.flatMap(({ note }) => (note ? [note] : []));
    passages.push({ id: group[0]?.id ?? "", places, decisions: group.map(({ id }) => id), notes });
  }
  return passages;
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

function byArticle<T extends Place>(places: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const place of places) {
    const list = map.get(place.article);
    if (list) list.push(place);
    else map.set(place.article, [place]);
  }
  return map;
}

function rootOf(roots: Int32Array, at: number): number {
  let root = at;
  while ((roots[root] ?? root) !== root) root = roots[root] ?? root;
  return root;
}

/** Two places a decision, numbered 2n and 2n + 1; the roots of those that belong together. */
function joinPlaces(decisions: readonly PassageDecision[]): Int32Array {
  const roots = Int32Array.from({ length: decisions.length * 2 }, (_, at) => at);
  const join = (a: number, b: number) => {
    const [one, two] = [rootOf(roots, a), rootOf(roots, b)];
    roots[Math.max(one, two)] = Math.min(one, two);
  };
  const places = decisions.flatMap(({ a, b }, index) => [
    { ...a, at: index * 2 },
    { ...b, at: index * 2 + 1 },
  ]);
  for (const index of decisions.keys()) join(index * 2, index * 2 + 1);
  for (const list of byArticle(places).values()) {
    list.sort((a, b) => a.start - b.start || a.end - b.end);
    let reach = list[0];
    for (const place of list.slice(1)) {
      if (reach && place.start < reach.end) join(reach.at, place.at);
      if (!reach || place.end > reach.end) reach = place;
    }
  }
  return roots;
}

function longestPlaces(places: readonly DecidedPlace[]): DecidedPlace[] {
  const kept: DecidedPlace[] = [];
  for (const place of [...places].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => other.article === place.article && overlaps(other, place))) kept.push(place);
  }
  return kept.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start));
}
