import type { Actor, Statement } from "#shared/model/project";
import type { Result } from "#shared/result";
import { mergedActor } from "../merged-actor";
import { type Plan, PlanBuilder, type PlanContext, type Planner, refuse } from "../plan";
import { readWork } from "../read-work";
import {
  actorKind,
  findEntries,
  joinNotes,
  type RegistryKind,
  registryEvent,
  statementKind,
} from "../registry-kind";
import { mayPointTo, relink } from "../relink";

/** Several actors become one: it takes over links, values, names, notes and what belonged to them. */
export const mergeActors: Planner<"merge-actors"> = (action, context) =>
  merge(actorKind, { ...action, merged: action.actors }, context, (into, merged, plan) => {
    const actors = context.session.actors();
    const next = mergedActor(into, merged, actors, plan);
    // What the entry belonged to may come to belong to it: it is free before, and gets its place at last.
    const { parent, ...free } = next;
    plan.do(actorKind.put(free));
    adopt(actors, merged, next, plan);
    if (parent !== undefined) plan.do(actorKind.put(next));
    return next;
  });

/** Several statements become one: it takes over their claims and notes. */
export const mergeStatements: Planner<"merge-statements"> = (action, context) =>
  merge(statementKind, { ...action, merged: action.statements }, context, (into, merged, plan) => {
    const next = mergedStatement(into, merged);
    plan.do(statementKind.put(next));
    return next;
  });

async function merge<E extends Actor | Statement>(
  kind: RegistryKind<E>,
  action: { action: string; merged: readonly string[]; into: string; why: string },
  context: PlanContext,
  takeOver: (into: E, merged: readonly E[], plan: PlanBuilder) => E,
): Promise<Result<Plan>> {
  const { session } = context;
  const entries = kind.entries(session);
  const merged = findEntries(
    entries,
    action.merged.filter((id) => id !== action.into),
  );
  if (!merged.ok) return merged;
  const into = findEntries(entries, [action.into]);
  if (!into.ok) return into;
  const [target] = into.value;
  if (!target || merged.value.length === 0) return refuse(action.into, "it cannot be merged with itself.");
  const plan = new PlanBuilder();
  const next = takeOver(target, merged.value, plan);
  const codebook = session.codebook();
  const from = new Set(merged.value.map(({ id }) => id));
  const names = new Map(merged.value.map((entry) => [entry.id, kind.nameOf(entry)]));
  const relinking = {
    from,
    to: { id: next.id, name: kind.nameOf(next) },
    codebook,
    nameOf: (id: string) => names.get(id) ?? id,
  };
  let moved = 0;
  for await (const { annotations, place } of readWork(context, mayPointTo(from, codebook))) {
    moved += relink(annotations, place, relinking, plan);
  }
  plan.do(...[...from].map(kind.remove));
  const event = {
    what: "merge",
    from: [target, ...merged.value],
    into: [next],
    moved,
    why: action.why,
  } as const;
  plan.do(kind.log(registryEvent(kind, context, event)));
  return plan.plan(action.action);
}

/** What belonged to a merged entry belongs to the one that takes its place. */
function adopt(actors: readonly Actor[], merged: readonly Actor[], into: Actor, plan: PlanBuilder): void {
  const gone = new Set(merged.map(({ id }) => id));
  for (const child of actors) {
    if (child.parent === undefined || !gone.has(child.parent)) continue;
    if (gone.has(child.id) || child.id === into.id) continue;
    plan.do(actorKind.put({ ...child, parent: into.id }));
  }
  // An entry can only go when nothing belongs to it any more, not even one that goes as well.
  for (const actor of merged) {
    if (actor.parent === undefined || !gone.has(actor.parent)) continue;
    const { parent: _parent, ...alone } = actor;
    plan.do(actorKind.put(alone));
  }
}

function mergedStatement(into: Statement, merged: readonly Statement[]): Statement {
  const topic = into.topic || (merged.find((statement) => statement.topic)?.topic ?? "");
  // The other wordings stay readable: they are what coders may look for.
  const wordings = merged.map(({ wording }) => wording).filter((wording) => wording !== into.wording);
  const note = joinNotes([into.note, ...wordings, ...merged.map((statement) => statement.note)]);
  return { ...into, topic, note };
}
