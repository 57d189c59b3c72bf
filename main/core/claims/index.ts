import type { Chronology, ClaimsTable, ClaimsTableQuery } from "#shared/ipc/claims-types";
import type { Result } from "#shared/result";
import type { RunOptions } from "../jobs/job";
import type { ProjectIndex } from "../mentions";
import type { StatementHead } from "./chosen-claims";

/** The statements by source: how each source words them. */
export function claimsTable(
  index: ProjectIndex,
  query: ClaimsTableQuery,
  options: RunOptions = {},
): Promise<Result<ClaimsTable>> {
  return index.run("claims-table", { query, statements: statementsOf(index) }, options);
}

/** The dates of claims as stretches of time. */
export function chronology(
  index: ProjectIndex,
  query: ClaimsTableQuery,
  options: RunOptions = {},
): Promise<Result<Chronology>> {
  return index.run("claims-chronology", { query, statements: statementsOf(index) }, options);
}

function statementsOf({ session }: ProjectIndex): StatementHead[] {
  return session.statements().map(({ id, wording, topic }) => ({ id, wording, topic }));
}
