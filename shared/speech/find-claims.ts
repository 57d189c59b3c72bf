import type { ClaimContext, ClaimProposal } from "./claim-proposal";

/** Words of `text` that may be claims, with who says them, in text order; UTF-16 units. Never throws. */
export function findClaims(_text: string, _context: ClaimContext): ClaimProposal[] {
  return [];
}
