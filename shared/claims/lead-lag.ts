import { intervalOf } from "../dates/timex-interval";
import type { ChronologyEvent } from "../ipc/claims-types";
import { rangeOf } from "./time-range";

/**
 * Days from the publication to the time a claim speaks of: negative for what was past by then, 0 when the two overlap.
 * Undefined when either is not known.
 */
export function leadOf({
  interval,
  published,
}: Pick<ChronologyEvent, "interval" | "published">): number | undefined {
  const day = published === null ? undefined : intervalOf(published);
  if (!interval || !day) return undefined;
  const [spoken, out] = [rangeOf(interval), rangeOf(day)];
  if (spoken.to <= out.from) return spoken.to - 1 - out.from;
  return spoken.from >= out.to ? spoken.from - (out.to - 1) : 0;
}

/** Upper ends of the classes of leads in days, from long ago to far ahead; the last class has none. */
const classEnds = [-366, -31, -8, -2, -1, 0, 1, 7, 30, 365];

/** The classes of leads: first and last day of each; undefined where it is open. */
export const leadClasses: ReadonlyArray<{ from: number | undefined; to: number | undefined }> = [
  ...classEnds.map((to, at) => ({ from: at === 0 ? undefined : (classEnds[at - 1] ?? 0) + 1, to })),
  { from: (classEnds.at(-1) ?? 0) + 1, to: undefined },
];

/** The class of a lead, by its place in `leadClasses`. */
export function leadClass(lead: number): number {
  const at = classEnds.findIndex((end) => lead <= end);
  return at < 0 ? classEnds.length : at;
}

/** How the leads of a source's claims are spread. */
export interface LeadRow {
  source: string;
  count: number;
  /** In days; the lower of two in the middle. */
  median: number;
  /** By class. */
  counts: number[];
}

/** The leads of the claims of each source, in the order of `sources`; those without any are left out. */
export function leadRows(
  events: ReadonlyArray<Pick<ChronologyEvent, "interval" | "published" | "source">>,
  sources: readonly string[],
): LeadRow[] {
  const leads = new Map<string, number[]>(sources.map((source) => [source, []]));
  for (const event of events) {
    const lead = leadOf(event);
    if (lead !== undefined) leads.get(event.source)?.push(lead);
  }
  return [...leads].flatMap(([source, own]) => {
    if (own.length === 0) return [];
    own.sort((a, b) => a - b);
    const counts = leadClasses.map(() => 0);
    for (const lead of own) counts[leadClass(lead)] = (counts[leadClass(lead)] ?? 0) + 1;
    return [{ source, count: own.length, median: own[Math.floor((own.length - 1) / 2)] ?? 0, counts }];
  });
}
