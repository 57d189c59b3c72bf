import { intervalOf } from "#shared/dates/timex-interval";
import type { Chronology, ChronologyEvent } from "#shared/ipc/claims-types";
import { ok } from "#shared/result";
import type { Job } from "../jobs/job";
import { type ChosenClaim, ChosenClaims, type ClaimsArgument, placeNumber } from "./chosen-claims";

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
  readonly #counts: Chronology["undated"];
  /** The places of the article that is looked at, by number. */
  readonly #seen = new Map<number, { source: number; state: number; events: ChronologyEvent[] }>();
  #article = "";
  readonly #intervals = new Map<string, ChronologyEvent["interval"]>();

  constructor(chosen: ChosenClaims) {
    this.#chosen = chosen;
    this.#counts = chosen.sources.names.map((source) => ({ source, claims: 0, withoutTime: 0 }));
  }

  add(claim: ChosenClaim): void {
    const { work, span, links, source } = claim;
    if (work.article !== this.#article) {
      this.#finishArticle();
      this.#article = work.article;
    }
    const place = placeNumber(work, span);
    const seen = this.#seen.get(place) ?? { source, state: noDate, events: [] };
    this.#seen.set(place, seen);
    for (const link of links) {
      const date = work.linkToSpan(link);
      if (date < 0 || !this.#chosen.roles.dates.has(work.linkRole(link))) continue;
      const event = this.#event(claim, link, date);
      seen.state = Math.max(seen.state, event.interval ? onLine : noTime);
      this.#take(event, seen.events);
    }
  }

  #take(event: ChronologyEvent, there: ChronologyEvent[]): void {
    const known = there.find(
      ({ role, value, dateQuote }) =>
        role === event.role && value === event.value && dateQuote === event.dateQuote,
    );
    if (!known) {
      there.push(event);
      this.events.push(event);
    } else if (known.coder !== event.coder) known.alsoBy = [...(known.alsoBy ?? []), event.coder];
  }

  #finishArticle(): void {
    for (const { source, state } of this.#seen.values()) {
      const count = this.#counts[source];
      if (!count || state === onLine) continue;
      count.claims++;
      if (state === noTime) count.withoutTime++;
    }
    this.#seen.clear();
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
      dateQuote: this.#chosen.wording(work, date),
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
    this.#finishArticle();
    return this.#counts.filter(({ claims }) => claims > 0);
  }
}
