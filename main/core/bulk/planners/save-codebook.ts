import type { AppError } from "#shared/errors";
import { appError } from "#shared/errors";
import type { BulkAction } from "#shared/ipc/bulk-types";
import type { Span } from "#shared/model/annotations";
import { type Codebook, codebookStep, type Label, type LinkRole } from "#shared/model/codebook";
import { fail } from "#shared/result";
import { CodebookRules } from "../fits-codebook";
import { followRejections } from "../follow-rejections";
import { PlanBuilder, type Planner, type WorkPlace } from "../plan";
import { readWork, type Work } from "../read-work";
import { type Fate, refit } from "../refit";
import { spanKey } from "../span-key";
import { entryKinds, labelInUse } from "./relabel";

type SaveCodebook = Extract<BulkAction, { action: "save-codebook" }>;

/**
 * The next version of the codebook, and all that has to change so that every span and link fits it. Fails with
 * `op-invalid` when the codebook is not the one that was edited or spans of a label that is gone have nowhere to go,
 * with `label-not-found` when there is no label for them.
 */
export const saveCodebook: Planner<"save-codebook"> = async (action, context) => {
  const { session } = context;
  const before = session.codebook();
  const roles = action.roles.map((role) => withoutGone(role, before, action));
  const after = { ...before, labels: action.labels, roles };
  const wrong =
    changedSince(before, action) ??
    goneWithoutFate(context.session.catalogue(), before, action) ??
    unknownTarget(after, action);
  if (wrong) return fail(wrong);
  const plan = new PlanBuilder();
  const fates = new Fates(before, action);
  const refitting = {
    before: new CodebookRules(before),
    after: new CodebookRules(after),
    modified: undefined,
    kindOf: entryKinds(context),
  };
  const isConcerned = concern(before, after, fates);
  for await (const { annotations, place } of readWork(context, isConcerned)) {
    refit(annotations, place, { ...refitting, fateOf: (span) => fates.of(span, place) }, plan);
    plan.do(...followRejections(annotations, place, (label) => fates.successor(label)));
  }
  plan.leaveOut("gone", fates.unmet());
  const { labels, note, recheck } = action;
  const entry = { at: context.now, coder: context.coder, note, recheck };
  plan.do({ target: "codebook", op: "save-codebook", labels, roles, entry });
  return plan.plan("save-codebook");
};

/** What becomes of each span: spans chosen one by one come before what becomes of their label. */
class Fates {
  readonly #chosen: ReadonlyMap<string, string>;
  readonly #gone: ReadonlyMap<string, Fate>;
  readonly #met = new Set<string>();
  readonly places: ReadonlySet<string>;

  constructor(before: Codebook, { labels, removed, relabel = [] }: SaveCodebook) {
    const kept = new Set(labels.map(({ id }) => id));
    const gone = before.labels.filter(({ id }) => !kept.has(id));
    this.#gone = new Map(
      gone.map(({ id }) => {
        const fate = removed[id];
        return [id, fate?.fate === "relabel" ? { label: fate.to } : "remove"];
      }),
    );
    this.#chosen = new Map(relabel.flatMap(({ spans, to }) => spans.map((item) => [spanKey(item), to])));
    this.places = new Set(
      relabel.flatMap(({ spans }) => spans.map((item) => `${item.coder}/${item.article}`)),
    );
  }

  of(span: Span, place: WorkPlace): Fate {
    const key = spanKey({ ...place, id: span.id });
    const chosen = this.#chosen.get(key);
    if (chosen === undefined) return this.#gone.get(span.label) ?? { label: span.label };
    this.#met.add(key);
    return { label: chosen };
  }

  /** The label all spans of a label that is gone get, unless they were chosen for another. */
  successor(label: string): string | undefined {
    const fate = this.#gone.get(label);
    return fate === undefined || fate === "remove" ? undefined : fate.label;
  }

  /** Whether a label gives its spans to another one. */
  get hasSuccessors(): boolean {
    return [...this.#gone.values()].some((fate) => fate !== "remove");
  }

  /** How many spans were chosen and are no longer there. */
  unmet(): number {
    return this.#chosen.size - this.#met.size;
  }
}

/** A role does not speak of labels that are gone, but of those that take their place. */
function withoutGone(role: LinkRole, before: Codebook, { labels, removed }: SaveCodebook): LinkRole {
  const kept = new Set(labels.map(({ id }) => id));
  const gone = new Set(before.labels.map(({ id }) => id).filter((id) => !kept.has(id)));
  const follow = (ids: readonly string[]) => [
    ...new Set(
      ids.flatMap((id) => {
        const fate = removed[id];
        if (!gone.has(id)) return [id];
        return fate?.fate === "relabel" ? [fate.to] : [];
      }),
    ),
  ];
  return { ...role, from: follow(role.from), to: follow(role.to) };
}

/** What others saved, or undo brought back, while this was being edited is not overwritten. */
function changedSince(before: Codebook, { base }: SaveCodebook): AppError | undefined {
  if (base === codebookStep(before)) return undefined;
  return appError("op-invalid", "codebook", "it was changed while it was being edited.", {
    todo: "Discard your changes of it and make them again.",
  });
}

function goneWithoutFate(
  catalogue: Iterable<{ head: { title: string }; work: Record<string, Work> }>,
  before: Codebook,
  { labels, removed }: SaveCodebook,
): AppError | undefined {
  const kept = new Set(labels.map(({ id }) => id));
  const open = before.labels.filter(({ id }) => !kept.has(id) && !removed[id]);
  if (open.length === 0) return undefined;
  for (const { head, work } of catalogue) {
    const label = open.find(({ id }) => Object.values(work).some(({ spans }) => spans[id]));
    if (!label) continue;
    const why = `it is gone, and nothing says what becomes of its tags, for example in “${head.title}”.`;
    return appError("op-invalid", label.name, why, { todo: "Say whether they go or get another label." });
  }
  return undefined;
}

function unknownTarget(after: Codebook, { removed, relabel = [] }: SaveCodebook): AppError | undefined {
  const targets = [
    ...Object.values(removed).flatMap((fate) => (fate.fate === "relabel" ? [fate.to] : [])),
    ...relabel.map(({ to }) => to),
  ];
  const wrong = targets.find((id) => !labelInUse(after, id));
  return wrong === undefined
    ? undefined
    : appError(
        "label-not-found",
        wrong,
        "tags cannot get this label: it is not in the codebook or is retired.",
      );
}

/** A rule for `readWork`: work with spans or links that the difference between two codebooks concerns. */
function concern(before: Codebook, after: Codebook, fates: Fates) {
  const labels = different(before.labels, after.labels, ({ attributes }: Label) => attributes);
  const roles = different(before.roles, after.roles, ({ from, to, attributes }) => ({
    from,
    to,
    attributes,
  }));
  // What was turned down for a label stands where none of its spans is.
  return ({ spans, roles: links }: Work, article: string, coder: string): boolean =>
    fates.hasSuccessors ||
    labels.some((id) => spans[id]) ||
    roles.some((id) => links[id]) ||
    fates.places.has(`${coder}/${article}`);
}

function different<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  part: (item: T) => unknown,
): string[] {
  const next = new Map(after.map((item) => [item.id, JSON.stringify(part(item))]));
  return before.filter((item) => next.get(item.id) !== JSON.stringify(part(item))).map(({ id }) => id);
}
