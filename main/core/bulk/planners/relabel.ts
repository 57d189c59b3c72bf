import { appError } from "#shared/errors";
import type { Codebook } from "#shared/model/codebook";
import { fail } from "#shared/result";
import { CodebookRules } from "../fits-codebook";
import { PlanBuilder, type PlanContext, type Planner } from "../plan";
import { holdsAny, readWork } from "../read-work";
import { refit } from "../refit";
import { spanKey } from "../span-key";

/** Spans get another label; values and links that do not fit it are taken away. */
export const relabel: Planner<"relabel"> = async (action, context) => {
  const codebook = context.session.codebook();
  const label = codebook.labels.find(({ id }) => id === action.to);
  if (!label) return fail(appError("label-not-found", action.to, "it is not in the codebook."));
  if (label.retired) return fail(appError("label-not-found", label.name, "it is retired."));
  const plan = new PlanBuilder();
  const rules = new CodebookRules(codebook);
  const wanted = new Set(action.spans.map(spanKey));
  const kindOf = entryKinds(context);
  let met = 0;
  for await (const { annotations, place } of readWork(context, holdsAny(action.spans))) {
    const isMeant = ({ id }: { id: string }) => wanted.has(spanKey({ ...place, id }));
    met += annotations.spans.filter(isMeant).length;
    const fateOf = (span: { id: string; label: string }) => ({
      label: isMeant(span) ? label.id : span.label,
    });
    refit(annotations, place, { before: rules, after: rules, fateOf, modified: context.now, kindOf }, plan);
  }
  plan.leaveOut("gone", wanted.size - met);
  return plan.plan("relabel");
};

/** What ids of the registries stand for in roles. */
export function entryKinds({ session }: Pick<PlanContext, "session">): (id: string) => string | undefined {
  const actors = new Set(session.actors().map(({ id }) => id));
  const statements = new Set(session.statements().map(({ id }) => id));
  return (id) => (actors.has(id) ? "actor-entry" : statements.has(id) ? "statement" : undefined);
}

/** The label of a codebook with this id that can be given to spans. */
export function labelInUse({ labels }: Pick<Codebook, "labels">, id: string): boolean {
  return labels.some((label) => label.id === id && !label.retired);
}
