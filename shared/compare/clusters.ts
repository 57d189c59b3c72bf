import type { Passage, PassageCluster, PassageKind, Witness } from "./passage";
import { idOfPlaces } from "./place-id";
import { commonLength, overlapByHalf, placeKey } from "./places";

/** A place of one article that one or several passages have as a witness. */
interface Place {
  key: string;
  witness: Witness;
  /** Set while clusters grow. */
  cluster: Cluster;
}

interface Cluster {
  places: Place[];
}

/** All passages between two places. */
interface Bond {
  one: Place;
  other: Place;
  passages: Passage[];
  strength: number;
}

/** From the firmest to the loosest. */
const kindOrder: readonly PassageKind[] = ["verbatim", "edited", "paraphrase", "formula"];

/**
 * Gathers passages of several pairs of articles into clusters: witnesses that overlap by half are one place, and every
 * place of a cluster is a partner of at least half of the others, so that no chain of likenesses drifts away. At most
 * one place an article, the one most firmly bound; no place is in two clusters. Formulas cluster apart from passages.
 * `articles` orders the witnesses and decides nothing else. A cluster's kind is the loosest kind that holds it.
 */
export function clusterPassages(passages: readonly Passage[], articles: readonly string[]): PassageCluster[] {
  const order = new Map(articles.map((id, at) => [id, at]));
  const formulas = passages.filter((passage) => passage.kind === "formula");
  const others = passages.filter((passage) => passage.kind !== "formula");
  return [...growClusters(bondsOf(others), order), ...growClusters(bondsOf(formulas), order)];
}

/** Longest witness first: it names the place, so that no place drifts along overlapping witnesses. */
function placesOf(passages: readonly Passage[]): Map<string, Place> {
  const witnesses = new Map<string, Witness>();
  for (const { a, b } of passages) for (const witness of [a, b]) witnesses.set(placeKey(witness), witness);
  const sorted = [...witnesses].sort(
    ([keyOne, one], [keyOther, other]) =>
      other.end - other.start - (one.end - one.start) || compareText(keyOne, keyOther),
  );
  const byArticle = new Map<string, Place[]>();
  const places = new Map<string, Place>();
  for (const [key, witness] of sorted) {
    const known = byArticle.get(witness.article) ?? [];
    let best: Place | undefined;
    for (const place of known) {
      if (!overlapByHalf(place.witness, witness)) continue;
      if (!best || commonLength(place.witness, witness) > commonLength(best.witness, witness)) best = place;
    }
    if (!best) {
      best = { key, witness, cluster: { places: [] } };
      best.cluster.places.push(best);
      byArticle.set(witness.article, [...known, best]);
    }
    places.set(key, best);
  }
  return places;
}

function bondsOf(passages: readonly Passage[]): Bond[] {
  const places = placesOf(passages);
  const bonds = new Map<string, Bond>();
  for (const passage of passages) {
    const ends = [places.get(placeKey(passage.a)), places.get(placeKey(passage.b))];
    const [one, other] = ends.sort((x, y) => compareText(x?.key ?? "", y?.key ?? ""));
    if (!one || !other || one === other) continue;
    const key = `${one.key} ${other.key}`;
    const bond = bonds.get(key) ?? { one, other, passages: [], strength: 0 };
    bond.passages.push(passage);
    bond.strength = Math.max(bond.strength, strengthOf(passage));
    bonds.set(key, bond);
  }
  return [...bonds.entries()]
    .sort(
      ([keyOne, one], [keyOther, other]) => other.strength - one.strength || compareText(keyOne, keyOther),
    )
    .map(([, bond]) => bond);
}

/** What a person decided is firmest, then the kind, then the score and the words shared. */
function strengthOf({ decision, kind, score, shared }: Passage): number {
  const firmness = decision === undefined ? kindOrder.length - kindOrder.indexOf(kind) : 10;
  return firmness * 100 + score * 50 + Math.min(49, (shared.a + shared.b) / 4);
}

/** Joins along the firmest bonds first, again and again, as a join may make room for another one. */
function growClusters(bonds: readonly Bond[], order: ReadonlyMap<string, number>): PassageCluster[] {
  const linked = new Map<Place, Set<Place>>();
  for (const { one, other } of bonds) {
    linked.set(one, (linked.get(one) ?? new Set()).add(other));
    linked.set(other, (linked.get(other) ?? new Set()).add(one));
  }
  for (let joined = true; joined; ) {
    joined = false;
    for (const { one, other } of bonds) {
      if (one.cluster === other.cluster || !mayJoin(one.cluster, other.cluster, linked)) continue;
      const places = [...one.cluster.places, ...other.cluster.places];
      const cluster: Cluster = { places };
      for (const place of places) place.cluster = cluster;
      joined = true;
    }
  }
  return describe(bonds, order);
}

function mayJoin(one: Cluster, other: Cluster, linked: ReadonlyMap<Place, ReadonlySet<Place>>): boolean {
  const places = [...one.places, ...other.places];
  if (new Set(places.map((place) => place.witness.article)).size < places.length) return false;
  return places.every((place) => {
    const partners = linked.get(place);
    let found = 0;
    for (const member of places) if (partners?.has(member)) found++;
    return 2 * found >= places.length - 1;
  });
}

function describe(bonds: readonly Bond[], order: ReadonlyMap<string, number>): PassageCluster[] {
  const passagesOf = new Map<Cluster, Passage[]>();
  const shown = new Map<Place, Witness>();
  for (const { one, other, passages } of bonds) {
    if (one.cluster !== other.cluster) continue;
    for (const place of [one, other]) {
      const longest = longestWitness(place, passages, shown.get(place));
      if (longest) shown.set(place, longest);
    }
    passagesOf.set(one.cluster, [...(passagesOf.get(one.cluster) ?? []), ...passages]);
  }
  const rank = (article: string) => order.get(article) ?? order.size;
  return [...passagesOf]
    .map(([{ places }, passages]) => {
      const witnesses = places
        .map((place) => shown.get(place) ?? place.witness)
        .sort((x, y) => rank(x.article) - rank(y.article) || x.start - y.start);
      const kind = kindOrder[Math.max(...passages.map((passage) => kindOrder.indexOf(passage.kind)))];
      return {
        id: idOfPlaces(
          "cluster",
          places.map((place) => place.key),
        ),
        kind: kind ?? "paraphrase",
        witnesses,
        passages: passages.map((passage) => passage.id).sort(compareText),
      };
    })
    .sort((x, y) => byFirstWitness(x, y, rank));
}

/**
 * The longest witness that passages of the cluster itself have at a place: the place may be longer because of a passage
 * that belongs elsewhere.
 */
function longestWitness(
  place: Place,
  passages: readonly Passage[],
  before: Witness | undefined,
): Witness | undefined {
  let longest = before;
  for (const { a, b } of passages) {
    const witness = a.article === place.witness.article ? a : b;
    const length = longest ? longest.end - longest.start : -1;
    const longer = witness.end - witness.start - length;
    if (longer > 0 || (longer === 0 && longest && witness.start < longest.start)) longest = witness;
  }
  return longest;
}

function byFirstWitness(x: PassageCluster, y: PassageCluster, rank: (article: string) => number): number {
  const [one, other] = [x.witnesses[0], y.witnesses[0]];
  if (!one || !other) return 0;
  return rank(one.article) - rank(other.article) || one.start - other.start || compareText(x.id, y.id);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
