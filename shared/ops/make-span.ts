import type { Attributes, Span } from "../model/annotations";
import { newId } from "../model/ids";
import { describeSpan } from "../text/anchor";
import type { SpanEdit } from "./op";

/** What a new span needs; offsets are UTF-16 units in `text`. */
export interface SpanRequest {
  text: string;
  label: string;
  start: number;
  end: number;
  attributes?: Attributes;
  note?: string;
  id?: string;
  /** Milliseconds since 1970. */
  now?: number;
}

/** A span with its quote and surroundings taken from the text. Throws nothing: the session checks the range. */
export function makeSpan(request: SpanRequest): Span {
  const now = request.now ?? Date.now();
  const moment = new Date(now).toISOString();
  return {
    id: request.id ?? newId("s", now),
    label: request.label,
    start: request.start,
    end: request.end,
    ...describeSpan(request.text, request.start, request.end),
    attributes: request.attributes ?? {},
    ...(request.note ? { note: request.note } : {}),
    created: moment,
    modified: moment,
  };
}

/** The edit that moves a span's borders: the quote and its surroundings follow. */
export function moveSpan(text: string, start: number, end: number): SpanEdit {
  return { start, end, ...describeSpan(text, start, end) };
}
