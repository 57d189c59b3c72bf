import type { ClaimLinks, TaggedClaim } from "./claim-proposal";

/** What the claim at `tagged.claim` of `text` may be linked to, the likeliest first; UTF-16 units. Never throws. */
export function proposeForClaim(_text: string, _tagged: TaggedClaim): ClaimLinks {
  return { speakers: [], reportedVia: [], addressedTo: [], whenSaid: [] };
}
