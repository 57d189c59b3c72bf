import type { Actor, Statement } from "#shared/model/project";
import type { Result } from "#shared/result";
import { type Plan, PlanBuilder, type PlanContext, type Planner } from "../plan";
import { readWork } from "../read-work";
import { actorKind, findEntries, type RegistryKind, registryEvent, statementKind } from "../registry-kind";
import { mayPointTo, relink } from "../relink";

/** An actor goes with every link to it; what belonged to it stands alone. */
export const removeActor: Planner<"remove-actor"> = (action, context) => {
  const plan = new PlanBuilder();
  const children = context.session.actors().filter(({ parent }) => parent === action.actor);
  for (const { parent: _parent, ...alone } of children) plan.do(actorKind.put(alone));
  plan.leaveOut("stands-alone", children.length);
  return remove(actorKind, { ...action, id: action.actor }, context, plan);
};

/** A statement goes with every link to it. */
export const removeStatement: Planner<"remove-statement"> = (action, context) =>
  remove(statementKind, { ...action, id: action.statement }, context, new PlanBuilder());

async function remove<E extends Actor | Statement>(
  kind: RegistryKind<E>,
  action: { action: string; id: string; why: string },
  context: PlanContext,
  plan: PlanBuilder,
): Promise<Result<Plan>> {
  const { session } = context;
  const found = findEntries(kind.entries(session), [action.id]);
  if (!found.ok) return found;
  const codebook = session.codebook();
  const from = new Set([action.id]);
  const name = found.value.map(kind.nameOf)[0] ?? action.id;
  const relinking = { from, to: null, codebook, nameOf: () => name };
  for await (const { annotations, place } of readWork(context, mayPointTo(from, codebook))) {
    relink(annotations, place, relinking, plan);
  }
  plan.do(kind.remove(action.id));
  const event = { what: "remove", from: found.value, into: [], moved: 0, why: action.why } as const;
  plan.do(kind.log(registryEvent(kind, context, event)));
  return plan.plan(action.action);
}
