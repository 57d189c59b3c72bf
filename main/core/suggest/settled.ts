import type { Rejection } from "#shared/model/annotations";
import type { Suggestion } from "#shared/suggest/suggestion";

/** A span of the coder, as far as it hides proposals. */
export interface OwnSpan {
  label: string;
  start: number;
  end: number;
}

/** How much of the shorter one of two places both share, from 0 to 1. */
export function sharedPart(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.min(a.end - a.start, b.end - b.start);
}

/**
 * Whether a proposal is settled: the coder has tagged half of it or more with the same label, or has turned the same
 * words down for it. A date or actor that was turned down with another value may be proposed again.
 */
export function isSettled(
  proposal: Suggestion,
  spans: readonly OwnSpan[],
  rejected: readonly Rejection[],
): boolean {
  const { label, start, end, kind } = proposal;
  if (spans.some((span) => span.label === label && sharedPart(span, proposal) >= 0.5)) return true;
  return rejected.some((one) => {
    if (one.label !== label || one.start !== start || one.end !== end) return false;
    const value = proposedValue(proposal);
    return one.kind !== kind || one.value === undefined || value === undefined || one.value === value;
  });
}

/** What a proposal says beyond its place and label. */
function proposedValue({ kind, actor, attributes }: Suggestion): string | undefined {
  const value = kind === "date" ? attributes.value : actor;
  return typeof value === "string" ? value : undefined;
}
