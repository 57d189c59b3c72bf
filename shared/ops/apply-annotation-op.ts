import { appError } from "../errors";
import {
  type Annotations,
  type Attributes,
  type AttributeValue,
  compareSpans,
  type Link,
  type Rejection,
  type Span,
  sameRejection,
} from "../model/annotations";
import { fail, ok, type Result } from "../result";
import type { AppliedOp } from "./apply-op";
import type { AnnotationOp, SpanEdit } from "./op";
import { overlay, underlay } from "./overlay";

type Of<K extends AnnotationOp["op"]> = Extract<AnnotationOp, { op: K }>;
type Outcome = Result<AppliedOp<Annotations>>;

/** Applies an op to one coder's annotations of one article; see `applyOp`. */
export function applyAnnotationOp(annotations: Annotations, op: AnnotationOp): Outcome {
  switch (op.op) {
    case "add-span":
      return addSpan(annotations, op);
    case "change-span":
      return changeSpan(annotations, op);
    case "remove-span":
      return removeSpan(annotations, op);
    case "add-link":
      return addLink(annotations, op);
    case "remove-link":
      return removeLink(annotations, op);
    case "change-link":
      return changeLink(annotations, op);
    case "reject":
      return reject(annotations, op);
    case "unreject":
      return unreject(annotations, op);
    case "set-status":
      return ok({
        document: { ...annotations, status: op.status },
        inverse: [{ ...op, status: annotations.status }],
      });
    case "set-article-note":
      return ok({
        document: { ...annotations, note: op.note },
        inverse: [{ ...op, note: annotations.note }],
      });
  }
}

function place({ coder, article }: AnnotationOp) {
  return { target: "annotations", coder, article } as const;
}

/** Where `span` stands, or would stand, in the order of `compareSpans`. */
function indexFor(spans: readonly Span[], span: Span): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = spans[middle];
    if (other && compareSpans(other, span) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of the same label on the same offsets, other than `exceptId`. */
export function sameSpan(
  spans: readonly Span[],
  wanted: { label: string; start: number; end: number },
  exceptId?: string,
): Span | undefined {
  return spans.find(
    (span) =>
      span.start === wanted.start &&
      span.end === wanted.end &&
      span.label === wanted.label &&
      span.id !== exceptId,
  );
}

function spanExists(span: { quote: string; label: string }): Outcome {
  return fail(appError("span-exists", span.quote, `it is tagged as ${span.label} already.`));
}

function addSpan(annotations: Annotations, op: Of<"add-span">): Outcome {
  const { span } = op;
  if (annotations.spans.some((other) => other.id === span.id)) {
    return fail(appError("span-exists", span.id, "there is a span with this id already."));
  }
  // A link may point outside the annotations, at an actor or statement. Were that id to become a span as well,
  // taking the span back would take the link with it.
  if (annotations.links.some((link) => link.to === span.id)) {
    return fail(appError("op-invalid", span.id, "a link points to something else with this id already."));
  }
  if (sameSpan(annotations.spans, span)) return spanExists(span);
  const spans = annotations.spans.toSpliced(indexFor(annotations.spans, span), 0, span);
  return ok({
    document: { ...annotations, spans },
    inverse: [{ ...place(op), op: "remove-span", id: span.id }],
  });
}

function changeSpan(annotations: Annotations, op: Of<"change-span">): Outcome {
  const index = annotations.spans.findIndex((span) => span.id === op.id);
  const before = annotations.spans[index];
  if (!before) return fail(appError("span-not-found", op.id, "there is no such span."));
  const after = editSpan(before, op.set, op.modified);
  if (sameSpan(annotations.spans, after, after.id)) return spanExists(after);
  const rest = annotations.spans.toSpliced(index, 1);
  return ok({
    document: { ...annotations, spans: rest.toSpliced(indexFor(rest, after), 0, after) },
    inverse: [{ ...op, set: inverseEdit(before, op.set), modified: before.modified }],
  });
}

function editSpan(span: Span, set: SpanEdit, modified: string): Span {
  const { attributes, note, ...fields } = set;
  const after: Span = { ...overlay(span, fields), modified };
  if (attributes) after.attributes = mergeAttributes(span.attributes, attributes);
  if (note === null || note === "") delete after.note;
  else if (note !== undefined) after.note = note;
  return after;
}

function mergeAttributes(before: Attributes, set: Record<string, AttributeValue | null>): Attributes {
  const after = { ...before };
  for (const [key, value] of Object.entries(set)) {
    if (value === null) delete after[key];
    else after[key] = value;
  }
  return after;
}

function inverseEdit(span: Span, set: SpanEdit): SpanEdit {
  const { attributes: _attributes, note: _note, ...fields } = set;
  const before: SpanEdit = underlay(span, fields);
  if (set.note !== undefined) before.note = span.note ?? null;
  if (set.attributes) {
    before.attributes = Object.fromEntries(
      Object.keys(set.attributes).map((key) => [key, span.attributes[key] ?? null]),
    );
  }
  return before;
}

/** Links that begin or end at a span go with it, and come back with it. */
function removeSpan(annotations: Annotations, op: Of<"remove-span">): Outcome {
  const span = annotations.spans.find((other) => other.id === op.id);
  if (!span) return fail(appError("span-not-found", op.id, "there is no such span."));
  const touches = (link: Link) => link.from === op.id || link.to === op.id;
  return ok({
    document: {
      ...annotations,
      spans: annotations.spans.filter((other) => other.id !== op.id),
      links: annotations.links.filter((link) => !touches(link)),
    },
    inverse: [
      { ...place(op), op: "add-span", span },
      ...annotations.links
        .filter(touches)
        .map((link): AnnotationOp => ({ ...place(op), op: "add-link", link })),
    ],
  });
}

function addLink(annotations: Annotations, op: Of<"add-link">): Outcome {
  const { link } = op;
  if (!annotations.spans.some((span) => span.id === link.from)) {
    return fail(appError("span-not-found", link.from, "a link begins at a span, and there is no such span."));
  }
  const same = annotations.links.some(
    (other) =>
      other.id === link.id || (other.role === link.role && other.from === link.from && other.to === link.to),
  );
  if (same) return fail(appError("link-exists", link.role, "these two are linked in this way already."));
  return ok({
    document: {
      ...annotations,
      links: [...annotations.links, withAttributes(link, link.attributes)].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      ),
    },
    inverse: [{ ...place(op), op: "remove-link", id: link.id }],
  });
}

