import type { PassageDecision } from "../model/passage-decision";
import { resolveSpan } from "../text/anchor";
import type { CompareNotice } from "./comparison";
import { editsBetween } from "./decided-edits";
import { byTime } from "./decision-order";
import type { PreparedArticle } from "./pair-prepare";
import { sharedStems } from "./paraphrase";
import type { Passage, Witness } from "./passage";
import { idOfPlaces } from "./place-id";
import { placeKey, samePlaces } from "./places";
import { tokensIn } from "./token-range";
import type { Vocabulary } from "./vocabulary";

/** What people decided about a pair of articles, put upon what was computed. */
export interface Decided {
  passages: Passage[];
  notices: CompareNotice[];
}

/** A decision whose places were found again; `a` lies in the article given first. */
interface FoundDecision {
  decision: PassageDecision;
  a: Witness;
  b: Witness;
}

/**
 * Puts decisions upon the passages computed for two articles. "same": the decided passage is there, sure, with its kind
 * and the decision's id, and what was computed in nearly its place gives way. "different": what was computed in nearly
 * these places is gone. Of two decisions about the same places the later one holds. A decision whose places are not
 * found again, not even by their surroundings, gives the notice "decision-lost". Decisions about other articles are
 * passed over.
 */
export function applyDecisions(
  a: PreparedArticle,
  b: PreparedArticle,
  computed: readonly Passage[],
  decisions: readonly PassageDecision[],
  vocabulary: Vocabulary,
): Decided {
  const notices: CompareNotice[] = [];
  const found: FoundDecision[] = [];
  for (const decision of [...decisions].sort(byTime)) {
    if (!concerns(decision, a, b)) continue;
    const places = findPlaces(decision, a, b);
    if (places) found.push({ decision, ...places });
    else notices.push({ code: "decision-lost", subject: decision.id });
  }
  const standing = found.filter((one, at) => !found.slice(at + 1).some((later) => samePlaces(one, later)));
  const kept = computed.filter((passage) => !standing.some((one) => givesWay(passage, one)));
  const decided = standing
    .filter(({ decision }) => decision.verdict === "same")
    .map((one) => passageOf(one, a, b, vocabulary));
  const passages = [...kept, ...decided].sort(
    (x, y) => x.a.start - y.a.start || x.b.start - y.b.start || (x.id < y.id ? -1 : 1),
  );
  return { passages, notices };
}

function concerns({ a, b }: PassageDecision, one: PreparedArticle, other: PreparedArticle): boolean {
  const ids = [one.article.id, other.article.id];
  return a.article !== b.article && ids.includes(a.article) && ids.includes(b.article);
}

function findPlaces(decision: PassageDecision, a: PreparedArticle, b: PreparedArticle) {
  const swapped = decision.a.article === b.article.id;
  const inA = findPlace(swapped ? decision.b : decision.a, a);
  const inB = findPlace(swapped ? decision.a : decision.b, b);
  return inA && inB ? { a: inA, b: inB } : undefined;
}

function findPlace(place: PassageDecision["a"], { article }: PreparedArticle): Witness | undefined {
  const found = resolveSpan(article.text, place);
  if (found.kind === "lost") return undefined;
  const { start, end } = found;
  return { article: article.id, start, end, quote: article.text.slice(start, end) };
}

/** Whether a computed passage is nearly the decided one, or wholly inside wording that was decided to be the same. */
function givesWay(passage: Passage, { decision, a, b }: FoundDecision): boolean {
  if (samePlaces(passage, { a, b })) return true;
  if (decision.verdict === "different" || decision.kind === "paraphrase") return false;
  return inside(passage.a, a) && inside(passage.b, b);
}

function inside(one: Witness, other: Witness): boolean {
  return one.start >= other.start && one.end <= other.end;
}

function passageOf(
  { decision, a: witnessA, b: witnessB }: FoundDecision,
  a: PreparedArticle,
  b: PreparedArticle,
  vocabulary: Vocabulary,
): Passage {
  const { kind } = decision;
  const worded = kind === "verbatim" || kind === "edited";
  const { edits, shared } = worded
    ? editsBetween(a, b, witnessA, witnessB, vocabulary)
    : {
        edits: [],
        shared: sharedStems(a.tokens, tokensIn(a.tokens, witnessA), b.tokens, tokensIn(b.tokens, witnessB)),
      };
  return {
    id: idOfPlaces(kind, [placeKey(witnessA), placeKey(witnessB)]),
    kind,
    score: 1,
    a: witnessA,
    b: witnessB,
    edits,
    shared,
    decision: decision.id,
  };
}
