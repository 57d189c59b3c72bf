import type { Annotations, Span } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import { newId } from "#shared/model/ids";
import type { Actor, Statement } from "#shared/model/project";
import type { Op } from "#shared/ops/op";
import { type Ground, Step } from "./acceptance";
import type { HereOp } from "./annotate";

/** What a link may lead to. */
export type LinkChoice =
  /** A span that is there; `entry`: the registry entry the person saw that it stands for. */
  | { kind: "span"; span: string; entry?: string }
  /** Words that become a span first. UTF-16 units, half-open. */
  | {
      kind: "place";
      label: string;
      start: number;
      end: number;
      attributes?: Span["attributes"];
      entry?: string;
    }
  | { kind: "actor"; actor: string }
  | { kind: "new-actor"; name: string; actorKind: Actor["kind"]; alias?: string }
  | { kind: "statement"; statement: string }
  | { kind: "new-statement"; wording: string };

/** A link with everything that has to be made for it, to be applied as one step. */
export interface LinkStep {
  ops: HereOp[];
  /** New entries of the registries. */
  entries: Op[];
  /** The link from the span to what was chosen, new or there already. */
  link: string;
}

/**
 * The ops that link the span `from`, and the spans `also`, to `choice`. Undefined when the span chosen is no longer
 * there.
 */
export function linkStep(
  ground: Ground,
  role: LinkRole,
  from: string,
  choice: LinkChoice,
  also: readonly string[] = [],
): LinkStep | undefined {
  const entries: Op[] = [];
  const grounds = { ...ground, hasActor: (id: string) => ground.hasActor(id) || made(entries, id) };
  const step = new Step(grounds);
  const to = targetOf(step, grounds, choice, entries);
  if (to === undefined || to === from) return undefined;
  const link = step.link(role, from, to);
  for (const other of also) if (other !== to) step.link(role, other, to);
  return { ops: step.ops, entries, link };
}

/** The other spans of the same label and wording that have no link of this role yet. */
export function twinsOf(
  { spans, links }: Pick<Annotations, "spans" | "links">,
  span: Span,
  role: string,
): string[] {
  const linked = new Set(links.filter((link) => link.role === role).map((link) => link.from));
  const isTwin = (other: Span) =>
    other.id !== span.id && other.label === span.label && other.quote === span.quote && !linked.has(other.id);
  return spans.filter(isTwin).map(({ id }) => id);
}

function made(entries: readonly Op[], id: string): boolean {
  return entries.some((op) => op.op === "put-actor" && op.actor.id === id);
}

function targetOf(step: Step, ground: Ground, choice: LinkChoice, entries: Op[]): string | undefined {
  switch (choice.kind) {
    case "span": {
      const span = ground.open.annotations.spans.find((other) => other.id === choice.span);
      if (span && choice.entry) step.entry(span, choice.entry);
      return span?.id;
    }
    case "place": {
      const span = step.span(choice, choice.attributes);
      if (choice.entry) step.entry(span, choice.entry);
      return span.id;
    }
    case "actor":
      return choice.actor;
    case "statement":
      return choice.statement;
    case "new-actor": {
      const actor = newActor(choice);
      entries.push({ target: "actors", op: "put-actor", actor });
      return actor.id;
    }
    case "new-statement": {
      const statement = newStatement(choice.wording);
      entries.push({ target: "statements", op: "put-statement", statement });
      return statement.id;
    }
  }
}

function newActor({ name, actorKind, alias }: Extract<LinkChoice, { kind: "new-actor" }>): Actor {
  const aliases = alias && alias !== name ? [alias] : [];
  return { id: newId("p"), name, kind: actorKind, aliases, note: "" };
}

function newStatement(wording: string): Statement {
  return { id: newId("t"), wording, topic: "", note: "" };
}
