import { intervalOf } from "#shared/dates/timex-interval";
import type { Chronology, ChronologyEvent } from "#shared/ipc/claims-types";
import { ok } from "#shared/result";
import type { Job } from "../jobs/job";
import { type ChosenClaim, ChosenClaims, type ClaimsArgument } from "./chosen-claims";

/** When the claims were said and what times they speak of, by the dates they are linked to. */
export const chronologyJob: Job<ClaimsArgument, Chronology> = async (argument, context) => {
  const begun = performance.now();
  const claims = new ChosenClaims(context, argument);
  const line = new TimeLineInMaking(claims);
  await claims.each(context, (claim) => line.add(claim));
  return ok({ events: line.events, undated: line.undated(), ms: performance.now() - begun });
};

/** What is known of a claim's place on the time line, over all who tagged it. */
const noDate = 0;
const noTime = 1;
const onLine = 2;

class TimeLineInMaking {
  readonly events: ChronologyEvent[] = [];
  readonly #chosen: ChosenClaims;
  readonly #known = new Map<string, ChronologyEvent>();
  readonly #places = new Map<string, { source: number; state: number }>();
  readonly #intervals = new Map<string, ChronologyEvent["interval"]>();

  constructor(chosen: ChosenClaims) {
    this.#chosen = chosen;
  }

  add(claim: ChosenClaim): void {
    const { work, span, links, source } = claim;
    let state = noDate;
    for (const link of links) {
      const date = work.linkToSpan(link);
      if (date < 0 || !this.#chosen.roles.dates.has(work.linkRole(link))) continue;
      const event = this.#event(claim, link, date);
      state = Math.max(state, event.interval ? onLine : noTime);
      this.#take(event);
    }
    const place = `${work.article} ${work.start(span)} ${work.end(span)}`;
    const before = this.#places.get(place)?.state ?? noDate;
    this.#places.set(place, { source, state: Math.max(before, state) });
  }

  #take(event: ChronologyEvent): void {
    const { article, start, end, role, value, dateQuote } = event;
    const key = [article, start, end, role, value, dateQuote].join(" ");
    const known = this.#known.get(key);
    if (!known) {
      this.#known.set(key, event);
      this.events.push(event);
    } else if (known.coder !== event.coder) known.alsoBy = [...(known.alsoBy ?? []), event.coder];
  }

  #event(claim: ChosenClaim, link: number, date: number): ChronologyEvent {
    const { work, span, links, source, published, statements } = claim;
    const { lines, sources } = this.#chosen;
    const { value: written, mod } = work.attributes(date);
    const value = typeof written === "string" ? written : "";
    const [statement] = statements;
    return {
      article: work.article,
      source: sources.names[source] ?? "",
      published,
      coder: work.coder,
      claim: work.spanId(span),
      date: work.spanId(date),
      role: work.linkRole(link),
      quote: this.#chosen.quote(claim),
      dateQuote: lines.wording(work, date),
      start: work.start(span),
      end: work.end(span),
      value,
      ...(typeof mod === "string" && mod !== "" ? { mod } : {}),
      interval: this.#interval(value),
      ...(statement === undefined ? {} : { statement }),
      speakers: lines.speakers(work, links),
    };
  }

  #interval(value: string): ChronologyEvent["interval"] {
    const known = this.#intervals.get(value);
    if (known !== undefined) return known;
    const interval = intervalOf(value) ?? null;
    this.#intervals.set(value, interval);
    return interval;
  }

  /** Claims that are nowhere on the line, by source. */
  undated(): Chronology["undated"] {
    const counts = this.#chosen.sources.names.map((source) => ({ source, claims: 0, withoutTime: 0 }));
    for (const { source, state } of this.#places.values()) {
      const count = counts[source];
      if (!count || state === onLine) continue;
      count.claims++;
      if (state === noTime) count.withoutTime++;
    }
    return counts.filter(({ claims }) => claims > 0);
  }
}
