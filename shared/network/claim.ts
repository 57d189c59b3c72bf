import type { DayInterval } from "../dates/calendar";

/** Whether a claim affirms or denies the statement it is linked to; "neutral": it takes no side; "unset": not tagged. */
export type Side = "yes" | "no" | "neutral" | "unset";

/** A claim as a record: who says what, on which side, where and when. Offsets are UTF-16 units, half-open. */
export interface NetworkClaim {
  article: string;
  /** "" when not known. */
  source: string;
  /** Publication date: `2025`, `2025-09` or `2025-09-04`; "" when not known. */
  published: string;
  coder: string;
  label: string;
  start: number;
  end: number;
  /** Ids of the registry entries it is said by, in the order they were linked. */
  speakers: string[];
  /** Statements it is linked to, in the order they were linked. */
  statements: Array<{ statement: string; side: Side }>;
  /** The days it was said on, as far as a linked date tells. */
  said: DayInterval | null;
}

const sides: Record<string, Side> = {
  affirms: "yes",
  supports: "yes",
  denies: "no",
  rejects: "no",
  reports: "neutral",
  neutral: "neutral",
};

/**
 * The side of a claim on a statement: what the link to the statement says of it, else what the claim says of itself.
 * Values that nobody knows count as not tagged.
 */
export function sideOf(linkStance: unknown, claimStance: unknown): Side {
  const known = (stance: unknown) =>
    typeof stance === "string" && Object.hasOwn(sides, stance) ? sides[stance] : undefined;
  return known(linkStance) ?? known(claimStance) ?? "unset";
}
