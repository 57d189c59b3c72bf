import type { PassageDecision } from "../model/passage-decision";
import { samePlaces } from "./places";

/** The earlier decision first. */
export function byTime(one: PassageDecision, other: PassageDecision): number {
  const [early, late] = [Date.parse(one.created), Date.parse(other.created)];
  return early - late || (one.id < other.id ? -1 : 1);
}

/** The decisions that hold, in the order given: of two about the same places it is the later one. */
export function standingDecisions(decisions: readonly PassageDecision[]): PassageDecision[] {
  const byPair = new Map<string, PassageDecision[]>();
  for (const decision of decisions) {
    const key = [decision.a.article, decision.b.article].sort().join(" ");
    const known = byPair.get(key);
    if (known) known.push(decision);
    else byPair.set(key, [decision]);
  }
  const outdated = new Set<PassageDecision>();
  for (const own of byPair.values()) {
    own.sort(byTime);
    for (const [at, one] of own.entries()) {
      if (own.slice(at + 1).some((later) => samePlaces(one, later))) outdated.add(one);
    }
  }
  return decisions.filter((decision) => !outdated.has(decision));
}
