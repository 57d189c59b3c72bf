import type { Comparison } from "#shared/compare/comparison";
import { type Passage, type PassageKind, passageKinds, type Witness } from "#shared/compare/passage";
import type { PassageDecision } from "#shared/model/passage-decision";
import type { Range } from "#shared/text/words";

/** How sure one may be of a passage, and who says so. */
export type PassageStatus = "found" | "confirmed" | "by-hand";

/** What is walked and judged as one: the same wording in two or more of the articles. */
export interface SharedPassage {
  id: string;
  kind: PassageKind;
  /** In the order of the articles, at most one an article. */
  witnesses: readonly Witness[];
  /** What holds it together, pair by pair. */
  links: readonly Passage[];
}

/** Everything the articles share, clusters first to last; what is in no cluster stands alone. */
export function sharedPassages(comparison: Comparison): SharedPassage[] {
  const byId = new Map(comparison.passages.map((passage) => [passage.id, passage]));
  const found: SharedPassage[] = [];
  for (const { id, kind, witnesses, passages } of comparison.clusters) {
    const links = passages.flatMap((passage) => byId.get(passage) ?? []);
    for (const passage of passages) byId.delete(passage);
    if (links.length > 0) found.push({ id, kind, witnesses, links });
  }
  for (const passage of byId.values()) {
    found.push({ id: passage.id, kind: passage.kind, witnesses: [passage.a, passage.b], links: [passage] });
  }
  return found;
}

/** The witness of an article, if the passage has one there. */
export function witnessIn(passage: SharedPassage, article: string | undefined): Witness | undefined {
  return passage.witnesses.find((witness) => witness.article === article);
}

/** In the order of the text of column `lead`; then those it lacks, in the order of the other columns. */
export function inWalkOrder(
  passages: readonly SharedPassage[],
  articles: readonly string[],
  lead: number,
): SharedPassage[] {
  const columns = [articles[lead], ...articles.filter((_, column) => column !== lead)];
  const rank = (passage: SharedPassage): [number, number] => {
    const column = columns.findIndex((article) => witnessIn(passage, article));
    return [column, witnessIn(passage, columns[column])?.start ?? 0];
  };
  return passages
    .map((passage) => ({ passage, rank: rank(passage) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
    .map(({ passage }) => passage);
}

/** How many passages there are of each kind. */
export function countKinds(passages: readonly SharedPassage[]): Record<PassageKind, number> {
  const counts = Object.fromEntries(passageKinds.map((kind) => [kind, 0])) as Record<PassageKind, number>;
  for (const { kind } of passages) counts[kind] += 1;
  return counts;
}

/** The links of a passage that touch an article. */
export function linksAt(passage: SharedPassage, article: string): Passage[] {
  return passage.links.filter(({ a, b }) => a.article === article || b.article === article);
}

/** The firmest of several kinds: what a place is drawn as that is verbatim here and edited there. */
export function firmestKind(links: readonly Passage[], otherwise: PassageKind): PassageKind {
  return passageKinds.find((kind) => links.some((link) => link.kind === kind)) ?? otherwise;
}

/** What people said about these links: by hand and confirmed only when all of them are. */
export function statusOf(
  links: readonly Passage[],
  decisions: ReadonlyMap<string, PassageDecision>,
): PassageStatus {
  const origins = links.map(({ decision }) => decision && decisions.get(decision)?.origin);
  if (origins.length === 0 || origins.includes(undefined)) return "found";
  return origins.every((origin) => origin === "by-hand") ? "by-hand" : "confirmed";
}

/** Words of one article that differ from at least one partner: changed outdoes spelled otherwise. */
export function editsAt(
  passage: SharedPassage,
  article: string,
): Array<Range & { kind: "changed" | "variant" }> {
  const places = new Map<string, Range & { kind: "changed" | "variant" }>();
  for (const link of passage.links) {
    const side = link.a.article === article ? "a" : link.b.article === article ? "b" : undefined;
    if (!side) continue;
    for (const edit of link.edits) {
      const { start, end } = edit[side];
      const known = places.get(`${start}-${end}`);
      if (start < end && known?.kind !== "changed") {
        places.set(`${start}-${end}`, { start, end, kind: edit.kind });
      }
    }
  }
  return [...places.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The passage among `passages` that lies where `before` lay: what is looked at after things were computed anew. */
export function sameOrNearest(
  before: SharedPassage | undefined,
  passages: readonly SharedPassage[],
): SharedPassage | undefined {
  if (!before) return undefined;
  let best: { passage: SharedPassage; common: number } | undefined;
  for (const passage of passages) {
    if (passage.id === before.id) return passage;
    let common = 0;
    for (const witness of before.witnesses) {
      const there = witnessIn(passage, witness.article);
      if (there)
        common += Math.max(0, Math.min(there.end, witness.end) - Math.max(there.start, witness.start));
    }
    if (common > (best?.common ?? 0)) best = { passage, common };
  }
  return best?.passage;
}

/** The passage that has a place, the shortest first. */
export function passageAt(
  passages: readonly SharedPassage[],
  article: string,
  range: Range,
): SharedPassage | undefined {
  const length = (passage: SharedPassage) => {
    const witness = witnessIn(passage, article);
    return witness ? witness.end - witness.start : 0;
  };
  return passages
    .filter((passage) => {
      const witness = witnessIn(passage, article);
      return witness && witness.start < range.end && range.start < witness.end;
    })
    .sort((one, other) => length(one) - length(other))[0];
}

/** The new outcome with every passage that did not change as the object it was, so that nothing is drawn again. */
export function keepUnchanged(before: Comparison | undefined, after: Comparison): Comparison {
  if (!before) return after;
  const known = new Map(before.passages.map((passage) => [passage.id, passage]));
  const passages = after.passages.map((passage) => sameOr(known.get(passage.id), passage));
  const unchanged = { ...after, passages, ms: before.ms };
  return isAlike(unchanged, before) ? before : { ...after, passages };
}

const isAlike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function sameOr<T>(known: T | undefined, next: T): T {
  return known !== undefined && isAlike(known, next) ? known : next;
}
