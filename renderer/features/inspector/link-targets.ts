import type { ProjectSnapshot } from "#shared/ipc/project-types";
import type { Annotations, Link, Span } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";

/** What a link points to, in words. */
export interface LinkTarget {
  kind: "span" | "actor" | "statement" | "unknown";
  /**
   * The actor's name, the statement's wording, what a date span stands for, or the quoted words. A span that is itself
   * linked to an actor of the registry goes by the actor's name.
   */
  name: string;
  span?: Span;
}

/** Looks up links of one article quickly. */
export interface LinkIndex {
  from: ReadonlyMap<string, readonly Link[]>;
  to: ReadonlyMap<string, readonly Link[]>;
  target(id: string): LinkTarget;
}

const noLinks: readonly Link[] = [];

function groupBy(links: readonly Link[], end: "from" | "to"): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link[end]);
    if (group) group.push(link);
    else groups.set(link[end], [link]);
  }
  return groups;
}

/** Builds the index for an article's links, naming their targets with the project's registries. */
export function indexLinks(
  annotations: Pick<Annotations, "spans" | "links">,
  project: Pick<ProjectSnapshot, "actors" | "statements">,
): LinkIndex {
  const spans = new Map(annotations.spans.map((span) => [span.id, span]));
  const actors = new Map(project.actors.map((actor) => [actor.id, actor.name]));
  const statements = new Map(project.statements.map((statement) => [statement.id, statement.wording]));
  const from = groupBy(annotations.links, "from");
  const target = (id: string): LinkTarget => {
    const actor = actors.get(id);
    if (actor !== undefined) return { kind: "actor", name: actor };
    const statement = statements.get(id);
    if (statement !== undefined) return { kind: "statement", name: statement };
    const span = spans.get(id);
    if (!span) return { kind: "unknown", name: id };
    const entry = from.get(id)?.find((link) => actors.has(link.to));
    return { kind: "span", name: (entry && actors.get(entry.to)) ?? nameOfSpan(span), span };
  };
  return { from, to: groupBy(annotations.links, "to"), target };
}

/** A date span is called by its value, every other by its words. */
export function nameOfSpan(span: Span): string {
  const { value } = span.attributes;
  return typeof value === "string" && value !== "" ? value : span.quote;
}

/** The links that begin at a span. */
export function linksFrom(index: LinkIndex, span: string): readonly Link[] {
  return index.from.get(span) ?? noLinks;
}

/** The links that end at a span. */
export function linksTo(index: LinkIndex, span: string): readonly Link[] {
  return index.to.get(span) ?? noLinks;
}

/**
 * One line about a span for lists: whom the first role of its label links it to (who said a claim, who an actor is),
 * else its value; empty when there is neither.
 */
export function detailOf(index: LinkIndex, span: Span, roles: readonly LinkRole[]): string {
  const first = roles.find((role) => role.from.includes(span.label))?.id;
  const names = linksFrom(index, span.id)
    .filter((link) => link.role === first)
    .map((link) => index.target(link.to).name);
  if (names.length > 0) return [...new Set(names)].join(", ");
  const { value, role } = span.attributes;
  if (typeof value === "string" && value !== "") return value;
  return typeof role === "string" ? role : "";
}
