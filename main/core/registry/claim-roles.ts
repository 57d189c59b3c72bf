import type { Codebook } from "#shared/model/codebook";
import { identityRole, labelShapes } from "../mentions";

/** What the labels and roles of a codebook mean for the registries, by id. */
export interface ClaimRoles {
  claim: string;
  actor: string;
  /** Roles from a claim to who says it. */
  speakers: ReadonlySet<string>;
  /** Roles from a claim to whom it concerns: about, addressed to. */
  about: ReadonlySet<string>;
  /** Roles from a claim to a statement. */
  statements: ReadonlySet<string>;
  /** Roles from a claim to a date. */
  dates: ReadonlySet<string>;
  /** The role that says which entry a mention is. */
  identity: string;
}

/**
 * Finds out which roles stand for what: by their ids in the codebook projects begin with, else by their ends. Who is
 * only named as having passed a claim on ("reported via") neither says it nor is meant by it.
 */
export function claimRoles(codebook: Pick<Codebook, "labels" | "roles">): ClaimRoles {
  const shapes = labelShapes(codebook);
  const claim = shapes.claim?.id ?? "";
  const identity = identityRole(codebook)?.id ?? "";
  const fromClaims = codebook.roles.filter(({ from, id }) => from.includes(claim) && id !== identity);
  const toActors = fromClaims.filter(
    ({ to }) => to.includes("actor-entry") || to.includes(shapes.actor?.id ?? "actor-entry"),
  );
  const speaker = toActors.find(({ id }) => id === "said-by") ?? toActors[0];
  const others = toActors.filter(({ id }) => id !== speaker?.id && id !== "reported-via");
  const ids = (roles: readonly { id: string }[]) => new Set(roles.map(({ id }) => id));
  return {
    claim,
    actor: shapes.actor?.id ?? "",
    speakers: ids(speaker ? [speaker] : []),
    about: ids(others),
    statements: ids(fromClaims.filter(({ to }) => to.includes("statement"))),
    dates: ids(fromClaims.filter(({ to }) => shapes.date !== undefined && to.includes(shapes.date.id))),
    identity,
  };
}
