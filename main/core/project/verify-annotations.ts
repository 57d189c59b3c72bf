import type { AppError } from "#shared/errors";
import { appError } from "#shared/errors";
import {
  type Annotations,
  compareSpans,
  type Link,
  type Span,
  sameRejection,
} from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import { newId } from "#shared/model/ids";
import { describeSpan } from "#shared/text/anchor";
import type { AttributeTypes } from "./attribute-types";
import { hasType } from "./checks/check-attributes";
import { placeError } from "./checks/check-span";

/** What annotations are compared with. */
export interface AnnotationsSurroundings {
  text: string;
  codebook: Codebook;
  types: AttributeTypes;
  actors: ReadonlySet<string>;
  statements: ReadonlySet<string>;
}

/** What is wrong with annotations, and how they are after what can be mended was mended. */
export interface AnnotationsFindings {
  /** Mended in `mended`. */
  mendable: AppError[];
  /** Only a person can decide these. */
  other: AppError[];
  mended: Annotations;
}

/** Compares annotations with their text, the codebook and the registries. */
export function verifyAnnotations(
  annotations: Annotations,
  surroundings: AnnotationsSurroundings,
): AnnotationsFindings {
  const findings: AnnotationsFindings = { mendable: [], other: [], mended: annotations };
  mendSpans(findings, surroundings.text);
  mendLinks(findings, surroundings);
  mendRejected(findings, surroundings.text);
  for (const span of findings.mended.spans) findings.other.push(...spanErrors(span, surroundings));
  for (const link of findings.mended.links)
    findings.other.push(...linkErrors(link, findings.mended, surroundings));
  return findings;
}

function mendSpans(findings: AnnotationsFindings, text: string): void {
  const { mended, mendable } = findings;
  const ids = new Set<string>();
  const places = new Set<string>();
  const spans: Span[] = [];
  for (const span of mended.spans) {
    const place = `${span.label} ${span.start} ${span.end}`;
    if (places.has(place) && ids.has(span.id)) {
      mendable.push(appError("span-exists", span.id, `the span ${span.id} is there twice.`));
      continue;
    }
    if (places.has(place)) {
      mendable.push(appError("span-exists", span.id, `the same words are tagged twice as ${span.label}.`));
      continue;
    }
    const mendedSpan = mendSpan(span, ids, text, mendable);
    ids.add(mendedSpan.id);
    places.add(place);
    spans.push(mendedSpan);
  }
  const sorted = spans.toSorted(compareSpans);
  if (sorted.some((span, index) => span !== spans[index])) {
    mendable.push(appError("op-invalid", "spans", "the spans are not in order."));
  }
  if (mendable.length > 0) findings.mended = { ...mended, spans: sorted };
}

function mendSpan(span: Span, ids: ReadonlySet<string>, text: string, mendable: AppError[]): Span {
  if (ids.has(span.id)) {
    mendable.push(appError("span-exists", span.id, `two spans have the id ${span.id}.`));
    return mendSpan({ ...span, id: newId("s") }, ids, text, mendable);
  }
  const around = describeSpan(text, span.start, span.end);
  const isRight = text.slice(0, span.start).endsWith(span.before) && text.startsWith(span.after, span.end);
  if (isRight || around.quote !== span.quote) return span;
  mendable.push(appError("span-quote", span.id, "the words before and after are not at its place."));
  return { ...span, ...around };
}

/** A link without ends is kept apart with the spans that have lost their place. */
function mendLinks(findings: AnnotationsFindings, { actors, statements }: AnnotationsSurroundings): void {
  const { mended, mendable } = findings;
  const spans = new Set(mended.spans.map(({ id }) => id));
  const isLoose = (link: Link) =>
    !spans.has(link.from) || !(spans.has(link.to) || actors.has(link.to) || statements.has(link.to));
  const loose = mended.links.filter(isLoose);
  if (loose.length === 0) return;
  for (const link of loose) {
    mendable.push(
      appError("link-invalid", link.id, `an end of the link ${link.id} (${link.role}) is missing.`),
    );
  }
  const { unplaced } = mended;
  findings.mended = {
    ...mended,
    links: mended.links.filter((link) => !isLoose(link)),
    unplaced: { spans: unplaced?.spans ?? [], links: [...(unplaced?.links ?? []), ...loose] },
  };
}

/** What was turned down twice, or for a place that is not in the text, says nothing. */
function mendRejected(findings: AnnotationsFindings, text: string): void {
  const { rejected, ...rest } = findings.mended;
  if (!rejected) return;
  const sound = rejected.filter(
    (rejection, index) =>
      rejection.start < rejection.end &&
      rejection.end <= text.length &&
      rejected.findIndex((other) => sameRejection(other, rejection)) === index,
  );
  if (sound.length === rejected.length) return;
  const count = rejected.length - sound.length;
  const why = `${count} of the proposals turned down are there twice or not in the text.`;
  findings.mendable.push(appError("op-invalid", "rejected", why));
  findings.mended = sound.length > 0 ? { ...rest, rejected: sound } : rest;
}

function spanErrors(span: Span, { text, codebook, types, actors }: AnnotationsSurroundings): AppError[] {
  const errors: AppError[] = [];
  const misplaced = placeError(text, span);
  if (misplaced) errors.push(misplaced);
  if (!codebook.labels.some(({ id }) => id === span.label)) {
    return [
      ...errors,
      appError("label-not-found", span.id, `its label ${span.label} is not in the codebook.`),
    ];
  }
  const definitionOf = (id: string) => types.ofLabel(span.label, id);
  return [...errors, ...attributeErrors(span.id, span.attributes, actors, definitionOf)];
}

function attributeErrors(
  owner: string,
  attributes: Record<string, unknown>,
  actors: ReadonlySet<string>,
  definitionOf: (id: string) => Parameters<typeof hasType>[0] | undefined,
): AppError[] {
  return Object.entries(attributes).flatMap(([id, value]) => {
    const definition = definitionOf(id);
    if (definition?.type === "actor" && typeof value === "string" && !actors.has(value)) {
      return [appError("attribute-invalid", owner, `there is no actor ${value}.`)];
    }
    if (definition && hasType(definition, value)) return [];
    const why = definition
      ? `${JSON.stringify(value)} is no value of ${id}.`
      : `the codebook has no ${id} here.`;
    return [appError("attribute-invalid", owner, why)];
  });
}

function linkErrors(
  link: Link,
  { spans }: Annotations,
  { codebook, types, actors }: AnnotationsSurroundings,
): AppError[] {
  const role = codebook.roles.find(({ id }) => id === link.role);
  if (!role) return [appError("link-invalid", link.id, `the codebook has no link ${link.role}.`)];
  const labelOf = (id: string) => spans.find((span) => span.id === id)?.label;
  const from = labelOf(link.from) ?? "";
  const to = labelOf(link.to) ?? (actors.has(link.to) ? "actor-entry" : "statement");
  const errors = attributeErrors(link.id, link.attributes ?? {}, actors, (id) => types.ofRole(link.role, id));
  if (role.from.includes(from) && role.to.includes(to)) return errors;
  return [...errors, appError("link-invalid", link.id, `${link.role} cannot lead from ${from} to ${to}.`)];
}
