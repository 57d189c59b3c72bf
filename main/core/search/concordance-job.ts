import type { ConcordanceAnswer, ConcordanceQuery } from "#shared/ipc/concordance-types";
import { ok, type Result } from "#shared/result";
import type { Job, JobContext } from "../jobs/job";
import { memoryOf, type ProjectMemory } from "../mentions";
import { concordanceLine } from "./concordance-lines";
import { type FoundPlaces, findPlaces } from "./find-places";
import { orderedPlaces } from "./line-order";

/** A query in the project in `folder`. */
export interface ConcordanceArgument {
  folder: string;
  query: ConcordanceQuery;
}

interface Kept {
  key: string;
  found: FoundPlaces;
  order?: { key: string; places: Uint32Array };
}

/** The places of a query in the order asked for. The last result is kept: a page or another order costs no search. */
export async function findOrdered(
  query: ConcordanceQuery,
  memory: ProjectMemory,
  context: JobContext,
): Promise<Result<{ found: FoundPlaces; order: Uint32Array }>> {
  const { offset: _offset, limit: _limit, sort, descending, ...rest } = query;
  const key = JSON.stringify([memory.revision, rest]);
  let kept = memory.derived.get("concordance") as Kept | undefined;
  if (kept?.key !== key) {
    const found = await findPlaces(rest, memory, context);
    if (!found.ok) return found;
    kept = { key, found: found.value };
    memory.derived.set("concordance", kept);
  }
  const orderKey = `${sort} ${descending}`;
  if (kept.order?.key !== orderKey) {
    kept.order = { key: orderKey, places: orderedPlaces(kept.found.places, { sort, descending }, memory) };
  }
  return ok({ found: kept.found, order: kept.order.places });
}

/** Answers a concordance query with one page of lines. */
export const concordanceJob: Job<ConcordanceArgument, ConcordanceAnswer> = async (
  { folder, query },
  context,
) => {
  const start = performance.now();
  const memory = memoryOf(context, folder);
  const result = await findOrdered(query, memory, context);
  if (!result.ok) return result;
  const { found, order } = result.value;
  const page = order.subarray(query.offset, query.offset + query.limit);
  const lines = Array.from(page, (place) =>
    concordanceLine(
      memory,
      memory.order[found.places.article(place)] ?? "",
      found.places.start(place),
      found.places.end(place),
    ),
  );
  const { total, articles, sources } = found;
  return ok({ lines, total, articles, sources, ms: performance.now() - start });
};
