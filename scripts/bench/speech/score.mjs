/** @typedef {import("./read-sample.mjs").Place} Place */
/** @typedef {import("./read-sample.mjs").GoldSpan} GoldSpan */
/** @typedef {ReturnType<typeof import("../../../shared/speech/find-claims").findClaims>[number]} Proposal */

/** What two places share of what both cover, 0 to 1. @param {Place} a @param {Place} b */
export function overlapOf(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export const emptyCounts = () => ({
  claims: 0,
  found: 0,
  exact: 0,
  proposals: 0,
  right: 0,
  speakers: 0,
  speakersRight: 0,
  speechRight: 0,
  links: 0,
  first: 0,
  firstThree: 0,
});
/** @typedef {ReturnType<typeof emptyCounts>} Counts */

/** The proposal that overlaps a claim most. @param {readonly Proposal[]} proposals @param {Place} claim */
function bestFor(proposals, claim) {
  let best;
  let most = 0;
  for (const proposal of proposals) {
    const overlap = overlapOf(proposal, claim);
    if (overlap > most) {
      most = overlap;
      best = proposal;
    }
  }
  return { best, overlap: most };
}

/** Counts one coder's claims: found where a proposal overlaps by half. @param {Counts} counts @param {readonly Proposal[]} proposals @param {readonly GoldSpan[]} claims @param {(kind: string, claim: GoldSpan) => void} tell */
export function scoreClaims(counts, proposals, claims, tell) {
  for (const claim of claims) {
    counts.claims++;
    const { best, overlap } = bestFor(proposals, claim);
    if (!best || overlap < 0.5) {
      tell("missed", claim);
      continue;
    }
    counts.found++;
    if (overlap === 1) counts.exact++;
    else tell("extent", claim);
    if (claim.saidBy.length === 0) continue;
    counts.speakers++;
    if (best.speech === claim.speech) counts.speechRight++;
    const { speaker } = best;
    if (speaker && claim.saidBy.some((place) => overlapOf(place, speaker) > 0)) counts.speakersRight++;
    else tell("speaker", claim);
  }
}

/** Counts proposals: right where any coder's claim overlaps by half. @param {Counts} counts @param {readonly Proposal[]} proposals @param {readonly GoldSpan[]} claims @param {(proposal: Proposal) => void} tell */
export function scoreProposals(counts, proposals, claims, tell) {
  for (const proposal of proposals) {
    counts.proposals++;
    if (claims.some((claim) => overlapOf(claim, proposal) >= 0.5)) counts.right++;
    else tell(proposal);
  }
}

/** Counts how early the speaker stands in the list for a claim that is tagged. @param {Counts} counts @param {GoldSpan} claim @param {readonly Place[]} speakers */
export function scoreLinks(counts, claim, speakers) {
  if (claim.saidBy.length === 0) return;
  counts.links++;
  const rank = speakers.findIndex((speaker) => claim.saidBy.some((place) => overlapOf(place, speaker) > 0));
  if (rank === 0) counts.first++;
  if (rank >= 0 && rank < 3) counts.firstThree++;
}
