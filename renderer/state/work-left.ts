import type { Annotations, Span } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import { dateLabels, entryRole, isDateLabel, speakerRole, whenRole } from "./codebook-kinds";

/** What may still be missing at a span. */
export const gaps = ["speaker", "date", "required", "entry", "value"] as const;
export type Gap = (typeof gaps)[number];

/** The spans that miss something, in the order of the text. */
export type WorkLeft = Record<Gap, readonly string[]>;

type Work = Pick<Annotations, "spans" | "links">;

/** What is missing at the spans of an article by the roles and attributes of the codebook. */
export function workLeft({ spans, links }: Work, codebook: Pick<Codebook, "labels" | "roles">): WorkLeft {
  const linked = new Set(links.map((link) => `${link.role} ${link.from}`));
  const missing: Record<Gap, string[]> = { speaker: [], date: [], required: [], entry: [], value: [] };
  const rules = rulesOf(codebook);
  for (const span of spans) {
    const rule = rules.get(span.label);
    if (!rule) continue;
    const lacks = (role: string | undefined) => role !== undefined && !linked.has(`${role} ${span.id}`);
    // What the narrator says has no speaker to be linked to.
    if (lacks(rule.speaker) && span.attributes.speech !== "narrator") missing.speaker.push(span.id);
    if (rule.dates.length > 0 && rule.dates.every(lacks)) missing.date.push(span.id);
    if (lacks(rule.entry)) missing.entry.push(span.id);
    if (rule.isDate && isEmpty(span, "value")) missing.value.push(span.id);
    if (rule.required.some((id) => isEmpty(span, id))) missing.required.push(span.id);
  }
  return missing;
}

interface Rule {
  speaker: string | undefined;
  /** Roles that lead to dates; one of them is enough. */
  dates: string[];
  entry: string | undefined;
  isDate: boolean;
  required: string[];
}

function rulesOf(codebook: Pick<Codebook, "labels" | "roles">): Map<string, Rule> {
  const dates = dateLabels(codebook);
  return new Map(
    codebook.labels.map((label) => {
      const when = whenRole(codebook, label.id, dates);
      const toDates = codebook.roles.filter(
        (role) => role.from.includes(label.id) && role.to.some((to) => dates.includes(to)),
      );
      const rule: Rule = {
        speaker: speakerRole(codebook, label.id)?.id,
        dates: when ? toDates.map((role) => role.id) : [],
        entry: entryRole(codebook, label.id)?.id,
        isDate: isDateLabel(label),
        required: label.attributes.filter((attribute) => attribute.required).map(({ id }) => id),
      };
      return [label.id, rule];
    }),
  );
}

function isEmpty({ attributes }: Span, id: string): boolean {
  const value = attributes[id];
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** The required attributes a span has no value for. */
export function missingRequired(span: Span, codebook: Pick<Codebook, "labels">): string[] {
  const label = codebook.labels.find((other) => other.id === span.label);
  return (label?.attributes ?? [])
    .filter((attribute) => attribute.required && isEmpty(span, attribute.id))
    .map((attribute) => attribute.name);
}

/** The next of `ids` after the span `current` in the order of `spans`, around the end. */
export function nextOf(
  ids: readonly string[],
  spans: readonly Span[],
  current: string | undefined,
): string | undefined {
  const wanted = new Set(ids);
  const place = spans.findIndex((span) => span.id === current);
  const after = spans.slice(place + 1).find((span) => wanted.has(span.id));
  return (after ?? spans.find((span) => wanted.has(span.id)))?.id;
}
