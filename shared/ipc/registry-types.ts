import type { ConcordanceLine } from "./concordance-types";

/** A wording coders linked to an actor, with how often. */
export interface KnownWording {
  wording: string;
  actor: string;
  count: number;
}

/** How an entry of a registry is used. */
export interface ActorUsage {
  mentions: number;
  articles: number;
  sources: string[];
  claimsBy: number;
  claimsAbout: number;
}

export interface StatementUsage {
  claims: number;
  articles: number;
  sources: string[];
}

/** By id; entries that are not used are absent. */
export interface RegistryUsage {
  actors: Record<string, ActorUsage>;
  statements: Record<string, StatementUsage>;
  /** Claims without a speaker, without a date, without a statement; mentions without an entry. */
  open: { claims: number; withoutSpeaker: number; withoutStatement: number; mentionsWithoutEntry: number };
}

/** A claim somewhere in the project, with who says it. */
export interface ClaimLine extends ConcordanceLine {
  coder: string;
  span: string;
  /** The link that ties it to the actor or statement asked for; empty for claims without a statement. */
  link: string;
  role: string;
  /** Names of those who say it. */
  speakers: string[];
  /** Values of its dates ("when said", "when it applies"). */
  dates: string[];
  /** Attribute "stance" of the link or of the claim. */
  stance?: string;
}

/** A mention of an actor: a span linked to its entry. */
export interface MentionLine extends ConcordanceLine {
  coder: string;
  span: string;
  link: string;
}

/** All about one actor. */
export interface ActorPage {
  actor: string;
  mentions: MentionLine[];
  claimsBy: ClaimLine[];
  claimsAbout: ClaimLine[];
  /** Forms of wording with counts by source, the most frequent first. */
  forms: Array<{ wording: string; count: number; sources: Record<string, number> }>;
}

/** In the place of a statement's id: the claims that belong to none. */
export const withoutStatement = "none";

/** All about one statement. */
export interface StatementPage {
  statement: string;
  claims: ClaimLine[];
}
