import { isInPeriod } from "#shared/claims/period";
import { rangeOf, type TimeRange } from "#shared/claims/time-range";
import { intervalOf } from "#shared/dates/timex-interval";
import type { ChronologyEvent, ClaimsTableQuery } from "#shared/ipc/claims-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import type { Lane } from "./time-line-layout";

/** The sources that have articles among those the filters let through, or events, by name; the one without a name last. */
export function lanesOf(
  events: readonly ChronologyEvent[],
  articles: readonly ArticleSummary[],
  query: ClaimsTableQuery,
): Lane[] {
  const lanes = new Map<string, Lane>();
  const laneOf = (source: string) => {
    const lane = lanes.get(source) ?? { source, events: [], published: [] };
    lanes.set(source, lane);
    return lane;
  };
  for (const { source, published } of articles) {
    if (query.sources && !query.sources.includes(source)) continue;
    if (!isInPeriod(published, query)) continue;
    const lane = laneOf(source);
    const day = published === null ? undefined : intervalOf(published);
    if (day) lane.published.push(rangeOf(day));
  }
  for (const [event, { source, interval }] of events.entries()) {
    if (interval) laneOf(source).events.push({ event, time: rangeOf(interval) });
  }
  const empty = (source: string) => (source === "" ? 1 : 0);
  return [...lanes.values()].sort(
    (a, b) => empty(a.source) - empty(b.source) || a.source.localeCompare(b.source),
  );
}

/** All times of the lanes: those the claims speak of, and the publications. */
export function timesOf(lanes: readonly Lane[]): TimeRange[] {
  return lanes.flatMap(({ events, published }) => [...events.map(({ time }) => time), ...published]);
}
