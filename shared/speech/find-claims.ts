import type { SpeakerProposal } from "../suggest/suggestion";
import type { ActorPlace, ClaimContext, ClaimProposal } from "./claim-proposal";
import type { Finding, Party } from "./finding";
import { readClaims } from "./read-claims";
import { stanceOf } from "./speech-verbs/speech-class";

/** Words of `text` that may be claims, with who says them, in text order; UTF-16 units. Never throws. */
export function findClaims(text: string, context: ClaimContext): ClaimProposal[] {
  const { findings } = readClaims(text, context);
  const actors = [...(context.actors ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
  return bestOf(findings).map((finding) => proposalOf(text, finding, actors));
}

/** The findings without those that a better one covers by half, in text order. */
function bestOf(findings: readonly Finding[]): Finding[] {
  const ordered = [...findings].sort((a, b) => b.score - a.score || a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  const taken = new Map<number, Finding[]>();
  for (const finding of ordered) {
    // Claims of different units hardly ever overlap; looking at the neighbours keeps this linear.
    const near = [-1, 0, 1].flatMap((step) => taken.get(finding.unit + step) ?? []);
    if (finding.score < 0.3 || near.some((other) => overlaps(finding, other))) continue;
    kept.push(finding);
    taken.set(finding.unit, [...(taken.get(finding.unit) ?? []), finding]);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

function overlaps(a: Finding, b: Finding): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}

function proposalOf(text: string, finding: Finding, actors: readonly ActorPlace[]): ClaimProposal {
  const { start, end, speech, score, why, speaker, via } = finding;
  const stance = stanceOf(finding.class);
  return {
    start,
    end,
    quote: text.slice(start, end),
    speech,
    ...(stance && speech !== "narrator" ? { stance } : {}),
    ...(speaker ? { speaker: speakerAt(text, speaker, actors) } : {}),
    ...(via ? { reportedVia: speakerAt(text, via, actors) } : {}),
    score: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
    why,
  };
}

/** The party as a proposal: the tagged actor that overlaps it most, or its own words. */
function speakerAt(text: string, { start, end, why }: Party, actors: readonly ActorPlace[]): SpeakerProposal {
  const actor = mostOverlapping(actors, start, end);
  const range = actor ?? { start, end };
  return {
    start: range.start,
    end: range.end,
    quote: text.slice(range.start, range.end),
    ...(actor?.actor ? { actor: actor.actor } : {}),
    why,
  };
}

/** The span that shares most with `[start, end)`; the earlier one of equals. */
export function mostOverlapping<Place extends { start: number; end: number }>(
  places: readonly Place[],
  start: number,
  end: number,
): Place | undefined {
  let best: Place | undefined;
  let most = 0;
  for (const place of places) {
    const shared = Math.min(end, place.end) - Math.max(start, place.start);
    if (shared > most) {
      most = shared;
      best = place;
    }
  }
  return best;
}