/** A link without attributes has no field for them, so that taking the last one away and back is exact. */
function withAttributes(link: Link, attributes: Attributes | undefined): Link {
  const { attributes: _attributes, ...rest } = link;
  return attributes && Object.keys(attributes).length > 0 ? { ...rest, attributes } : rest;
}

function removeLink(annotations: Annotations, op: Of<"remove-link">): Outcome {
  const link = annotations.links.find((other) => other.id === op.id);
  if (!link) return fail(appError("link-not-found", op.id, "there is no such link."));
  return ok({
    document: { ...annotations, links: annotations.links.filter((other) => other.id !== op.id) },
    inverse: [{ ...place(op), op: "add-link", link }],
  });
}

function changeLink(annotations: Annotations, op: Of<"change-link">): Outcome {
  const index = annotations.links.findIndex((link) => link.id === op.id);
  const before = annotations.links[index];
  if (!before) return fail(appError("link-not-found", op.id, "there is no such link."));
  const { attributes, ...fields } = op.set;
  const placed = overlay(before, fields);
  const after = attributes
    ? withAttributes(placed, mergeAttributes(before.attributes ?? {}, attributes))
    : placed;
  const same = annotations.links.some(
    (other) =>
      other.id !== op.id && other.role === after.role && other.from === after.from && other.to === after.to,
  );
  if (same) return fail(appError("link-exists", after.role, "these two are linked in this way already."));
  const set: typeof op.set = underlay(before, fields);
  if (op.set.attributes) {
    set.attributes = Object.fromEntries(
      Object.keys(op.set.attributes).map((key) => [key, before.attributes?.[key] ?? null]),
    );
  }
  return ok({
    document: { ...annotations, links: annotations.links.toSpliced(index, 1, after) },
    inverse: [{ ...op, set }],
  });
}

function withRejected(annotations: Annotations, rejected: Rejection[]): Annotations {
  const { rejected: _before, ...rest } = annotations;
  return rejected.length > 0 ? { ...rest, rejected } : rest;
}

function reject(annotations: Annotations, op: Of<"reject">): Outcome {
  const rejected = annotations.rejected ?? [];
  if (rejected.some((other) => sameRejection(other, op.rejection))) {
    return fail(appError("op-invalid", op.rejection.kind, "this proposal was turned down already."));
  }
  return ok({
    document: withRejected(annotations, [...rejected, op.rejection]),
    inverse: [{ ...op, op: "unreject" }],
  });
}

function unreject(annotations: Annotations, op: Of<"unreject">): Outcome {
  const rejected = annotations.rejected ?? [];
  const index = rejected.findIndex((other) => sameRejection(other, op.rejection));
  if (index === -1) {
    return fail(appError("op-invalid", op.rejection.kind, "this proposal was not turned down."));
  }
  // What was turned down earlier keeps its place, so that taking a step back gives the very same file.
  const later = rejected.slice(index + 1);
  return ok({
    document: withRejected(annotations, rejected.toSpliced(index, 1)),
    inverse: [
      ...later.map((rejection): AnnotationOp => ({ ...op, op: "unreject", rejection })),
      ...[op.rejection, ...later].map((rejection): AnnotationOp => ({ ...op, op: "reject", rejection })),
    ],
  });
}
