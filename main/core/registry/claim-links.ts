import type { TaggedWork } from "../mentions";
import type { ClaimRoles } from "./claim-roles";

/** How a claim is tied to an entry of a registry: as who says it, as whom it concerns, or to what it states. */
export type Tie = "by" | "about" | "states";

/** What a link from a claim says; undefined for links of other kinds. */
export function tieOf(role: string, roles: ClaimRoles): Tie | undefined {
  if (roles.speakers.has(role)) return "by";
  if (roles.about.has(role)) return "about";
  return roles.statements.has(role) ? "states" : undefined;
}

/**
 * Number of the entry a link leads to: its own end, or the actor that the mention is at which it ends; -1 when that
 * mention is not linked to an entry.
 */
export function entryBehind(work: TaggedWork, link: number): number {
  const span = work.linkToSpan(link);
  return span < 0 ? work.linkToEntryNumber(link) : work.actorNumber(span);
}

/** The links that begin at each span, by span. */
export function linksBySpan(work: TaggedWork): Map<number, number[]> {
  const bySpan = new Map<number, number[]>();
  for (let link = 0; link < work.links; link++) {
    const from = work.linkFrom(link);
    const list = bySpan.get(from);
    if (list) list.push(link);
    else bySpan.set(from, [link]);
  }
  return bySpan;
}
