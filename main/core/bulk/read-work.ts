import { setImmediate as breathe } from "node:timers/promises";
import type { CatalogueEntry } from "#core/project/index";
import { WortlautError } from "#shared/errors";
import type { Annotations } from "#shared/model/annotations";
import { inParallel } from "../project/in-parallel";
import { type PlanContext, stopped, type WorkPlace } from "./plan";

export type Work = CatalogueEntry["work"][string];

/** One coder's work on one article. */
export interface FoundWork {
  place: WorkPlace;
  annotations: Annotations;
}

const batchSize = 64;

/**
 * The work of all coders on all articles, removed ones too, that `isRelevant` by what the catalogue knows of it, by
 * article. Files are read side by side, other work gets its turn in between. Throws WortlautError when a file cannot
 * be read, or when it was stopped.
 */
export async function* readWork(
  { session, controls, isThorough }: PlanContext,
  isRelevant: (work: Work, article: string, coder: string) => boolean,
): AsyncGenerator<FoundWork> {
  const places: WorkPlace[] = [];
  for (const { id, head, work } of sorted(session.catalogue())) {
    for (const [coder, known] of Object.entries(work)) {
      if (!isRelevant(known, id, coder)) continue;
      places.push({ coder, article: id, title: head.title, source: head.source });
    }
  }
  for (let at = 0; at < places.length; at += batchSize) {
    if (controls.signal?.aborted) throw new WortlautError(stopped());
    controls.onProgress?.({ phase: "look", done: at, total: places.length });
    yield* await inParallel(places.slice(at, at + batchSize), 8, async (place) => {
      const { coder, article } = place;
      const found = await (isThorough ? session.annotations(coder, article) : session.glance(coder, article));
      if (!found.ok) throw new WortlautError(found.error);
      return { place, annotations: found.value };
    });
    await breathe();
  }
}

/** Entries by article id, the order of the article list. */
export function sorted(entries: Iterable<CatalogueEntry>): CatalogueEntry[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A rule for `readWork`: articles and coders in which any of these items is. */
export function holdsAny(
  items: ReadonlyArray<{ coder: string; article: string }>,
): (work: Work, article: string, coder: string) => boolean {
  const places = new Set(items.map(({ coder, article }) => `${coder}/${article}`));
  return (_work, article, coder) => places.has(`${coder}/${article}`);
}
