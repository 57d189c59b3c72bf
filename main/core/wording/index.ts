import type {
  KeynessAnswer,
  KeynessQuery,
  WordingPlaces,
  WordingPlacesQuery,
  WordingQuery,
  WordingTable,
} from "#shared/ipc/wording-types";
import { ok, type Result } from "#shared/result";
import type { RunOptions } from "../jobs/job";
import type { ProjectIndex } from "../mentions";
import { passesArticle } from "../search/span-filter";
import { entryRole } from "./gather";

/** Registry entries (or values, or wordings) by source, with the forms they have there. */
export async function wordingTable(
  index: ProjectIndex,
  query: WordingQuery,
  options: RunOptions = {},
): Promise<Result<WordingTable>> {
  const answer = await index.run("wording-table", { query, ...namesFor(index, query.label) }, options);
  if (!answer.ok) return answer;
  const words = wordsBySource(index, query);
  const sources = answer.value.sources.map((source) => ({ ...source, words: words.get(source.name) ?? 0 }));
  return ok({ ...answer.value, sources });
}

/** One page of the mentions behind a row, a cell or a form of the table. */
export function wordingPlaces(
  index: ProjectIndex,
  query: WordingPlacesQuery,
  options: RunOptions = {},
): Promise<Result<WordingPlaces>> {
  return index.run("wording-places", { query, ...namesFor(index, query.label) }, options);
}

/**
 * The wordings that one group of sources uses more than another. Fails with `request-invalid` when a source is in both,
 * with `label-not-found` when forms are to be counted without a label.
 */
export function keyness(
  index: ProjectIndex,
  query: KeynessQuery,
  options: RunOptions = {},
): Promise<Result<KeynessAnswer>> {
  return index.run("wording-keyness", { query }, options);
}

/** The wordings of statements where these are the rows. */
function namesFor({ session }: ProjectIndex, label: string): { names?: Record<string, string> } {
  const codebook = session.codebook();
  const role = codebook.roles.find(({ id }) => id === entryRole(codebook, label));
  if (!role?.to.includes("statement")) return {};
  return { names: Object.fromEntries(session.statements().map(({ id, wording }) => [id, wording])) };
}

function wordsBySource(
  { session }: ProjectIndex,
  { sources, from, to }: WordingQuery,
): ReadonlyMap<string, number> {
  const filters = { ...(sources ? { sources } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const words = new Map<string, number>();
  for (const summary of session.summaries()) {
    if (!passesArticle({ ...summary, status: {} }, filters)) continue;
    words.set(summary.source, (words.get(summary.source) ?? 0) + summary.words);
  }
  return words;
}
