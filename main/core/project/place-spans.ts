import type { Annotations, Link, Span } from "#shared/model/annotations";
import { compareSpans } from "#shared/model/annotations";
import { sameSpan } from "#shared/ops/apply-annotation-op";
import { describeSpan, resolveSpan } from "#shared/text/anchor";

/** What was done to put the spans of annotations on the words they quote. */
export interface Placed {
  annotations: Annotations;
  /** Spans that are somewhere else now: as they were, and where they are. */
  moved: Array<{ span: Span; start: number; end: number }>;
  /** Spans whose words are nowhere in the text, or in several places. Kept in `unplaced`. */
  lost: Span[];
  /** Spans that came back from `unplaced`. */
  found: Span[];
}

/**
 * Checks every span of `annotations` against `text`. Returns undefined if all quotes stand where the spans say;
 * else the annotations with those spans put on their words again. Nothing is dropped: a span without a place, and
 * the links that need it, are kept apart in `unplaced`, and come back when the words do.
 */
export function placeSpans(annotations: Annotations, text: string): Placed | undefined {
  const unplaced = annotations.unplaced ?? { spans: [], links: [] };
  const wrong = annotations.spans.filter((span) => !stands(span, text));
  if (wrong.length === 0 && unplaced.spans.length === 0) return undefined;
  const placed: Placed = { annotations, moved: [], lost: [], found: [] };
  const spans = annotations.spans.filter((span) => stands(span, text));
  const stillLost: Span[] = [];
  for (const [list, outcome] of [
    [wrong, placed.lost],
    [unplaced.spans, stillLost],
  ] as const) {
    for (const span of list) {
      const now = resolve(span, text);
      if (!now || sameSpan(spans, now) || spans.some((other) => other.id === now.id)) {
        outcome.push(span);
      } else {
        spans.push(now);
        if (list === wrong) placed.moved.push({ span, start: now.start, end: now.end });
        else placed.found.push(now);
      }
    }
  }
  if (placed.moved.length + placed.lost.length + placed.found.length === 0) return undefined;
  placed.annotations = rebuilt(annotations, spans, [...stillLost, ...placed.lost]);
  return placed;
}

function stands(span: Span, text: string): boolean {
  return span.end === span.start + span.quote.length && text.startsWith(span.quote, span.start);
}

function resolve(span: Span, text: string): Span | undefined {
  const place = resolveSpan(text, span);
  if (place.kind === "lost") return undefined;
  const { start, end } = place;
  return { ...span, start, end, ...describeSpan(text, start, end) };
}

function rebuilt(annotations: Annotations, spans: Span[], lost: Span[]): Annotations {
  const { unplaced, ...rest } = annotations;
  const gone = new Set(lost.map((span) => span.id));
  const links = [...annotations.links, ...(unplaced?.links ?? [])];
  const hangs = (link: Link) => gone.has(link.from) || gone.has(link.to);
  return {
    ...rest,
    spans: spans.sort(compareSpans),
    links: links.filter((link) => !hangs(link)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(lost.length > 0 ? { unplaced: { spans: lost, links: links.filter(hangs) } } : {}),
  };
}
