import type { WorkItem } from "#shared/ipc/bulk-types";
import type { Actor, Statement } from "#shared/model/project";
import type { Result } from "#shared/result";
import { spelling } from "../merged-actor";
import { type Plan, PlanBuilder, type PlanContext, type Planner, refuse } from "../plan";
import { holdsAny, readWork } from "../read-work";
import { actorKind, findEntries, type RegistryKind, registryEvent, statementKind } from "../registry-kind";
import { relink } from "../relink";
import { spanKey } from "../span-key";

/** Some links of an actor go to another entry, with the aliases named. */
export const splitActor: Planner<"split-actor"> = (action, context) =>
  split(actorKind, { ...action, id: action.actor }, context, (from, entry) => {
    const moving = new Set(action.aliases.map(spelling));
    const known = new Set([entry.name, ...entry.aliases].map(spelling));
    const added = from.aliases.filter((alias) => moving.has(spelling(alias)) && !known.has(spelling(alias)));
    const kept = from.aliases.filter((alias) => !moving.has(spelling(alias)));
    return [
      { ...from, aliases: kept },
      { ...entry, aliases: [...entry.aliases, ...added] },
    ];
  });

/** Some claims of a statement go to another one. */
export const splitStatement: Planner<"split-statement"> = (action, context) =>
  split(statementKind, { ...action, id: action.statement }, context, (from, entry) => [from, entry]);

async function split<E extends Actor | Statement>(
  kind: RegistryKind<E>,
  action: { action: string; id: string; entry: E; links: readonly WorkItem[]; why: string },
  context: PlanContext,
  divide: (from: E, entry: E) => readonly [E, E],
): Promise<Result<Plan>> {
  const { session } = context;
  const found = findEntries(kind.entries(session), [action.id]);
  if (!found.ok) return found;
  const [from] = found.value;
  if (!from || action.entry.id === from.id) return refuse(action.id, "it cannot be split off itself.");
  const there = kind.entries(session).find(({ id }) => id === action.entry.id);
  const [before, after] = divide(from, there ?? action.entry);
  const plan = new PlanBuilder();
  plan.do(kind.put(before), kind.put(after));
  const wanted = new Set(action.links.map(spanKey));
  const met = new Set<string>();
  let moved = 0;
  for await (const { annotations, place } of readWork(context, holdsAny(action.links))) {
    const only = ({ id, to }: { id: string; to: string }) => {
      const key = spanKey({ ...place, id });
      if (!wanted.has(key) || to !== from.id) return false;
      met.add(key);
      return true;
    };
    const to = { id: after.id, name: kind.nameOf(after) };
    const relinking = { from: new Set([from.id]), to, only, codebook: session.codebook(), nameOf: String };
    moved += relink(annotations, place, relinking, plan);
  }
  plan.leaveOut("gone", wanted.size - met.size);
  const event = { what: "split", from: [from], into: [before, after], moved, why: action.why } as const;
  plan.do(kind.log(registryEvent(kind, context, event)));
  return plan.plan(action.action);
}
