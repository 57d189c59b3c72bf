import type { OpenArticle } from "#shared/ipc/contract";
import type { Annotations, Link, Rejection, Span } from "#shared/model/annotations";
import type { Codebook } from "#shared/model/codebook";
import { newId } from "#shared/model/ids";
import type { Actor } from "#shared/model/project";
import { makeSpan } from "#shared/ops/make-span";
import type { Op } from "#shared/ops/op";
import { isCovered, turnsDown } from "#shared/suggest/settled";
import type { NewEntry, SpeakerProposal, Suggestion } from "#shared/suggest/suggestion";
import type { HereOp } from "./annotate";
import { entryRole, speakerRole } from "./codebook-kinds";

/** What accepting and linking reckon with: the open article, the codebook and the entries of the actor registry. */
export interface Ground {
  open: Pick<OpenArticle, "text" | "annotations">;
  codebook: Pick<Codebook, "labels" | "roles">;
  hasActor: (id: string) => boolean;
  /** The entry that has this name, or that it is another name of. */
  actorNamed?: (name: string) => string | undefined;
}

/** Collects the ops of one step and knows what will be there after those collected so far. */
export class Step {
  readonly ops: HereOp[] = [];
  /** New entries of the registry that the ops need. */
  readonly entries: Op[] = [];
  readonly #ground: Ground;
  readonly #spans: Span[];
  readonly #links: Link[];

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#spans = [...ground.open.annotations.spans];
    this.#links = [...ground.open.annotations.links];
  }

  /** The span of `label` on exactly these offsets, which is added where it is not there. */
  span(place: { label: string; start: number; end: number }, attributes: Span["attributes"] = {}): Span {
    const there = this.#spans.find(
      (span) => span.label === place.label && span.start === place.start && span.end === place.end,
    );
    if (there) return there;
    const { label, start, end } = place;
    const span = makeSpan({ text: this.#ground.open.text, label, start, end, attributes });
    this.#spans.push(span);
    this.ops.push({ op: "add-span", span });
    return span;
  }

  /** A span of one of `labels` that shares words with `place`; the one on the same offsets before others. */
  spanAt(place: { start: number; end: number }, labels: readonly string[]): Span | undefined {
    const touching = this.#spans.filter(
      (span) => labels.includes(span.label) && span.start < place.end && place.start < span.end,
    );
    return (
      touching.find((span) => span.start === place.start && span.end === place.end) ?? shortest(touching)
    );
  }

  /**
   * Links `from` to `to`. Where the role allows one link only, the one that is there goes in the same step. Answers
   * the id of the link, also where it was there already.
   */
  link(role: { id: string; many: boolean }, from: string, to: string): string {
    const same = this.#links.filter((link) => link.role === role.id && link.from === from);
    const there = same.find((link) => link.to === to);
    if (there) return there.id;
    if (!role.many) {
      for (const old of same) {
        this.#links.splice(this.#links.indexOf(old), 1);
        this.ops.push({ op: "remove-link", id: old.id });
      }
    }
    const link = { id: newId("l"), role: role.id, from, to };
    this.#links.push(link);
    this.ops.push({ op: "add-link", link });
    return link.id;
  }

  /** Says which entry of the registry `span` stands for, unless something is said already or the entry is gone. */
  entry(span: Span, actor: string): void {
    const role = entryRole(this.#ground.codebook, span.label);
    if (!role || !this.#ground.hasActor(actor)) return;
    if (this.#links.some((link) => link.role === role.id && link.from === span.id)) return;
    this.link(role, span.id, actor);
  }

  /** Says that `span` stands for an entry which is made, unless there is one of that name by now. */
  newEntry(span: Span, { name, kind }: NewEntry): void {
    const role = entryRole(this.#ground.codebook, span.label);
    if (!role || this.#links.some((link) => link.role === role.id && link.from === span.id)) return;
    const made = this.entries.find((op) => op.op === "put-actor" && op.actor.name === name);
    let id = made?.op === "put-actor" ? made.actor.id : this.#ground.actorNamed?.(name);
    if (id === undefined) {
      const actor: Actor = { id: newId("p"), name, kind, aliases: [], note: "" };
      this.entries.push({ target: "actors", op: "put-actor", actor });
      id = actor.id;
    }
    this.link(role, span.id, id);
  }
}

function shortest(spans: readonly Span[]): Span | undefined {
  return [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** The ops that accept suggestions, nothing but what their cards show, and the new entries they need. */
export function acceptanceOf(
  suggestions: readonly Suggestion[],
  ground: Ground,
): { ops: HereOp[]; entries: Op[] } {
  const step = new Step(ground);
  for (const suggestion of suggestions) {
    const span = step.span(suggestion, suggestion.attributes);
    if (suggestion.actor) step.entry(span, suggestion.actor);
    else if (suggestion.entry) step.newEntry(span, suggestion.entry);
    if (suggestion.speaker) linkSpeaker(step, span, suggestion.speaker, ground);
  }
  return { ops: step.ops, entries: step.entries };
}

function linkSpeaker(step: Step, claim: Span, speaker: SpeakerProposal, { codebook }: Ground): void {
  const role = speakerRole(codebook, claim.label);
  if (!role) return;
  const labels = role.to.filter((to) => codebook.labels.some((label) => label.id === to && !label.retired));
  const [label] = labels;
  if (!label) return;
  const span = step.spanAt(speaker, labels) ?? step.span({ ...speaker, label });
  if (span.id === claim.id) return;
  if (speaker.actor) step.entry(span, speaker.actor);
  step.link(role, claim.id, span.id);
}

/** What the file remembers of a suggestion that was turned down. */
export function rejectionOf({ kind, label, start, end, actor, attributes }: Suggestion): Rejection {
  const value = kind === "known" ? actor : kind === "date" ? attributes.value : undefined;
  return { kind, label, start, end, ...(typeof value === "string" ? { value } : {}) };
}

/** Whether a suggestion is settled by the work that is there: tagged, or turned down. As the index judges it. */
export function settledBy(
  annotations: Pick<Annotations, "spans" | "rejected">,
): (one: Suggestion) => boolean {
  const byLabel = new Map<string, Span[]>();
  for (const span of annotations.spans) {
    const same = byLabel.get(span.label);
    if (same) same.push(span);
    else byLabel.set(span.label, [span]);
  }
  const { rejected = [] } = annotations;
  return (one) =>
    (byLabel.get(one.label)?.some((span) => isCovered(one, span)) ?? false) ||
    rejected.some((other) => turnsDown(other, one));
}
