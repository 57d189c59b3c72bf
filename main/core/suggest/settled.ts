import type { Rejection } from "#shared/model/annotations";
import { isCovered, turnsDown } from "#shared/suggest/settled";
import type { Suggestion } from "#shared/suggest/suggestion";

/** A span of the coder, as far as it hides proposals. */
export interface OwnSpan {
  label: string;
  start: number;
  end: number;
}

/** Whether the coder has tagged what is proposed, or has turned it down. */
export function isSettled(
  proposal: Suggestion,
  spans: readonly OwnSpan[],
  rejected: readonly Rejection[],
): boolean {
  return (
    spans.some((span) => span.label === proposal.label && isCovered(proposal, span)) ||
    rejected.some((one) => turnsDown(one, proposal))
  );
}
